/** The page of questions: each with its query, its variables, and the real answer, shortened. */
import type { WorkbenchQuery } from '../../src/workbench.js';

/** Longer lists show their first two items, longer texts their beginning. */
const ITEMS = 3;
const LETTERS = 160;

/** What stands for the rest says how much it is. */
export function shortened(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value.map(shortened);
    return items.length <= ITEMS ? items : [...items.slice(0, 2), `… ${items.length - 2} more`];
  }
  if (typeof value === 'string') return value.length <= LETTERS ? value : `${value.slice(0, LETTERS)}…`;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shortened(inner)]));
}

export interface Answered extends WorkbenchQuery {
  readonly data: unknown;
}

const HEAD = `# Sixteen questions

What frontend teams, researchers and integrations ask, and what the graph of the seed answers. All of them open in the workbench at \`/\`; the queries stand in [\`queries\`](queries). Written by \`npm run questions\`, not by hand; a test asks them all and compares. Long lists are shortened: \`… 9 more\`.
`;
const block = (language: string, text: string): string => `\`\`\`${language}\n${text.trim()}\n\`\`\`\n`;

function section({ name, question, reading, query, variables, data }: Answered, index: number): string {
  const operation = query.replace(/^(#.*\n)+/, '');
  return [
    `## ${index + 1}. ${name}\n`,
    `${question}\n`,
    block('graphql', operation),
    ...(variables === null ? [] : [block('json', variables)]),
    block('json', JSON.stringify(shortened(data), null, 2)),
    `${reading}\n`,
  ].join('\n');
}

export function page(answered: readonly Answered[]): string {
  return [HEAD, ...answered.map(section)].join('\n');
}
