import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type FieldNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { tooExpensive } from './errors.js';
import type { Limits } from './limits.js';

/** What a selection set asks, its fragments written out. */
interface Shape {
  depth: number;
  introspectionDepth: number;
  aliases: number;
  /** Fields of its own level; of an operation these are the root fields. */
  rootFields: number;
}

const NOTHING: Shape = { depth: 0, introspectionDepth: 0, aliases: 0, rootFields: 0 };
const MEASURES = ['depth', 'introspectionDepth', 'aliases', 'rootFields'] as const;
const HINTS: Record<(typeof MEASURES)[number], string> = {
  depth: 'Ask in two requests: first for the keys, then for what belongs to them.',
  introspectionDepth: 'Ask for fewer levels of `ofType`, or for one type with `__type`.',
  aliases: 'Ask for many things with one list argument, or in more than one request.',
  rootFields: 'Ask for many things with one list argument, or in more than one request.',
};

/**
 * A validation rule that bounds what a document asks, whatever its variables: depth, aliases, root fields.
 * Each fragment is measured once, so the time is linear in the document however often it is spread.
 * Directives are not looked at: `@skip` is taken to skip nothing.
 */
export function documentLimits(limits: Limits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const shapeOfFragment = remembered((name) => {
      const fragment = context.getFragment(name);
      return fragment ? shapeOf(fragment.selectionSet, shapeOfFragment) : NOTHING;
    });
    return {
      OperationDefinition(operation) {
        const shape = shapeOf(operation.selectionSet, shapeOfFragment);
        for (const measure of MEASURES) {
          const cost = shape[measure];
          const limit = limits[measure];
          if (cost <= limit) continue;
          const originalError = tooExpensive({ measure, cost, limit, hint: HINTS[measure] });
          context.reportError(new GraphQLError(originalError.message, { nodes: operation, originalError }));
        }
        const mutations = operation.operation === OperationTypeNode.MUTATION ? shape.rootFields : 0;
        if (mutations <= limits.mutations) return;
        const hint = 'Send the others in further requests.';
        const originalError = tooExpensive({
          ...{ measure: 'mutations', cost: mutations, limit: limits.mutations, hint },
        });
        context.reportError(new GraphQLError(originalError.message, { nodes: operation, originalError }));
      },
    };
  };
}

function shapeOf(set: SelectionSetNode, shapeOfFragment: (name: string) => Shape): Shape {
  const total = { ...NOTHING };
  for (const selection of set.selections) {
    const part =
      selection.kind === Kind.FIELD
        ? shapeOfField(selection, shapeOfFragment)
        : selection.kind === Kind.INLINE_FRAGMENT
          ? shapeOf(selection.selectionSet, shapeOfFragment)
          : shapeOfFragment(selection.name.value);
    total.depth = Math.max(total.depth, part.depth);
    total.introspectionDepth = Math.max(total.introspectionDepth, part.introspectionDepth);
    total.aliases = bounded(total.aliases + part.aliases);
    total.rootFields = bounded(total.rootFields + part.rootFields);
  }
  return total;
}

function shapeOfField(field: FieldNode, shapeOfFragment: (name: string) => Shape): Shape {
  const inner = field.selectionSet ? shapeOf(field.selectionSet, shapeOfFragment) : NOTHING;
  const aliases = bounded(inner.aliases + (field.alias ? 1 : 0));
  // Introspection has a limit of its own: the query that every client sends is deeper than any of ours.
  const isIntrospection = field.name.value === '__schema' || field.name.value === '__type';
  return isIntrospection
    ? { depth: 1, introspectionDepth: inner.depth + 1, aliases, rootFields: 1 }
    : { depth: inner.depth + 1, introspectionDepth: inner.introspectionDepth, aliases, rootFields: 1 };
}

/** Fragments double with each spread: the sum must stay a number that JSON can write. */
function bounded(sum: number): number {
  return Math.min(sum, Number.MAX_SAFE_INTEGER);
}

/** Measures each fragment once. A cycle, which another rule refuses in the same pass, counts as nothing. */
function remembered(measure: (name: string) => Shape): (name: string) => Shape {
  const known = new Map<string, Shape>();
  return (name) => {
    const shape = known.get(name);
    if (shape) return shape;
    known.set(name, NOTHING);
    const measured = measure(name);
    known.set(name, measured);
    return measured;
  };
}
