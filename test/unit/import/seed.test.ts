import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from '@jest/globals';

import { groupBy } from '../../../src/graph/collections.js';
import { OPEN_DAY } from '../../../src/graph/days.js';
import {
  claimValue,
  DERIVED_FIELDS,
  type PropertyValue,
  type Recording,
  type Timeline,
} from '../../../src/graph/facts.js';
import { entityId } from '../../../src/graph/ids.js';
import { checkRecording } from '../../../src/graph/record-check.js';
import { planSeed } from '../../../src/import/plan.js';
import { SEED_FOLDER } from '../../../src/import/seed-folder.js';
import { allWords, plannedSeed, states, tally } from './planned-seed.js';
import { SEED_FILES } from './seed-part.js';

let recording: Recording;
const living = (): ReturnType<typeof states> =>
  states(recording, 'LocalAuthority').filter(({ versions }) => versions.at(-1)?.holdsUntil === OPEN_DAY);
beforeAll(async () => {
  recording = await plannedSeed();
});

test('the files are UTF-8 with LF, without a byte order mark', () => {
  for (const file of SEED_FILES) {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(join(SEED_FOLDER, file)),
    );
    expect([file, /[\r\uFEFF]/.test(text), text.endsWith('\n')]).toEqual([file, false, true]);
  }
});

describe('what is recorded', () => {
  test('every unit, network and fact of the issue', () => {
    expect(tally(recording.entities.map(({ label }) => label))).toEqual({
      Source: 40,
      // Two of them were dissolved.
      LocalAuthority: 2455,
      TerritorialEvent: 5,
      TaskArea: 24,
      FundingProgramme: 1,
      AwardRound: 3,
      AdvisoryOffice: 2,
      Network: 19,
    });
    const types = recording.timelines.flatMap((timeline) =>
      timeline.kind === 'EDGE' ? [timeline.type] : [],
    );
    expect(tally(types)).toEqual({
      BELONGS_TO: 2419,
      BEFORE: 8,
      AFTER: 7,
      SUCCEEDED_BY: 2,
      PART_OF: 10,
      ROUND_OF: 3,
      ADVISES_ON: 2,
      MEMBER_OF: 75,
      WORKS_ON: 29,
      FUNDED_BY: 19,
    });
  });

  test('kinds and levels as the officials count them', () => {
    const kinds = living().map(({ versions }) => String(versions.at(-1)?.properties.kind));
    expect(tally(kinds)).toEqual({
      LANDKREIS: 24,
      KREISFREIE_STADT: 12,
      VERBANDSGEMEINDE: 129,
      VERBANDSFREIE_GEMEINDE: 29,
      ORTSGEMEINDE: 2259,
    });
    const ids = new Set(living().map(({ entity }) => entity));
    const levels = recording.entities.flatMap(({ id, also = [] }) => (ids.has(id) ? also : []));
    expect(tally(levels)).toEqual({
      District: 36,
      Association: 129,
      Municipality: 2300,
    });
  });

  test('the population of the state, once by its municipalities and once by its districts', () => {
    const people = recording.timelines
      .filter((timeline) => timeline.kind === 'FIGURE')
      .filter(({ measure }) => measure === 'POPULATION')
      .map(({ versions }) => versions.find(({ holdsUntil }) => holdsUntil === OPEN_DAY)?.properties)
      .filter((figure) => figure !== undefined);
    const sum = (isAggregated: boolean): number =>
      people
        .filter((figure) => figure.isAggregated === isAggregated)
        .reduce((total, figure) => total + Number(figure.value), 0);
    expect(sum(false)).toBe(4_129_569);
    expect(people.filter((figure) => figure.isAggregated === true)).toHaveLength(153);
    expect(new Set(people.map((figure) => figure.on))).toEqual(new Set(['2024-12-31']));
  });

  test('may be written: no breach, and the same again on a second run', async () => {
    expect(checkRecording(recording)).toEqual([]);
    expect(await planSeed(SEED_FOLDER)).toEqual({ ok: true, recording });
  });

  test('ids are the same on every machine', () => {
    const ids = new Map(recording.entities.map(({ key, id }) => [key, id]));
    expect([ids.get('071110000000'), ids.get('07111')]).toEqual([
      entityId('LocalAuthority', '07111000'),
      undefined,
    ]);
    expect({
      koblenz: ids.get('071110000000'),
      landstuhl: ids.get('073355011'),
      cyber: ids.get('cybersicherheit'),
      programme: ids.get('ikz-pilotfoerderung'),
    }).toMatchInlineSnapshot(`
      {
        "cyber": "task_2b39424b2af696a06988",
        "koblenz": "auth_4846c6e2f8c60479888c",
        "landstuhl": "auth_b2f071f743602b9cca32",
        "programme": "prog_dd06a4357e3cfd55d190",
      }
    `);
  });
});

