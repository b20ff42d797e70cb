/** Another system that keeps a copy of the records by following the log alone: what it knows, it read there. */
import { dayInBerlin, OPEN_DAY } from '../../src/graph/days.js';
import type { Api } from './database.js';

export interface ReadChange {
  readonly revision: number;
  readonly sequence: number;
  readonly operation: string;
  readonly kind: string;
  readonly type: string;
  readonly factId: string;
  readonly subject: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly at: string;
  readonly effectiveOn: string;
  readonly effectiveUntil: string | null;
  readonly stands: boolean;
  readonly isLastOfRevision: boolean;
  readonly fields: readonly { field: string; before: string | null; after: string | null }[];
}
/** What a fact is like on some days; the ends of a link are values like others. */
interface Piece {
  readonly from: string;
  readonly until: string;
  readonly values: Readonly<Record<string, string>>;
}

const QUERY = `query ($first: Int, $after: String) { changes(first: $first, after: $after) {
  edges { cursor node { revision sequence operation kind type factId subject from to at effectiveOn effectiveUntil stands
    isLastOfRevision fields { field before after } } } pageInfo { hasNextPage endCursor } } }`;

export class LogClient {
  readonly #facts = new Map<string, Piece[]>();
  readonly seen: ReadChange[] = [];

  constructor(
    readonly api: Api,
    public cursor: string | null = null,
  ) {}

  /** Reads and applies one page; false where nothing follows. */
  async read(first: number): Promise<boolean> {
    const data = await this.api.ask(QUERY, { first, after: this.cursor });
    const page = data.changes as {
      edges: { cursor: string; node: ReadChange }[];
      pageInfo: { hasNextPage: boolean };
    };
    for (const { cursor, node } of page.edges) {
      this.apply(node);
      this.cursor = cursor;
    }
    return page.pageInfo.hasNextPage;
  }

  async readAll(first: number): Promise<void> {
    while (await this.read(first));
  }

  apply(change: ReadChange): void {
    this.seen.push(change);
    const { effectiveOn, effectiveUntil, fields, stands } = change;
    const until = effectiveUntil ?? OPEN_DAY;
    const pieces = this.#facts.get(change.factId) ?? [];
    const within = pieces.filter((piece) => piece.from < until && effectiveOn < piece.until);
    const outside = [
      ...pieces.filter((piece) => !within.includes(piece)),
      ...within.flatMap((piece) => [
        ...(piece.from < effectiveOn ? [{ ...piece, until: effectiveOn }] : []),
        ...(piece.until > until ? [{ ...piece, from: until }] : []),
      ]),
    ];
    if (!stands) {
      this.#facts.set(change.factId, outside);
      return;
    }
    // Days of which nothing was known begin with nothing.
    const known = within
      .map((piece) => ({
        from: piece.from > effectiveOn ? piece.from : effectiveOn,
        until: piece.until < until ? piece.until : until,
        values: piece.values,
      }))
      .sort((x, y) => (x.from < y.from ? -1 : 1));
    const gaps: Piece[] = [];
    let day = effectiveOn;
    for (const piece of known) {
      if (day < piece.from) gaps.push({ from: day, until: piece.from, values: {} });
      day = piece.until;
    }
    if (day < until) gaps.push({ from: day, until, values: {} });
    const changed = [...known, ...gaps].map((piece) => {
      const values: Record<string, string | null> = { ...piece.values };
      for (const { field, after } of fields) values[field] = after;
      Object.assign(values, { '>from': change.from, '>to': change.to, '>subject': change.subject });
      const set = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null);
      return { ...piece, values: Object.fromEntries(set) };
    });
    this.#facts.set(change.factId, [...outside, ...changed]);
  }

  /** What a fact is like on a day; null where it does not hold. */
  on(factId: string, day: string): Readonly<Record<string, string>> | null {
    const found = this.#facts.get(factId)?.find(({ from, until }) => from <= day && day < until);
    return found?.values ?? null;
  }

  get facts(): readonly string[] {
    return [...this.#facts].flatMap(([factId, pieces]) => (pieces.length > 0 ? [factId] : []));
  }
}

/** The day on which a change was told. */
export const dayOf = ({ at }: ReadChange): string => dayInBerlin(new Date(at));
