import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { z } from 'zod';
import type { OidcOptions } from './auth/oidc.js';
import type { SecretPlace } from './auth/server-secret.js';
import { ENVIRONMENT, VARIABLES, type Values } from './config-variables.js';

export { ENVIRONMENT } from './config-variables.js';

/** All that can be set from outside. Frozen; read once, in main. */
export interface Config {
  host: string;
  port: number;
  production: boolean;
  logLevel: string;
  access: {
    /** Whether one who does not say who they are may read. */
    isReadingPublic: boolean;
    /** Behind the hashes of API keys; null where there is no place for one. */
    secret: SecretPlace | null;
    trustedProxies: readonly string[];
    /** Null where no bearer tokens are taken. */
    oidc: OidcOptions | null;
  };
  /** The database to connect to; null starts the embedded one. */
  neo4j: { uri: string; user: string; password: string; database: string } | null;
  embedded: {
    dataDir: string;
    cacheDir: string;
    heapMb: number;
    pageCacheMb: number;
    java: { home: string | undefined; path: string; forceDownload: boolean };
    mavenMirror: string | undefined;
    pypiMirror: string | undefined;
    proxy: { http: string | undefined; https: string | undefined; no: string | undefined };
  };
}

/** Everything that is wrong with the environment, at once. No value of a secret is in it. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration has ${problems.length === 1 ? 'a problem' : 'problems'}:\n- ${problems.join('\n- ')}`,
    );
    this.name = 'ConfigError';
  }
}

/** What is the machine's own: where a user's files belong. Handed in by tests. */
export interface Machine {
  platform: NodeJS.Platform;
  home: string;
  workingDirectory: string;
}

const OURS = 'VERBUNDGRAPH_';

/** Reads the environment of this process, and a file `.env` in the working directory, which it outranks. */
export function configFromEnvironment(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env);
}

/**
 * The configuration that an environment describes. A variable that is empty is not set, but for NEO4J_USER.
 * Throws a ConfigError that lists every problem.
 */
export function readConfig(
  env: NodeJS.ProcessEnv,
  machine: Machine = { platform: process.platform, home: homedir(), workingDirectory: process.cwd() },
): Config {
  const problems = unknownVariables(env);
  const checked = VARIABLES.safeParse(present(env));
  if (!checked.success) problems.push(...checked.error.issues.map((issue) => problemOf(issue, env)));
  if (env.NEO4J_URI && !env.NEO4J_PASSWORD && env.NEO4J_USER !== '') {
    problems.push(
      'NEO4J_PASSWORD: needed with NEO4J_URI (for a server without logins, set NEO4J_USER to nothing)',
    );
  }
  problems.push(...accessProblems(env));
  if (!checked.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(checked.data, env, machine);
}

/** Access that nobody could ever have, or that somebody thinks to have set. */
function accessProblems(env: NodeJS.ProcessEnv): string[] {
  const { VERBUNDGRAPH_OIDC_ISSUER: issuer, VERBUNDGRAPH_OIDC_AUDIENCE: audience } = env;
  const problems: string[] = [];
  if (issuer && !audience)
    problems.push(
      'VERBUNDGRAPH_OIDC_AUDIENCE: needed with VERBUNDGRAPH_OIDC_ISSUER, whose tokens for others would be taken',
    );
  if (!issuer && (audience || env.VERBUNDGRAPH_OIDC_JWKS_URL))
    problems.push('VERBUNDGRAPH_OIDC_ISSUER: needed to take bearer tokens');
  if (env.VERBUNDGRAPH_READ === 'key' && env.NEO4J_URI && !env.VERBUNDGRAPH_SECRET && !issuer)
    problems.push(
      'VERBUNDGRAPH_READ: is key, but there can be none: set VERBUNDGRAPH_SECRET, or VERBUNDGRAPH_OIDC_ISSUER',
    );
  return problems;
}

/** What is set at all; the proxies in lower case too, which wins, as with curl. */
function present(env: NodeJS.ProcessEnv): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name } of ENVIRONMENT) {
    const value = (name.endsWith('_PROXY') ? env[name.toLowerCase()] : undefined) ?? env[name];
    if (value !== undefined && (value !== '' || name === 'NEO4J_USER')) values[name] = value;
  }
  return values;
}

