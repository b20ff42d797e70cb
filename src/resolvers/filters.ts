/** Filters and partner questions, from what a client wrote to what a statement takes: keys become ids. */
import { badInput, type InputPath } from '../errors.js';
import { isOfficialKey, keyForms } from '../graph/official-key.js';
import type { AuthorityRecord } from '../graph/authority.js';
import type { CoverageQuestion } from '../graph/coverage.js';
import type { FilterParameters } from '../graph/page.js';
import { isAssociationKind, isDistrictKind } from '../graph/kinds.js';
import { PARTICIPATIONS, type Participation } from '../graph/participation.js';
import type { PartnerQuestion, PartnerSort } from '../graph/partners.js';
import { foldAccents, sortName } from '../graph/sort-name.js';
import type {
  AuthorityStatus,
  LocalAuthorityFilter,
  NetworkFilter,
  PartnerArgs,
  PartnerOrder,
  QueryCoverageArgs,
} from '../generated/resolvers.js';
import { LIMITS } from '../limits.js';
import type { Loaders } from '../loaders.js';

/** A list that is there has items, and not too many. */
export function items<T>(list: readonly T[] | null | undefined, path: InputPath): readonly T[] | null {
  if (list === null || list === undefined) return null;
  const allowed = `1 to ${LIMITS.keysACall} items, or no list`;
  if (list.length === 0) throw badInput('An empty list matches nothing.', { path, allowed });
  if (list.length > LIMITS.keysACall) throw badInput(`The list has ${list.length} items.`, { path, allowed });
  return list;
}

/** Throws BAD_INPUT for what cannot be an official key. */
export function officialKey(key: string, path: InputPath): string {
  if (!isOfficialKey(key))
    throw badInput(`This is no official key: ${JSON.stringify(key.slice(0, 40))}.`, {
      path,
      allowed: '5, 8, 9 or 12 digits',
    });
  return key;
}

export async function authorityIds(
  keys: readonly string[] | null | undefined,
  path: InputPath,
  loaders: Loaders,
): Promise<readonly string[] | null> {
  const asked = items(keys, path);
  if (asked === null) return null;
  return Promise.all(
    asked.map(async (key, index) => {
      const id = await loaders.authorityId.load(officialKey(key, [...path, index]));
      if (id === null) throw noHolder(key, [...path, index]);
      return id;
    }),
  );
}

export const noHolder = (key: string, path: InputPath): Error =>
  badInput(`No authority has the key ${key}.`, { path, allowed: 'a key on record' });

export const isPlace = ({ kind }: AuthorityRecord): boolean =>
  isDistrictKind(kind) || isAssociationKind(kind);
export const noPlace = ({ name, key }: AuthorityRecord, path: InputPath): Error =>
  badInput(`Nobody is within ${name} (${key}) but itself: ask by \`keys\`.`, {
    path,
    allowed: 'keys of a Landkreis, a kreisfreie Stadt or a Verbandsgemeinde',
  });

/** Ids of authorities that others can be within. One that is gone on the day has nobody within it. */
async function placeIds(
  keys: readonly string[] | null | undefined,
  path: InputPath,
  loaders: Loaders,
): Promise<readonly string[] | null> {
  const ids = await authorityIds(keys, path, loaders);
  const records = await Promise.all(ids?.map((id) => loaders.authority.load(id)) ?? []);
  records.forEach((record, index) => {
    if (record !== null && !isPlace(record)) throw noPlace(record, [...path, index]);
  });
  return ids;
}

/** Ids of a task area and, with its subtree, of all below it. */
export async function taskAreaIds(
  key: string | null | undefined,
  includeSubtree: boolean,
  path: InputPath,
  loaders: Loaders,
): Promise<readonly string[] | null> {
  if (key === null || key === undefined) return null;
  const ids = await loaders.subtree.load({ key, includeSubtree });
  if (ids.length === 0)
    throw badInput(`There is no task area ${JSON.stringify(key.slice(0, 80))} on ${loaders.moment.day}.`, {
      path,
      allowed: 'a key of taskAreas',
    });
  return ids;
}

