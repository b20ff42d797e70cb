/**
 * Reads the whole graph against each invariant, as it stands on record at the newest revision. The writer keeps them; this finds what came
 * in beside it, and what the database cannot constrain.
 */
import {
  CLAIM_ROWS,
  COUNTS,
  EDGE_ROWS,
  FIGURE_ROWS,
  STATE_ROWS,
  SUBJECTS,
  type VersionRow,
} from './audit-rows.js';
import { FINDINGS, type Finding } from './audit-statements.js';
import { append } from './collections.js';
import { BOOKKEEPING, claimValue, DERIVED_FIELDS, isFigureField, type PropertyValue } from './facts.js';
import type { Statement } from './cypher.js';
import type { Graph } from './graph.js';
import { newestRevision } from './revision.js';

export interface Breach extends Finding {
  readonly invariant: string;
}
export interface Audit {
  readonly counts: Record<string, number>;
  readonly breaches: Breach[];
}

/** As many findings per invariant as a person reads. */
const LIMIT = 100;

/** One value of one claim. */
interface Word {
  readonly value: string;
  readonly holdsFrom: string;
  readonly holdsUntil: string;
}
type Words = ReadonlyMap<string, Word[]>;
type Days = Pick<Word, 'holdsFrom' | 'holdsUntil'>;

/** Beside that, the dates: nobody need say them for their own sake. */
const BESIDES: ReadonlySet<string> = new Set([...BOOKKEEPING, 'since', 'until']);

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const textOf = (value: unknown): string | null => claimValue((value ?? null) as PropertyValue);
const overlaps = (a: Days, b: Days): boolean => a.holdsFrom < b.holdsUntil && b.holdsFrom < a.holdsUntil;
const wordKey = (subject: string, field: string): string => `${subject} ${field}`;
const entityOf = ({ properties }: VersionRow): string => String(properties.entity);

function wordsOf(claims: readonly VersionRow[]): Words {
  const words = new Map<string, Word[]>();
  for (const { properties, holdsFrom, holdsUntil } of claims) {
    const values = texts(properties.values);
    texts(properties.fields).forEach((field, index) => {
      const word = { value: values[index] ?? '', holdsFrom, holdsUntil };
      append(words, wordKey(String(properties.subject), field), word);
    });
  }
  return words;
}

/** Subject, field and value of all that a version says. */
type Said = readonly [subject: string, field: string, value: unknown];

const ownFields = ({ properties }: VersionRow): [string, unknown][] =>
  Object.entries(properties).filter(([field]) => !BESIDES.has(field));

function saidByState(row: VersionRow): Said[] {
  const subject = entityOf(row);
  const own = ownFields(row).filter(([field]) => !DERIVED_FIELDS.has(field));
  return [['since', row.properties.since] as const, ...own].map(([field, value]) => [subject, field, value]);
}
/** Claims name a figure by the rest of its fact's id: `population`, `budget.2025`. */
function saidByFigure(row: VersionRow): Said[] {
  const subject = entityOf(row);
  return [[subject, row.factId.slice(subject.length + 1), row.properties.value]];
}
function saidByEdge(row: VersionRow): Said[] {
  return [['exists', true] as const, ...ownFields(row)].map(([field, value]) => [row.factId, field, value]);
}

function unbacked(rows: readonly VersionRow[], said: (row: VersionRow) => Said[], words: Words): Finding[] {
  return rows.flatMap((row) =>
    said(row).flatMap(([subject, field, value]) => {
      const text = textOf(value);
      if (text === null) return [];
      const isBacked = words
        .get(wordKey(subject, field))
        ?.some(
          (word) =>
            word.value === text && word.holdsFrom <= row.holdsFrom && word.holdsUntil >= row.holdsUntil,
        );
      if (isBacked === true) return [];
      const days = `${row.holdsFrom} until ${row.holdsUntil}`;
      return [{ subject, message: `no claim says that ${field} is ${text} from ${days}` }];
    }),
  );
}

/** Fields of a state, by its entity, of which two claims say different things on one of its days. */
function disputed(row: VersionRow, fields: Iterable<string>, words: Words): string[] {
  return [...fields].filter((field) => {
    if (isFigureField(field) || textOf(row.properties[field]) !== null) return false;
    const said = (words.get(wordKey(entityOf(row), field)) ?? []).filter((word) => overlaps(word, row));
    return said.some((a) => said.some((b) => a.value !== b.value && overlaps(a, b)));
  });
}

function wrongFlags(states: readonly VersionRow[], claims: readonly VersionRow[], words: Words): Finding[] {
  const fieldsOf = new Map<string, Set<string>>();
  for (const { properties } of claims) {
    const subject = String(properties.subject);
    fieldsOf.set(subject, new Set([...(fieldsOf.get(subject) ?? []), ...texts(properties.fields)]));
  }
  return states.flatMap((row) => {
    const entity = entityOf(row);
    const named = texts(row.properties.openConflicts).sort().join(', ');
    const found = disputed(row, fieldsOf.get(entity) ?? [], words)
      .sort()
      .join(', ');
    if (named === found) return [];
    return [{ subject: row.factId, message: `openConflicts is [${named}], the claims make it [${found}]` }];
  });
}

function subjectless(claims: readonly VersionRow[], subjects: ReadonlySet<string>): Finding[] {
  return claims.flatMap(({ factId, properties }) => {
    const subject = String(properties.subject);
    return subjects.has(subject)
      ? []
      : [{ subject: factId, message: `is about ${subject}, which is not there` }];
  });
}

/** The findings that compare values: lists side by side are read more plainly here than in a query. */
async function compared(graph: Graph, revision: number): Promise<Record<string, Finding[]>> {
  const read = (statement: Statement<VersionRow>): Promise<VersionRow[]> =>
    graph.read(statement, { revision });
  const [states, figures, claims] = await Promise.all([
    read(STATE_ROWS),
    read(FIGURE_ROWS),
    read(CLAIM_ROWS),
  ]);
  const edges = (await Promise.all(EDGE_ROWS.map(read))).flat();
  const found = (await Promise.all(SUBJECTS.map((statement) => graph.read(statement)))).flat();
  const words = wordsOf(claims);
  return {
    'unbacked-value': [
      ...unbacked(states, saidByState, words),
      ...unbacked(figures, saidByFigure, words),
      ...unbacked(edges, saidByEdge, words),
    ],
    'conflict-flag': wrongFlags(states, claims, words),
    orphan: subjectless(claims, new Set(found.map(({ subject }) => subject))),
  };
}

/** Counts what is there and lists what is wrong, at most 100 findings per check; changes nothing. */
export async function audit(graph: Graph): Promise<Audit> {
  const { number: revision } = await newestRevision(graph);
  const counts: Record<string, number> = {};
  for (const [kind, statement] of COUNTS) counts[kind] = (await graph.read(statement))[0]?.count ?? 0;
  const breaches: Breach[] = [];
  const add = (invariant: string, findings: readonly Finding[]): void => {
    for (const finding of findings.slice(0, LIMIT)) breaches.push({ invariant, ...finding });
  };
  for (const [invariant, statements] of Object.entries(FINDINGS))
    for (const statement of statements) add(invariant, await graph.read(statement, { revision }));
  for (const [invariant, findings] of Object.entries(await compared(graph, revision)))
    add(invariant, findings);
  return { counts, breaches };
}
