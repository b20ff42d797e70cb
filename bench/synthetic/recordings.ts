/**
 * A graph that nobody lives in, of the shape of the seed's and any number of times as large, for measurements. Each unit
 * is a seed's worth of authorities and networks, planned by the importer and checked by it; all units share the task
 * tree and one programme. A larger graph begins with the smaller one: its first recordings are the same.
 */
import type { ClaimTimeline, Recording, Timeline } from '../../src/graph/facts.js';
import { entityId } from '../../src/graph/ids.js';
import type { Draft } from '../../src/import/draft.js';
import { packClaims } from '../../src/import/pack-claims.js';
import { draftOf } from '../../src/import/plan.js';
import { formatProblem, type Problem } from '../../src/import/problems.js';
import { readSeedTables, type SeedTables } from '../../src/import/seed-tables.js';
import { networksOf } from './networks.js';
import { programmeOf } from './programme.js';
import { randomOf } from './random.js';
import { registerOf } from './register.js';
import { without } from './tables.js';

/** Who records it: a database whose newest revision is by somebody else is not ours to write in. */
export const ACTOR = 'synthetic';

export const SOURCE = 'synthetic';
const SOURCE_ID = entityId('Source', SOURCE);
const SOURCE_ROW = {
  key: SOURCE,
  title: 'Synthetic: nothing in this graph is true, all of it was made up by rules for measurements',
  ...{ url: null, licence: null, attribution: null, published_on: null },
};

/** The seed's files; throws with the problems where they cannot be read. */
export async function readSeed(folder: string): Promise<SeedTables> {
  const problems: Problem[] = [];
  const tables = await readSeedTables(folder, (problem) => void problems.push(problem));
  throwAny(problems);
  return tables;
}

function throwAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Error(problems.slice(0, 5).map(formatProblem).join('\n'));
}

/** The tables of what all units share. */
export function sharedTables(seed: SeedTables): SeedTables {
  return {
    ...seed,
    ...programmeOf(seed),
    'register.csv': without(seed['register.csv']),
    'register-earlier.csv': without(seed['register-earlier.csv']),
    'networks.csv': without(seed['networks.csv']),
    'members.csv': without(seed['members.csv']),
    'works-on.csv': without(seed['works-on.csv']),
    'awards.csv': without(seed['awards.csv']),
  };
}

/** The tables of a unit alone, from 0 on. */
export function unitTables(seed: SeedTables, randomSeed: number, unit: number): SeedTables {
  const register = registerOf(unit, randomOf(randomSeed, unit, 'register'), seed);
  const networks = networksOf(unit, randomOf(randomSeed, unit, 'networks'), seed, register['register.csv']);
  return {
    ...seed,
    ...register,
    ...networks,
    'task-areas.csv': without(seed['task-areas.csv']),
    'programmes.csv': without(seed['programmes.csv']),
    'budgets.csv': without(seed['budgets.csv']),
    'rounds.csv': without(seed['rounds.csv']),
    'offices.csv': without(seed['offices.csv']),
    'reported.csv': without(seed['reported.csv']),
  };
}

/** Claims stay as many as in the seed; but all are the words of one source, and stand nowhere in it. */
function synthetic(claim: ClaimTimeline): ClaimTimeline {
  const versions = claim.versions.map((version) => ({
    ...version,
    properties: { ...version.properties, locators: version.properties.locators.map(() => ''), note: null },
  }));
  return { ...claim, source: SOURCE_ID, versions };
}

const isOfSource = (timeline: Timeline): boolean => timeline.kind === 'STATE' && timeline.label === 'Source';

function recordingOf(note: string, tables: SeedTables): Recording {
  const problems: Problem[] = [];
  const { entities, timelines, words }: Draft = draftOf(tables, (problem) => void problems.push(problem));
  throwAny(problems);
  return {
    ...{ actor: ACTOR, note },
    entities: entities.filter(({ id, label }) => label !== 'Source' || id === SOURCE_ID),
    timelines: [
      ...timelines.filter((one) => !isOfSource(one) || one.factId.startsWith(SOURCE_ID)),
      ...packClaims(words).map(synthetic),
    ],
  };
}

/** How the notes of all recordings of a seed begin. */
export const noteOf = (randomSeed: number): string => `Synthetic graph by seed ${randomSeed}: `;

/** First what all units share, then each unit. Made one at a time: a hundred of them would not fit in memory. */
export function* recordings(
  seed: SeedTables,
  { scale, randomSeed, from = 0 }: { scale: number; randomSeed: number; from?: number },
): Generator<Recording> {
  const shared = sharedTables(seed);
  // One source more, in the place of none: the days on which the others were retrieved are still asked for.
  const [any] = seed['sources.csv'].rows;
  const rows = any ? [...seed['sources.csv'].rows, { ...any, values: { ...any.values, ...SOURCE_ROW } }] : [];
  if (from === 0)
    yield recordingOf(`${noteOf(randomSeed)}what all units share`, {
      ...shared,
      'sources.csv': { ...seed['sources.csv'], rows },
    });
  for (let unit = Math.max(0, from - 1); unit < scale; unit += 1)
    yield recordingOf(`${noteOf(randomSeed)}unit ${unit + 1}`, unitTables(seed, randomSeed, unit));
}
