/** The tables of sources, task areas and the funding programme out of the notes. */
import { wordColumns, type SeedTables } from './make-networks.js';
import { BUDGETS, OFFICES, PROGRAMME, PROGRAMMES, REPORTED, ROUNDS } from './notes/programme.js';
import { RETRIEVED_ON, SOURCES } from './notes/sources.js';
import { TASK_AREAS } from './notes/task-areas.js';
import { REGISTER } from './register-edition.js';

const WORD = ['source', 'evidence', 'locator', 'note'] as const;

function sourcesTable(): SeedTables[string] {
  return {
    columns: [
      'key',
      'title',
      'url',
      'licence',
      'attribution',
      'published_on',
      'describes_on',
      'retrieved_on',
    ],
    rows: SOURCES.map((source) => ({
      key: source.key,
      title: source.title,
      url: source.url ?? '',
      licence: source.licence ?? '',
      attribution: source.attribution,
      published_on: source.publishedOn ?? '',
      describes_on: source.describesOn ?? '',
      retrieved_on: RETRIEVED_ON,
    })),
  };
}

/** The tree orders terms and is no event: it holds on every day of which the seed knows anything. */
function taskAreasTable(): SeedTables[string] {
  return {
    columns: ['key', 'name', 'parent', 'attested_on', ...WORD],
    rows: TASK_AREAS.map((area) => ({
      key: area.key,
      name: area.name,
      parent: area.parent ?? '',
      attested_on: REGISTER.olderDay,
      ...wordColumns(area.place),
    })),
  };
}

function roundsTable(): SeedTables[string] {
  return {
    columns: ['programme', 'number', 'name', 'held_on', 'place', 'attested_on', ...WORD],
    rows: ROUNDS.map((round) => ({
      programme: PROGRAMME,
      number: String(round.number),
      name: round.name,
      held_on: round.heldOn ?? '',
      place: round.place ?? '',
      attested_on: round.attestedOn,
      ...wordColumns(round.word),
    })),
  };
}

function reportedTable(): SeedTables[string] {
  return {
    columns: ['programme', 'round', 'measure', 'value', 'on', 'period', 'is_approximate', ...WORD],
    rows: REPORTED.map((figure) => ({
      programme: PROGRAMME,
      round: figure.round === undefined ? '' : String(figure.round),
      measure: figure.measure,
      value: String(figure.value),
      on: figure.on,
      period: figure.period ?? '',
      is_approximate: figure.isApproximate === true ? 'yes' : 'no',
      ...wordColumns(figure.word),
    })),
  };
}

/** sources, task-areas, programmes, budgets, rounds, offices and reported. */
export function programmeTables(): SeedTables {
  return {
    'sources.csv': sourcesTable(),
    'task-areas.csv': taskAreasTable(),
    'programmes.csv': {
      columns: ['key', 'name', 'since', 'attested_on', ...WORD],
      rows: PROGRAMMES.map(({ key, name, since, word }) => ({ key, name, since, ...wordColumns(word) })),
    },
    'budgets.csv': {
      columns: ['programme', 'year', 'amount_cents', ...WORD],
      rows: BUDGETS.map(({ programme, year, cents, word }) => ({
        programme,
        year,
        amount_cents: String(cents),
        ...wordColumns(word),
      })),
    },
    'rounds.csv': roundsTable(),
    'offices.csv': {
      columns: ['key', 'name', 'programme', 'attested_on', ...WORD],
      rows: OFFICES.map(({ key, name, attestedOn, word }) => ({
        key,
        name,
        programme: PROGRAMME,
        attested_on: attestedOn,
        ...wordColumns(word),
      })),
    },
    'reported.csv': reportedTable(),
  };
}
