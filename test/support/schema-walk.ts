/** Walks the schema from Query on, so that a test meets every type and field without naming them. */
import { RULES, type Rule } from '../../src/auth/rules.js';
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

import { entityId } from '../../src/graph/ids.js';

export type Field = GraphQLField<unknown, unknown>;
export interface Step {
  readonly type: GraphQLObjectType;
  readonly field: Field;
}

/** What each mutation takes, with further fields; nothing of it needs to be on record. */
const call = (more: string, cited = 'citations: [{ source: "s" }], expectedVersion: 1'): string =>
  `{ ${[more, cited, 'idempotencyKey: "k"'].filter((part) => part !== '').join(', ')} }`;

const district = (key: string): string => entityId('LocalAuthority', key);

/** What required arguments may be, as text of a document: by `Type.field.argument`, else by the argument. */
export const SAMPLES: Readonly<Record<string, string>> = {
  'Query.authority.key': '"07335"',
  'Query.authoritiesByKeys.keys': '["07335", "073355001", "07111"]',
  'Query.network.key': '"interkommunale-verwaltungsstaebe"',
  'Query.taskArea.key': '"verwaltungsdigitalisierung"',
  'Query.fundingProgramme.key': '"ikz-pilotfoerderung"',
  'Query.territorialEvent.key': '"no-such-event"',
  'Query.search.text': '"bad"',
  'Query.source.id': '"src_00000000000000000000"',
  'Query.node.id': '"auth_00000000000000000000"',
  'Query.nodes.ids': '["auth_00000000000000000000"]',
  'Query.statistics.groupBy': 'DISTRICT',
  'Query.compare.from': '{ asOf: "2021-12-01", atRevision: 2 }',
  'Query.compare.to': '{ asOf: "2026-11-23", atRevision: 2 }',
  'Query.neighbourhood.of': `["${district('07335')}"]`,
  'Query.paths.from': `"${district('07335')}"`,
  'Query.paths.to': `"${district('07336')}"`,
  'Mutation.recordNetwork.input': call('key: "k", name: "n"'),
  'Mutation.correctNetwork.input': call('network: "n"'),
  'Mutation.endNetwork.input': call('network: "n", until: "2025"'),
  'Mutation.addMember.input': call('network: "n", authority: "07335"'),
  'Mutation.endMembership.input': call('network: "n", authority: "07335", until: "2025"'),
  'Mutation.assignTask.input': call('network: "n", taskArea: "t"'),
  'Mutation.endTask.input': call('network: "n", taskArea: "t", until: "2025"'),
  'Mutation.recordAward.input': call('network: "n", programme: "p"'),
  'Mutation.addSource.input': call('key: "k", title: "t", retrievedOn: "2025-01-01"', ''),
  'Mutation.settleConflict.input': call('subject: "s", field: "f", value: "v"'),
  'Mutation.retractFact.input': call('factId: "f"'),
  'Query.importPlan.id': '"import_none"',
  'Mutation.planImport.input': '{ file: "file_none", idempotencyKey: "walk" }',
  'Mutation.applyImport.input': '{ plan: "import_none" }',
  'Mutation.revertImport.input': '{ plan: "import_none" }',
  'LocalAuthority.recommendedPartners.taskArea': '"brand-und-katastrophenschutz"',
};
/** Arguments that need not be given, but without which there is little to see. */
const BETTER: Readonly<Record<string, string>> = {
  'Query.authorities': 'filter: { memberOf: {} }',
  'Query.municipalities': 'filter: { memberOf: {} }',
  'Query.partnerships': 'args: { relation: ANY, kinds: [VERBANDSGEMEINDE] }',
  // The oldest are those of `reform-world.ts`.
  'Query.territorialEvents': 'orderBy: { field: DAY, direction: ASC }',
};

/** Where a type is met best, though other ways are shorter: sources differ about networks only, and some trees are flat. */
const THROUGH: Readonly<Record<string, string>> = {
  Provenance: 'Network.provenance',
  TaskArea: 'TaskAreaConnection.nodes',
};

/** What few authorities have, and those of the first page of all do not. */
const DETOURS: Readonly<Record<string, readonly string[]>> = {
  AuthoritySuccessionConnection: [
    ...['Query.territorialEvents', 'TerritorialEventConnection.nodes', 'TerritorialEvent.after'],
    ...['EventAuthorityConnection.nodes', 'LocalAuthority.predecessors'],
  ],
};
function detourTo(schema: GraphQLSchema, name: string): Step[] | null {
  const detour = DETOURS[name];
  if (!detour) return null;
  return detour.map((step) => {
    const [typeName = '', fieldName = ''] = step.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (!isObjectType(type) || !field) throw new Error(`no step ${step}`);
    return { type, field };
  });
}

