/** Collects what the seed records: entities, facts and claims, in the order in which they are given. */
import type { Day, PartialDate } from '../graph/days.js';
import {
  claimValue,
  figureField,
  type EdgeType,
  type EntityDraft,
  type EntityLabel,
  type Evidence,
  type Measure,
  type Properties,
  type PropertyValue,
  type Timeline,
  type Version,
} from '../graph/facts.js';
import { edgeFactId, entityId, figureFactId, stateFactId } from '../graph/ids.js';
import type { Span } from './spans.js';
import type { Place } from './table.js';

/** Who says something, how, and where in the source. */
export interface Voice {
  readonly source: string;
  readonly evidence: Evidence;
  readonly locator: string | null;
  readonly note: string | null;
}

/** One source's word on one field, before words from one place become one claim. */
export interface Word {
  readonly subject: string;
  readonly field: string;
  readonly value: string;
  /** Id of the source. */
  readonly source: string;
  readonly evidence: Evidence;
  readonly locator: string | null;
  readonly note: string | null;
  readonly retrievedOn: Day;
  readonly span: Span;
}

export interface FigureValue {
  readonly value: number;
  readonly on: PartialDate;
  readonly isAggregated: boolean;
  readonly isApproximate: boolean;
  readonly period: string | null;
}

export class Draft {
  readonly entities: EntityDraft[] = [];
  readonly timelines: Timeline[] = [];
  /** Where a fact or entity came from, for problems that show only when all is put together. */
  readonly origins = new Map<string, Place>();
  /** The days of an entity, an edge, or (by `figureSubject`) a figure: claims on it hold over the same days. */
  readonly spans = new Map<string, Span>();
  readonly words: Word[] = [];
  readonly #spoken = new Set<string>();
  readonly #retrievedOn: ReadonlyMap<string, string>;

  /** `retrievedOn` gives the day of retrieval by the key of a source. */
  constructor(retrievedOn: ReadonlyMap<string, string>) {
    this.#retrievedOn = retrievedOn;
  }

  /** An identity and what it is like, in versions by days. Returns its id. */
  entity(
    place: Place,
    draft: Omit<EntityDraft, 'id'> & { naturalKey?: string },
    versions: readonly Version[],
  ): string {
    const { naturalKey = draft.key, ...rest } = draft;
    const id = entityId(draft.label, naturalKey);
    this.entities.push({ id, ...rest });
    const factId = stateFactId(id);
    this.timelines.push({ kind: 'STATE', factId, entity: id, label: draft.label, versions });
    this.origins.set(factId, place);
    const [first, last] = [versions[0], versions.at(-1)];
    if (first && last) {
      const { since, until, holdsFrom } = first;
      this.spans.set(id, { since, until, holdsFrom, holdsUntil: last.holdsUntil });
    }
    return id;
  }

  /** A figure. Claims on it have the entity as subject; returns their field. */
  figure(
    place: Place,
    label: EntityLabel,
    entity: string,
    measure: Measure,
    span: Span,
    figure: FigureValue,
  ): string {
    const factId = figureFactId(entity, measure, figure.period);
    const versions = [{ ...span, properties: { ...figure } }];
    this.timelines.push({ kind: 'FIGURE', factId, entity, label, measure, versions });
    this.origins.set(factId, place);
    const field = figureField(measure, figure.period);
    this.spans.set(figureSubject(entity, field), span);
    return field;
  }

  /** A dated edge. Returns its factId, the subject of claims on it. */
  edge(
    place: Place,
    type: EdgeType,
    ends: readonly [string, string],
    span: Span,
    properties: Properties = {},
  ): string {
    const [from, to] = ends;
    const factId = edgeFactId(type, from, to);
    this.timelines.push({ kind: 'EDGE', factId, type, from, to, versions: [{ ...span, properties }] });
    this.origins.set(factId, place);
    this.spans.set(factId, span);
    return factId;
  }

  /**
   * One source's word. Null says nothing: nobody is quoted with an unknown. False when the same source has spoken
   * on the same field already; its second word is not taken.
   */
  claim(subject: string, field: string, value: PropertyValue, voice: Voice, span: Span): boolean {
    const text = claimValue(value);
    if (text === null) return true;
    const { source, evidence, locator, note } = voice;
    const key = JSON.stringify([subject, field, entityId('Source', source)]);
    if (this.#spoken.has(key)) return false;
    this.#spoken.add(key);
    const retrievedOn = this.#retrievedOn.get(source) ?? '';
    const { since, until, holdsFrom, holdsUntil } = span;
    const days = { since, until, holdsFrom, holdsUntil };
    this.words.push({
      ...{ subject, field, value: text, source: entityId('Source', source) },
      ...{ evidence, locator, note, retrievedOn, span: days },
    });
    return true;
  }

  /** Words that were put together elsewhere. */
  take(words: readonly Word[]): void {
    for (const word of words) {
      this.#spoken.add(JSON.stringify([word.subject, word.field, word.source]));
      this.words.push(word);
    }
  }
}

/** Key of a figure in `spans`. */
export function figureSubject(entity: string, field: string): string {
  return `${entity} ${field}`;
}
