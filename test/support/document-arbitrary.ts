/** Random documents over a schema: any selection, fragments and aliases, arguments that fit and arguments that do not. */
import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** Texts that mean something to the API, by what they may stand for. */
export interface Pools {
  readonly texts: readonly string[];
  readonly ids: readonly string[];
  readonly cursors: readonly string[];
}
const GARBAGE = [
  ...[
    '',
    ' ',
    '💥',
    'ß̈',
    '\u0000',
    'a'.repeat(300),
    "' OR 1=1 //",
    '}) MATCH (n) DETACH DELETE n //',
    '$filter',
  ],
  ...[
    '+-&&||!(){}[]^"~*?:\\/',
    '*',
    '"',
    'a*b?c~',
    'AND OR NOT',
    '00000',
    '000000000000',
    '٣٤٥٦٧',
    '%00',
    '-1',
    'null',
  ],
];
const INTEGERS = [1, 2, 3, 5, 20, 1, 2, 3, 0, -1, 100, 101, 2_147_483_647, -2_147_483_648];
const CENTS = [0, 1, 37_000_000, -1, 9_007_199_254_740_991, 1e17];
const DAYS = [
  '2025-12-31',
  '2026-01-01',
  '2021-11-30',
  '0001-01-01',
  '9999-12-31',
  '1900-02-28',
  '2025-02-30',
  '2025',
];
/** Selections below one another; connections take two of them a level. */
const DEPTH = 9;

/** `pick(n)` is one of 0 … n - 1. */
type Pick = (count: number) => number;

class Writer {
  readonly #fragments: string[] = [];
  #aliases = 0;
  /** Fields that may still be written: a document stays short. */
  #left = 24;

  constructor(
    readonly schema: GraphQLSchema,
    readonly pools: Pools,
    readonly pick: Pick,
  ) {}

  document(): string {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('no Query');
    const selection = this.#selection(query, 0, 1 + this.pick(3));
    return [`query Random ${selection}`, ...this.#fragments].join('\n');
  }

  #of<T>(all: readonly T[]): T {
    const one = all[this.pick(all.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  }

  #selection(type: GraphQLCompositeType, depth: number, count: number): string {
    if (isAbstractType(type) && this.pick(3) > 0) {
      const one = this.#of(this.schema.getPossibleTypes(type));
      return `{ __typename ... on ${one.name} ${this.#selection(one, depth, count)} }`;
    }
    const all = 'getFields' in type ? Object.values(type.getFields()) : [];
    const possible =
      depth < DEPTH && this.#left > 0 ? all : all.filter((field) => isLeafType(getNamedType(field.type)));
    const fields = Array.from({ length: count }, () => {
      if (possible.length === 0) return '__typename';
      const field = this.#of(possible);
      const named = getNamedType(field.type);
      this.#left -= 1;
      const alias = `f${(this.#aliases += 1)}`;
      const inner = isCompositeType(named) ? ` ${this.#selection(named, depth + 1, 1 + this.pick(3))}` : '';
      return `${alias}: ${field.name}${this.#arguments(field.args)}${inner}`;
    });
    const set = `{ ${fields.join(' ')} }`;
    const form = this.pick(12);
    if (form === 0) return `{ ... on ${type.name} ${set} }`;
    if (form > 1) return set;
    const name = `F${this.#fragments.length}_${this.#aliases}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${set}`);
    return `{ ...${name} }`;
  }

  #arguments(all: readonly GraphQLArgument[]): string {
    // A page is asked for often and small, or the reply is too large; the rest seldom.
    const given = all.filter(
      (argument) =>
        isRequiredArgument(argument) || (argument.name === 'first' ? this.pick(2) === 0 : this.pick(7) === 0),
    );
    const written = given.map(
      (argument) => `${argument.name}: ${this.#value(argument.type, argument.name, 0)}`,
    );
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  #value(type: GraphQLInputType, name: string, depth: number): string {
    if (isNonNullType(type)) return this.#value(type.ofType, name, depth);
    if (this.pick(40) === 0) return 'null';
    if (isListType(type)) {
      const count = this.pick(5);
      return `[${Array.from({ length: count }, () => this.#value(type.ofType, name, depth)).join(', ')}]`;
    }
    if (isEnumType(type)) return this.#of(type.getValues()).name;
    if (isInputObjectType(type)) return this.#object(Object.values(type.getFields()), depth);
    switch (type.name) {
      case 'Int':
        return String(name === 'atRevision' ? this.pick(3) : this.#of(INTEGERS));
      case 'Float':
        return this.#of(['0', '1.5', '-2', '1e308']);
      case 'Boolean':
        return String(this.pick(2) === 0);
      case 'EuroCents':
        return String(this.#of(CENTS));
      case 'Date':
      case 'PartialDate':
        return JSON.stringify(this.#of(DAYS));
      default:
        return JSON.stringify(this.#text(type.name === 'ID', name));
    }
  }

  #text(isId: boolean, name: string): string {
    if (this.pick(5) === 0) return this.#of(GARBAGE);
    const { ids, cursors, texts } = this.pools;
    return this.#of(isId ? ids : name === 'after' || name === 'before' ? cursors : texts);
  }

  #object(fields: readonly GraphQLInputField[], depth: number): string {
    const given = fields.filter(
      (field) =>
        isRequiredInputField(field) ||
        this.pick(isInputObjectType(getNamedType(field.type)) ? 4 + 2 * depth : 7) === 0,
    );
    return `{ ${given.map((field) => `${field.name}: ${this.#value(field.type, field.name, depth + 1)}`).join(', ')} }`;
  }
}

/** Documents that parse; most of them are valid too. */
export const documentOf = (schema: GraphQLSchema, pools: Pools): fc.Arbitrary<string> =>
  fc
    .gen()
    .map((choose) => new Writer(schema, pools, (count) => choose(fc.nat, { max: count - 1 })).document());
