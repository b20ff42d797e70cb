/**
 * What the reply to one request rests on, gathered while it is made; and the lines by which the sources of that want to
 * be named. Rather a source too many than one too few: a count rests on all that is counted, a score on all that is
 * compared.
 */
import { createHash } from 'node:crypto';

import { attributionOf, type Used, type UsedPart, type Whole } from './graph/attribution.js';
import type { Graph } from './graph/graph.js';
import type { Moment } from './graph/moment.js';
import { Kept } from './kept.js';
import type { Limits } from './limits.js';

/** Of one moment. */
export class Rests {
  readonly moment: Moment;
  readonly #parts: Readonly<Record<UsedPart, Set<string>>> = {
    ...{ STATE: new Set(), FIGURES: new Set(), BOUNDARY: new Set(), ALL: new Set(), EVER: new Set() },
    ...{ LINKS: new Set(), NETWORK: new Set(), REFORMS: new Set() },
  };
  readonly #wholes = new Set<Whole>();

  constructor(moment: Moment) {
    this.moment = moment;
  }

  readonly on = (part: UsedPart, ids: Iterable<string>): void => {
    for (const id of ids) this.#parts[part].add(id);
  };

  readonly onAll = (...wholes: readonly Whole[]): void => {
    for (const whole of wholes) this.#wholes.add(whole);
  };

  /** Each list in order, so that the same is used in the same words. */
  get used(): Used {
    const ids = (part: UsedPart): readonly string[] => [...this.#parts[part]].sort();
    return {
      wholes: [...this.#wholes].sort(),
      parts: {
        ...{ STATE: ids('STATE'), FIGURES: ids('FIGURES'), BOUNDARY: ids('BOUNDARY'), ALL: ids('ALL') },
        ...{ EVER: ids('EVER'), LINKS: ids('LINKS'), NETWORK: ids('NETWORK'), REFORMS: ids('REFORMS') },
      },
    };
  }
}

/** Lines for what replies rest on: the same parts on the same day and revision are read once, as long as they are kept. */
export class Attributions {
  readonly #graph: Graph;
  readonly #kept: Kept<readonly string[]>;

  constructor(graph: Graph, { attributionsKept }: Pick<Limits, 'attributionsKept'>) {
    this.#graph = graph;
    this.#kept = new Kept(attributionsKept);
  }

  async of(rests: readonly Rests[]): Promise<readonly string[]> {
    const lines = await Promise.all(rests.map((one) => this.#linesOf(one)));
    return [...new Set(lines.flat())].sort();
  }

  #linesOf({ used, moment }: Rests): Promise<readonly string[]> {
    const key = createHash('sha256')
      .update(JSON.stringify([moment.day, moment.revision, used]))
      .digest('base64url');
    return this.#kept.get(key, () => attributionOf(this.#graph, used, moment));
  }
}
