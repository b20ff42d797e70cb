/** Random calls of mutations on the small records: mostly sensible, some not. */
import fc from 'fast-check';

import type { Input } from './caller.js';

const some = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 1 });

const network = some('r-1', 'r-2', 'r-3');
const authority = some('170015001', '170015002', '170015003', '170025001', '17001');
const taskArea = some('it', 'it-security', 'fire');
const date = some(
  '2015',
  '2016-05',
  '2018',
  '2018-06-01',
  '2019-01-01',
  '2020',
  '2021-03',
  '2022',
  '2024-02',
  '2095',
);
const text = some('one', 'two', 'three');
const source = some('press', 'gazette', 'site', 'rival', 'register');
const citations = fc
  .uniqueArray(source, { minLength: 1, maxLength: 2 })
  .map((keys) => keys.map((key) => ({ source: key })));
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 1, arbitrary }, { weight: 4, arbitrary: fc.constant(undefined) });
const days = { since: maybe(date), until: seldom(date) };
const values = {
  ...{ goal: maybe(text), legalForm: maybe(text), status: maybe(some('ACTIVE', 'PLANNED')) },
  membersComplete: maybe(fc.boolean()),
};
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 3 });

/** The name of a mutation, its input, and of what its version is: the key of a network, or what `pick` chooses. */
export interface RandomCall {
  readonly name: string;
  readonly input: Input;
  /** Chooses among the facts on record, for calls that name one. */
  readonly pick: number;
}
const call = (name: string, model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<RandomCall> =>
  fc.record({ input: fc.record({ ...model, citations }), pick: fc.nat(1_000) }).map(({ input, pick }) => ({
    ...{ name, pick },
    input: Object.fromEntries(Object.entries<unknown>(input).filter(([, value]) => value !== undefined)),
  }));

export const randomCall: fc.Arbitrary<RandomCall> = fc.oneof(
  {
    weight: 1,
    arbitrary: call('recordNetwork', {
      key: network,
      name: text,
      ...values,
      since: maybe(some('2015', '2016-05')),
      until: seldom(date),
    }),
  },
  {
    weight: 2,
    arbitrary: call('correctNetwork', {
      network,
      ...Object.fromEntries(
        Object.entries<fc.Arbitrary<unknown>>({ ...values, ...days }).map(([field, value]) => [
          field,
          maybe(orNull(value)),
        ]),
      ),
      lead: maybe(orNull(authority)),
    }),
  },
  { weight: 1, arbitrary: call('endNetwork', { network, until: some('2024-02', '2095', '2020') }) },
  {
    weight: 6,
    arbitrary: call('addMember', {
      network,
      authority,
      role: maybe(some('LEAD', 'LEAD', 'MEMBER')),
      ...days,
    }),
  },
  { weight: 3, arbitrary: call('endMembership', { network, authority, until: date }) },
  { weight: 2, arbitrary: call('assignTask', { network, taskArea, ...days }) },
  { weight: 1, arbitrary: call('endTask', { network, taskArea, until: date }) },
  {
    weight: 2,
    arbitrary: call('recordAward', {
      ...{ network, programme: some('pilot'), round: maybe(some(1, 2)), awardedOn: maybe(date) },
      ...{ amount: maybe(some(5, 6)), isApproximate: maybe(fc.boolean()), isFurther: maybe(fc.boolean()) },
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .oneof(
        fc.record({ field: some('goal', 'legalForm'), value: text }),
        fc.record({ field: some('since', 'until', 'awardedOn'), value: date }),
        fc.record({ field: some('lead'), value: authority }),
        fc.record({ field: some('role'), value: some('LEAD', 'MEMBER') }),
        fc.record({ field: some('amount'), value: some('5', '6') }),
      )
      .chain((decision) =>
        call('settleConflict', {
          field: fc.constant(decision.field),
          value: fc.constant(decision.value),
          on: maybe(some('2019-06-01', '2022-06-01')),
        }),
      ),
  },
  { weight: 4, arbitrary: call('retractFact', {}) },
);
