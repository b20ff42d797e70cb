import type { ProxySettings } from './http.js';
import type { JavaSettings } from './java.js';
import type { Reporter } from './reporter.js';

/** How to reach the server. */
export interface BoltConnection {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** Resolves when Bolt has answered a query, rejects until then; must not wait for long by itself. */
export type Probe = (connection: BoltConnection) => Promise<void>;

export interface EmbeddedOptions {
  /** Absolute; holds the database, its password and the lock of the one process that uses it. */
  dataDir: string;
  /** Absolute; holds the jars and, where one had to be fetched, the Java runtime. */
  cacheDir: string;
  heapMb: number;
  pageCacheMb: number;
  java: JavaSettings;
  /** The root of a Maven repository, instead of the central one. */
  mavenMirror: string | undefined;
  /** A package index with the "simple" API, as pip's index address. */
  pypiMirror: string | undefined;
  proxy: ProxySettings;
  report: Reporter;
  probe: Probe;
}

/**
 * Sized for a laptop. The seed is recorded in one transaction of some 360 MB: with 512 Neo4j refuses it
 * (a transaction may have 70 % of the heap), with 1024 the heap is at 600 when it is fullest.
 */
export const DEFAULT_HEAP_MB = 2048;
export const DEFAULT_PAGE_CACHE_MB = 256;

/** A running server and its life. */
export interface EmbeddedNeo4j {
  /** The same for the life of the object, also when the server had to be started again. */
  readonly connection: BoltConnection;
  /** How long looking for and fetching server and Java took, and from the start of Java to the first answer. */
  readonly timings: { readonly fetchedMs: number; readonly startedMs: number };
  /** Ends the server in order, by force after a deadline of less than 8 s; the second call waits with the first. */
  stop(): Promise<void>;
  /** The server has died; it is being started again. */
  onDown(listener: (reason: string) => void): void;
  /** The server answers again after it had died. */
  onUp(listener: () => void): void;
}