/** A misspelt variable is otherwise a default that nobody asked for. */
function unknownVariables(env: NodeJS.ProcessEnv): string[] {
  const known = new Set<string>(ENVIRONMENT.map(({ name }) => name));
  return Object.keys(env)
    .filter((name) => name.startsWith(OURS) && !known.has(name))
    .map((name) => {
      const ours = [...known].filter((other) => other.startsWith(OURS)).join(', ');
      return `${name}: no such variable (there are ${ours})`;
    });
}

function problemOf(issue: z.core.$ZodIssue, env: NodeJS.ProcessEnv): string {
  const name = String(issue.path[0]);
  const isSecret = ENVIRONMENT.some((variable) => variable.name === name && variable.secret);
  return `${name}: ${issue.message}${isSecret ? '' : `, but it is ${JSON.stringify(env[name])}`}`;
}

function toConfig(values: Values, env: NodeJS.ProcessEnv, machine: Machine): Config {
  const inWorkingDirectory = (path: string): string => resolve(machine.workingDirectory, path);
  const dataDir = inWorkingDirectory(values.VERBUNDGRAPH_DATA ?? defaultFolder('data', values, machine));
  return Object.freeze({
    host: values.HOST,
    port: values.PORT,
    production: values.NODE_ENV === 'production',
    logLevel: values.LOG_LEVEL,
    access: accessOf(values, dataDir),
    neo4j:
      values.NEO4J_URI === undefined
        ? null
        : {
            uri: values.NEO4J_URI,
            user: values.NEO4J_USER,
            password: values.NEO4J_PASSWORD ?? '',
            database: values.NEO4J_DATABASE,
          },
    embedded: {
      dataDir,
      cacheDir: inWorkingDirectory(values.VERBUNDGRAPH_CACHE ?? defaultFolder('cache', values, machine)),
      heapMb: values.VERBUNDGRAPH_HEAP_MB,
      pageCacheMb: values.VERBUNDGRAPH_PAGE_CACHE_MB,
      java: {
        home: values.JAVA_HOME,
        // Windows spells it `Path`.
        path: values.PATH ?? env.Path ?? '',
        forceDownload: values.VERBUNDGRAPH_FETCH_JAVA,
      },
      mavenMirror: values.VERBUNDGRAPH_MAVEN_MIRROR,
      pypiMirror: values.VERBUNDGRAPH_PYPI_MIRROR,
      proxy: { http: values.HTTP_PROXY, https: values.HTTPS_PROXY, no: values.NO_PROXY },
    },
  });
}

function accessOf(values: Values, dataDir: string): Config['access'] {
  const { VERBUNDGRAPH_SECRET: secret, VERBUNDGRAPH_OIDC_ISSUER: issuer } = values;
  // Beside somebody else's database there is no folder that all processes on it would share.
  const file = values.NEO4J_URI === undefined ? { file: join(dataDir, 'api-key-secret') } : null;
  return {
    isReadingPublic: values.VERBUNDGRAPH_READ === 'public',
    secret: secret === undefined ? file : { secret },
    trustedProxies: values.VERBUNDGRAPH_TRUSTED_PROXIES ?? [],
    oidc:
      issuer === undefined
        ? null
        : {
            issuer,
            audience: values.VERBUNDGRAPH_OIDC_AUDIENCE ?? '',
            jwksUrl: values.VERBUNDGRAPH_OIDC_JWKS_URL ?? null,
            scopeClaim: values.VERBUNDGRAPH_OIDC_SCOPE_CLAIM,
            scopePrefix: values.VERBUNDGRAPH_OIDC_SCOPE_PREFIX,
          },
  };
}

/** Where the platform keeps such files of a user: the XDG base directories, Library, AppData. */
function defaultFolder(use: 'data' | 'cache', values: Values, { platform, home }: Machine): string {
  if (platform === 'darwin') {
    return join(home, 'Library', use === 'data' ? 'Application Support' : 'Caches', 'verbundgraph');
  }
  if (platform === 'win32') return join(home, 'AppData', 'Local', 'verbundgraph', use);
  const named = use === 'data' ? values.XDG_DATA_HOME : values.XDG_CACHE_HOME;
  // The specification has a relative one ignored.
  const base = named !== undefined && isAbsolute(named) ? named : undefined;
  return join(base ?? join(home, use === 'data' ? '.local/share' : '.cache'), 'verbundgraph');
}