interface Range<T> {
  readonly min?: T | null;
  readonly max?: T | null;
}

export function range<T extends string | number>(
  given: Range<T> | null | undefined,
  path: InputPath,
): [T | null, T | null] {
  const min: T | null = given?.min ?? null;
  const max: T | null = given?.max ?? null;
  if (min !== null && max !== null && min > max)
    throw badInput('The range ends before it begins.', { path, allowed: 'min <= max' });
  return [min, max];
}

/** Each filter within a filter costs a statement. */
function checkDepth(depth: number, path: InputPath): void {
  if (depth > LIMITS.filterDepth)
    throw badInput('The filters stand too deep in one another.', {
      path,
      allowed: `${LIMITS.filterDepth} filters in one another`,
    });
}

export async function authorityFilter(
  filter: LocalAuthorityFilter | null | undefined,
  loaders: Loaders,
  path: InputPath = ['filter'],
  depth = 1,
): Promise<FilterParameters | null> {
  if (!filter) return null;
  checkDepth(depth, path);
  const at = (name: string): InputPath => [...path, name];
  const keys = items(filter.keys, at('keys'))?.map((key, index) =>
    keyForms(officialKey(key, [...at('keys'), index])),
  );
  const [populationMin, populationMax] = range(filter.population, at('population'));
  const [within, memberOf, notMemberOf] = await Promise.all([
    placeIds(filter.within, at('within'), loaders),
    filter.memberOf ? matchingNetworkIds(filter.memberOf, at('memberOf'), depth + 1, loaders) : null,
    filter.notMemberOf ? matchingNetworkIds(filter.notMemberOf, at('notMemberOf'), depth + 1, loaders) : null,
  ]);
  return {
    ars: keys?.flatMap((forms) => forms.ars) ?? null,
    ags: keys?.flatMap((forms) => forms.ags) ?? null,
    kinds: items(filter.kinds, at('kinds')),
    levels: items(filter.levels, at('levels')),
    name: filter.name ? sortName(filter.name) : null,
    isTown: filter.isTown ?? null,
    hasConflict: filter.hasConflict ?? null,
    within,
    populationMin,
    populationMax,
    memberOf,
    notMemberOf,
    status: statusOf(filter, at('status')),
  };
}

/** Null where those that are there pass: the list that is asked says whether there are others in it. */
function statusOf({ status }: LocalAuthorityFilter, path: InputPath): readonly AuthorityStatus[] | null {
  const asked = items(status, path);
  return asked?.includes('EXISTING') === true ? null : asked;
}

async function matchingAuthorityIds(
  filter: LocalAuthorityFilter,
  path: InputPath,
  depth: number,
  loaders: Loaders,
): Promise<readonly string[]> {
  return loaders.authorityIds.load((await authorityFilter(filter, loaders, path, depth)) ?? {});
}

/** Ids of the networks that pass a filter. */
export async function matchingNetworkIds(
  filter: NetworkFilter,
  path: InputPath,
  depth: number,
  loaders: Loaders,
): Promise<readonly string[]> {
  return loaders.networkIds.load((await networkFilter(filter, loaders, path, depth)) ?? {});
}

