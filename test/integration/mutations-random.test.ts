/** Whatever is called in whatever order: the records stay whole, every earlier answer stays as it was, and the log tells all. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { audit } from '../../src/graph/audit.js';
import type { Statement } from '../../src/graph/cypher.js';
import { entityVersions } from '../../src/graph/entity-version.js';
import { newestRevision } from '../../src/graph/revision.js';
import { standingHolders } from '../../src/graph/standing.js';
import { Caller, type Input } from '../support/caller.js';
import { LogClient } from '../support/log-client.js';
import { compareCopy } from '../support/log-copy.js';
import { ownGraph } from '../support/own-neo4j.js';
import { randomCall, type RandomCall } from '../support/random-calls.js';
import { recordSmall } from '../support/small-records.js';

const { graph } = await ownGraph();
await recordSmall(graph);
const anna = new Caller(graph);

/** Facts that a call can name, with the entity whose version counts. */
const NAMED: Statement<{ factId: string; owner: string }> = {
  name: 'named facts',
  text: `
    CALL () {
      MATCH (s:NetworkState) WHERE s.recordedTo > 1e15 RETURN s.entity AS factId, s.entity AS owner
      UNION MATCH (n:Network)-[r:MEMBER_OF|WORKS_ON|FUNDED_BY]-() WHERE r.recordedTo > 1e15 RETURN r.factId AS factId, n.id AS owner
      UNION MATCH (n:Network)-[r:MEMBER_OF|WORKS_ON|FUNDED_BY]-(), (c:Claim {subject: r.factId})
        WHERE c.recordedTo > 1e15 RETURN c.factId AS factId, n.id AS owner
      UNION MATCH (n:Network), (c:Claim {subject: n.id}) WHERE c.recordedTo > 1e15 RETURN c.factId AS factId, n.id AS owner
    }
    RETURN factId, owner ORDER BY factId`,
};

async function versionOf(entity: string): Promise<number | null> {
  const { number } = await newestRevision(graph);
  return (await entityVersions(graph, [entity], number)).get(entity) ?? null;
}

/** The input with what must be known of the records; null where there is nothing to call it on. */
async function completed({ name, input, pick }: RandomCall): Promise<Input | null> {
  if (name === 'settleConflict' || name === 'retractFact') {
    const named = await graph.read(NAMED, {});
    // A claim is no subject of a decision; and of nothing there is much to retract but a network, now and then.
    const isMeant = (factId: string): boolean =>
      name === 'retractFact' ? !factId.startsWith('net_') || pick > 900 : !factId.startsWith('claim_');
    const all = named.filter(({ factId }) => isMeant(factId));
    const chosen = all[pick % Math.max(all.length, 1)];
    if (!chosen) return null;
    const subject = name === 'retractFact' ? { factId: chosen.factId } : { subject: chosen.factId };
    return { ...input, ...subject, expectedVersion: await versionOf(chosen.owner) };
  }
  const { key, network } = input as { key?: string; network?: string };
  const [holder] = await standingHolders(graph, 'Network', key ?? network ?? '');
  if (name === 'recordNetwork' && !holder) return input;
  return { ...input, expectedVersion: (await versionOf(holder?.id ?? '')) ?? 0 };
}

/** So that there is something to call. */
const NETWORKS: readonly RandomCall[] = ['r-1', 'r-2', 'r-3'].map((key) => ({
  ...{ name: 'recordNetwork', pick: 0 },
  input: { key, name: 'one', since: '2015', citations: [{ source: 'press' }] },
}));

const QUESTION = `query ($asOf: Date, $at: Int) { networks(asOf: $asOf, atRevision: $at) { nodes { key name goal legalForm
  status membersComplete since until hasConflict version members { edges { factId role since until node { key } } }
  taskAreas { edges { since until node { key } } } awards { edges { round awardedOn amount isApproximate } }
  provenance { field citations { factId source { key } } conflicts { accepted status } } history(includeSuperseded: true) {
  field value from until recordedIn } } } }`;
const DAYS = ['2017-01-01', '2019-06-01', '2021-01-01', '2023-05-01', '2096-01-01'];

async function answers(at: number): Promise<string> {
  const all = await Promise.all(DAYS.map((asOf) => anna.api.ask(QUESTION, { asOf, at })));
  return JSON.stringify(all);
}

test('random calls', async () => {
  const log = new LogClient(anna.api);
  const known = new Map<number, string>();
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(randomCall, { minLength: 10, maxLength: 40 }), async (calls) => {
      for (const one of [...NETWORKS, ...calls]) {
        const input = await completed(one);
        if (!input) continue;
        const dry = await anna.reply(one.name, { ...input, dryRun: true });
        const { userErrors, changes, coming, revision } = await anna.reply(one.name, input);
        expect(dry.userErrors).toEqual(userErrors);
        const told = (rows: unknown): string => JSON.stringify(rows).replaceAll(/"at":"[^"]*",/g, '');
        expect(told([dry.changes, dry.coming])).toEqual(told([changes, coming]));
        expect(changes.length + coming.length > 0).toBe(revision !== null);
        if (!revision) continue;
        done.set(one.name, (done.get(one.name) ?? 0) + 1);
        known.set(revision.number, await answers(revision.number));
        const { breaches } = await audit(graph);
        if (breaches.length > 0)
          throw new Error(JSON.stringify([one.name, input, breaches.slice(0, 3), changes], null, 1));
      }
      for (const [revision, before] of known) expect(await answers(revision)).toBe(before);
      await log.readAll(1_000);
      const { number } = await newestRevision(graph);
      await compareCopy(graph, log, number, () => true);
    }),
    { numRuns: 2, endOnFailure: true },
  );
  expect(done.size).toBeGreaterThan(2);
});
