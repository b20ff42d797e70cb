/** What is asked of a comparison, from what a client wrote to what is read: keys become ids. */
import type { Context } from '../context.js';
import { badInput, type InputPath } from '../errors.js';
import type { ComparisonQuestion } from '../graph/compare.js';
import { UNTOLD } from '../graph/facts.js';
import { KINDS_IN_ORDER, kindOfType } from '../graph/fact-types.js';
import { midpoint, type Moment } from '../graph/moment.js';
import { isOfficialKey } from '../graph/official-key.js';
import type { VersionKind } from '../graph/record-statements.js';
import type { DifferenceFilter } from '../generated/resolvers.js';
import type { Loaders } from '../loaders.js';
import { versionKinds } from './change-words.js';
import { isPlace, items, noHolder, noPlace, officialKey } from './filters.js';

type Keys = readonly string[] | null | undefined;
const at = (name: string): InputPath => ['filter', name];

const isThere = <T>(one: T | null): one is T => one !== null;
const idsIn = (records: readonly ({ readonly id: string } | null)[]): string[] =>
  records.filter(isThere).map(({ id }) => id);

/** Ids of what has a key at one of the moments. */
async function holdersOf(key: string, moments: readonly Loaders[], path: InputPath): Promise<string[]> {
  const found = await Promise.all(
    moments.map(async ({ authorityId, networkByKey, taskAreaByKey, programmeByKey, eventByKey }) =>
      isOfficialKey(key)
        ? [await authorityId.load(key)].filter(isThere)
        : idsIn(
            await Promise.all(
              [networkByKey, taskAreaByKey, programmeByKey, eventByKey].map((loader) => loader.load(key)),
            ),
          ),
    ),
  );
  if (found.flat().length > 0) return found.flat();
  throw badInput(`Nothing has the key ${JSON.stringify(key.slice(0, 80))} at these moments.`, {
    ...{ path, allowed: 'a key of an authority, a network, a task area, a programme or a reform' },
  });
}

/** Ids of an authority that others belong to at one of the moments. */
async function placesOf(key: string, moments: readonly Loaders[], path: InputPath): Promise<string[]> {
  const official = officialKey(key, path);
  const ids = await Promise.all(moments.map(({ authorityId }) => authorityId.load(official)));
  if (!ids.some(isThere)) throw noHolder(key, path);
  const held = moments.flatMap(({ authority }, index) => {
    const id = ids[index];
    return id ? [authority.load(id)] : [];
  });
  const records = (await Promise.all(held)).filter(isThere);
  const [first] = records;
  if (first && !records.some(isPlace)) throw noPlace(first, path);
  return ids.filter(isThere);
}

async function idsOf(
  keys: Keys,
  name: string,
  moments: readonly Loaders[],
  read: typeof holdersOf,
): Promise<readonly string[] | null> {
  const asked = items(keys, at(name));
  if (asked === null) return null;
  const found = await Promise.all(asked.map((key, index) => read(key, moments, [...at(name), index])));
  return [...new Set(found.flat())].sort();
}

/** The kinds of versions that are asked for by kinds and by types. */
function kindsOf({ kinds: asked, types: named }: DifferenceFilter): readonly VersionKind[] {
  const kinds = items(asked, at('kinds'));
  const types = items(named, at('types'))?.map((type, index) => {
    const kind = kindOfType(type);
    if (kind !== null) return kind;
    throw badInput(`Nothing is of the type ${JSON.stringify(type.slice(0, 40))}.`, {
      path: [...at('types'), index],
      allowed: 'types as `type` names them, e.g. LocalAuthority, POPULATION, MEMBER_OF or CLAIM',
    });
  });
  const ofKinds = kinds === null ? KINDS_IN_ORDER : versionKinds(kinds);
  return types === undefined ? ofKinds : ofKinds.filter((kind) => types.includes(kind));
}

/** Values that a version keeps for itself, and those of claims as they are kept: nobody is told them under these names. */
const isTold = (field: string): boolean =>
  !UNTOLD.has(field) && !['fields', 'values', 'locators'].includes(field);

/** Throws BAD_INPUT for a filter that can match nothing. */
export async function comparisonQuestion(
  { from, to }: { readonly from: Moment; readonly to: Moment },
  asked: DifferenceFilter | null | undefined,
  context: Context,
): Promise<ComparisonQuestion> {
  const filter = asked ?? {};
  const moments = [from, midpoint(from, to), to].map((moment) => context.at(moment));
  const question = {
    ...{ from, to, kinds: kindsOf(filter), types: filter.types ?? null },
    causes: items(filter.causes, at('causes')),
    operations: items(filter.operations, at('operations')),
    fields: items(filter.fields, at('fields'))?.filter(isTold) ?? null,
  };
  const [about, within] = await Promise.all([
    idsOf(filter.keys, 'keys', moments, holdersOf),
    idsOf(filter.within, 'within', moments, placesOf),
  ]);
  return { ...question, about, within };
}
