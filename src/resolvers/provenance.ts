/** Who says so: claims become citations; claims that differ become conflicts. */
import type { Context } from '../context.js';
import type { ClaimRecord } from '../graph/claims.js';
import { compareText, groupBy } from '../graph/collections.js';
import { claimValue, figureField, isFigureField, type PropertyValue } from '../graph/facts.js';
import type { FigureRecord } from '../graph/figures.js';
import { labelOfId } from '../graph/ids.js';
import type { Moment } from '../graph/moment.js';
import type { Resolvers } from '../generated/resolvers.js';
import { nodeOf, sourceOf } from './nodes.js';
import type { ConflictRecord, EntityRecord, ProvenanceRecord } from './parents.js';

/** Fields of the schema that show what the records know under other names. */
const RECORDED_AS: Readonly<Record<string, readonly string[]>> = {
  ars: ['key'],
  keys: ['key', 'ags'],
  location: ['latitude', 'longitude'],
  levels: ['kind'],
  amount: ['amountCents'],
  label: ['name'],
};

/** What the records call a field of the schema. */
export const recordedAs = (field: string): readonly string[] => RECORDED_AS[field] ?? [field];

/** What the fields of an entity or an edge (`subject`) rest on; only `field` if given. */
export async function provenanceOf(
  subject: string,
  moment: Moment,
  field: string | null | undefined,
  context: Context,
): Promise<ProvenanceRecord[]> {
  const loaders = context.at(moment);
  const claims = await loaders.claims.load(subject);
  const wanted = field === null || field === undefined ? null : recordedAs(field);
  const byField = groupBy(
    claims.filter((claim) => wanted === null || wanted.includes(claim.field)),
    (claim) => claim.field,
  );
  return Promise.all(
    [...byField].map(async ([name, words]) => {
      const byValue = groupBy(words, (claim) => claim.value);
      if (byValue.size < 2) return { field: name, citations: words, conflicts: [] };
      const accepted = isFigureField(name)
        ? acceptedFigure(name, await loaders.figures.load(subject))
        : acceptedValue(name, await loaders.accepted.load(subject));
      const rank = (value: string): string => `${value === accepted ? 0 : 1} ${value}`;
      const ordered = [...byValue].sort(([x], [y]) => compareText(rank(x), rank(y)));
      const alternatives = ordered.map(([value, citations]) => ({
        value,
        citations,
        moment,
      }));
      return {
        field: name,
        citations: accepted === null ? [] : (byValue.get(accepted) ?? []),
        conflicts: [{ field: name, accepted, alternatives, moment }],
      };
    }),
  );
}

/** What sources say of one field. */
export async function citationsOf(
  subject: string,
  moment: Moment,
  field: string,
  context: Context,
): Promise<ClaimRecord[]> {
  const found = await provenanceOf(subject, moment, field, context);
  return found.flatMap(({ citations }) => citations);
}

/** That an edge is on record at all is what its `exists` says. */
function acceptedValue(field: string, properties: Readonly<Record<string, unknown>> | null): string | null {
  if (field === 'exists') return properties === null ? null : 'true';
  return claimValue((properties?.[field] ?? null) as PropertyValue);
}

function acceptedFigure(field: string, figures: readonly FigureRecord[]): string | null {
  const figure = figures.find(({ measure, period }) => figureField(measure, period) === field);
  return figure ? claimValue(figure.value) : null;
}

/** Values that are ids are shown by the key of what they name. */
export async function shown(value: string, moment: Moment, context: Context): Promise<string> {
  const entity = await meant(value, moment, context);
  if (entity === null) return value;
  return 'name' in entity ? `${entity.name} (${entity.key})` : entity.key;
}

async function meant(value: string, moment: Moment, context: Context): Promise<EntityRecord | null> {
  const label = labelOfId(value);
  if (label === null || label === 'Source' || label === 'AwardRound' || label === 'AdvisoryOffice')
    return null;
  return (await nodeOf(value, moment, context)) as EntityRecord | null;
}

const statusOf = ({ accepted }: ConflictRecord): 'OPEN' | 'SETTLED' =>
  accepted === null ? 'OPEN' : 'SETTLED';

/** `provenance` of everything that is about itself. */
export const entityProvenance = (
  record: { readonly id: string; readonly moment: Moment },
  { field }: { readonly field?: string | null },
  context: Context,
): Promise<ProvenanceRecord[]> => provenanceOf(record.id, record.moment, field, context);

/** The fields of Fact, for every edge that is one. */
export const factFields = {
  provenance: (
    edge: { readonly factId: string; readonly moment: Moment },
    { field }: { readonly field?: string | null },
    context: Context,
  ): Promise<ProvenanceRecord[]> => provenanceOf(edge.factId, edge.moment, field, context),
};

/** Their sources' lines, each once. */
export async function attributionOf(claims: readonly ClaimRecord[], context: Context): Promise<string[]> {
  const sources = await Promise.all(claims.map((claim) => sourceOf(claim.sourceId, claim.moment, context)));
  return [...new Set(sources.flatMap((source) => (source.attribution === null ? [] : [source.attribution])))];
}

export const provenance: Pick<Resolvers, 'Provenance' | 'Citation' | 'Conflict' | 'ConflictAlternative'> = {
  Provenance: {
    attribution: (record, _, context) => attributionOf(record.citations, context),
  },
  Citation: {
    source: (claim, _, context) => sourceOf(claim.sourceId, claim.moment, context),
  },
  Conflict: {
    accepted: ({ accepted, moment }, _, context) =>
      accepted === null ? null : shown(accepted, moment, context),
    status: statusOf,
  },
  ConflictAlternative: {
    value: ({ value, moment }, _, context) => shown(value, moment, context),
    entity: ({ value, moment }, _, context) => meant(value, moment, context),
  },
};
