/** Task areas and networks: what they are like, who takes part, what they work on, who pays. */
import type { NamedProperties, NetworkProperties, PropertyValue } from '../graph/facts.js';
import { entityId } from '../graph/ids.js';
import { sortName } from '../graph/sort-name.js';
import type { ClaimSubject } from './claim-fields.js';
import type { Draft } from './draft.js';
import { TASK_TREE } from './notes/sources.js';
import { authorityId } from './seed-register.js';
import type { SeedTables } from './seed-tables.js';
import { span, type Span } from './spans.js';

/** What every named thing has. */
export function named(key: string, name: string, openConflicts: readonly string[] = []): NamedProperties {
  return { key, name, sortName: sortName(name), openConflicts };
}

/**
 * Fields without an accepted value on which sources differ. With an accepted value the conflict is settled: the
 * differing words stay on record, and the value stands.
 */
export function openConflicts(
  tables: SeedTables,
  subject: ClaimSubject,
  key: string,
  accepted: Readonly<Record<string, PropertyValue>>,
): string[] {
  const words = new Map<string, Set<string>>();
  for (const { values } of tables['claims.csv'].rows) {
    if (values.subject !== subject || values.key !== key) continue;
    words.set(values.field, (words.get(values.field) ?? new Set()).add(values.value));
  }
  return [...words]
    .filter(([field, said]) => accepted[field] === null && said.size > 1)
    .map(([field]) => field)
    .sort();
}

/** Task areas and their places in the tree. Their names are our own words; claims.csv has who uses them too. */
export function planTaskAreas(draft: Draft, tables: SeedTables): void {
  for (const row of tables['task-areas.csv'].rows) {
    const { key, name, parent, attested_on } = row.values;
    const days = span(null, attested_on);
    const properties = { ...named(key, name, openConflicts(tables, 'task-area', key, { name })) };
    const id = draft.entity(row, { label: 'TaskArea', key, caption: name }, [{ ...days, properties }]);
    draft.claim(id, 'name', name, { source: TASK_TREE, evidence: 'STATED', locator: null, note: null }, days);
    if (parent === null) continue;
    const edge = draft.edge(row, 'PART_OF', [id, entityId('TaskArea', parent)], days);
    draft.claim(edge, 'exists', true, row.values, days);
  }
}

function networkDays(tables: SeedTables): ReadonlyMap<string, Span> {
  return new Map(
    tables['networks.csv'].rows.map(({ values }) => [values.key, span(values.since, values.attested_on)]),
  );
}

/** Facts about a network hold from the first day for which a source attests it, unless they begin by themselves. */
function daysOf(days: ReadonlyMap<string, Span>, network: string): Span {
  return { ...(days.get(network) ?? span(null, null)), since: null };
}

/** Networks, members, tasks and awards. Claims on the single values of networks and awards are in claims.csv. */
export function planNetworks(draft: Draft, tables: SeedTables): void {
  const days = networkDays(tables);
  for (const row of tables['networks.csv'].rows) {
    const { key, name, goal, legal_form, status, members_complete } = row.values;
    const lead = row.values.lead === null ? null : authorityId(row.values.lead);
    const accepted = { goal, status, legalForm: legal_form, membersComplete: members_complete, lead };
    const properties: NetworkProperties = {
      ...named(key, name, openConflicts(tables, 'network', key, { ...accepted, name })),
      ...accepted,
    };
    const whole = days.get(key) ?? span(null, null);
    draft.entity(row, { label: 'Network', key, caption: name }, [
      { ...whole, properties: { ...properties } },
    ]);
  }
  const id = (network: string): string => entityId('Network', network);
  for (const row of tables['members.csv'].rows) {
    const { network, authority, role } = row.values;
    const held = daysOf(days, network);
    const edge = draft.edge(row, 'MEMBER_OF', [authorityId(authority), id(network)], held, { role });
    draft.claim(edge, 'exists', true, row.values, held);
  }
  for (const row of tables['works-on.csv'].rows) {
    const { network, task_area } = row.values;
    const held = daysOf(days, network);
    const edge = draft.edge(row, 'WORKS_ON', [id(network), entityId('TaskArea', task_area)], held);
    draft.claim(edge, 'exists', true, row.values, held);
  }
  for (const row of tables['awards.csv'].rows) {
    const { network, programme, round, awarded_on, amount_cents, is_approximate } = row.values;
    const held = daysOf(days, network);
    const edge = draft.edge(row, 'FUNDED_BY', [id(network), entityId('FundingProgramme', programme)], held, {
      round,
      awardedOn: awarded_on,
      amountCents: amount_cents,
      isApproximate: is_approximate,
    });
    draft.claim(edge, 'exists', true, row.values, held);
  }
}
