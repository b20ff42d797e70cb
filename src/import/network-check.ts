/** What networks, members, tasks and awards must be among themselves and beside the register. */
import { lastDay } from '../graph/days.js';
import type { Report } from './problems.js';
import type { SeedTables } from './seed-tables.js';
import { span } from './spans.js';
import { checkReference, checkUnique, reportAt } from './table.js';
import { nameOf } from './units.js';

function checkMembers(tables: SeedTables, report: Report): void {
  const units = new Map(tables['register.csv'].rows.map((unit) => [unit.values.key, unit]));
  const networks = new Map(tables['networks.csv'].rows.map((network) => [network.values.key, network]));
  for (const row of tables['members.csv'].rows) {
    const { authority, name, kind, network } = row.values;
    const unit = units.get(authority);
    if (unit === undefined) continue;
    const registered = nameOf(unit.values.kind, unit.values.official_name);
    const differs = (column: string, value: string): void =>
      reportAt(report, row, column, 'differs-from-register', `${authority} is ${value} in register.csv`);
    if (name !== registered) differs('name', registered);
    if (kind !== unit.values.kind) differs('kind', unit.values.kind);
    const start = networks.get(network)?.values;
    if (start === undefined) continue;
    const unitStart = span(unit.values.since, unit.values.attested_on).holdsFrom;
    if (span(start.since, start.attested_on).holdsFrom < unitStart) {
      reportAt(
        report,
        row,
        'authority',
        'date-order',
        `${authority} is attested from ${unitStart} on, its network earlier`,
      );
    }
  }
}

/** The lead of a network is one of its members, with that role; and who has the role is the lead. */
function checkLeads(tables: SeedTables, report: Report): void {
  const roles = new Map(
    tables['members.csv'].rows.map(({ values }) => [`${values.network} ${values.authority}`, values.role]),
  );
  const leads = new Map(tables['networks.csv'].rows.map(({ values }) => [values.key, values.lead]));
  for (const row of tables['networks.csv'].rows) {
    const { key, lead } = row.values;
    if (lead !== null && roles.get(`${key} ${lead}`) !== 'LEAD') {
      reportAt(report, row, 'lead', 'lead', `${lead} has not the role LEAD in members.csv`);
    }
  }
  for (const row of tables['members.csv'].rows) {
    const { network, authority, role } = row.values;
    if (role === 'LEAD' && leads.has(network) && leads.get(network) !== authority) {
      reportAt(report, row, 'role', 'lead', `networks.csv does not name ${authority} as the lead`);
    }
  }
}

function checkAwards(tables: SeedTables, report: Report): void {
  const networks = new Map(tables['networks.csv'].rows.map((row) => [row.values.key, row.values]));
  const rounds = new Set(
    tables['rounds.csv'].rows.map(({ values }) => `${values.programme} ${values.number}`),
  );
  for (const row of tables['awards.csv'].rows) {
    const { network, programme, round, awarded_on, amount_cents, is_approximate } = row.values;
    if (round !== null && tables['rounds.csv'].isComplete && !rounds.has(`${programme} ${round}`)) {
      reportAt(
        report,
        row,
        'round',
        'unknown-reference',
        `round ${round} of ${programme} is not in rounds.csv`,
      );
    }
    if ((amount_cents === null) !== (is_approximate === null)) {
      const empty = amount_cents === null ? 'amount_cents' : 'is_approximate';
      reportAt(
        report,
        row,
        empty,
        'incomplete',
        'the amount and whether it is approximate stand only together',
      );
    }
    const start = networks.get(network);
    if (start === undefined || awarded_on === null) continue;
    if (span(start.since, start.attested_on).holdsFrom > lastDay(awarded_on)) {
      reportAt(
        report,
        row,
        'awarded_on',
        'date-order',
        'the award attests its network, which starts only later',
      );
    }
  }
}

function checkTaskTree({ 'task-areas.csv': areas }: SeedTables, report: Report): void {
  const parents = new Map(areas.rows.map(({ values }) => [values.key, values.parent]));
  for (const row of areas.rows) {
    const seen = new Set<string>();
    let key: string | null | undefined = row.values.key;
    while (key !== null && key !== undefined && !seen.has(key)) {
      seen.add(key);
      key = parents.get(key);
    }
    if (key === row.values.key) reportAt(report, row, 'parent', 'cycle', `${key} is beneath itself`);
  }
}

/** Checks networks.csv, members.csv, works-on.csv, awards.csv and task-areas.csv. */
export function checkNetworks(tables: SeedTables, report: Report): void {
  const {
    'networks.csv': networks,
    'members.csv': members,
    'works-on.csv': worksOn,
    'awards.csv': awards,
  } = tables;
  const { 'register.csv': register, 'task-areas.csv': areas, 'programmes.csv': programmes } = tables;
  checkUnique(networks, ['key'], report);
  checkUnique(members, ['network', 'authority'], report);
  checkUnique(worksOn, ['network', 'task_area'], report);
  checkUnique(awards, ['network', 'programme'], report);
  checkUnique(areas, ['key'], report);
  checkReference(networks, 'lead', register, report);
  checkReference(members, 'network', networks, report);
  checkReference(members, 'authority', register, report);
  checkReference(worksOn, 'network', networks, report);
  checkReference(worksOn, 'task_area', areas, report);
  checkReference(awards, 'network', networks, report);
  checkReference(awards, 'programme', programmes, report);
  checkReference(areas, 'parent', areas, report);
  checkMembers(tables, report);
  checkLeads(tables, report);
  checkAwards(tables, report);
  checkTaskTree(tables, report);
}
