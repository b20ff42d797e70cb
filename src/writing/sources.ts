/** Sources: who states facts. They speak for themselves, so they cite none. */
import { firstDay, OPEN_DAY, type Day, type PartialDate } from '../graph/days.js';
import type { SourceProperties, Version } from '../graph/facts.js';
import { entityId } from '../graph/ids.js';
import { sortName } from '../graph/sort-name.js';
import { LIMITS } from '../limits.js';
import type { CallInput, Mutation } from './mutation.js';
import { contentsOf } from './settled.js';

export type AddSourceInput = CallInput & {
  readonly key: string;
  readonly title: string;
  readonly url?: string | URL | null;
  readonly licence?: string | null;
  readonly attribution?: string | null;
  readonly publishedOn?: PartialDate | null;
  readonly retrievedOn: Day;
};

export const addSource: Mutation<AddSourceInput> = {
  name: 'addSource',
  plan: async (input, desk) => {
    const { problems, author } = desk;
    const { publishedOn = null, retrievedOn } = input;
    const key = problems.slug(input.key, ['key']);
    const url = input.url?.toString() ?? null;
    const texts = {
      title: problems.text(input.title, ['title'], LIMITS.nameLength) ?? '',
      url: problems.text(url, ['url'], LIMITS.textLength),
      licence: problems.text(input.licence, ['licence'], LIMITS.textLength),
      attribution: problems.text(input.attribution, ['attribution'], LIMITS.textLength),
    };
    if (url !== null && !/^https?:\/\//.test(url))
      problems.bad('An address begins with http:// or https://.', ['url']);
    if (retrievedOn > author.today)
      problems.bad(`It cannot have been read after today, ${author.today}.`, ['retrievedOn']);
    if (publishedOn !== null && firstDay(publishedOn) > retrievedOn)
      problems.bad(`It cannot have been published after it was read.`, ['publishedOn']);
    if (key === null) return null;
    const id = entityId('Source', key);
    const source = await desk.state('Source', id);
    const properties: SourceProperties & { sortName: string } = {
      ...{ key, ...texts, publishedOn, retrievedOn, sortName: sortName(texts.title) },
      // An edition of the register comes by an import.
      describesOn: null,
    };
    const version: Version = {
      ...{ since: null, until: null, holdsFrom: retrievedOn, holdsUntil: OPEN_DAY },
      properties: { ...properties },
    };
    if (source.isThere && contentsOf(source.versions) !== contentsOf([version]))
      return problems.bad(`${key} is the key of another source, or of this one told otherwise.`, ['key']);
    if (!source.isThere) source.open(version, version.properties);
    return { subject: id, fact: null, sheets: [source], about: key };
  },
};
