import { describe, expect, test } from '@jest/globals';
import { EmbeddedNeo4jError } from '../../../src/embedded-neo4j/errors.js';
import { explainFailedStart, PortTakenError } from '../../../src/embedded-neo4j/start-failures.js';

const explain = (output: string, lastError?: unknown): Error =>
  explainFailedStart({
    output,
    outputFile: '/data/neo4j/logs/output.log',
    dataDir: '/data',
    ending: 'ended with code 1',
    lastError,
  });

/** As Neo4j 5.26.30 and Java print it. */
const failedToStart = (...causes: string[]): string =>
  [
    '2026-01-01 00:00:00.000+0000 INFO  Starting...',
    '2026-01-01 00:00:01.000+0000 ERROR Failed to start Neo4j on 127.0.0.1:7474.',
    'java.lang.RuntimeException: Error starting Neo4j database server at /data/neo4j/data/databases',
    '\tat org.neo4j.graphdb.facade.DatabaseManagementServiceFactory.startDatabaseServer(Factory.java:256)',
    ...causes.map((cause) => `Caused by: ${cause}`),
    '2026-01-01 00:00:01.000+0000 INFO  Stopped.',
    '',
  ].join('\n');

describe('a server that did not start', () => {
  test.each([
    [
      'DATA_FOLDER_IN_USE',
      failedToStart(
        'org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: …/store_lock',
      ),
      /folder \/data is used by another Neo4j/,
    ],
    [
      'DISK_FULL',
      failedToStart('java.io.IOException: No space left on device'),
      /No space left for the data folder \/data/,
    ],
    [
      'NOT_WRITABLE',
      failedToStart('java.nio.file.AccessDeniedException: /data/neo4j'),
      /cannot write the data folder \/data/,
    ],
    ['NO_JAVA', 'java.lang.UnsupportedClassVersionError: org/neo4j/…', /too old.*install Java 17/],
    [
      'START_FAILED',
      'Error occurred during initialization of VM\nCould not reserve enough space for 92160000000KB object heap\n',
      /too little free memory.*VERBUNDGRAPH_HEAP_MB/,
    ],
    [
      'START_FAILED',
      'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space\n',
      /VERBUNDGRAPH_HEAP_MB higher/,
    ],
    [
      'START_FAILED',
      failedToStart('a.b.LifecycleException: Component failed', 'a.b.NewThing: it is Tuesday'),
      /did not start: a\.b\.NewThing: it is Tuesday\. See \/data\/neo4j\/logs\/output\.log/,
    ],
    ['START_FAILED', '', /did not start: ended with code 1/],
  ])('is %s', (code, output, message) => {
    const error = explain(output);
    expect(error).toBeInstanceOf(EmbeddedNeo4jError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test('because of its port is tried on another', () => {
    const bind =
      'io.netty.channel.unix.Errors$NativeIoException: bind(..) failed with error(-98): Address already in use';
    expect(explain(failedToStart(bind))).toBeInstanceOf(PortTakenError);
  });

  test('but runs without an answer, names the answer', () => {
    expect(explain('INFO  Started.', new Error('unauthorized')).message).toContain(
      'does not answer (unauthorized)',
    );
  });
});
