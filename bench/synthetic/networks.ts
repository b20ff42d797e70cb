/**
 * The networks of one unit: as many as officials report, each like one of those that the seed knows, with as many
 * members of the same kinds, tasks and awards, and with what sources say of them, also where they differ.
 */
import { append, groupBy } from '../../src/graph/collections.js';
import type { SeedRowOf, SeedTables } from '../../src/import/seed-tables.js';
import { nameOf } from '../../src/import/units.js';
import { keyIn, tagOf } from './keys.js';
import { PROGRAMME } from './programme.js';
import type { Random } from './random.js';
import { replaced } from './tables.js';

export type Networks = Pick<
  SeedTables,
  'networks.csv' | 'members.csv' | 'works-on.csv' | 'awards.csv' | 'claims.csv'
>;
type Unit = SeedRowOf<'register.csv'>['values'];
type Member = SeedRowOf<'members.csv'>['values'];
type Claim = SeedRowOf<'claims.csv'>['values'];

/** As the ministry reports: seed/reported.csv. The seed names 19 of them. */
export const NETWORKS_A_UNIT = 33;

/** A network that is made in the likeness of one of the seed's. */
interface Likeness {
  readonly model: SeedRowOf<'networks.csv'>['values'];
  readonly key: string;
  readonly name: string;
  /** By the key of the model's member. */
  readonly members: ReadonlyMap<string, Unit>;
  /** What amounts are multiplied by. */
  readonly factor: number;
}

/** Members of a kind are neighbours in the order of keys, as those of a network mostly are in the world. */
function membersFrom(
  home: number,
  models: readonly Member[],
  byKind: ReadonlyMap<string, readonly Unit[]>,
): ReadonlyMap<string, Unit> {
  const taken = new Map<string, number>();
  return new Map(
    models.flatMap(({ authority, kind }) => {
      const all = byKind.get(kind) ?? [];
      const count = taken.get(kind) ?? 0;
      taken.set(kind, count + 1);
      const unit = all[(Math.floor(home * all.length) + count) % all.length];
      return unit ? [[authority, unit] as const] : [];
    }),
  );
}

function likenesses(
  unit: number,
  random: Random,
  seed: Networks,
  register: SeedTables['register.csv'],
): ReadonlyMap<string, readonly Likeness[]> {
  const byKind = groupBy(
    register.rows.map(({ values }) => values),
    ({ kind }) => kind,
  );
  const members = groupBy(
    seed['members.csv'].rows.map(({ values }) => values),
    ({ network }) => network,
  );
  const models = seed['networks.csv'].rows.map(({ values }) => values);
  const made = new Map<string, Likeness[]>();
  for (let index = 0; index < NETWORKS_A_UNIT; index += 1) {
    const model = models[index % models.length];
    if (!model) continue;
    const tag = tagOf(unit, index + 1, 2);
    append(made, model.key, {
      ...{ model, key: `verbund-${tag.toLowerCase()}`, name: `Verbund ${tag}` },
      members: membersFrom(random(), members.get(model.key) ?? [], byKind),
      factor: 0.5 + random(),
    });
  }
  return made;
}

const goalOf = ({ name, model }: Likeness): string | null => model.goal && `Ziel von ${name}`;
const amountOf = ({ factor }: Likeness, cents: number): number => Math.round(cents * factor);

/** What a source says of the network that is made; empty where it speaks of somebody who is no member. */
function claimsOf(like: Likeness, { subject, other, field, value }: Claim): Partial<Claim>[] {
  const { key, name, model, members } = like;
  if (subject === 'member') {
    const member = members.get(other ?? '');
    return member ? [{ key, other: member.key }] : [];
  }
  if (subject === 'award') {
    const said = field === 'amountCents' ? String(amountOf(like, Number(value))) : value;
    return [{ key, other: PROGRAMME, value: said }];
  }
  if (field === 'name') return [{ key, value: value === model.name ? name : `${name}, anders genannt` }];
  if (field === 'goal') return [{ key, value: goalOf(like) ?? '' }];
  if (field !== 'lead') return [{ key }];
  const lead = members.get(value);
  return lead ? [{ key, value: lead.key }] : [];
}

/** The tables of networks and of what is said, for a register that is made already. */
export function networksOf(
  unit: number,
  random: Random,
  seed: Networks,
  register: SeedTables['register.csv'],
): Networks {
  const made = likenesses(unit, random, seed, register);
  const like = (model: string): readonly Likeness[] => made.get(model) ?? [];
  return {
    'networks.csv': replaced(seed['networks.csv'], (model) =>
      like(model.key).map((one) => ({
        ...{ key: one.key, name: one.name, goal: goalOf(one) },
        lead: one.members.get(model.lead ?? '')?.key ?? null,
      })),
    ),
    'members.csv': replaced(seed['members.csv'], ({ network, authority }) =>
      like(network).flatMap((one) => {
        const member = one.members.get(authority);
        if (!member) return [];
        const { key, kind, official_name } = member;
        return [{ network: one.key, authority: key, kind, name: nameOf(kind, official_name) }];
      }),
    ),
    'works-on.csv': replaced(seed['works-on.csv'], ({ network }) =>
      like(network).map(({ key }) => ({ network: key })),
    ),
    'awards.csv': replaced(seed['awards.csv'], ({ network, amount_cents }) =>
      like(network).map((one) => {
        const amount = amount_cents === null ? null : amountOf(one, amount_cents);
        return { network: one.key, programme: PROGRAMME, amount_cents: amount };
      }),
    ),
    'claims.csv': replaced(seed['claims.csv'], (claim) => {
      // A day is taken over as it is.
      if (claim.subject === 'authority')
        return claim.field === 'since' ? [{ key: keyIn(unit, claim.key) }] : [];
      if (!['network', 'member', 'award'].includes(claim.subject)) return [];
      return like(claim.key).flatMap((one) => claimsOf(one, claim));
    }),
  };
}
