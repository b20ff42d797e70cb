/** The fenced blocks of README.md: the tests run what a reader would. */
import { readFileSync } from 'node:fs';

export const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

export interface Block {
  readonly language: string;
  readonly text: string;
}

/** In the order of the page; one that is never closed is none. */
export const BLOCKS: readonly Block[] = [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ language, text: text.trim() }),
);

function command(first: string): string {
  const found = BLOCKS.filter(({ language, text }) => language === 'bash' && text.startsWith(first));
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`README.md has ${found.length} commands that begin with ${first}`);
  return only.text;
}

/** Its commands, each with the test that runs it. */
export const COMMANDS = {
  /** Run by fresh-clone.test.ts, after the `npm ci` of `.ci/run`. */
  start: command('npm ci'),
  /** This run. */
  test: command('npm test'),
  /** Run by readme.test.ts. */
  curl: command('curl'),
  /** Run by fresh-clone.test.ts, with a server that exists. */
  ownNeo4j: command('export NEO4J_URI'),
  /** There may be no container engine: containers.test.ts holds what it starts. */
  containers: command('NEO4J_PASSWORD'),
} as const;
