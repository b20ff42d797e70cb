/** Puts the rules in front of the resolvers: the one place where they are enforced. */
import {
  defaultFieldResolver,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import type { ApiError } from '../errors.js';
import { denial, type Rule, type Rules } from './rules.js';
import type { Viewer } from './viewer.js';

/** What a context must carry. */
export interface WithViewer {
  readonly viewer: Viewer;
}

/**
 * Wraps the resolver of every field that has a rule, so that nothing of a field is read for one who may not ask it. Throws
 * for a root field without a rule, and for a rule without a field.
 */
export function guardSchema(schema: GraphQLSchema, rules: Rules): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const ruled = new Set(
    Object.entries(rules).flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`)),
  );
  const problems: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = rules[type.name]?.[field.name];
      if (rule !== undefined) guardField(field, rule);
      else if (roots.includes(type)) problems.push(`${type.name}.${field.name} has no rule`);
      ruled.delete(`${type.name}.${field.name}`);
    }
  }
  problems.push(...[...ruled].map((name) => `${name} has a rule, but is no field`));
  if (problems.length > 0) throw new Error(`src/auth/rules.ts: ${problems.join('; ')}`);
  return schema;
}

function guardField(field: GraphQLField<unknown, unknown>, rule: Rule): void {
  const { resolve = defaultFieldResolver, subscribe } = field;
  const demand = (context: unknown): void => {
    const denied = denial(rule, (context as WithViewer).viewer);
    if (denied) throw denied;
  };
  field.resolve = (source, args, context, info) => {
    demand(context);
    return resolve(source, args, context, info);
  };
  if (!subscribe) return;
  field.subscribe = (source, args, context, info) => {
    demand(context);
    return subscribe(source, args, context, info);
  };
}

/** The schema describes what can be read, so asking for it needs the same; null where the operation does not, or may. */
export function introspectionDenial(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  viewer: Viewer,
): ApiError | null {
  const denied = denial('read', viewer);
  return denied && asksForSchema(document, operation.selectionSet, new Set()) ? denied : null;
}

function asksForSchema(document: DocumentNode, set: SelectionSetNode, seen: Set<string>): boolean {
  return set.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return ['__schema', '__type'].includes(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return asksForSchema(document, selection.selectionSet, seen);
    const { value: name } = selection.name;
    if (seen.has(name)) return false;
    seen.add(name);
    return document.definitions.some(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION &&
        definition.name.value === name &&
        asksForSchema(document, definition.selectionSet, seen),
    );
  });
}
