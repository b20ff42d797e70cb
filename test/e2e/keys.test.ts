/** Keys from the command line to the running server, where reading is closed; and what both write of them. */
import { beforeAll, afterAll, expect, test } from '@jest/globals';

import {
  AUDIENCE,
  makeIssuerKey,
  seconds,
  startIssuer,
  tokenOf,
  type Issuer,
  type IssuerKey,
} from '../support/issuer.js';
import {
  freePort,
  messageOfBadStart,
  onSharedNeo4j,
  startProcess,
  whenReady,
  type Environment,
  type Running,
} from '../support/process.js';

const SECRET = 'the secret of the test, of 32 characters and more';
const NETWORKS = '{ networks { totalCount } }';
const VIEWER = '{ viewer { kind name scopes } }';
const CLI = ['dist/cli.js', 'keys'];

const written: Running[] = [];
const sent: string[] = [];
let [port, environment, issuer, signer] = [0, {} as Environment, {} as Issuer, {} as IssuerKey];

function started(more: Environment, words?: readonly string[]): Running {
  const running = startProcess({ ...environment, ...more }, words);
  written.push(running);
  return running;
}

/** Runs the command and gives what it says to a program, and to a person. */
async function keys(...words: string[]): Promise<{ code: number | null; says: string; remarks: string }> {
  const running = startProcess(environment, [...CLI, ...words]);
  const code = await running.ended;
  const remarks = running.messages();
  return { code, remarks, says: running.output().replace(remarks, '').trim() };
}

async function makeKey(...options: string[]): Promise<string> {
  const { code, says } = await keys('create', '--name', 'Kreis Mainz-Bingen', ...options);
  expect([code, says]).toEqual([0, expect.stringMatching(/^vbg_[0-9a-f]{16}_[A-Za-z0-9_-]{43}$/)]);
  sent.push(says);
  return says;
}

interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown> | null | undefined;
  readonly code: string | undefined;
  readonly message: string | undefined;
}
async function ask(query: string, credential?: string): Promise<Answer> {
  if (credential !== undefined) sent.push(credential);
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(credential === undefined ? {} : { authorization: `Bearer ${credential}` }),
    },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions: { code: string } }[];
  };
  const [first] = errors ?? [];
  return { status: answer.status, data, code: first?.extensions.code, message: first?.message };
}

beforeAll(async () => {
  signer = await makeIssuerKey('first');
  issuer = await startIssuer(signer);
  port = await freePort();
  environment = await onSharedNeo4j({
    ...{ PORT: String(port), LOG_LEVEL: 'trace', VERBUNDGRAPH_READ: 'key', VERBUNDGRAPH_SECRET: SECRET },
    ...{ VERBUNDGRAPH_OIDC_ISSUER: issuer.url, VERBUNDGRAPH_OIDC_AUDIENCE: AUDIENCE },
    // Whatever the machine has for the world beyond it.
    ...{ NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' },
  });
  await whenReady(started({}), port);
});
afterAll(() => issuer.close());

test('closed, the API answers strangers nothing but who they are; health and the page stay open', async () => {
  expect(await ask(NETWORKS)).toMatchObject({ code: 'UNAUTHENTICATED', data: null });
  expect(await ask('{ __schema { types { name } } }')).toMatchObject({
    status: 401,
    code: 'UNAUTHENTICATED',
  });
  expect((await ask(VIEWER)).data).toEqual({ viewer: { kind: 'ANONYMOUS', name: null, scopes: [] } });
  for (const path of ['/', '/health/live', '/health/ready']) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    expect(answer.status).toBe(200);
    // Read to its end: a server in order waits for those who are still reading.
    await answer.text();
  }
});

test('a key is shown once, reads as its scopes let it, and is refused within a second of its revocation', async () => {
  const key = await makeKey(
    '--scopes',
    'read,import',
    '--expires',
    '2999-01-01',
    '--addresses',
    '127.0.0.0/8',
  );
  const id = key.slice(4, 20);
  expect((await ask(VIEWER, key)).data).toEqual({
    viewer: { kind: 'API_KEY', name: 'Kreis Mainz-Bingen', scopes: ['READ', 'IMPORT'] },
  });
  expect((await ask(NETWORKS, key)).data).toMatchObject({ networks: { totalCount: expect.any(Number) } });
  expect(await ask('{ __schema { types { name } } }', key)).toMatchObject({ status: 200, code: undefined });

  const line = (await keys('list')).says.split('\n').find((one) => one.startsWith(id));
  expect(line).toMatch(
    /^[0-9a-f]{16} {2}Kreis Mainz-Bingen {2}read,import {2}created \S+Z {2}expires 2999-01-01T00:00:00.000Z {2}from 127.0.0.0\/8$/,
  );
  expect(line).not.toContain(key.slice(21));

  expect(await keys('revoke', id)).toMatchObject({
    code: 0,
    remarks: expect.stringContaining(`${id} for Kreis`),
  });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const refused = await ask(NETWORKS, key);
  expect(refused).toMatchObject({ status: 401, code: 'UNAUTHENTICATED', data: undefined });
  // In the same words as one that never was.
  const unknown = await ask(NETWORKS, `vbg_${'0'.repeat(16)}_${'A'.repeat(43)}`);
  expect(unknown).toEqual(refused);
  expect((await keys('list')).says).toMatch(new RegExp(`^${id} .* revoked \\S+Z$`, 'm'));
});

