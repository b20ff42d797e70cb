/**
 * What metrics cost the server: the same random graph is reckoned in the thread beside it and, for comparison, in the
 * server's own, in turn; meanwhile the delay of the event loop is measured. `npm run bench:metrics -- 100000` for
 * another number of couples.
 */
import { availableParallelism, loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

import { LIMITS } from '../src/limits.js';
import { reckonMetrics, type Member, type MetricsResult, type Projection } from '../src/metrics/reckon.js';
import { createRunner } from '../src/metrics/runner.js';

const ROUNDS = 3;
/** All authorities of Rhineland-Palatinate. */
const AUTHORITIES = 2_453;
const RESOLUTION_MS = 1;
/** In the thread, the server's longest pause may be this part of what it would be without. */
const TARGET = 0.1;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const load = (): string =>
  `load ${loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')} on ${availableParallelism()} cores`;

/** Networks of 2 to 12 members, the same every time, until there are so many couples. */
function randomNetworks(couples: number): Projection {
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const authorities = Array.from({ length: AUTHORITIES }, (_, index) => {
    const key = String(index).padStart(9, '0');
    return { id: `auth_${key}`, key };
  });
  const networks: Member[][] = [];
  for (let made = 0; made < couples;) {
    const size = 2 + random(11);
    const members = new Set(Array.from({ length: size }, () => authorities[random(AUTHORITIES)]));
    networks.push([...members].filter((one) => one !== undefined));
    made += (members.size * (members.size - 1)) / 2;
  }
  return networks;
}

interface Measured {
  readonly seconds: number;
  /** Of the whole process, all threads. */
  readonly cpuSeconds: number;
  readonly meanMs: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** A timer ticks meanwhile, as the server's requests would: the monitor sees by how much it comes too late. */
async function measured(work: () => Promise<MetricsResult>): Promise<[Measured, MetricsResult]> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  // The monitor counts from its first tick on.
  await sleep(20);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  // The tick that a busy thread held up comes only now.
  await sleep(20);
  delay.disable();
  const ms = (nanoseconds: number): number => nanoseconds / 1e6;
  const delays = { meanMs: ms(delay.mean), p99Ms: ms(delay.percentile(99)), maxMs: ms(delay.max) };
  return [{ seconds, cpuSeconds: (user + system) / 1e6, ...delays }, result];
}

const COLUMNS = ['way', 'round', 'seconds', 'cpu s', 'mean ms', 'p99 ms', 'max ms'];
const row = (cells: readonly string[]): void =>
  say(cells.map((cell, index) => (index === 0 ? cell.padEnd(18) : cell.padStart(9))).join(''));

const couples = Number(process.argv[2] ?? LIMITS.metricsEdges);
const networks = randomNetworks(couples);
const runner = createRunner({ milliseconds: 600_000 });
const ways = {
  'in the thread': () => runner.run(networks),
  'in the server': () => Promise.resolve().then(() => reckonMetrics(networks)),
};
const longest = { 'in the thread': [] as number[], 'in the server': [] as number[] };
const answers: MetricsResult[] = [];

say(`${load()} before`);
row(COLUMNS);
for (let round = 0; round <= ROUNDS; round += 1)
  for (const way of ['in the thread', 'in the server'] as const) {
    const [{ seconds, cpuSeconds, meanMs, p99Ms, maxMs }, answer] = await measured(ways[way]);
    answers.push(answer);
    row([way, round === 0 ? 'warm-up' : String(round), seconds.toFixed(2), cpuSeconds.toFixed(2), ...[meanMs, p99Ms, maxMs].map((value) => value.toFixed(1))]); // prettier-ignore
    if (round > 0) longest[way].push(maxMs);
  }
await runner.close();
say(`${load()} after`);

const [first] = answers;
if (!answers.every((answer) => isDeepStrictEqual(answer, first))) throw new Error('the answers differ');
const { authorities, links, communities, modularity } = first?.basis ?? {};
say(
  `${networks.length} networks, ${authorities} authorities, ${links} links, ${communities} communities, modularity ${modularity?.toFixed(3)}`,
);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
const ratio = median(longest['in the thread']) / median(longest['in the server']);
say(`longest pause, thread to server: ${ratio.toFixed(4)}, target at most ${TARGET}`);
if (ratio > TARGET) process.exitCode = 1;
