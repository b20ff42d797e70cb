import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { readWorkbenchQueries } from '../../../src/workbench.js';
import { start, type Started } from './start.js';

const queries = readWorkbenchQueries();
let server: Started;
let page: { html: string; csp: string };
beforeAll(async () => {
  server = await start({ workbench: queries });
  const response = await fetch(server.url);
  page = { html: await response.text(), csp: response.headers.get('content-security-policy') ?? '' };
});
afterAll(() => server.app.close());

const inlineScripts = (): string[] =>
  [...page.html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes]) => !attributes?.includes('src='))
    .map(([, , code]) => code ?? '');

/** What a file makes the browser load: attributes of the page, imports of a script, url() of a style sheet. */
function loads(address: URL, text: string): URL[] {
  const patterns: Record<string, RegExp[]> = {
    '.js': [/\b(?:from|import) ?\(?["'](\.{0,2}\/[\w./-]+)["']/g, /new URL\(["']([\w./-]+\.js)["']/g],
    '.css': [/url\(\s*["']?([^"')]+)["']?\s*\)/g, /@import ["']([^"']+)["']/g],
  };
  const extension = Object.keys(patterns).find((ending) => address.pathname.endsWith(ending));
  const isPage = address.pathname === '/';
  const base = isPage ? new URL(/<base href="([^"]+)"/.exec(text)?.[1] ?? '', address) : address;
  const found = isPage
    ? [...text.matchAll(/<(?:script|img|iframe|link|source)\b[^>]*?\s(?:src|href)="([^"]+)"/g)]
    : (patterns[extension ?? ''] ?? []).flatMap((pattern) => [...text.matchAll(pattern)]);
  return found
    .map(([, target]) => new URL(target ?? '', base))
    .filter(({ protocol }) => protocol !== 'data:');
}

describe('the workbench', () => {
  test('loads nothing from another host, and all that it loads is there', async () => {
    const seen = new Set<string>();
    const waiting = [new URL('/', server.url)];
    for (let address = waiting.pop(); address; address = waiting.pop()) {
      if (seen.has(address.pathname)) continue;
      seen.add(address.pathname);
      expect(address.origin).toBe(server.url);
      const response = await fetch(address);
      expect([address.pathname, response.status]).toEqual([address.pathname, 200]);
      waiting.push(...loads(address, await response.text()));
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['/workbench/main.js', '/workbench/styles.css', '/workbench/favicon.ico']),
    );
    expect([...seen].filter((path) => /\.(woff2?|ttf)$/.test(path))).not.toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
  });

  test('has a policy under which the browser asks no other host', () => {
    const policy = Object.fromEntries(
      page.csp.split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
    );
    expect(policy['default-src']).toEqual(["'none'"]);
    const hashes = inlineScripts().map(
      (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
    );
    expect(hashes).toHaveLength(2);
    expect(policy['script-src']).toEqual(["'self'", ...hashes]);
    const others = Object.values(policy)
      .flat()
      .filter((source) => !/^('(none|self|unsafe-inline|sha256-.+)'|data:|blob:)$/.test(source));
    expect(others).toEqual([]);
  });

  test('opens with the sixteen questions, the flagship first', () => {
    expect(queries).toHaveLength(16);
    expect(queries[0]?.name).toBe('Partners in cyber security');
    expect(queries.filter(({ variables }) => variables !== null).length).toBeGreaterThan(3);
    const options = optionsOf(inlineScripts()[0] ?? '');
    expect(options.initialWindows).toEqual(
      queries.map(({ name, query, variables }) => ({
        ...{ initialName: name, initialQuery: query },
        ...(variables === null ? {} : { initialVariables: variables }),
      })),
    );
    // The endpoint of all of them; Altair would take one of a window's own as it is, without the host.
    expect(options.endpointURL).toBe('/graphql');
  });

  test.each(queries)('«$name» is one named operation and says what it answers', ({ query, ...said }) => {
    expect(getOperationAST(parse(query))?.name?.value).toMatch(/^[A-Z]/);
    expect(query).toMatch(/^# .+\n#\n(# .+\n){2,6}query /);
    expect([said.question, said.reading].every((text) => /^[A-Z`].+[.?]$/.test(text))).toBe(true);
  });

  test('leaves its policy off the API', async () => {
    const response = await fetch(`${server.url}/health/live`);
    expect(response.headers.get('content-security-policy')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

interface Options {
  endpointURL: string;
  initialWindows: { initialName: string; initialQuery: string }[];
}

/** Runs the page's script with an Altair that only listens. */
function optionsOf(script: string): Options {
  let options: Options | undefined;
  runInNewContext(script, { AltairGraphQL: { init: (given: Options) => (options = given) } });
  if (!options) throw new Error('the page did not start Altair');
  // What another context made equals nothing of this one.
  return JSON.parse(JSON.stringify(options)) as Options;
}
