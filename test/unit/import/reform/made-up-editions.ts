/** Made-up Länder and reforms of them by random numbers, the same by the same seed. */
import fc from 'fast-check';

import { World } from './made-up.js';
import { type Pick, REFORMS, Reformer } from './made-up-reforms.js';

/** Numbers that look random, the same by the same seed. */
export function picker(seed: number): Pick {
  let state = seed >>> 0;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

export function madeUp(pick: Pick): World {
  const world = new World();
  const municipality = (parent: number): void => {
    const area = 60 + pick(4000);
    world.add('MUNICIPALITY', parent, area, 20 + Math.round((area * (20 + pick(300))) / 100));
  };
  for (let district = 0; district < 2; district += 1) {
    const { id } = world.add('DISTRICT', null);
    for (let i = pick(3); i >= 0; i -= 1) municipality(id);
    for (let i = 2 + pick(3); i >= 0; i -= 1) {
      const association = world.add('ASSOCIATION', id);
      for (let j = 3 + pick(6); j >= 0; j -= 1) municipality(association.id);
    }
  }
  return world;
}

export const DAYS = ['2030-01-01', '2035-01-01', '2040-01-01'] as const;
export type Names = readonly (typeof REFORMS)[number][];
export function reformed(world: World, names: Names, pick: Pick): World {
  const next = world.copy();
  const reformer = new Reformer(next, pick);
  names.forEach((name) => reformer[name]());
  reformer.letTimePass();
  return next;
}

export const steps = (maxLength: number): fc.Arbitrary<Names> =>
  fc.array(fc.constantFrom(...REFORMS), { maxLength });
export const seeds = fc.integer({ min: 0, max: 2 ** 31 });
