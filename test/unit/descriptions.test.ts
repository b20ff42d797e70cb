/** Whatever stands in the schema is described, and the description says more than the name. */
import { expect, test } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';

import { createSchema } from '../../src/schema.js';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Everything in a type that has a name, by the way to it. */
function partsOf(type: GraphQLNamedType): [string, Described][] {
  const own: [string, Described] = [type.name, type];
  const at = (one: Described): [string, Described] => [`${type.name}.${one.name}`, one];
  if (isEnumType(type)) return [own, ...type.getValues().map(at)];
  if (isInputObjectType(type)) return [own, ...Object.values(type.getFields()).map(at)];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  return [
    own,
    ...Object.values(type.getFields()).flatMap((field) => [
      at(field),
      ...field.args.map((argument): [string, Described] => [
        `${type.name}.${field.name}(${argument.name})`,
        argument,
      ]),
    ]),
  ];
}

const FILLERS = new Set(['a', 'an', 'the', 'of', 'its', 'their', 'it', 'they', 'is', 'are', 'this', 'that']);
/** `sharedNetworks` and `SHARED_NETWORK` are the words shared, network; a plural is no further word. */
const wordsOf = (text: string): string[] =>
  (
    text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).map((word) => word.replace(/s$/, ''));
function newWords({ name, description }: Described): string[] {
  const known = new Set(wordsOf(name));
  return wordsOf(description ?? '').filter((word) => !known.has(word) && !FILLERS.has(word));
}

const parts = Object.values(createSchema().getTypeMap())
  .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
  .flatMap(partsOf);

test('everything has a description of two words or more beyond its name', () => {
  expect(parts.length).toBeGreaterThan(400);
  const bare = parts.filter(([, one]) => newWords(one).length < 2);
  expect(bare.map(([way, { description }]) => `${way}: ${description ?? 'nothing'}`)).toEqual([]);
});
