/**
 * Who takes part in a task and who does not. The world is open: what is not on record may be there all the same, so the
 * answer comes with what it rests on.
 */
import { append, compareText } from './collections.js';
import { worksOn, type Cooperation } from './cooperation.js';
import { cypher, statement } from './cypher.js';
import type { AuthorityKind } from './facts.js';
import { figureOf } from './figures.js';
import type { Graph } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';
import {
  isWithin,
  PARTICIPANT,
  WITH_PARENTS,
  type Participant,
  type Participation,
} from './participation.js';

export interface CoverageQuestion {
  readonly taskArea: string | null;
  readonly includeSubtree: boolean;
  readonly kinds: readonly AuthorityKind[] | null;
  /** Ids. */
  readonly within: readonly string[] | null;
  readonly participation: readonly Participation[];
}

/** Authorities side by side; a share is null where there is nothing to share. */
export interface CoverageShare {
  readonly covered: number;
  readonly total: number;
}
export interface CoverageRecord {
  readonly moment: Moment;
  /** By name. */
  readonly covered: readonly Participant[];
  readonly uncovered: readonly Participant[];
  /** Null where an authority and one that belongs to it are both asked about: people would count twice. */
  readonly population: CoverageShare | null;
  /** By the id of the district, in the order of the districts' keys. */
  readonly byDistrict: readonly (CoverageShare & { readonly district: string })[];
}
/** What an answer rests on. */
export interface CoverageBasisRecord {
  readonly moment: Moment;
  readonly networksRecorded: number;
  /** The newest that the funding programmes report, together; null where none does. */
  readonly networksReported: number | null;
  /** Ids of the networks that are not known to be complete, by name. */
  readonly incompleteNetworks: readonly string[];
}

interface Unit {
  readonly one: Participant;
  readonly population: number | null;
}
const AUTHORITIES_OF_KINDS = statement<Unit>(
  'authoritiesOfKinds',
  cypher`
    MATCH (xs:AuthorityState)<-[:HAS_STATE]-(x:LocalAuthority)
    WHERE ${holds('xs')} AND ($kinds IS NULL OR xs.kind IN $kinds)
    ${WITH_PARENTS}
    RETURN ${PARTICIPANT} AS one,
      ${figureOf(cypher`x`, cypher`'POPULATION'`)} AS population`,
);
const NETWORKS_REPORTED = statement<{ reported: number }>(
  'networksReported',
  cypher`
    MATCH (p:FundingProgramme)-[:HAS_FIGURE]->(f:Figure)
    WHERE f.measure = 'REPORTED_NETWORKS' AND f.period IS NULL AND ${holds('f')}
    WITH p, f ORDER BY f.on DESC
    WITH p, head(collect(f.value)) AS newest
    RETURN newest AS reported`,
);

/** Who takes part, and who does not. */
export async function coverage(
  graph: Graph,
  { moment, networks }: Cooperation,
  question: CoverageQuestion,
): Promise<CoverageRecord> {
  const rows = await graph.read(AUTHORITIES_OF_KINDS, { ...ruleOf(moment), kinds: question.kinds });
  const places = question.within && new Set(question.within);
  const units = rows.filter(({ one }) => isWithin(one, places)).sort(byName);
  const takingPart = new Set(
    networks
      .filter((network) => worksOn(network, question))
      .flatMap(({ parts }) => parts.map(({ participant }) => participant.id)),
  );
  const isCovered = ({ one }: Unit): boolean => takingPart.has(one.id);
  return {
    moment,
    covered: units.filter(isCovered).map(({ one }) => one),
    uncovered: units.filter((unit) => !isCovered(unit)).map(({ one }) => one),
    population: populationOf(units, isCovered),
    byDistrict: districtsOf(units, isCovered),
  };
}

/** How much is on record, and how much is reported. */
export async function coverageBasis(
  graph: Graph,
  { moment, networks }: Cooperation,
): Promise<CoverageBasisRecord> {
  const reported = await graph.read(NETWORKS_REPORTED, ruleOf(moment));
  const incomplete = networks.filter(({ record }) => record.membersComplete !== true);
  return {
    moment,
    networksRecorded: networks.length,
    networksReported: reported.length === 0 ? null : reported.reduce((sum, row) => sum + row.reported, 0),
    incompleteNetworks: incomplete.map(({ record }) => record.id),
  };
}

function byName({ one: x }: Unit, { one: y }: Unit): number {
  return compareText(x.sortName, y.sortName) || compareText(x.key, y.key);
}

function populationOf(units: readonly Unit[], isCovered: (unit: Unit) => boolean): CoverageShare | null {
  const ids = new Set(units.map(({ one }) => one.id));
  const isIn = (id: string | null): boolean => id !== null && ids.has(id);
  if (units.some(({ one }) => isIn(one.parent) || isIn(one.grandparent))) return null;
  const people = (some: readonly Unit[]): number =>
    some.reduce((sum, { population }) => sum + (population ?? 0), 0);
  return { covered: people(units.filter(isCovered)), total: people(units) };
}

/** A kreisfreie Stadt and a Landkreis are their own district. */
function districtOf({ id, kind, parent, grandparent }: Participant): string {
  return kind === 'ORTSGEMEINDE' ? (grandparent ?? parent ?? id) : (parent ?? id);
}

function districtsOf(
  units: readonly Unit[],
  isCovered: (unit: Unit) => boolean,
): (CoverageShare & { district: string })[] {
  const districts = new Map<string, Unit[]>();
  const byKey = [...units].sort(({ one: x }, { one: y }) => compareText(x.key, y.key));
  for (const unit of byKey) append(districts, districtOf(unit.one), unit);
  return [...districts].map(([district, all]) => ({
    ...{ district, covered: all.filter(isCovered).length, total: all.length },
  }));
}
