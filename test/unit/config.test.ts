import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig, type Config, type Machine } from '../../src/config.js';

const machine: Machine = { platform: 'linux', home: '/home/anna', workingDirectory: '/srv' };
const read = (env: NodeJS.ProcessEnv, more: Partial<Machine> = {}): Config =>
  readConfig(env, { ...machine, ...more });

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  test('needs nothing: listens on this machine only and starts its own database', () => {
    expect(read({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      production: false,
      logLevel: 'info',
      access: {
        isReadingPublic: true,
        secret: { file: '/home/anna/.local/share/verbundgraph/api-key-secret' },
        trustedProxies: [],
        oidc: null,
      },
      neo4j: null,
      embedded: {
        dataDir: join('/home/anna/.local/share/verbundgraph'),
        cacheDir: join('/home/anna/.cache/verbundgraph'),
        heapMb: 2048,
        pageCacheMb: 256,
        java: { home: undefined, path: '', forceDownload: false },
        mavenMirror: undefined,
        pypiMirror: undefined,
        proxy: { http: undefined, https: undefined, no: undefined },
      },
    });
  });

  test('takes an empty variable for one that is not set', () => {
    expect(read({ PORT: '', NEO4J_URI: '', VERBUNDGRAPH_DATA: '', JAVA_HOME: '' })).toEqual(read({}));
  });

  test.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])('connects by %s', (scheme) => {
    const uri = `${scheme}://db.example:7687`;
    expect(read({ NEO4J_URI: uri, NEO4J_PASSWORD: 'geheim' }).neo4j).toEqual({
      uri,
      user: 'neo4j',
      password: 'geheim',
      database: 'neo4j',
    });
  });

  test('asks for the password, unless the user is empty', () => {
    expect(problemsOf({ NEO4J_URI: 'bolt://db' })).toEqual([
      expect.stringMatching(/^NEO4J_PASSWORD: needed/),
    ]);
    expect(read({ NEO4J_URI: 'bolt://db', NEO4J_USER: '' }).neo4j).toMatchObject({ user: '', password: '' });
  });

  test('reports all problems at once', () => {
    const problems = problemsOf({
      PORT: '70000',
      NODE_ENV: 'prod',
      LOG_LEVEL: 'loud',
      NEO4J_URI: 'http://db:7474',
      VERBUNDGRAPH_HEAP_MB: '1.5',
      VERBUNDGRAPH_FETCH_JAVA: 'maybe',
      VERBUNDGRAPH_MAVEN_MIRROR: 'mirror.example',
      VERBUNDGRAPH_DATA: '~/graph',
      VERBUNDGRAPH_CASH: '/tmp',
    });
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual([
      'LOG_LEVEL',
      'NEO4J_PASSWORD',
      'NEO4J_URI',
      'NODE_ENV',
      'PORT',
      'VERBUNDGRAPH_CASH',
      'VERBUNDGRAPH_DATA',
      'VERBUNDGRAPH_FETCH_JAVA',
      'VERBUNDGRAPH_HEAP_MB',
      'VERBUNDGRAPH_MAVEN_MIRROR',
    ]);
    expect(problems).toContain('PORT: must be a whole number from 0 to 65535, but it is "70000"');
  });

  test.each([
    { NEO4J_URI: 'bolt://neo4j:hunter2@db', NEO4J_PASSWORD: 'hunter2' },
    { NEO4J_URI: 'hunter2', NEO4J_PASSWORD: 'hunter2' },
    { VERBUNDGRAPH_MAVEN_MIRROR: 'ftp://me:hunter2@mirror.example' },
  ])('tells no secret: %o', (env) => {
    const problems = problemsOf(env);
    expect(problems).not.toEqual([]);
    expect(new ConfigError(problems).message).not.toContain('hunter2');
  });

  test.each(['', '-1', '65536', '4e3', ' 4000', 'a'])('has no port %j', (PORT) => {
    expect(problemsOf({ PORT })).toHaveLength(PORT === '' ? 0 : 1);
  });

  test('keeps files where the platform does', () => {
    expect(read({ XDG_DATA_HOME: '/data', XDG_CACHE_HOME: 'relative' }).embedded).toMatchObject({
      dataDir: '/data/verbundgraph',
      cacheDir: '/home/anna/.cache/verbundgraph',
    });
    expect(read({}, { platform: 'darwin' }).embedded.cacheDir).toBe('/home/anna/Library/Caches/verbundgraph');
    expect(read({}, { platform: 'win32' }).embedded.dataDir).toContain(join('Local', 'verbundgraph', 'data'));
    expect(read({ VERBUNDGRAPH_DATA: 'graph' }).embedded.dataDir).toBe('/srv/graph');
  });

  test('hands on proxies (lower case first) and switches', () => {
    const { embedded } = read({
      HTTP_PROXY: 'http://upper:1',
      http_proxy: 'http://lower:1',
      HTTPS_PROXY: 'http://upper:2',
      no_proxy: 'localhost',
      VERBUNDGRAPH_FETCH_JAVA: '1',
    });
    expect(embedded.proxy).toEqual({ http: 'http://lower:1', https: 'http://upper:2', no: 'localhost' });
    expect(embedded.java.forceDownload).toBe(true);
  });
});

