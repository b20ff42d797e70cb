/** docs/database-hits.md */
import { growingOver, grows, type Row } from './growth.js';

const number = (value: number): string => value.toLocaleString('en-US');
const times = ({ small, large }: Row): string => (small === 0 ? '' : `${(large / small).toFixed(1)} ×`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index > 0 && index < 4 ? '--:' : '---'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** The page, the same for the same rows. */
export function pageOf(rows: readonly Row[], scale: number): string {
  const sorted = [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
  const pieces = sorted.filter(({ name }) => growingOver(name) === null);
  const wholes = sorted.filter(({ name }) => growingOver(name) !== null);
  const cells = (row: Row): string[] => [
    ...[`\`${row.name}\``, number(row.small), number(row.large), times(row)],
  ];
  const head = ['statement', '1 ×', `${scale} ×`, 'growth'];
  return `# Database hits

How many looks into store and indexes each read statement of the API takes, in a graph of the seed's size and in one ${scale} times as large. Written by \`npm run hits\`, not by hand.

Both graphs are synthetic (\`npm run synthetic\`, seed 1): ${number(2_453)} and ${number(2_453 * scale)} authorities, ${number(33)} and ${number(33 * scale)} networks, and the larger one holds the smaller one. The questions of \`bench/hits/questions.ts\` are asked of the small graph; of each statement that they run, the run with the most hits is repeated in the large one with the same parameters, on the newest revision. Hits are those that \`PROFILE\` counts, of all operators together; each graph plans for itself.

A statement of a list is named by the list, its order, direction and way of walking, and the filter's fields that are asked.

## One entity, or a piece around it

${pieces.length} statements. ${pieces.some(grows) ? 'Those in bold grow with the graph, and must not.' : 'None of them takes more hits because the graph is larger.'}

${table(
  head,
  pieces.map((row) => [...cells(row).slice(0, 3), grows(row) ? `**${times(row)}**` : times(row)]),
)}

## Everything that is there

${wholes.length} statements look at more where more is there.

${table(
  [...head, 'what it looks at'],
  wholes.map((row) => [...cells(row), growingOver(row.name) ?? '']),
)}
`;
}
