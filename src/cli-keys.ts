/** `keys`: makes, lists and revokes API keys. */
import { parseArgs } from 'node:util';

import { isRange } from './auth/addresses.js';
import { hashOfKey, makeKey, type StoredKey } from './auth/api-key.js';
import { provideSecret, type SecretPlace } from './auth/server-secret.js';
import { isScope, SCOPES } from './auth/viewer.js';
import { apiKeys, createApiKey, revokeApiKey } from './graph/api-keys.js';
import { isDay } from './graph/days.js';
import type { Graph } from './graph/graph.js';

/** What is asked cannot be done; the message is for the person who asked. */
export class KeysError extends Error {
  override readonly name = 'KeysError';
}

export interface KeysOutput {
  /** What a program may go on with. */
  readonly say: (line: string) => void;
  /** What is for a person beside it. */
  readonly remark: (line: string) => void;
}
export type KeysCommand = (graph: Graph, out: KeysOutput) => Promise<number>;

export const KEYS_USAGE = `  keys create --name <who or what it is for> --scopes <a,b> [--expires <day>] [--addresses <a,b>]
         makes an API key and shows it, this once
           --scopes     of ${SCOPES.join(', ')}
           --expires    first day (UTC) on which it is no longer taken, e.g. 2027-01-01
           --addresses  the only ones that it is taken from, e.g. 10.0.0.0/8,192.0.2.7
  keys list
         lists all keys that were ever made, without their secrets
  keys revoke <id>
         takes a key back for good; a running server refuses it within a second
`;

const MOST_OF_NAME = 100;
const itemsOf = (list: string): string[] =>
  list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** The command that the words name. Throws KeysError for words that name none, before any database is opened. */
export function keysCommand(
  [verb = '', ...words]: readonly string[],
  secret: () => SecretPlace | null,
  now: Date = new Date(),
): KeysCommand {
  if (verb === 'list' && words.length === 0) return list;
  const [id = ''] = words;
  if (verb === 'revoke' && words.length === 1) return (graph, out) => revoke(graph, out, id, now);
  if (verb === 'create') return create(optionsOf(words), secret(), now);
  throw new KeysError(`Usage: npm run keys -- …\n\n${KEYS_USAGE}`);
}

interface CreateOptions {
  readonly name?: string | undefined;
  readonly scopes?: string | undefined;
  readonly expires?: string | undefined;
  readonly addresses?: string | undefined;
}

function optionsOf(words: readonly string[]): CreateOptions {
  const type = 'string' as const;
  try {
    return parseArgs({
      args: [...words],
      options: { name: { type }, scopes: { type }, expires: { type }, addresses: { type } },
    }).values;
  } catch (error) {
    throw new KeysError((error as Error).message, { cause: error });
  }
}

/** All that is wrong with the options, at once. */
function problemsOf({ name = '', scopes = '', expires, addresses = '' }: CreateOptions, now: Date): string[] {
  const [wrongScopes, wrongRanges] = [
    itemsOf(scopes).filter((word) => !isScope(word)),
    itemsOf(addresses).filter((range) => !isRange(range)),
  ];
  const problems: string[] = [];
  if (name.trim() === '' || name.length > MOST_OF_NAME || /\p{Cc}/u.test(name))
    problems.push(`--name: needed, of ${MOST_OF_NAME} characters at most`);
  if (itemsOf(scopes).length === 0 || wrongScopes.length > 0)
    problems.push(
      `--scopes: needed, of ${SCOPES.join(', ')}${wrongScopes.length > 0 ? `, and not ${wrongScopes.join(', ')}` : ''}`,
    );
  if (expires !== undefined && (!isDay(expires) || Date.parse(expires) <= now.getTime()))
    problems.push('--expires: must be a coming day as YYYY-MM-DD');
  if (wrongRanges.length > 0)
    problems.push(
      `--addresses: must be addresses or ranges such as 10.0.0.0/8, and not ${wrongRanges.join(', ')}`,
    );
  return problems;
}

function create(options: CreateOptions, place: SecretPlace | null, now: Date): KeysCommand {
  const problems = problemsOf(options, now);
  if (problems.length > 0) throw new KeysError(problems.join('\n'));
  if (place === null)
    throw new KeysError(
      'VERBUNDGRAPH_SECRET: needed for API keys where NEO4J_URI names the database. Set it for the server and for this command, the same for both, to 32 characters or more: `openssl rand -base64 32` prints some.',
    );
  const { name = '', scopes = '', expires, addresses = '' } = options;
  return async (graph, { say, remark }) => {
    const { id, key } = makeKey();
    await createApiKey(graph, {
      id,
      name: name.trim(),
      hash: hashOfKey(key, await provideSecret(place)),
      scopes: [...new Set(itemsOf(scopes))],
      addresses: itemsOf(addresses),
      createdAt: now.toISOString(),
      expiresAt: expires === undefined ? null : new Date(expires).toISOString(),
    });
    say(key);
    remark(
      `This is the API key ${id} for ${name.trim()}. It is shown only now: keep it where secrets are kept.`,
    );
    remark('Send it with each request, as a header: Authorization: Bearer <the key>');
    return 0;
  };
}

async function list(graph: Graph, { say, remark }: KeysOutput): Promise<number> {
  const keys = await apiKeys(graph);
  if (keys.length === 0) remark('There are no API keys.');
  for (const key of keys) say(lineOf(key));
  return 0;
}

function lineOf({ id, name, scopes, addresses, createdAt, expiresAt, revokedAt }: StoredKey): string {
  return [
    id,
    name,
    scopes.join(','),
    `created ${createdAt}`,
    ...(expiresAt === null ? [] : [`expires ${expiresAt}`]),
    ...(addresses.length === 0 ? [] : [`from ${addresses.join(',')}`]),
    ...(revokedAt === null ? [] : [`revoked ${revokedAt}`]),
  ].join('  ');
}

async function revoke(graph: Graph, { remark }: KeysOutput, id: string, now: Date): Promise<number> {
  const revoked = await revokeApiKey(graph, id, now.toISOString());
  if (revoked === null) throw new KeysError(`There is no API key with the id ${JSON.stringify(shown(id))}.`);
  remark(`The API key ${id} for ${revoked.name} is revoked since ${revoked.revokedAt}.`);
  return 0;
}

/** Who gives the whole key in place of its id must not find it in a terminal's history of output, too. */
function shown(id: string): string {
  return id.startsWith('vbg_') ? `${id.slice(0, 'vbg_'.length + 16)}…` : id;
}