describe('days', () => {
  test('a network holds from the first day for which a source attests it', () => {
    const days = states(recording, 'Network').map(({ versions }) => versions[0]?.holdsFrom ?? '');
    expect(tally(days)).toEqual({
      '2024-12-13': 4,
      '2025-02-26': 1,
      '2025-11-13': 1,
      '2025-12-19': 5,
      '2025-12-31': 4,
      '2026-11-23': 4,
    });
  });

  test('no day is stated but those of the programme, of Obergeckler and of those that merged into it', () => {
    const stated = recording.timelines
      .filter((timeline) => timeline.kind === 'STATE' || timeline.kind === 'EDGE')
      .filter(({ versions }) => versions.some(({ since, until }) => since !== null || until !== null))
      .map(({ factId, versions }) => {
        const kind = factId.split('_')[0];
        return `${kind ?? ''} ${versions[0]?.since ?? ''}/${versions.at(-1)?.until ?? ''}`;
      });
    expect(tally(stated)).toEqual({
      'auth 2025-01-01/': 1,
      'auth /2025-01-01': 2,
      // Of the merger: two before it, one behind, and two successions.
      'event 2025-01-01/': 1,
      'edge 2025-01-01/': 5,
      'prog 2024-05-31/': 1,
    });
  });

  test('all units but Obergeckler are attested from 2021 on; 140 of them with another value then', () => {
    const starts = states(recording, 'LocalAuthority').map(({ versions }) =>
      versions.map(({ holdsFrom }) => holdsFrom).join(' '),
    );
    expect(tally(starts)).toEqual({
      '2021-11-30': 2313,
      '2021-11-30 2023-03-31': 135,
      '2021-11-30 2025-08-31': 6,
      '2025-01-01': 1,
    });
  });

  test('figures hold from their own days on; no edge does so before its ends', () => {
    const starts = new Map(
      recording.timelines.flatMap((timeline) =>
        timeline.kind === 'STATE' ? [[timeline.entity, timeline.versions[0]?.holdsFrom ?? ''] as const] : [],
      ),
    );
    const early = recording.timelines.flatMap((timeline): Timeline[] => {
      const first = timeline.versions[0]?.holdsFrom ?? '';
      if (timeline.kind !== 'EDGE') return [];
      return [timeline.from, timeline.to].some((end) => first < (starts.get(end) ?? '')) ? [timeline] : [];
    });
    expect(early).toEqual([]);
    const wrong = recording.timelines.flatMap((timeline) =>
      timeline.kind === 'FIGURE' && timeline.label === 'LocalAuthority'
        ? timeline.versions.filter(({ holdsFrom, properties }) => holdsFrom !== properties.on)
        : [],
    );
    expect(wrong).toEqual([]);
  });
});

/** Reckoned here again, and not by the importer's own check. */
test('a claim with the same value over the same days backs every accepted value', () => {
  const said = groupBy(allWords(recording), ({ subject, field, value }) =>
    JSON.stringify([subject, field, value]),
  );
  const unbacked: string[] = [];
  const needs = (subject: string, field: string, value: PropertyValue, from: string, until: string): void => {
    if (value === null) return;
    const backing = said.get(JSON.stringify([subject, field, claimValue(value)])) ?? [];
    const covers = backing.some(({ holdsFrom, holdsUntil }) => holdsFrom <= from && holdsUntil >= until);
    if (!covers) unbacked.push(`${subject} ${field} ${claimValue(value) ?? ''}`);
  };
  for (const timeline of recording.timelines) {
    for (const { properties, holdsFrom, holdsUntil } of timeline.versions) {
      if (timeline.kind === 'FIGURE') {
        const { period = null, value = null } = properties;
        const field = [timeline.measure.toLowerCase(), ...(period === null ? [] : [String(period)])].join(
          '.',
        );
        needs(timeline.entity, field, value, holdsFrom, holdsUntil);
      } else if (timeline.kind !== 'CLAIM' && !(timeline.kind === 'STATE' && timeline.label === 'Source')) {
        const subject = timeline.kind === 'EDGE' ? timeline.factId : timeline.entity;
        if (timeline.kind === 'EDGE') needs(subject, 'exists', true, holdsFrom, holdsUntil);
        for (const [field, value] of Object.entries(properties)) {
          if (!DERIVED_FIELDS.has(field)) needs(subject, field, value, holdsFrom, holdsUntil);
        }
      }
    }
  }
  expect(unbacked).toEqual([]);
});
