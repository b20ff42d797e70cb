/** What units that go on undergo: another name, key, kind or parent; and from what event above them it follows. */
import type { Pairing } from './pairing.js';
import type { EventKind } from '../../graph/facts.js';
import type { EventDraft, Same } from './result.js';
import { LEVELS, plainName, type Unit } from './unit.js';

/** An event with the event that it follows from; `group` is its own id where it follows from none. */
export interface Grouped extends EventDraft {
  readonly id: string;
  readonly group: string;
}

const keysOf = (units: readonly Unit[]): string => units.map(({ key }) => key).join('+');
export const idOf = ({ kind, before, after }: EventDraft): string =>
  `${kind} ${keysOf(before)}>${keysOf(after)}`;

type Change = 'KIND_CHANGE' | 'REPARENTING' | 'KEY_CHANGE';

function changesOf(pairing: Pairing, { older, newer }: Same): Change[] {
  const changes: Change[] = [];
  if (older.kind !== newer.kind) changes.push('KIND_CHANGE');
  const [from, to] = [pairing.older.get(older.parent), pairing.newer.get(newer.parent)];
  const isOpen =
    (from !== undefined && pairing.isOpen('older', from)) ||
    (to !== undefined && pairing.isOpen('newer', to));
  if (!isOpen && (from && pairing.newerOf(from)) !== to) changes.push('REPARENTING');
  if (!isOpen && from && to === undefined) changes.push('REPARENTING');
  if (older.key !== newer.key || older.ags !== newer.ags) changes.push('KEY_CHANGE');
  return [...new Set(changes)];
}

/** The kinds in the order in which one of them leads the others of a unit. */
const LEADS: readonly EventKind[] = ['KIND_CHANGE', 'REPARENTING', 'KEY_CHANGE', 'RENAME'];

interface Row {
  readonly same: Same;
  readonly kind: EventKind;
  readonly group: string;
}

/** Puts each changed unit into the group of its own event, of its parent's, or of those that moved the same way. */
function rowsOf(pairing: Pairing, structural: readonly Grouped[]): Row[] {
  const [before, after] = [new Map<Unit, string>(), new Map<Unit, string>()];
  for (const event of [...structural].reverse()) {
    event.before.forEach((unit) => before.set(unit, event.group));
    event.after.forEach((unit) => after.set(unit, event.group));
  }
  const moved = new Map<Unit, string>();
  const above = (older: Unit | undefined, newer: Unit | undefined): string | undefined => {
    if (!older && !newer) return undefined;
    return (
      (newer && (after.get(newer) ?? moved.get(newer))) ??
      (older && before.get(older)) ??
      above(older && pairing.older.get(older.parent), newer && pairing.newer.get(newer.parent))
    );
  };
  return LEVELS.flatMap((level) =>
    pairing.same(level).flatMap((same): Row[] => {
      const { older, newer } = same;
      const changes = changesOf(pairing, same);
      const own = before.get(older) ?? after.get(newer);
      const way = changes.includes('REPARENTING') ? `${older.parent}>${newer.parent}` : older.key;
      const bucket = `${level} ${way} ${older.kind}>${newer.kind}`;
      const group = own ?? above(pairing.older.get(older.parent), pairing.newer.get(newer.parent)) ?? bucket;
      if (changes.length > 0) moved.set(newer, group);
      const isRenamed = plainName(older.officialName) !== plainName(newer.officialName);
      // A name has its own story, unless the unit itself is in the middle of the event.
      const ofName = own ?? (group === bucket && changes.length > 0 ? bucket : `${level} name ${older.key}`);
      return [
        ...changes.map((kind) => ({ same, kind, group })),
        ...(isRenamed ? [{ same, kind: 'RENAME' as const, group: ofName }] : []),
      ];
    }),
  );
}

/** One event for all of a group that undergo the same at one level: `before[i]` became `after[i]`. */
export function changeEvents(pairing: Pairing, structural: readonly Grouped[]): Grouped[] {
  const ids = new Set(structural.map(({ id }) => id));
  const groups = new Map<string, Map<string, Row[]>>();
  for (const row of rowsOf(pairing, structural)) {
    const kinds = groups.get(row.group) ?? new Map<string, Row[]>();
    groups.set(row.group, kinds);
    const name = `${row.same.older.level} ${row.kind}`;
    kinds.set(name, [...(kinds.get(name) ?? []), row]);
  }
  return [...groups].flatMap(([group, kinds]) => {
    const drafts = LEVELS.flatMap((level) =>
      LEADS.flatMap((kind) => {
        const rows = kinds.get(`${level} ${kind}`);
        if (!rows) return [];
        const [before, after] = [rows.map(({ same }) => same.older), rows.map(({ same }) => same.newer)];
        const witnesses = [...new Set(rows.flatMap(({ same }) => same.witnesses))].sort();
        return [{ kind, before, after, witnesses, level }];
      }),
    );
    const [lead] = drafts;
    const first = lead && { ...lead, before: lead.before.slice(0, 1), after: lead.after.slice(0, 1) };
    const id = ids.has(group) || !first ? group : idOf(first);
    return drafts.map((draft) => ({
      ...draft,
      id:
        draft.kind === lead?.kind && draft.level === lead.level && id !== group
          ? id
          : `${draft.kind} ${draft.level} of ${id}`,
      group: id,
    }));
  });
}
