/** Who asks, and what for. */

/** What credentials can allow. `admin` contains all others. */
export const SCOPES = ['read', 'write:networks', 'write:register', 'import', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

export type ViewerKind = 'ANONYMOUS' | 'API_KEY' | 'OIDC';

/** One who asks. Holds nothing secret: it may stand in a log and in a revision. */
export interface Viewer {
  readonly kind: ViewerKind;
  /** Says in logs and as the actor of a revision who it was: `key:1f…`, `oidc:<subject>`, `anonymous`. */
  readonly id: string;
  /** What people call it; null for one who did not say who they are. */
  readonly name: string | null;
  /** What it may do; where reading is public, `read` is among them for everybody. */
  readonly scopes: readonly Scope[];
  /** The instant from which the credentials are no longer taken; null where none is set. */
  readonly expiresAt: string | null;
}

const NOBODY: Omit<Viewer, 'scopes'> = { kind: 'ANONYMOUS', id: 'anonymous', name: null, expiresAt: null };

/** Without credentials, where reading is public; also the process itself, when it asks its own API. */
export const READER: Viewer = Object.freeze({ ...NOBODY, scopes: ['read'] as const });
/** Without credentials, where reading is closed. */
export const STRANGER: Viewer = Object.freeze({ ...NOBODY, scopes: [] });

export function isScope(word: string): word is Scope {
  return (SCOPES as readonly string[]).includes(word);
}

/** Whether a viewer has a scope, by itself or within `admin`. */
export function has({ scopes }: Pick<Viewer, 'scopes'>, scope: Scope): boolean {
  return scopes.includes(scope) || scopes.includes('admin');
}
