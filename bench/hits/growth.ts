/** What each statement is about, and whether its hits may grow with the graph. */
import type { ListShape } from '../../src/graph/page.js';

export interface Row {
  readonly name: string;
  /** Database hits in the graph of scale 1, and in the large one. */
  readonly small: number;
  readonly large: number;
}

/** Statements that look at more when more is there, by the first word of their names. All others are about a piece. */
const GROWING: ReadonlyMap<string, string> = new Map([
  ['authorities', 'a list of all authorities'],
  ['networks', 'a list of all networks'],
  ['networksMatching', 'all networks'],
  ['cooperation', 'all networks with their members'],
  ['authoritiesOfKinds', 'all authorities'],
  ['networksOfTask', 'the networks of one task area'],
  ['fundedBy', 'the networks of the one programme'],
  ['recordedOf', 'the networks of the one programme, with their members'],
  ['countedNetworks', 'all networks'],
  ['countedMembers', 'all networks with their members'],
  ['membersByNetwork', 'all networks with their members'],
  ['networksOnTasks', 'the networks of one task area, and the members of 200 of them'],
  ['colleaguesOf', 'the networks on the tasks of one authority, with their members'],
  ['similarSizesOf', 'those of a similar size, at most 3,000 above and as many below'],
  ['programmesThere', 'all funding programmes'],
  ['isRecorded', 'all revisions, once at a start'],
  ['authoritiesMatching', 'all authorities'],
  ['attributionOfAll', 'the claims of each source, until one is about the label'],
  ['attributionOfNetworks', 'all networks with their links'],
  ['differing', 'all versions that are on record'],
  ['tookPart', 'all reforms of the territory'],
  ['firstDayOnRecord', 'all states, once for a revision'],
  ['search', 'what a text finds, at most 500 by each way of finding'],
]);

/** Filters that name a piece: by them a list is found from there. */
const PIECES: ReadonlyMap<string, readonly string[]> = new Map([
  ['authorities', ['ars', 'within', 'memberOf']],
  ['networks', ['keys', 'anyMember', 'allMembers']],
]);

/** Links to what many share: who walks along them comes to all that do. */
const SHARED: ReadonlyMap<string, string> = new Map([
  ['WORKS_ON', 'the networks on one task area; walks look at 50,000 links at most'],
  ['FUNDED_BY', 'the networks of the one programme; walks look at 50,000 links at most'],
]);

/** What a statement looks at where that grows with the graph; null where it must not. */
export function growingOver(name: string): string | null {
  const [first = '', ...words] = name.split(' ');
  if (first === 'linksOf') return words.map((kind) => SHARED.get(kind)).find(Boolean) ?? null;
  const isOfPiece = PIECES.get(first)?.some((field) => words.includes(field)) === true;
  return isOfPiece ? null : (GROWING.get(first) ?? null);
}

/** One page of an index more, another leaf of a tree: that is no growth. */
const NOISE = { factor: 1.2, hits: 20 };

export function grows({ small, large }: Row): boolean {
  return large > small * NOISE.factor + NOISE.hits;
}

/** Statements of the writer, the audit, the definitions and the keys, which no question of a client runs. */
const NOT_ASKED =
  /^(?:apiKey|append|audit|awaitIndexes|close|countChanges|create|define|everyVersion|forgetLog|genesis|idempotencyKey|identify|instants|isLogOld|keepIdempotencyKey|keysHeldTwice|level|lock|openVersions|prepareForReplanning|revisionsByNumber|revokeApiKey|saidBy|setSearchText|standing|withoutSearchText)/;

/** What no question reached, of the statements and of what can be asked of lists. */
export function unreached(
  registered: Iterable<string>,
  lists: readonly ListShape[],
  reached: ReadonlySet<string>,
): string[] {
  const statements = [...registered].filter((name) => !reached.has(name) && !NOT_ASKED.test(name));
  const asked = [...reached].map((name) => `${name} `);
  const ways = lists.flatMap(({ name, sorts, conditions }) => [
    ...sorts.map((sort) => [`${name} ${sort} `, '', `${name} by ${sort}`] as const),
    ...conditions.map((field) => [`${name} `, ` ${field} `, `${name} with ${field}`] as const),
    [`${name} total `, '', `${name} total`] as const,
  ]);
  const missing = ways.filter(
    ([start, part]) => !asked.some((one) => one.startsWith(start) && one.includes(part)),
  );
  return [...statements, ...missing.map(([, , words]) => words)].sort();
}
