/** What the planner of a call has at hand: what stands on record, read behind the lock, and what is wrong with the call. */
import { denial } from '../auth/rules.js';
import type { Scope, Viewer } from '../auth/viewer.js';
import { holdersOfKeys } from '../graph/authority.js';
import { newestKeys } from '../graph/changes.js';
import type { Day } from '../graph/days.js';
import { entityVersions } from '../graph/entity-version.js';
import type { EdgeType, EntityLabel } from '../graph/facts.js';
import type { Reader } from '../graph/graph.js';
import { edgeFactId, labelOfId, stateFactId } from '../graph/ids.js';
import type { Moment } from '../graph/moment.js';
import { isOfficialKey, keyForms } from '../graph/official-key.js';
import type { RevisionRecord } from '../graph/revision.js';
import {
  standing,
  standingClaims,
  standingDays,
  standingEdges,
  standingHolders,
  type EntityDays,
  type StandingFact,
} from '../graph/standing.js';
import { shown, type Path, type Problems } from './problems.js';
import { Sheet } from './sheet.js';

/** Who writes, on which day, in which request. */
export interface Author {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** In Germany. */
  readonly today: Day;
}
type Keyed = 'Network' | 'TaskArea' | 'FundingProgramme';
const WORDS: Readonly<Record<Keyed | 'LocalAuthority' | 'Source', string>> = {
  ...{ Network: 'network', TaskArea: 'task area', FundingProgramme: 'funding programme' },
  ...{ LocalAuthority: 'authority', Source: 'source' },
};

export class Desk {
  /** Keys of the sources that the call cites, and what it notes beside them: the revision names them. */
  readonly cited: string[] = [];

  constructor(
    readonly reader: Reader,
    readonly newest: RevisionRecord,
    readonly author: Author,
    readonly problems: Problems,
  ) {}

  moment(day: Day): Moment {
    return { day, revision: this.newest.number, asOf: null, atRevision: null };
  }

  /** Throws UNAUTHENTICATED or FORBIDDEN. */
  demand(scope: Scope): void {
    const denied = denial(scope, this.author.viewer);
    if (denied) throw denied;
  }

  /** An id of a label, or null for what is a key; undefined, with a problem, for what is neither. */
  idIn(label: keyof typeof WORDS, given: string, path: Path): string | null | undefined {
    const what = WORDS[label];
    if (given.includes('@')) {
      this.problems.bad(`${shown(given)} carries a day or revision: give the id without it.`, path);
      return undefined;
    }
    const found = labelOfId(given);
    if (found === null) return null;
    if (found === label) return given;
    this.problems.bad(`${shown(given)} is the id of something else than a ${what}.`, path);
    return undefined;
  }

  missing(label: keyof typeof WORDS, given: string, path: Path): null {
    return this.problems.add('NOT_FOUND', `No ${WORDS[label]} ${shown(given)} is on record.`, path);
  }

  /** What a call names by its key or id, with its days. */
  async entity(label: Keyed, given: string, path: Path): Promise<EntityDays | null> {
    const id = this.idIn(label, given, path);
    if (id === undefined) return null;
    if (id !== null) return this.there(label, id, given, path);
    if (this.problems.slug(given, path) === null) return null;
    const [holder] = await standingHolders(this.reader, label, given);
    return holder === undefined
      ? this.missing(label, given, path)
      : this.there(label, holder.id, given, path);
  }

  /** An authority by its id or by an official key of any era: who holds it on the day, else who did last. */
  async authority(given: string, day: Day, path: Path): Promise<EntityDays | null> {
    const id = this.idIn('LocalAuthority', given, path);
    if (id === undefined) return null;
    if (id !== null) return this.there('LocalAuthority', id, given, path);
    if (!isOfficialKey(given))
      return this.problems.bad(`${shown(given)} is no official key: those have 5, 8, 9 or 12 digits.`, path);
    const holders = await holdersOfKeys(this.reader, [keyForms(given)], this.moment(day));
    const holder = holders.get(given);
    return holder === undefined
      ? this.missing('LocalAuthority', given, path)
      : this.there('LocalAuthority', holder, given, path);
  }

  async there(label: keyof typeof WORDS, id: string, given: string, path: Path): Promise<EntityDays | null> {
    return (await standingDays(this.reader, [id])).get(id) ?? this.missing(label, given, path);
  }

  /** Notes a VERSION_CONFLICT where somebody else was faster. */
  async expectVersion(id: string, expected: number | null | undefined): Promise<void> {
    const current = (await entityVersions(this.reader, [id], this.newest.number)).get(id) ?? null;
    if (expected === current) return;
    const message =
      expected === null || expected === undefined
        ? `It is on record already, in version ${current ?? 0}: say by \`expectedVersion\` that you know it.`
        : `Version ${expected} is not the newest: that is ${current ?? 0}. Look at what has changed, and send that.`;
    this.problems.add('VERSION_CONFLICT', message, ['expectedVersion'], current);
  }

  /** What an entity is like, with all that is said of it; an empty sheet where it is not on record. */
  async state(label: EntityLabel, id: string): Promise<Sheet> {
    const factId = stateFactId(id);
    const [facts, claims] = await Promise.all([
      standing(this.reader, 'STATE', [factId]),
      standingClaims(this.reader, [id]),
    ]);
    return new Sheet({ kind: 'STATE', factId, entity: id, label }, facts[0] ?? null, claims);
  }

  /** All links of a type at an entity; only those to (or from) another one, where it is named. */
  async edges(type: EdgeType, side: 'from' | 'to', id: string, other?: string): Promise<Sheet[]> {
    const facts = await standingEdges(this.reader, type, side, id);
    const end = side === 'from' ? 'to' : 'from';
    return this.sheets(other === undefined ? facts : facts.filter((fact) => fact[end] === other));
  }

  async sheets(edges: readonly StandingFact[]): Promise<Sheet[]> {
    const claims = await standingClaims(
      this.reader,
      edges.map(({ factId }) => factId),
    );
    return edges.map((fact) => {
      const { factId, from, to } = fact;
      const edge = {
        kind: 'EDGE' as const,
        factId,
        type: fact.kind as EdgeType,
        from: from ?? '',
        to: to ?? '',
      };
      return new Sheet(
        edge,
        fact,
        claims.filter(({ subject }) => subject === factId),
      );
    });
  }

  /** A link that is not on record yet. */
  async newEdge(type: EdgeType, from: string, to: string, occurrence = ''): Promise<Sheet> {
    const factId = edgeFactId(type, from, to, occurrence);
    const claims = await standingClaims(this.reader, [factId]);
    return new Sheet({ kind: 'EDGE', factId, type, from, to }, null, claims);
  }

  /** How people call an entity: its newest key. */
  async keyOf(id: string): Promise<string> {
    const [row] = await newestKeys(this.reader, [id], this.newest.number);
    return row?.key ?? id;
  }
}
