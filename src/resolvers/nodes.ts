/** From ids to records; and what is common to all entities. */
import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import type { AuthorityRecord } from '../graph/authority.js';
import type { EntityLabel } from '../graph/facts.js';
import { labelOfId } from '../graph/ids.js';
import type { Moment } from '../graph/moment.js';
import type { NetworkRecord } from '../graph/network.js';
import type { ProgrammeRecord } from '../graph/programme.js';
import type { SourceRecord } from '../graph/source.js';
import type { TaskAreaRecord } from '../graph/task-area.js';
import type { EventRecord } from '../graph/territory.js';
import type { QueryResolvers } from '../generated/resolvers.js';
import { LIMITS } from '../limits.js';
import { parseId, publicId, type ParsedId } from './global-id.js';
import type { EntityRecord, NodeRecord } from './parents.js';

/** What has an edge that holds, or was found by a search of the same moment, has or had a state: the audit sees to it. */
function there<T>(record: T | null, id: string): T {
  if (record === null) throw new Error(`${id} is referred to but has no state on the day`);
  return record;
}

export const authorityOf = async (id: string, moment: Moment, context: Context): Promise<AuthorityRecord> =>
  there(await context.at(moment).authority.load(id), id);
export const networkOf = async (id: string, moment: Moment, context: Context): Promise<NetworkRecord> =>
  there(await context.at(moment).network.load(id), id);
export const taskAreaOf = async (id: string, moment: Moment, context: Context): Promise<TaskAreaRecord> =>
  there(await context.at(moment).taskArea.load(id), id);
export const programmeOf = async (id: string, moment: Moment, context: Context): Promise<ProgrammeRecord> =>
  there(await context.at(moment).programme.load(id), id);
export const eventOf = async (id: string, moment: Moment, context: Context): Promise<EventRecord> =>
  there(await context.at(moment).event.load(id), id);
export const sourceOf = async (id: string, moment: Moment, context: Context): Promise<SourceRecord> =>
  there(await context.at(moment).source.load(id), id);

/** Anything by an id and a moment; null when it is not there on the day. A dissolved authority is there as it was last. */
export async function nodeOf(id: string, moment: Moment, context: Context): Promise<NodeRecord | null> {
  const loaders = context.at(moment);
  switch (labelOfId(id)) {
    case 'LocalAuthority':
      return loaders.authority.load(id);
    case 'Network':
      return loaders.network.load(id);
    case 'TaskArea':
      return loaders.taskArea.load(id);
    case 'FundingProgramme':
      return loaders.programme.load(id);
    case 'AwardRound':
      return loaders.round.load(id);
    case 'AdvisoryOffice':
      return loaders.office.load(id);
    case 'Source':
      return loaders.source.load(id);
    case 'TerritorialEvent':
      return loaders.event.load(id);
    case null:
      return null;
  }
}

/** The same of what must be there. */
export const nodeThere = async (id: string, moment: Moment, context: Context): Promise<NodeRecord> =>
  there(await nodeOf(id, moment, context), id);

/** The GraphQL type of a record: the id's prefix tells. */
export function typeOf(record: { readonly id: string }): EntityLabel {
  const label = labelOfId(record.id);
  if (label === null) throw new Error(`no type has ids like ${record.id}`);
  return label;
}

export function entityTypeOf(
  record: EntityRecord,
): 'LocalAuthority' | 'Network' | 'TaskArea' | 'FundingProgramme' | 'TerritorialEvent' {
  const type = typeOf(record);
  if (type === 'AwardRound' || type === 'AdvisoryOffice' || type === 'Source')
    throw new Error(`${type} is no entity`);
  return type;
}

const byParsedId = ({ id, asOf, atRevision }: ParsedId, context: Context): Promise<NodeRecord | null> =>
  nodeOf(id, context.moment({ asOf, atRevision }), context);

export const nodeQueries = {
  node: (_, { id }, context) => byParsedId(parseId(id, ['id']), context),
  nodes: (_, { ids }, context) => {
    const allowed = `up to ${LIMITS.idsACall} ids`;
    if (ids.length > LIMITS.idsACall)
      throw badInput(`${ids.length} ids are too many.`, { path: ['ids'], allowed });
    return Promise.all(
      ids.map((id, index) => parseId(id, ['ids', index])).map((id) => byParsedId(id, context)),
    );
  },
  revision: (_, __, context) => context.newest,
} satisfies QueryResolvers;

/** The newest revision that changed anything of it. */
export async function version(
  { id: own, moment }: NodeRecord,
  _: unknown,
  context: Context,
): Promise<number> {
  const found = await context.at(moment).version.load(own);
  if (found === null) throw new Error(`${own} is there, but no revision made it`);
  return found;
}

/** Ids as the question's view has them. */
export const id = publicId;
