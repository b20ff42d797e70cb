import { readFileSync } from 'node:fs';
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().positive();

const neo4jLock = z.strictObject({
  version: z.string(),
  jars: z
    .array(
      z.strictObject({
        groupId: z.string(),
        artifactId: z.string(),
        version: z.string(),
        classifier: z.string().optional(),
        size,
        sha256,
      }),
    )
    .nonempty(),
});

const javaLock = z.strictObject({
  package: z.string(),
  version: z.string(),
  runtimes: z.array(
    z.strictObject({
      platform: z.enum(['linux', 'darwin', 'win32']),
      arch: z.enum(['x64', 'arm64']),
      file: z.string(),
      size,
      sha256,
    }),
  ),
});

/** Every jar of the server, as `npm run neo4j:lock` resolved it. */
export type Neo4jLock = z.infer<typeof neo4jLock>;
export type LockedJar = Neo4jLock['jars'][number];
/** One wheel with a Java runtime for each platform that has one. */
export type JavaLock = z.infer<typeof javaLock>;
export type LockedRuntime = JavaLock['runtimes'][number];

/**
 * The locks are data and are not copied by the compiler: both `src/embedded-neo4j` and
 * `dist/embedded-neo4j` lie two folders below the root of the package.
 */
export const neo4jLockFile = new URL('../../src/embedded-neo4j/neo4j.lock.json', import.meta.url);
export const javaLockFile = new URL('../../src/embedded-neo4j/java.lock.json', import.meta.url);

const read = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** @throws when the committed lock is damaged */
export const readNeo4jLock = (): Neo4jLock => neo4jLock.parse(read(neo4jLockFile));
/** @throws when the committed lock is damaged */
export const readJavaLock = (): JavaLock => javaLock.parse(read(javaLockFile));
