import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLSafeInt, GraphQLURL } from 'graphql-scalars';

import { badInput } from '../errors.js';
import type { AreaGeometry } from '../graph/outline.js';
import { isDay, isPartialDate } from '../graph/days.js';

/** A scalar that is text of a checked form, on the way in and on the way out. */
function text(
  name: string,
  passes: (value: string) => boolean,
  allowed: string,
): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value !== 'string' || !passes(value))
      throw badInput(`This is no ${name}: ${JSON.stringify(value)}.`, { allowed });
    return value;
  };
  return new GraphQLScalarType({ name, serialize: check, parseValue: check });
}

export const scalars = {
  Date: text('Date', isDay, 'an existing day as YYYY-MM-DD'),
  PartialDate: text('PartialDate', isPartialDate, 'YYYY, YYYY-MM or YYYY-MM-DD'),
  DateTime: GraphQLDateTimeISO,
  // Made by ourselves and never taken as input, so there is nothing to check.
  GeoJSON: new GraphQLScalarType<never, AreaGeometry>({
    name: 'GeoJSON',
    parseValue: () => {
      throw badInput('GeoJSON is no input of this API.', { allowed: 'nothing' });
    },
  }),
  EuroCents: new GraphQLScalarType({ ...GraphQLSafeInt.toConfig(), name: 'EuroCents' }),
  URL: GraphQLURL,
};
