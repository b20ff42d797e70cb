/** Funding programmes with their offices and award rounds, and what is on record of them. */
import { cypher, statement, type Cypher } from './cypher.js';
import type { Graph } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';
import { defineList, type PageRow } from './page.js';

export interface ProgrammeColumns {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly hasConflict: boolean;
  readonly offices: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  readonly rounds: readonly {
    readonly id: string;
    readonly number: number;
    readonly heldOn: string | null;
    readonly place: string | null;
  }[];
}
export interface ProgrammeRecord extends ProgrammeColumns {
  readonly moment: Moment;
}
export type OfficeRecord = ProgrammeColumns['offices'][number] & { readonly moment: Moment };
export type RoundRecord = ProgrammeColumns['rounds'][number] & { readonly moment: Moment };

const OFFICE = cypher`{id: o.id, key: os.key, name: os.name}`;
const ROUND = cypher`{id: w.id, number: ws.number, heldOn: ws.heldOn, place: ws.place}`;
const COLUMNS = cypher`
  p.id AS id, s.key AS key, s.name AS name, s.since AS since, s.until AS until,
  size(s.openConflicts) > 0 AS hasConflict,
  COLLECT { MATCH (p)<-[e:ADVISES_ON]-(o:AdvisoryOffice)-[:HAS_STATE]->(os:OfficeState)
    WHERE ${holds('e')} AND ${holds('os')} RETURN ${OFFICE} ORDER BY os.sortName } AS offices,
  COLLECT { MATCH (p)<-[e:ROUND_OF]-(w:AwardRound)-[:HAS_STATE]->(ws:RoundState)
    WHERE ${holds('e')} AND ${holds('ws')} RETURN ${ROUND} ORDER BY ws.number } AS rounds`;

const PROGRAMMES_BY_ID = statement<ProgrammeColumns>(
  'programmesById',
  cypher`
    UNWIND $ids AS id
    MATCH (p:FundingProgramme {id: id})-[:HAS_STATE]->(s:ProgrammeState) WHERE ${holds('s')}
    RETURN ${COLUMNS}`,
);
const PROGRAMMES_BY_KEY = statement<ProgrammeColumns>(
  'programmesByKey',
  cypher`
    UNWIND $keys AS key
    MATCH (s:ProgrammeState {key: key})<-[:HAS_STATE]-(p:FundingProgramme) WHERE ${holds('s')}
    RETURN ${COLUMNS}`,
);

const programmeRecord = (row: ProgrammeColumns, moment: Moment): ProgrammeRecord =>
  Object.freeze({ ...row, moment });

/** The records of these ids on the moment's day, in any order. */
export async function programmesById(
  graph: Graph,
  ids: readonly string[],
  moment: Moment,
): Promise<ProgrammeRecord[]> {
  const rows = await graph.read(PROGRAMMES_BY_ID, { ...ruleOf(moment), ids });
  return rows.map((row) => programmeRecord(row, moment));
}

/** The programmes that have these keys on the day. */
export async function programmesByKey(
  graph: Graph,
  keys: readonly string[],
  moment: Moment,
): Promise<ProgrammeRecord[]> {
  const rows = await graph.read(PROGRAMMES_BY_KEY, { ...ruleOf(moment), keys });
  return rows.map((row) => programmeRecord(row, moment));
}

function byId<Row extends object>(
  name: string,
  label: Cypher,
  state: Cypher,
  columns: Cypher,
): (graph: Graph, ids: readonly string[], moment: Moment) => Promise<(Row & { readonly moment: Moment })[]> {
  const found = statement<Row>(
    name,
    cypher`
      UNWIND $ids AS id
      MATCH (:${label} {id: id})-[:HAS_STATE]->(s:${state}) WHERE ${holds('s')}
      RETURN id, ${columns}`,
  );
  return async (graph, ids, moment) => {
    const rows = await graph.read(found, { ...ruleOf(moment), ids });
    return rows.map((row) => Object.freeze({ ...row, moment }));
  };
}

export const officesById = byId<ProgrammeColumns['offices'][number]>(
  'officesById',
  cypher`AdvisoryOffice`,
  cypher`OfficeState`,
  cypher`s.key AS key, s.name AS name`,
);
export const roundsById = byId<ProgrammeColumns['rounds'][number]>(
  'roundsById',
  cypher`AwardRound`,
  cypher`RoundState`,
  cypher`s.number AS number, s.heldOn AS heldOn, s.place AS place`,
);

export const PROGRAMMES = defineList<'NAME', PageRow>({
  name: 'programmes',
  match: cypher`
    MATCH (s:ProgrammeState)<-[:HAS_STATE]-(p:FundingProgramme) WHERE ${holds('s')}`,
  id: cypher`p.id`,
  sorts: { NAME: cypher`s.sortName` },
});

export interface RecordedColumns {
  readonly id: string;
  readonly networks: number;
  readonly authorities: number;
  readonly memberships: number;
  readonly amount: number;
  readonly amountKnownFor: number;
}
const RECORDED = statement<RecordedColumns>(
  'recordedOf',
  cypher`
    UNWIND $ids AS id
    CALL (id) {
      MATCH (:FundingProgramme {id: id})<-[f:FUNDED_BY]-(n:Network) WHERE ${holds('f')}
      WITH n, sum(f.amountCents) AS amount, count(f.amountCents) > 0 AS known
      OPTIONAL MATCH (n)<-[m:MEMBER_OF]-(a:LocalAuthority) WHERE ${holds('m')}
      WITH n, amount, known, collect(a.id) AS members
      WITH count(n) AS networks, sum(amount) AS amount, sum(CASE WHEN known THEN 1 ELSE 0 END) AS amountKnownFor,
        sum(size(members)) AS memberships, collect(members) AS lists
      RETURN networks, amount, amountKnownFor, memberships,
        COUNT { UNWIND lists AS list UNWIND list AS member RETURN DISTINCT member } AS authorities
    }
    RETURN id, networks, authorities, memberships, amount, amountKnownFor`,
);

/** What is on record of these programmes on the day. */
export function recordedOf(graph: Graph, ids: readonly string[], moment: Moment): Promise<RecordedColumns[]> {
  return graph.read(RECORDED, { ...ruleOf(moment), ids });
}