describe('who may', () => {
  const issuer = {
    VERBUNDGRAPH_OIDC_ISSUER: 'https://id.example/realm',
    VERBUNDGRAPH_OIDC_AUDIENCE: 'graph',
  };
  const secret = 'hunter2'.repeat(5);

  test('is read whole', () => {
    const env = {
      ...{ ...issuer, VERBUNDGRAPH_READ: 'key', VERBUNDGRAPH_SECRET: secret },
      ...{ VERBUNDGRAPH_TRUSTED_PROXIES: '10.0.0.0/8, ::1', VERBUNDGRAPH_OIDC_SCOPE_CLAIM: 'roles' },
    };
    expect(read(env).access).toEqual({
      isReadingPublic: false,
      secret: { secret },
      trustedProxies: ['10.0.0.0/8', '::1'],
      oidc: {
        ...{ issuer: 'https://id.example/realm', audience: 'graph', jwksUrl: null },
        ...{ scopeClaim: 'roles', scopePrefix: 'verbundgraph:' },
      },
    });
  });

  test('has its secret in the data folder, but none beside the database of somebody else', () => {
    const own = { NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: 'x' };
    expect(read({ VERBUNDGRAPH_DATA: '/d' }).access.secret).toEqual({ file: '/d/api-key-secret' });
    expect(read({ ...own, VERBUNDGRAPH_DATA: '/d' }).access.secret).toBeNull();
    expect(read({ ...own, VERBUNDGRAPH_SECRET: secret }).access.secret).toEqual({ secret });
  });

  test.each<[NodeJS.ProcessEnv, RegExp]>([
    [{ VERBUNDGRAPH_READ: 'private' }, /^VERBUNDGRAPH_READ: must be one of public, key/],
    [{ VERBUNDGRAPH_SECRET: 'hunter2' }, /^VERBUNDGRAPH_SECRET: must have 32 characters or more$/],
    [
      { VERBUNDGRAPH_TRUSTED_PROXIES: '10.0.0.0/8,proxy' },
      /^VERBUNDGRAPH_TRUSTED_PROXIES: must be addresses/,
    ],
    [{ VERBUNDGRAPH_TRUSTED_PROXIES: 'true' }, /^VERBUNDGRAPH_TRUSTED_PROXIES: must be addresses/],
    [{ ...issuer, VERBUNDGRAPH_OIDC_AUDIENCE: '' }, /^VERBUNDGRAPH_OIDC_AUDIENCE: needed with/],
    [{ ...issuer, VERBUNDGRAPH_OIDC_ISSUER: '' }, /^VERBUNDGRAPH_OIDC_ISSUER: needed/],
    [{ VERBUNDGRAPH_OIDC_JWKS_URL: 'https://id.example/jwks' }, /^VERBUNDGRAPH_OIDC_ISSUER: needed/],
    [
      { ...issuer, VERBUNDGRAPH_OIDC_ISSUER: 'http://id.example' },
      /^VERBUNDGRAPH_OIDC_ISSUER: must be an https/,
    ],
    [
      { ...issuer, VERBUNDGRAPH_OIDC_JWKS_URL: 'http://id.example' },
      /^VERBUNDGRAPH_OIDC_JWKS_URL: must be an https/,
    ],
    [
      { VERBUNDGRAPH_READ: 'key', NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: 'x' },
      /^VERBUNDGRAPH_READ: is key, but there can be none: set VERBUNDGRAPH_SECRET, or/,
    ],
  ])('has problems named: %o', (env, message) => {
    const problems = problemsOf(env);
    expect(problems).toEqual([expect.stringMatching(message)]);
    expect(problems.join()).not.toContain('hunter2');
  });

  test('may be closed with keys of its own database, or with an issuer alone', () => {
    expect(problemsOf({ VERBUNDGRAPH_READ: 'key' })).toEqual([]);
    const own = { NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: 'x' };
    expect(problemsOf({ ...own, ...issuer, VERBUNDGRAPH_READ: 'key' })).toEqual([]);
  });
});

describe('configFromEnvironment', () => {
  test('reads .env in the working directory; what the shell sets comes before it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'config-'));
    writeFileSync(join(folder, '.env'), '# ours\nPORT=4711\nHOST=0.0.0.0\n');
    const source = new URL('../../src/config.ts', import.meta.url).href;
    const script = `const { configFromEnvironment } = await import('${source}');
      const { host, port } = configFromEnvironment();
      process.stdout.write(JSON.stringify({ host, port }));`;
    // A process of its own: the environment that a test sees is a copy, which loadEnvFile does not reach.
    const output = execFileSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', script],
      { cwd: folder, env: { HOST: '127.0.0.2' }, encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true });
    expect(JSON.parse(output)).toEqual({ host: '127.0.0.2', port: 4711 });
  });
});
