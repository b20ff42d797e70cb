export { EmbeddedNeo4jError, type EmbeddedNeo4jErrorCode } from './errors.js';
export { createFetch } from './http.js';
export { DEFAULT_HEAP_MB, DEFAULT_PAGE_CACHE_MB } from './options.js';
export type { BoltConnection, EmbeddedNeo4j, EmbeddedOptions, Probe } from './options.js';
export { createLineReporter, createReporter, type Progress, type Reporter } from './reporter.js';
export { runningConnection } from './running.js';
export { startEmbeddedNeo4j } from './start.js';
