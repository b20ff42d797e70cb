/**
 * A graph that nobody lives in, of the shape of the seed's and any number of times as large, for measurements. Each unit
 * is a seed's worth of authorities and networks and then of borders, planned by the importer and checked by it; all
 * units share the task tree and one programme. A larger graph begins with the smaller one: its first recordings are the
 * same.
 */
import type { ClaimTimeline, Recording, Timeline } from '../../src/graph/facts.js';
import { entityId } from '../../src/graph/ids.js';
import type { Draft } from '../../src/import/draft.js';
import { packClaims } from '../../src/import/pack-claims.js';
import { bordersDraftOf, readBorderTables, type BorderTables } from '../../src/import/plan-borders.js';
import { draftOf } from '../../src/import/plan.js';
import { formatProblem, type Problem, type Report } from '../../src/import/problems.js';
import { readSeedTables, type SeedTables } from '../../src/import/seed-tables.js';
import { bordersOf } from './borders.js';
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

/** All that a unit is made in the likeness of. */
export type Seed = SeedTables & BorderTables;

/** The seed's files; throws with the problems where they cannot be read. */
export async function readSeed(folder: string): Promise<Seed> {
  const problems: Problem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const tables = { ...(await readSeedTables(folder, report)), ...(await readBorderTables(folder, report)) };
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
    'register-2021.csv': without(seed['register-2021.csv']),
    'register-attested.csv': without(seed['register-attested.csv']),
    'events.csv': without(seed['events.csv']),
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

/** The tables of a unit's borders, for its register. */
export function borderTables(seed: Seed, unit: number, register: BorderTables['register.csv']): BorderTables {
  return { ...bordersOf(unit, seed), 'sources.csv': seed['sources.csv'], 'register.csv': register };
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

function recordingOf(note: string, plan: (report: Report) => Draft): Recording {
  const problems: Problem[] = [];
  const { entities, timelines, words } = plan((problem) => void problems.push(problem));
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
/** What the recording of a unit, counted from 0 on, says of itself. */
export const unitNote = (randomSeed: number, unit: number): string => `${noteOf(randomSeed)}unit ${unit + 1}`;
const bordersNote = (randomSeed: number, unit: number): string =>
  `${noteOf(randomSeed)}borders of unit ${unit + 1}`;

/** How many recordings a whole graph has. */
export const recordingsAt = (scale: number): number => 1 + 2 * scale;

/** A recording of the graph: it has a note of its own, by which a run that goes on knows that it is there. */
export interface Step {
  readonly note: string;
  /** Made one at a time: a hundred of them would not fit in memory. */
  readonly make: () => Recording;
}

/** First what all units share, then each unit and its borders. */
export function* recordings(
  seed: Seed,
  { scale, randomSeed }: { scale: number; randomSeed: number },
): Generator<Step> {
  const step = (note: string, plan: (report: Report) => Draft): Step => ({
    note,
    make: () => recordingOf(note, plan),
  });
  // One source more, in the place of none: the days on which the others were retrieved are still asked for.
  const [any] = seed['sources.csv'].rows;
  const rows = any ? [...seed['sources.csv'].rows, { ...any, values: { ...any.values, ...SOURCE_ROW } }] : [];
  yield step(`${noteOf(randomSeed)}what all units share`, (report) =>
    draftOf({ ...sharedTables(seed), 'sources.csv': { ...seed['sources.csv'], rows } }, report),
  );
  for (let unit = 0; unit < scale; unit += 1) {
    yield step(unitNote(randomSeed, unit), (report) => draftOf(unitTables(seed, randomSeed, unit), report));
    yield step(bordersNote(randomSeed, unit), (report) => {
      const register = unitTables(seed, randomSeed, unit)['register.csv'];
      return bordersDraftOf(borderTables(seed, unit, register), report);
    });
  }
}
