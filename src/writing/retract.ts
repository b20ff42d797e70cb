/** What should never have been recorded is taken back: a link, a figure, a claim, or a thing with all that is its own. */
import { MEASURES, type Measure } from '../graph/facts.js';
import { labelOfId } from '../graph/ids.js';
import { standing } from '../graph/standing.js';
import { standingClaims } from '../graph/standing.js';
import { citations } from './citations.js';
import type { Desk } from './desk.js';
import type { CitedInput, Mutation } from './mutation.js';
import { shown, type Path } from './problems.js';
import { claimToRetract } from './retract-claim.js';
import { entityToRetract } from './retract-entity.js';
import { Sheet } from './sheet.js';
import { edgeOf, ownerOf, scopeOf, type Retraction } from './subjects.js';

export type RetractFactInput = CitedInput & {
  readonly factId: string;
  readonly field?: string | null;
  readonly expectedVersion: number;
};

const PATH: Path = ['factId'];

export const retractFact: Mutation<RetractFactInput> = {
  name: 'retractFact',
  plan: async (input, desk) => {
    const { problems } = desk;
    const { factId } = input;
    const cited = await citations(desk, input.citations);
    if (factId.includes('@')) return problems.bad('The id carries a day or revision: give it without.', PATH);
    const found = await toRetract(desk, factId, input.field ?? null);
    if (problems.found.length > 0 && !found) return null;
    if (!found) return problems.add('NOT_FOUND', `Nothing ${shown(factId)} is on record.`, PATH);
    desk.demand(scopeOf(found.owner));
    if (input.field !== undefined && input.field !== null && !factId.startsWith('claim_'))
      problems.bad('Only of a claim can a single field be taken back.', ['field']);
    await desk.expectVersion(found.owner, input.expectedVersion);
    if (!cited) return null;
    const sheets = await found.retract();
    const about = `${await desk.keyOf(found.owner)}, ${factId}`;
    return { subject: found.owner, fact: factId, sheets, about };
  },
};

async function toRetract(desk: Desk, factId: string, field: string | null): Promise<Retraction | null> {
  if (factId.startsWith('claim_')) return claimToRetract(desk, factId, field);
  if (factId.startsWith('edge_')) return linkToRetract(desk, factId);
  const [entity = '', part = 'state'] = factId.split(/\.(.*)/s);
  if (labelOfId(entity) === null) return null;
  return part === 'state' ? entityToRetract(desk, entity) : figureToRetract(desk, entity, part);
}

async function linkToRetract(desk: Desk, factId: string): Promise<Retraction | null> {
  const sheet = await edgeOf(desk, factId);
  if (!sheet) return null;
  const { fact } = sheet;
  if (fact.kind === 'EDGE' && !RETRACTABLE.has(fact.type))
    return desk.problems.bad(`A ${fact.type} cannot be taken back by itself.`, PATH);
  const retract = async (): Promise<readonly Sheet[]> => {
    if (fact.kind === 'EDGE' && fact.type === 'MEMBER_OF') await refuseLead(desk, fact.from, fact.to);
    sheet.retract();
    return [sheet];
  };
  return { owner: ownerOf(fact), retract };
}

const RETRACTABLE: ReadonlySet<string> = new Set([
  ...['MEMBER_OF', 'WORKS_ON', 'FUNDED_BY', 'BELONGS_TO', 'NEIGHBOURS', 'PART_OF'],
]);

async function refuseLead(desk: Desk, authority: string, network: string): Promise<void> {
  const { versions } = await desk.state('Network', network);
  if (versions.some(({ properties }) => properties.lead === authority))
    desk.problems.bad('The lead of the network rests on this membership: correct that first.', PATH);
}

async function figureToRetract(desk: Desk, entity: string, part: string): Promise<Retraction | null> {
  const label = labelOfId(entity);
  const factId = `${entity}.${part}`;
  const [figure] = await standing(desk.reader, 'FIGURE', [factId]);
  const measure = MEASURES.find((one) => one.toLowerCase() === part.split('.')[0]);
  if (!figure || !measure || label === null) return null;
  return {
    owner: entity,
    retract: async () => [await figureSheet(desk, entity, label, { factId, measure, part })],
  };
}

/** A figure without its versions and without the words on it; what else is said of the entity stays. */
async function figureSheet(
  desk: Desk,
  entity: string,
  label: NonNullable<ReturnType<typeof labelOfId>>,
  { factId, measure, part }: { readonly factId: string; readonly measure: Measure; readonly part: string },
): Promise<Sheet> {
  const [facts, claims] = await Promise.all([
    standing(desk.reader, 'FIGURE', [factId]),
    standingClaims(desk.reader, [entity]),
  ]);
  const sheet = new Sheet({ kind: 'FIGURE', factId, entity, label, measure }, facts[0] ?? null, claims);
  sheet.versions = [];
  sheet.words = sheet.words.filter(({ field }) => field !== part);
  return sheet;
}
