import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { jarUrl } from '../../../src/embedded-neo4j/addresses.js';
import {
  javaLockFile,
  neo4jLockFile,
  readJavaLock,
  readNeo4jLock,
} from '../../../src/embedded-neo4j/locks.js';

describe('the lock of the server', () => {
  const lock = readNeo4jLock();

  test('was made of the committed pom', () => {
    const pom = readFileSync(new URL('./pom.xml', neo4jLockFile), 'utf8');
    expect(pom).toContain(`<neo4j.version>${lock.version}</neo4j.version>`);
    const roots = lock.jars.filter(({ artifactId }) => ['neo4j', 'neo4j-server'].includes(artifactId));
    expect(roots.map(({ groupId, version }) => [groupId, version])).toEqual([
      ['org.neo4j.app', lock.version],
      ['org.neo4j', lock.version],
    ]);
  });

  test('gives every jar a name of its own in the one folder of the cache', async () => {
    const names = await Promise.all(
      lock.jars.map(async (jar) => (await jarUrl(jar, undefined)).pathname.split('/').at(-1)),
    );
    expect(new Set(names).size).toBe(lock.jars.length);
  });
});

describe('the lock of Java', () => {
  test('has a runtime for each platform', () => {
    const { runtimes, version } = readJavaLock();
    expect(runtimes.map(({ platform, arch }) => `${platform} ${arch}`)).toEqual([
      'linux x64',
      'linux arm64',
      'darwin x64',
      'darwin arm64',
      'win32 x64',
    ]);
    for (const { file } of runtimes) expect(file).toContain(`-${version}-`);
  });
});

test('no lock names a host', () => {
  for (const file of [neo4jLockFile, javaLockFile]) expect(readFileSync(file, 'utf8')).not.toMatch(/https?:/);
});
