/** Mergers, incorporations and splits of municipalities, and borders that moved between two of them. */
import { Asker } from './ask-municipalities.js';
import type { Block } from './blocks.js';
import { type Flow, flowsOf, onlyOnce, remaining } from './flows.js';
import type { Hearing } from './hear.js';
import { CANDIDATES, LEAST_BOUNDARY } from './numbers.js';
import type { Pairing } from './pairing.js';
import { type Item, type Pool, pools } from './pool.js';
import { readings, type Sure } from './readings.js';
import type { EventDraft } from './result.js';
import { toldAt, toldFlows, toldGrowth } from './told-events.js';
import { bareName, byKey, type Unit } from './unit.js';

interface Found {
  readonly drafts: EventDraft[];
  readonly flows: Flow[];
}

const olders = (items: readonly Item[]): Unit[] => items.flatMap(({ older }) => older ?? []);
const newers = (items: readonly Item[]): Unit[] => items.flatMap(({ newer }) => newer ?? []);

const sides = ({ sources, sinks }: Block): { before: Unit[]; after: Unit[] } => ({
  before: olders([...sources, ...sinks]).sort(byKey),
  after: newers([...sources, ...sinks]).sort(byKey),
});

function kindOf({ sources, sinks }: Block): 'MERGER' | 'INCORPORATION' | 'SPLIT' {
  const [sink] = sinks;
  if (sinks.length > 1 || sources.some(({ role }) => role === 'SHRUNK')) return 'SPLIT';
  return sink?.role === 'GROWN' ? 'INCORPORATION' : 'MERGER';
}

/** One vanished, one appeared, and the area is the same. With the name it is the same municipality; without, who knows. */
function settleOne(pairing: Pairing, older: Unit, newer: Unit): void {
  if (bareName(older) === bareName(newer)) {
    pairing.pair(older, newer, 'NAME', 'AREA');
    return;
  }
  const candidate = { before: [older], after: [newer] };
  pairing.ask({ code: 'SAME_UNIT', ...candidate, candidates: [candidate] });
}

/**
 * A name that stays, under an AGS that had to change because of the Kreis in it: the AGS does not tell whether the
 * municipality goes on or a new one took its name.
 */
function isForced({ sources, sinks }: Block): boolean {
  const comes = newers(sinks.filter(({ role }) => role === 'COME'));
  return olders(sources.filter(({ role }) => role === 'GONE')).some((older) =>
    comes.some(
      (newer) => bareName(older) === bareName(newer) && older.key.slice(0, 5) !== newer.key.slice(0, 5),
    ),
  );
}

function settle(pairing: Pairing, { block, witnesses }: Sure, found: Found): void {
  const { before, after } = sides(block);
  const [[source], [sink]] = [before, after];
  const isOne = before.length === 1 && after.length === 1;
  if (isOne && source && sink) {
    settleOne(pairing, source, sink);
    return;
  }
  if (isForced(block)) {
    askReadings(pairing, [block]);
    return;
  }
  found.drafts.push({ kind: kindOf(block), level: 'MUNICIPALITY', before, after, witnesses });
  found.flows.push(...flowsOf(block));
}

function askReadings(pairing: Pairing, blocks: readonly Block[]): void {
  const items = [...new Set(blocks.flatMap(({ sources, sinks }) => [...sources, ...sinks]))];
  const named = [...blocks].sort((a, b) => Math.abs(a.miss) - Math.abs(b.miss)).slice(0, CANDIDATES);
  pairing.ask({
    code: 'SEVERAL_READINGS',
    before: olders(items.filter(({ role }) => role === 'GONE')).sort(byKey),
    after: newers(items.filter(({ role }) => role === 'COME')).sort(byKey),
    candidates: named.map(sides),
  });
}

/** Where nobody vanished or appeared: the only two of a region whose areas shifted, within one Verbandsgemeinde, by as much. */
function boundaryOf({ gone, come, grown, shrunk }: Pool): EventDraft[] {
  const [[up, ...ups], [down, ...downs]] = [grown, shrunk];
  if (!up || !down || ups.length + downs.length + gone.length + come.length > 0) return [];
  if (Math.min(up.amount, down.amount) < LEAST_BOUNDARY || Math.abs(up.amount - down.amount) > 1) return [];
  if (up.older?.parent !== down.older?.parent) return [];
  const [before, after] = [olders([up, down]).sort(byKey), newers([up, down]).sort(byKey)];
  return [{ kind: 'BOUNDARY', level: 'MUNICIPALITY', before, after, witnesses: ['AREA'] }];
}

export function municipalReforms(hearing: Hearing): Found {
  const { pairing } = hearing;
  const heard = toldAt(hearing, 'MUNICIPALITY');
  const found: Found = { drafts: [...heard], flows: heard.flatMap(toldFlows) };
  const all = pools(pairing, toldGrowth(heard));
  const asker = new Asker(pairing, all);
  for (const pool of all) {
    const { sure, unsure, unexplained } = readings(pool);
    sure.forEach((one) => settle(pairing, one, found));
    unsure.forEach((blocks) => askReadings(pairing, blocks));
    asker.ask(unexplained, pool);
    found.drafts.push(...boundaryOf(pool));
  }
  const isTold = new Set(found.drafts.flatMap(({ before, after }) => [...before, ...after]));
  // Without an area nothing adds up.
  for (const unit of pairing.left('older', 'MUNICIPALITY').filter((one) => !isTold.has(one))) {
    pairing.ask({ code: 'NO_HEIR', before: [unit], after: [], candidates: [] });
  }
  for (const unit of pairing.left('newer', 'MUNICIPALITY').filter((one) => !isTold.has(one))) {
    pairing.ask({ code: 'NO_ORIGIN', before: [], after: [unit], candidates: [] });
  }
  found.flows.push(...remaining(pairing, found.flows));
  return { ...found, flows: onlyOnce(found.flows) };
}