test('a key without the scope is FORBIDDEN, and one from elsewhere is refused', async () => {
  const [writer, elsewhere] = [
    await makeKey('--scopes', 'write:networks'),
    await makeKey('--scopes', 'admin', '--addresses', '192.0.2.7'),
  ];
  expect(await ask(NETWORKS, writer)).toMatchObject({ status: 200, code: 'FORBIDDEN', data: null });
  expect((await ask(VIEWER, writer)).data).toMatchObject({ viewer: { scopes: ['WRITE_NETWORKS'] } });
  expect(await ask(VIEWER, elsewhere)).toMatchObject({
    ...{ status: 401, code: 'UNAUTHENTICATED' },
    message: 'This API key is not taken from your address.',
  });
});

test('a token of the issuer reads as its scopes let it', async () => {
  const claims = { name: 'Anna Schmitt', scope: 'openid verbundgraph:read' };
  expect((await ask(VIEWER, await tokenOf(issuer, signer, claims))).data).toEqual({
    viewer: { kind: 'OIDC', name: 'Anna Schmitt', scopes: ['READ'] },
  });
  expect((await ask(NETWORKS, await tokenOf(issuer, signer, claims))).code).toBeUndefined();
  expect((await ask(NETWORKS, await tokenOf(issuer, signer, { scope: 'read' }))).code).toBe('FORBIDDEN');
  const expired = await ask(VIEWER, await tokenOf(issuer, signer, { exp: seconds(-999) }));
  expect(expired).toMatchObject({ status: 401, message: 'The token has expired.' });
  const huge = await ask(VIEWER, 'x'.repeat(9_000));
  expect(huge).toMatchObject({ status: 401, message: expect.stringContaining('longer than') });
});

test.each<[string, string[], RegExp]>([
  ['no verb', [], /^Usage: npm run keys/],
  ['no such verb', ['delete', 'x'], /^Usage: npm run keys/],
  ['nothing that is needed', ['create'], /--name: needed[^]*--scopes: needed, of read, write:networks/],
  ['a scope that is none', ['create', '--name', 'x', '--scopes', 'read,fly'], /--scopes: .* and not fly/],
  [
    'a day that is past',
    ['create', '--name', 'x', '--scopes', 'read', '--expires', '2020-01-01'],
    /--expires: must be/,
  ],
  [
    'an address that is none',
    ['create', '--name', 'x', '--scopes', 'read', '--addresses', 'here'],
    /not here/,
  ],
  ['an option that is none', ['create', '--for', 'x'], /Unknown option '--for'/],
  ['an id that is none', ['revoke', 'nosuchid'], /There is no API key with the id "nosuchid"/],
])('the command says what is wrong: %s', async (_, words, message) => {
  expect(await messageOfBadStart(startProcess(environment, [...CLI, ...words]))).toMatch(message);
});

test('without a secret, the command says what to set, and a server that nobody could ask does not start', async () => {
  const without = { VERBUNDGRAPH_SECRET: '' };
  const create = [...CLI, 'create', '--name', 'x', '--scopes', 'read'];
  expect(await messageOfBadStart(started(without, create))).toMatch(
    /^VERBUNDGRAPH_SECRET: needed for API keys where NEO4J_URI names the database\. Set it for the server and for this/,
  );
  const closed = { ...without, VERBUNDGRAPH_OIDC_ISSUER: '', VERBUNDGRAPH_OIDC_AUDIENCE: '' };
  expect(await messageOfBadStart(started(closed))).toContain(
    'VERBUNDGRAPH_READ: is key, but there can be none: set VERBUNDGRAPH_SECRET, or VERBUNDGRAPH_OIDC_ISSUER',
  );
});

test('whatever the server wrote names viewers, and holds no key, no token and no secret', async () => {
  const [server] = written;
  server?.kill('SIGTERM');
  expect(await server?.ended).toBe(0);
  const output = written.map((running) => running.output()).join('\n');
  expect(sent.length).toBeGreaterThan(10);
  for (const credential of sent) {
    // A token's middle says who it is of, its end signs; a key's end is its secret.
    for (const part of [
      credential,
      ...credential.split('.').filter((one) => one.length > 40),
      credential.slice(-43),
    ])
      expect(output).not.toContain(part);
  }
  expect(output).not.toMatch(/Bearer|authorization/i);
  expect(output).not.toContain(SECRET);
  const viewers = output
    .split('\n')
    .filter((line) => line.includes('"path":"/graphql"'))
    .map((line) => (JSON.parse(line) as { viewer?: string | null }).viewer);
  const firstKey = sent.find((one) => one.startsWith('vbg_'))?.slice(4, 20);
  expect(viewers).toEqual(expect.arrayContaining(['anonymous', 'oidc:anna', null, `key:${firstKey}`]));
  expect(viewers.filter((viewer) => viewer === undefined)).toEqual([]);
});
