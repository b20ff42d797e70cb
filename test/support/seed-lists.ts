/** The seed's files as the naive reckoning of lists takes them: authorities and networks are called by their keys. */
import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import { readSeedTables } from '../../src/import/seed-tables.js';
import type { ListRows } from './naive-lists.js';
import { rows } from './seed-rows.js';

const tables = await readSeedTables(SEED_FOLDER, (problem) => {
  throw new Error(problem.message);
});
const register = tables['register.csv'].rows.map(({ values }) => values);
const older = tables['register-2021.csv'].rows.map(({ values }) => values);
const claims = tables['claims.csv'].rows.map(({ values }) => values);
const networks = tables['networks.csv'].rows.map(({ values }) => values);
const isWhole = (kind: string): boolean => kind === 'LANDKREIS' || kind === 'VERBANDSGEMEINDE';
const NEVER = '9999-12-31';
/** The editions' reference days: nobody was counted or measured before. */
const COUNTED_ON = { POPULATION: '2024-12-31', AREA: '2023-12-31' } as const;
const OLDER_ON = '2020-12-31';

/** A field of a network that stays empty while two sources differ on it. */
function isDisputed(network: (typeof networks)[number]): boolean {
  const shown: Readonly<Record<string, unknown>> = {
    ...{ name: network.name, goal: network.goal, status: network.status, lead: network.lead },
    ...{ legalForm: network.legal_form, membersComplete: network.members_complete },
  };
  const words = claims.filter(({ subject, key }) => subject === 'network' && key === network.key);
  return Object.keys(shown).some(
    (field) =>
      shown[field] === null &&
      new Set(words.filter((word) => word.field === field).map(({ value }) => value)).size > 1,
  );
}

const startOf = new Map(rows.networks.map(({ id, from }) => [id, from]));
const sinceStart = (network: string): { from: string; until: string } => ({
  from: startOf.get(network) ?? '',
  until: NEVER,
});

/** As from 2025-08-31 on: some places had another name before. */
export const listRows: ListRows = {
  ...rows,
  authorities: register.map(({ key, kind, official_name, since, attested_on }) => ({
    ...{ from: since ?? attested_on ?? '', until: NEVER, id: key, key, kind, hasConflict: false },
    ags: isWhole(kind) ? null : key.slice(0, 5) + key.slice(-3),
    name: isWhole(kind) ? official_name : official_name.replace(/,.*/, ''),
    isTown: isWhole(kind) ? null : official_name.endsWith(' Stadt'),
  })),
  figures: [
    ...register.flatMap(({ key: id, population, area_ha }) => [
      { id, measure: 'POPULATION' as const, value: population, from: COUNTED_ON.POPULATION, until: NEVER },
      { id, measure: 'AREA' as const, value: area_ha, from: COUNTED_ON.AREA, until: NEVER },
    ]),
    ...older.flatMap(({ key: id, population, area_ha }) => [
      { id, measure: 'POPULATION' as const, value: population, from: OLDER_ON, until: COUNTED_ON.POPULATION },
      { id, measure: 'AREA' as const, value: area_ha, from: OLDER_ON, until: COUNTED_ON.AREA },
    ]),
  ],
  networks: networks.map((network) => ({
    ...sinceStart(network.key),
    ...{ id: network.key, key: network.key, name: network.name, goal: network.goal, status: network.status },
    ...{ legalForm: network.legal_form, membersComplete: network.members_complete, since: network.since },
    hasConflict: isDisputed(network),
  })),
  awards: tables['awards.csv'].rows.map(({ values }) => ({
    ...sinceStart(values.network),
    ...{ network: values.network, programme: values.programme, round: values.round },
    ...{ awardedOn: values.awarded_on, amountCents: values.amount_cents },
  })),
};