export async function networkFilter(
  filter: NetworkFilter | null | undefined,
  loaders: Loaders,
  path: InputPath = ['filter'],
  depth = 1,
): Promise<FilterParameters | null> {
  if (!filter) return null;
  checkDepth(depth, path);
  const at = (name: string): InputPath => [...path, name];
  const [taskAreas, anyMember, allMembers, members] = await Promise.all([
    taskAreaIds(filter.taskArea, true, at('taskArea'), loaders),
    authorityIds(filter.anyMember, at('anyMember'), loaders),
    authorityIds(filter.allMembers, at('allMembers'), loaders),
    filter.members ? matchingAuthorityIds(filter.members, at('members'), depth + 1, loaders) : null,
  ]);
  const [awardedFrom, awardedTo] = range(
    { min: filter.awarded?.from ?? null, max: filter.awarded?.to ?? null },
    at('awarded'),
  );
  const [amountMin, amountMax] = range(filter.amount, at('amount'));
  const [memberCountMin, memberCountMax] = range(filter.memberCount, at('memberCount'));
  const awards = {
    programme: filter.programme ?? null,
    round: items(filter.round, at('round')),
    awardedFrom,
    awardedTo,
    amountMin,
    amountMax,
  };
  return {
    keys: items(filter.keys, at('keys')),
    text: filter.text ? sortName(filter.text) : null,
    goalText: filter.text ? foldAccents(filter.text) : null,
    taskAreas,
    anyMember,
    allMembers: allMembers === null ? null : [...new Set(allMembers)],
    memberKinds: items(filter.memberKinds, at('memberKinds')),
    members,
    status: items(filter.status, at('status')),
    legalForms: items(filter.legalForms, at('legalForms')),
    membersComplete: filter.membersComplete ?? null,
    hasConflict: filter.hasConflict ?? null,
    // One award must pass all that is asked of awards.
    award: Object.values(awards).some((value) => value !== null) ? true : null,
    ...awards,
    memberCountMin,
    memberCountMax,
  };
}

/** Those that share most come first unless another order is asked for. */
export function partnerSort(order: PartnerOrder | null | undefined): PartnerSort {
  if (!order) return { field: 'SHARED_COUNT', direction: 'DESC' };
  return { field: order.field, direction: order.direction ?? 'ASC' };
}

/** The ways that are asked for, in one order however they are written. */
function ways(
  participation: readonly Participation[] | null | undefined,
  path: InputPath,
): readonly Participation[] {
  const asked = items(participation ?? ['DIRECT'], path) ?? [];
  return PARTICIPATIONS.filter((way) => asked.includes(way));
}

/** What is asked of coverage. A task area that does not exist is BAD_INPUT. */
export async function coverageQuestion(
  args: Partial<QueryCoverageArgs>,
  loaders: Loaders,
): Promise<CoverageQuestion> {
  const includeSubtree = args.includeSubtree ?? true;
  const [within] = await Promise.all([
    placeIds(args.within, ['within'], loaders),
    taskAreaIds(args.taskArea, includeSubtree, ['taskArea'], loaders),
  ]);
  return {
    ...{ taskArea: args.taskArea ?? null, includeSubtree, within },
    kinds: items(args.kinds, ['kinds']),
    participation: ways(args.participation, ['participation']),
  };
}

/** What is asked of partners, with all keys resolved. */
export async function partnerQuestion(
  args: PartnerArgs | null | undefined,
  loaders: Loaders,
): Promise<PartnerQuestion> {
  const at = (name: string): InputPath => ['args', name];
  const participation = ways(args?.participation, at('participation'));
  const minShared = args?.minShared ?? 1;
  if (minShared < 1)
    throw badInput('`minShared` is 1 or more.', { path: at('minShared'), allowed: '1 or more' });
  const within = await placeIds(args?.within, at('within'), loaders);
  return {
    relation: args?.relation ?? 'SAME_NETWORK',
    taskArea: args?.taskArea ?? null,
    includeSubtree: args?.includeSubtree ?? true,
    kinds: items(args?.kinds, at('kinds')),
    partnerKinds: items(args?.partnerKinds, at('partnerKinds')),
    within,
    participation,
    minShared,
  };
}

/** An empty answer may mean that there is no such task: only then is it worth a look, and BAD_INPUT. */
export async function partnerAnswers<T>(
  args: PartnerArgs | null | undefined,
  loaders: Loaders,
  answer: (question: PartnerQuestion) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const found = await answer(await partnerQuestion(args, loaders));
  if (found.length === 0) await taskAreaIds(args?.taskArea, true, ['args', 'taskArea'], loaders);
  return found;
}
