/** From the files of a seed folder to one recording: read, check all of it, and only then plan. */
import type { Day, PartialDate } from '../graph/days.js';
import type { AuthorityKind, Role } from '../graph/facts.js';
import { checkBacking } from './backing.js';
import { checkClaims } from './claims-check.js';
import { Draft } from './draft.js';
import { checkNetworks } from './network-check.js';
import { packClaims } from './pack-claims.js';
import { planClaims } from './plan-claims.js';
import { planNetworks, planTaskAreas } from './plan-networks.js';
import { planProgramme, planSources } from './plan-programme.js';
import { planRegister } from './plan-register.js';
import { formatProblem, sortProblems, type Plan, type Problem, type Report } from './problems.js';
import { checkProgramme } from './programme-check.js';
import { checkRegister } from './register-check.js';
import { readSeedTables, type SeedTables } from './seed-tables.js';
import { span } from './spans.js';
import { nameOf } from './units.js';

/** Rows as they stand, by key, for reckoning without the graph. */
export interface SeedRows {
  readonly authorities: readonly {
    key: string;
    kind: AuthorityKind;
    name: string;
    parent: string | null;
    population: number | null;
  }[];
  readonly networks: readonly {
    key: string;
    membersComplete: boolean | null;
    legalForm: string | null;
    holdsFrom: Day;
  }[];
  readonly memberships: readonly {
    network: string;
    authority: string;
    kind: AuthorityKind;
    role: Role | null;
    holdsFrom: Day;
  }[];
  readonly tasks: readonly { network: string; taskArea: string; holdsFrom: Day }[];
  readonly awards: readonly {
    network: string;
    programme: string;
    round: number | null;
    awardedOn: PartialDate | null;
    amountCents: number | null;
    holdsFrom: Day;
  }[];
  readonly taskAreas: readonly { key: string; parent: string | null; holdsFrom: Day }[];
}

async function checkedTables(folder: string, report: Report): Promise<SeedTables> {
  const tables = await readSeedTables(folder, report);
  checkRegister(tables, report);
  checkNetworks(tables, report);
  checkProgramme(tables, report);
  checkClaims(tables, report);
  return tables;
}

/** Plans checked tables; reports a value that no claim backs, and a second word of one source on one field. */
export function draftOf(tables: SeedTables, report: Report): Draft {
  const draft = new Draft(
    new Map(tables['sources.csv'].rows.map(({ values }) => [values.key, values.retrieved_on])),
  );
  planSources(draft, tables);
  planRegister(draft, tables, report);
  planTaskAreas(draft, tables);
  planProgramme(draft, tables);
  planNetworks(draft, tables);
  planClaims(draft, tables, report);
  checkBacking(draft, report);
  return draft;
}

/**
 * Reads and checks the files of a seed folder and plans what to record. Reports every problem of the files at once;
 * what needs all files to be right (a value without a claim) is checked when they are. Never writes, never throws
 * for what stands in the files. The same files give the same recording, in the same order, on every machine.
 */
export async function planSeed(folder: string): Promise<Plan> {
  const problems: Problem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const tables = await checkedTables(folder, report);
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
  const { entities, timelines: facts, words } = draftOf(tables, report);
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
  const timelines = [...facts, ...packClaims(words)];
  return { ok: true, recording: { actor: 'seed', note: 'Import of the seed', entities, timelines } };
}

/** The parsed rows of a seed folder without ids. Throws, with all problems, when the files are not right. */
export async function readSeedRows(folder: string): Promise<SeedRows> {
  const problems: Problem[] = [];
  const tables = await checkedTables(folder, (problem) => void problems.push(problem));
  if (problems.length > 0) throw new Error(sortProblems(problems).map(formatProblem).join('\n'));
  const networks = tables['networks.csv'].rows.map(({ values }) => ({
    key: values.key,
    membersComplete: values.members_complete,
    legalForm: values.legal_form,
    holdsFrom: span(values.since, values.attested_on).holdsFrom,
  }));
  const starts = new Map(networks.map(({ key, holdsFrom }) => [key, holdsFrom]));
  const startOf = (network: string): Day => starts.get(network) ?? '';
  return {
    networks,
    authorities: tables['register.csv'].rows.map(
      ({ values: { key, kind, official_name, parent, population } }) => ({
        key,
        kind,
        name: nameOf(kind, official_name),
        parent,
        population,
      }),
    ),
    memberships: tables['members.csv'].rows.map(({ values: { network, authority, kind, role } }) => ({
      network,
      authority,
      kind,
      role,
      holdsFrom: startOf(network),
    })),
    tasks: tables['works-on.csv'].rows.map(({ values: { network, task_area } }) => ({
      network,
      taskArea: task_area,
      holdsFrom: startOf(network),
    })),
    awards: tables['awards.csv'].rows.map(({ values }) => ({
      ...{ network: values.network, programme: values.programme, round: values.round },
      ...{ awardedOn: values.awarded_on, amountCents: values.amount_cents },
      holdsFrom: startOf(values.network),
    })),
    taskAreas: tables['task-areas.csv'].rows.map(({ values: { key, parent, attested_on } }) => ({
      key,
      parent,
      holdsFrom: attested_on,
    })),
  };
}