/** A field with the arguments that it must have; `size` where it has pages. */
export function written({ type, field }: Step, size: string, more = ''): string {
  const name = `${type.name}.${field.name}`;
  const isGiven = (argument: string): boolean => more.startsWith(`${argument}:`);
  const required = field.args
    .filter(isRequiredArgument)
    .filter((argument) => !isGiven(argument.name))
    .map((argument) => {
      const sample = SAMPLES[`${name}.${argument.name}`] ?? SAMPLES[argument.name];
      if (sample === undefined)
        throw new Error(
          `${name} needs \`${argument.name}\`: give it a sample in test/support/schema-walk.ts`,
        );
      return `${argument.name}: ${sample}`;
    });
  const paged =
    field.args.some((argument) => argument.name === 'first') && more === '' ? [`first: ${size}`] : [];
  const all = [
    ...required,
    ...paged,
    ...(more === '' ? [] : [more]),
    ...(BETTER[name] && more === '' ? [BETTER[name]] : []),
  ];
  return all.length === 0 ? field.name : `${field.name}(${all.join(', ')})`;
}

export const outputOf = (field: Field): ReturnType<typeof getNamedType> => getNamedType(field.type);
export const isList = (field: Field): boolean => isListType(getNullableType(field.type));
/** Relay's connections: pages of rows. */
export function isConnection(field: Field): boolean {
  const type = outputOf(field);
  return isObjectType(type) && 'pageInfo' in type.getFields();
}

/** Fields of a type that everybody who reads may ask: what is kept of imports is for those who import. */
export function readable(type: GraphQLObjectType): Field[] {
  const rules: Readonly<Record<string, Rule>> = type.name === 'Query' ? RULES.Query : {};
  return Object.values(type.getFields()).filter(
    ({ name }) => ![rules[name] ?? 'read'].flat().includes('import'),
  );
}

/** The shortest way from Query to each object type, through a list of parents where there is one. */
export function waysTo(schema: GraphQLSchema): ReadonlyMap<string, readonly Step[]> {
  const query = schema.getQueryType();
  if (!query) throw new Error('no Query');
  const best = new Map<string, { steps: readonly Step[]; isMany: boolean }>();
  const queue: { type: GraphQLObjectType; steps: readonly Step[]; isMany: boolean }[] = [
    { type: query, steps: [], isMany: false },
  ];
  for (const { type, steps, isMany } of queue) {
    const known = best.get(type.name);
    if (known && (known.isMany || !isMany)) continue;
    best.set(type.name, { steps, isMany });
    for (const field of readable(type)) {
      const next = outputOf(field);
      const here = `${type.name}.${field.name}`;
      if (isObjectType(next) && (THROUGH[next.name] ?? here) === here)
        queue.push({
          type: next,
          steps: detourTo(schema, next.name) ?? [...steps, { type, field }],
          isMany: isMany || isList(field),
        });
    }
  }
  return new Map([...best].map(([name, { steps }]) => [name, steps]));
}

/** A document's selection: the steps around `inner`. */
export function around(steps: readonly Step[], size: string, inner: string): string {
  return steps.reduceRight((all, step) => `${written(step, size)} { ${all} }`, inner);
}

/** The least of a field: itself, or that there is something. */
export function least(step: Step, size: string): string {
  const text = written(step, size);
  if (isLeafType(outputOf(step.field))) return text;
  return isConnection(step.field) ? `${text} { nodes { __typename } }` : `${text} { __typename }`;
}

/** Object types that Query leads to. */
export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return [...waysTo(schema).keys()].map((name) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object`);
    return type;
  });
}

/** Every connection with the type that it stands on; but for the log, which has neither a count nor a way back. */
export function connections(schema: GraphQLSchema): Step[] {
  return objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => isConnection(field) && field.args.some(({ name }) => name === 'last'))
      .map((field) => ({ type, field })),
  );
}

/** An argument, or a field of what is given in one, with the way to it. */
export interface Place {
  readonly step: Step;
  readonly path: readonly string[];
  readonly type: GraphQLInputType;
}
/** Every argument of every field, and every field of the inputs in them; an input within itself once. */
export function inputs(schema: GraphQLSchema): Place[] {
  const below = (
    step: Step,
    path: readonly string[],
    type: GraphQLInputType,
    seen: readonly string[],
  ): Place[] => {
    const named = getNamedType(type);
    const here: Place = { step, path, type };
    if (!isInputObjectType(named) || seen.includes(named.name)) return [here];
    const fields = Object.values(named.getFields());
    return [
      here,
      ...fields.flatMap((field) => below(step, [...path, field.name], field.type, [...seen, named.name])),
    ];
  };
  return objectTypes(schema).flatMap((type) =>
    readable(type).flatMap((field) =>
      field.args.flatMap((argument: GraphQLArgument) =>
        below({ type, field }, [argument.name], argument.type, []),
      ),
    ),
  );
}
