/**
 * Performs a mutation: once for an idempotency key, in one transaction with what is kept of the key, or on trial; and
 * tells what came of it.
 */
import { createHash } from 'node:crypto';

import { translateDriverError } from '../errors-driver.js';
import { timedOut } from '../errors.js';
import type { EntityDraft, Recording, Timeline } from '../graph/facts.js';
import type { Graph, Reader } from '../graph/graph.js';
import { keepCall, keptCall, type KeptCall } from '../graph/idempotency.js';
import type { Change } from '../graph/record-changes.js';
import { recordPlanned, type Planned } from '../graph/record-planned.js';
import type { RecordResult } from '../graph/record.js';
import { revisionsByNumber, type RevisionRecord } from '../graph/revision.js';
import { LIMITS, type Limits } from '../limits.js';
import { Desk, type Author } from './desk.js';
import type { CallInput, Decided, Mutation } from './mutation.js';
import { Problems } from './problems.js';
import type { Sheet } from './sheet.js';
import { refused, shownOn, told, type Outcome, type Shown } from './told.js';

/** Equal exactly for the same call: by its name and what it was given, in whatever order. */
export function digestOfCall(name: string, input: CallInput): string {
  const canonical = JSON.stringify([name, input], (field, value: unknown) => {
    if (field === 'idempotencyKey' || field === 'dryRun') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
  });
  return createHash('sha256').update(canonical).digest('hex');
}

/** Rejects with UNAUTHENTICATED, FORBIDDEN and the errors of the database alone: all else is told in the outcome. */
export function perform<Input extends CallInput>(
  graph: Graph,
  mutation: Mutation<Input>,
  input: Input,
  author: Author,
  { mutationMs }: Pick<Limits, 'mutationMs'> = LIMITS,
): Promise<Outcome> {
  const dryRun = input.dryRun === true;
  const { viewer, today } = author;
  const call = {
    ...{ viewer: viewer.id, key: input.idempotencyKey, digest: digestOfCall(mutation.name, input) },
  };
  const plan = async (reader: Reader, newest: RevisionRecord): Promise<Planned<Outcome>> => {
    const problems = new Problems();
    problems.text(call.key, ['idempotencyKey'], LIMITS.idempotencyKeyLength);
    const kept = dryRun ? null : await keptCall(reader, call.viewer, call.key);
    if (kept?.digest === call.digest) return nothing((after) => again(after, kept));
    if (kept) problems.bad('This key came with another call: each call has its own.', ['idempotencyKey']);
    const desk = new Desk(reader, newest, author, problems);
    const decided = await mutation.plan(input, desk);
    if (problems.found.length > 0 || !decided) return nothing(() => refused(problems.found));
    const before = dryRun ? await shownOn(reader, decided.subject, today) : null;
    const made = async (result: RecordResult | null, after: Reader): Promise<Made> => ({
      written: result?.written ?? null,
      at: dryRun || !result?.written ? newest.number : result.revision,
      shown: dryRun ? before : await shownOn(after, decided.subject, today),
      rows: result?.rows ?? [],
    });
    return {
      recording: recordingOf(mutation.name, decided, desk),
      ...(dryRun
        ? {}
        : { also: async (result, after) => [keepCall(keptOf(call, decided, await made(result, after)))] }),
      tell: async (result, after) => {
        const { written, at, shown, rows } = await made(result, after);
        const changes = await told(after, rows, written);
        return { ...outcome(decided, shown, at), ...changes, revision: dryRun ? null : written };
      },
    };
  };
  const started = performance.now();
  return recordPlanned(graph, plan, { dryRun, withinMs: mutationMs }).catch((cause: unknown) => {
    // One that still waits for the lock is ended in words that could mean much else.
    const isOfDatabase = translateDriverError(cause) !== null;
    if (!isOfDatabase || performance.now() - started < mutationMs) throw cause;
    throw timedOut({ limit: mutationMs, cause, hint: 'Others write: send the same call again.' });
  });
}

/** What a call came to. */
interface Made {
  readonly written: RevisionRecord | null;
  /** The revision as of which its subject is shown. */
  readonly at: number;
  readonly shown: Shown | null;
  readonly rows: readonly Change[];
}

const nothing = (tell: (reader: Reader) => Outcome | Promise<Outcome>): Planned<Outcome> => ({
  recording: null,
  tell: (_, reader) => tell(reader),
});

function outcome(
  { subject, fact }: Pick<Decided, 'subject' | 'fact'>,
  shown: Shown | null,
  revision: number,
): Pick<Outcome, 'userErrors' | 'subject' | 'fact'> {
  const moment = shown && { day: shown.day, asOf: shown.asOf, revision, atRevision: null };
  return { userErrors: [], subject: moment && { id: subject, moment }, fact };
}

function keptOf(
  call: Pick<KeptCall, 'viewer' | 'key' | 'digest'>,
  { subject, fact }: Decided,
  { written, at, shown, rows }: Made,
): KeptCall {
  return {
    ...call,
    ...{ at: written?.at ?? new Date().toISOString(), revision: at, isWritten: written !== null },
    ...{ subject, fact, shownOn: shown?.day ?? null, asOf: shown?.asOf ?? null, rows: JSON.stringify(rows) },
  };
}

/** The same answer as before, read as of the revision of then. */
async function again(reader: Reader, kept: KeptCall): Promise<Outcome> {
  const { revision: number, isWritten, shownOn: day, asOf, rows } = kept;
  const [revision] = isWritten ? await revisionsByNumber(reader, [number]) : [];
  const shown = day === null ? null : { day, asOf };
  const changes = await told(reader, JSON.parse(rows) as Change[], revision ?? null);
  return { ...outcome(kept, shown, number), ...changes, revision: revision ?? null };
}

function recordingOf(name: string, { sheets, about }: Decided, { author, cited }: Desk): Recording {
  const { viewer, requestId } = author;
  const said = cited.length === 0 ? '' : ` (${cited.join('; ')})`;
  const timelines: Timeline[] = sheets.flatMap((sheet) => sheet.timelines());
  return {
    ...{ actor: viewer.id, note: `${name}: ${about}${said}`, request: requestId },
    entities: sheets.flatMap(identityOf),
    timelines,
  };
}

/** The identity behind a state, as people who open the database by hand shall see it. */
function identityOf({ fact, versions }: Sheet): EntityDraft[] {
  const last = versions.at(-1)?.properties;
  if (fact.kind !== 'STATE' || !last) return [];
  const { entity: id, label } = fact;
  return [{ id, label, key: String(last.key), caption: String(last.name ?? last.title) }];
}
