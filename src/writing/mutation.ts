/** What a mutation is: it reads at the desk, writes on sheets, and says whom it was about. */
import type { CitationInput } from './citations.js';
import type { Desk } from './desk.js';
import type { Sheet } from './sheet.js';

/** What every call brings along. */
export interface CallInput {
  readonly idempotencyKey: string;
  readonly dryRun?: boolean | null;
}
export interface CitedInput extends CallInput {
  readonly citations: readonly CitationInput[];
}

/** What a call comes to. */
export interface Decided {
  /** Id of the entity that the reply shows. */
  readonly subject: string;
  /** Id of the link that was spoken of. */
  readonly fact: string | null;
  /** All that was written on. */
  readonly sheets: readonly Sheet[];
  /** What the note of the revision names, e.g. `ersthelfer-app`. */
  readonly about: string;
}

export interface Mutation<Input extends CallInput> {
  readonly name: string;
  /** Null where the desk's problems say why not. May be called again, with another desk. */
  readonly plan: (input: Input, desk: Desk) => Promise<Decided | null>;
}
