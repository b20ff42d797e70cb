import {
  diskIsFull,
  EmbeddedNeo4jError,
  messageOf,
  WAYS_OUT,
  type EmbeddedNeo4jErrorCode,
} from './errors.js';

/** How Java says that the disk is full. */
export const NO_SPACE = 'No space left on device';

/** The port was taken between our look and the server's bind; the caller chooses another. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/** What the output of a server that did not start means, in the order of looking. */
const meanings: { sign: RegExp; code: EmbeddedNeo4jErrorCode; sentence: (dataDir: string) => string }[] = [
  {
    sign: /FileLockException|Lock file has been locked/,
    code: 'DATA_FOLDER_IN_USE',
    sentence: (dataDir) =>
      `The data folder ${dataDir} is used by another Neo4j: stop it, or set VERBUNDGRAPH_DATA to another folder.`,
  },
  {
    sign: /AccessDeniedException|Permission denied|Read-only file system/,
    code: 'NOT_WRITABLE',
    sentence: (dataDir) => `Neo4j cannot write the data folder ${dataDir}: make it writable for this user.`,
  },
  {
    sign: /UnsupportedClassVersionError/,
    code: 'NO_JAVA',
    sentence: () => `The Java that was found is too old for Neo4j: ${WAYS_OUT}.`,
  },
  {
    sign: /Could not reserve enough space|Cannot allocate memory|insufficient memory/,
    code: 'START_FAILED',
    sentence: () =>
      'This machine has too little free memory for Neo4j: set VERBUNDGRAPH_HEAP_MB and VERBUNDGRAPH_PAGE_CACHE_MB lower.',
  },
  {
    sign: /OutOfMemoryError|Too small maximum heap|Invalid maximum heap size/,
    code: 'START_FAILED',
    sentence: () =>
      'The heap is too small for Neo4j to start, or is no size at all: set VERBUNDGRAPH_HEAP_MB higher.',
  },
];

/** A server that did not start. */
export interface FailedStart {
  /** What it has printed, and the file where that is. */
  output: string;
  outputFile: string;
  dataDir: string;
  /** How it ended; not given when it still runs. */
  ending?: string | undefined;
  /** Of the probe, when the server ran but did not answer in time. */
  lastError?: unknown;
}

/** The error behind a server that ended, or did not answer in time. */
export function explainFailedStart({ output, outputFile, dataDir, ending, lastError }: FailedStart): Error {
  if (output.includes(NO_SPACE)) return diskIsFull('the data folder', dataDir);
  if (output.includes('Address already in use')) return new PortTakenError('Address already in use');
  const meaning = meanings.find(({ sign }) => sign.test(output));
  if (meaning !== undefined) return new EmbeddedNeo4jError(meaning.code, meaning.sentence(dataDir));
  const reason =
    lastError === undefined
      ? (lastReason(output) ?? ending ?? 'it does not answer')
      : `it does not answer (${messageOf(lastError)})`;
  return new EmbeddedNeo4jError(
    'START_FAILED',
    `Neo4j did not start: ${reason}. See ${outputFile}; or ${WAYS_OUT}.`,
    { cause: lastError },
  );
}

/** The innermost cause of the last exception, else the last line. */
function lastReason(output: string): string | undefined {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('\t'));
  const causes = lines.filter((line) => line.startsWith('Caused by: ') || line.includes(' ERROR '));
  return (causes.at(-1) ?? lines.at(-1))?.replace(/^Caused by: /, '').trim();
}
