import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { AltairFastify } from 'altair-fastify-plugin';
import type { FastifyInstance } from 'fastify';

/** A documented question, which the workbench opens in a window of its own. */
export interface WorkbenchQuery {
  readonly name: string;
  /** What is asked, in words. */
  readonly question: string;
  /** How to read the answer. */
  readonly reading: string;
  readonly query: string;
  /** As JSON; null where it takes none. */
  readonly variables: string | null;
}

/** The variables as values; none are an empty object. */
export function variableValues({ variables }: Pick<WorkbenchQuery, 'variables'>): Record<string, unknown> {
  return variables === null ? {} : (JSON.parse(variables) as Record<string, unknown>);
}

const FOLDER = new URL('../docs/queries/', import.meta.url);
const ASSETS = '/workbench/';

const READING = 'How to read it: ';

/**
 * The questions of docs/queries in the order of their file names. The comment above a query is its name, what it asks,
 * and how to read the answer; variables stand in a file beside it. They are files so that readers of the documentation
 * find them, and a test holds them against the schema.
 */
export function readWorkbenchQueries(folder: URL = FOLDER): WorkbenchQuery[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const query = readFileSync(new URL(file, folder), 'utf8');
      const lines = /^(?:#.*\n)+/.exec(query)?.[0].split('\n') ?? [];
      const [name = file, ...rest] = lines
        .map((line) => line.replace(/^# ?/, ''))
        .filter((line) => line !== '');
      const [question = '', reading = ''] = rest.join(' ').split(READING);
      const beside = new URL(file.replace(/graphql$/, 'json'), folder);
      const variables = existsSync(beside) ? readFileSync(beside, 'utf8').trim() : null;
      return { name, question: question.trim(), reading: reading.trim(), query, variables };
    });
}

/**
 * Serves the workbench at `/`, from the package's own files: the page loads nothing from any other host, and
 * its Content-Security-Policy has the browser refuse to.
 */
export async function registerWorkbench(
  app: FastifyInstance,
  queries: readonly WorkbenchQuery[],
): Promise<void> {
  const storage = `verbundgraph_${fingerprint(queries)}_`;
  const first = `<script type="module">${openFirst(storage, queries.length)}</script>`;
  // In a scope of its own, so that the header stands on the workbench's replies and on no others.
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply, payload) => {
      const page = typeof payload === 'string' ? payload.replace('</body>', () => `${first}</body>`) : null;
      reply.header('content-security-policy', policyFor(page ?? ''));
      reply.header('referrer-policy', 'no-referrer');
      return Promise.resolve(page ?? payload);
    });
    await scope.register(AltairFastify, {
      path: '/',
      baseURL: ASSETS,
      endpointURL: '/graphql',
      // Without an endpoint of their own: Altair makes only the common one absolute, as it must be.
      initialWindows: queries.map(({ name, query, variables }) => ({
        ...{ initialName: name, initialQuery: query },
        ...(variables === null ? {} : { initialVariables: variables }),
      })),
      // A visitor's own windows come back on the next visit; once the queries change, the new ones open.
      instanceStorageNamespace: storage,
      disableAccount: true,
      initialSettings: {
        'banners.disable': true,
        'alert.disableUpdateNotification': true,
        // Else the documentation and the completion are empty until somebody asks for them.
        'schema.reloadOnStart': true,
      },
      persistedSettings: { disablePushNotification: true },
    });
  });
}

/**
 * Altair opens the windows in order and shows the last. On a first visit this goes back to the first, as soon as
 * the last is there; Altair has no option for it. Should its class names change, the last stays: no harm done.
 */
function openFirst(storage: string, windows: number): string {
  return `
    const key = '${storage}opened';
    const tabs = () => [...document.querySelectorAll('.window-switcher__item')];
    const timer = localStorage.getItem(key) ? undefined : setInterval(() => {
      if (!tabs()[${windows - 1}]?.classList.contains('window-switcher__item--active')) return;
      clearInterval(timer);
      tabs()[0].click();
      localStorage.setItem(key, 'yes');
    }, 50);
  `;
}

/**
 * The strictest policy that Altair runs under. Its options stand in an inline script, allowed by its hash; its
 * editor writes style sheets as it goes, and its formatter and linter run in workers.
 */
function policyFor(html: string): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineScripts(html).map(hashOf)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code]) => code ?? '',
  );
}

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

function fingerprint(queries: readonly WorkbenchQuery[]): string {
  return createHash('sha256').update(JSON.stringify(queries)).digest('hex').slice(0, 8);
}
