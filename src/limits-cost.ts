import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { tooExpensive, type ApiError } from './errors.js';
import type { Limits } from './limits.js';

/** Rows that a list without any bound of its own is taken to have: most hold a handful, e.g. citations. */
const UNBOUNDED_LIST = 5;
/** Arguments that bound the rows of a field: by a number, or by the length of a list. */
const COUNTS = ['first', 'last', 'maxNodes', 'k'];
const LISTS = ['keys', 'ids'];
/** The argument of a field that gives an outline, which is as long as many rows. */
const OUTLINE = 'tolerance';
/** Fields whose work is not in the rows that they give: forty of them in one document would hold up everybody. */
const WORK: ReadonlyMap<string, WorkLimit> = new Map<string, WorkLimit>([
  ['LocalAuthority.partners', 'partnersCost'],
  ['LocalAuthority.similar', 'comparisonCost'],
  ['LocalAuthority.recommendedPartners', 'comparisonCost'],
  ['Query.compare', 'differencesCost'],
  ['Query.coverage', 'coverageCost'],
  ['Query.neighbourhood', 'walkCost'],
  ['Query.paths', 'walkCost'],
  ['Query.partnerships', 'pairsCost'],
  ['Query.partnerGroups', 'pairsCost'],
]);
type WorkLimit =
  | 'mutationCost'
  | 'partnersCost'
  | 'comparisonCost'
  | 'differencesCost'
  | 'coverageCost'
  | 'walkCost'
  | 'pairsCost';

/**
 * The price of a selection set, for one parent: `own` rows whatever happens, and `perRow` for each row of the
 * lists in it, whose number only the field around it knows (`first` stands at `members`, the rows in `nodes`).
 */
interface Price {
  own: number;
  perRow: number;
}

const FREE: Price = { own: 0, perRow: 0 };

/** All that stays the same while one operation is priced. */
interface Priced {
  schema: GraphQLSchema;
  limits: Limits;
  variables: Record<string, unknown>;
  fragments: Map<string, FragmentDefinitionNode>;
  known: Map<string, Price>;
}

/**
 * How many objects the reply to a validated document can have: the product of the page sizes down each path,
 * summed over the paths (`nodes` beside `edges` counts twice, as it is written twice), and what `WORK` adds. 0 if its
 * variables do not fit: execution reports them.
 */
export function estimateCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  inputs: Record<string, unknown>,
  limits: Limits,
): number {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], inputs, {
    maxErrors: 1,
  });
  const root = schema.getRootType(operation.operation);
  if (!coerced || !root) return 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const priced = { schema, limits, variables: coerced, fragments, known: new Map<string, Price>() };
  const { own, perRow } = priceOf(operation.selectionSet, root, priced);
  return bounded(own + perRow * UNBOUNDED_LIST);
}

/** The error for a document whose estimated rows are over the limit, or null. */
export function costProblem(cost: number, limits: Limits): ApiError | null {
  if (cost <= limits.cost) return null;
  const hint =
    'Ask for fewer rows: lower `first` where connections stand inside one another, and page. Ask what is reckoned (partners, coverage, paths …) for fewer at a time.';
  return tooExpensive({ measure: 'cost', cost, limit: limits.cost, hint });
}

function priceOf(set: SelectionSetNode, type: GraphQLCompositeType, priced: Priced): Price {
  const total = { own: 0, perRow: 0 };
  for (const selection of set.selections) {
    if (!isIncluded(selection, priced.variables)) continue;
    const part = priceOfSelection(selection, type, priced);
    total.own = bounded(total.own + part.own);
    total.perRow = bounded(total.perRow + part.perRow);
  }
  return total;
}

function priceOfSelection(selection: SelectionNode, type: GraphQLCompositeType, priced: Priced): Price {
  if (selection.kind === Kind.FIELD) return priceOfField(selection, type, priced);
  if (selection.kind === Kind.FRAGMENT_SPREAD) return priceOfFragment(selection.name.value, priced);
  const condition = selection.typeCondition ? typeFromAST(priced.schema, selection.typeCondition) : type;
  return priceOf(selection.selectionSet, isCompositeType(condition) ? condition : type, priced);
}

/** Variables are the same throughout a request, so a fragment has one price however often it is spread. */
function priceOfFragment(name: string, priced: Priced): Price {
  const known = priced.known.get(name);
  if (known) return known;
  const fragment = priced.fragments.get(name);
  const type = fragment && typeFromAST(priced.schema, fragment.typeCondition);
  const price = isCompositeType(type) && fragment ? priceOf(fragment.selectionSet, type, priced) : FREE;
  priced.known.set(name, price);
  return price;
}

/** Scalars and introspection are free: the former come with their row, the latter has limits of its own. */
function priceOfField(node: FieldNode, parent: GraphQLCompositeType, priced: Priced): Price {
  const field =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  const type = field && getNamedType(field.type);
  if (!field || !node.selectionSet || !isCompositeType(type)) return FREE;
  const inner = priceOf(node.selectionSet, type, priced);
  const rows = rowsOf(field, node, priced);
  if (!isListType(getNullableType(field.type))) {
    const work =
      parent === priced.schema.getMutationType() ? 'mutationCost' : WORK.get(`${parent.name}.${field.name}`);
    const self = field.args.some(({ name }) => name === OUTLINE) ? priced.limits.outlineCost : 1;
    const worked = work === undefined ? self : self + priced.limits[work];
    return { own: bounded(worked + inner.own + inner.perRow * (rows ?? UNBOUNDED_LIST)), perRow: 0 };
  }
  const each = bounded(1 + inner.own + inner.perRow * UNBOUNDED_LIST);
  return rows === null ? { own: 0, perRow: each } : { own: bounded(each * rows), perRow: 0 };
}

/** The most rows that the field's own arguments let through; null if no argument of it bounds them. */
function rowsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { variables, limits }: Priced,
): number | null {
  const names = new Set(field.args.map(({ name }) => name));
  const isPaged = names.has('first') || names.has('last');
  if (!isPaged && ![...COUNTS, ...LISTS].some((name) => names.has(name))) return null;
  const values = argumentsOf(field, node, variables);
  for (const name of COUNTS) {
    const value = values[name];
    // More than the page's limit is refused by the resolver, less than nothing too: neither is priced.
    if (typeof value === 'number') return isPaged ? Math.min(Math.max(value, 0), limits.maxPageSize) : value;
  }
  for (const name of LISTS) {
    const value = values[name];
    if (Array.isArray(value)) return value.length;
  }
  return isPaged ? limits.pageSize : null;
}

/** An argument that does not fit is reported when the field runs; here it only must not be priced. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  return attempt(() => getArgumentValues(field, node, variables)) ?? {};
}

/** A selection whose condition does not fit (`if: $missing`) is priced, and reported when it runs. */
function isIncluded(selection: SelectionNode, variables: Record<string, unknown>): boolean {
  const valueOf = (directive: GraphQLDirective): unknown =>
    attempt(() => getDirectiveValues(directive, selection, variables)?.if);
  return valueOf(GraphQLSkipDirective) !== true && valueOf(GraphQLIncludeDirective) !== false;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Page sizes multiply down a path of hundreds of fields: the product must stay a number. */
function bounded(cost: number): number {
  return Math.min(Math.max(cost, 0), Number.MAX_SAFE_INTEGER);
}
