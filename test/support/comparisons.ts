/** Comparisons as a client asks for them, page by page. */
import type { Api } from './database.js';
import type { NaiveDifference } from './naive-compare.js';

export interface ReadDifference extends NaiveDifference {
  readonly subjectKey: string | null;
  readonly fromKey: string | null;
  readonly toKey: string | null;
}
export interface ReadMoment {
  readonly asOf: string;
  readonly atRevision: number;
}
export interface Comparison {
  readonly from: ReadMoment;
  readonly to: ReadMoment;
  readonly totalCount: number;
  readonly summary: readonly {
    readonly cause: string;
    readonly operation: string;
    readonly kind: string;
    readonly type: string;
    readonly count: number;
  }[];
  readonly nodes: readonly ReadDifference[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
}

export const DIFFERENCE = `cause operation kind type factId subject subjectKey from fromKey to toKey
  fields { field before after } effectiveOn revision`;
const queryFor = (
  inner: string,
): string => `query ($from: MomentInput!, $to: MomentInput!, $filter: DifferenceFilter,
  $first: Int, $after: String, $last: Int, $before: String) {
  compare(from: $from, to: $to, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    ${inner} } }`;
const ROWS = `edges { cursor } nodes { ${DIFFERENCE} } pageInfo { hasNextPage hasPreviousPage }`;
const PAGE = queryFor(ROWS);
const WHOLE = queryFor(
  `from { asOf atRevision } to { asOf atRevision } totalCount summary { cause operation kind type count } ${ROWS}`,
);

export interface Asked {
  readonly from: Partial<ReadMoment>;
  readonly to: Partial<ReadMoment>;
  readonly filter?: Readonly<Record<string, unknown>>;
}

export async function compared(
  api: Api,
  asked: Asked,
  paging: Readonly<Record<string, unknown>> = {},
): Promise<Comparison> {
  return (await api.ask(WHOLE, { ...asked, ...paging })).compare as Comparison;
}

/** All rows, in the order of the list, whichever way it is read. */
export async function allPages(
  api: Api,
  asked: Asked,
  { size = 100, backward = false }: { size?: number; backward?: boolean } = {},
): Promise<ReadDifference[]> {
  const rows: ReadDifference[] = [];
  let cursor: string | null = null;
  for (;;) {
    const paging = backward ? { last: size, before: cursor } : { first: size, after: cursor };
    const page = (await api.ask(PAGE, { ...asked, ...paging })).compare as Pick<
      Comparison,
      'edges' | 'nodes' | 'pageInfo'
    >;
    if (backward) rows.unshift(...page.nodes);
    else rows.push(...page.nodes);
    const { hasNextPage, hasPreviousPage } = page.pageInfo;
    if (!(backward ? hasPreviousPage : hasNextPage)) return rows;
    cursor = page.edges.at(backward ? 0 : -1)?.cursor ?? null;
  }
}
