import { describe, expect, test } from '@jest/globals';

import { OPEN_DAY } from '../../../src/graph/days.js';
import type { Recording, Timeline, Version } from '../../../src/graph/facts.js';
import { edgeFactId, entityId, stateFactId } from '../../../src/graph/ids.js';
import { checkRecording } from '../../../src/graph/record-check.js';

const task = entityId('TaskArea', 'a');
const other = entityId('TaskArea', 'b');
const network = entityId('Network', 'n');
const version = (holdsFrom: string, holdsUntil = OPEN_DAY, more: Partial<Version> = {}): Version => ({
  since: null,
  until: null,
  holdsFrom,
  holdsUntil,
  properties: {},
  ...more,
});
const state = (...versions: Version[]): Timeline => ({
  kind: 'STATE',
  factId: stateFactId(task),
  entity: task,
  label: 'TaskArea',
  versions,
});
const partOf = (to: string, ...versions: Version[]): Timeline => ({
  kind: 'EDGE',
  factId: edgeFactId('PART_OF', task, to),
  type: 'PART_OF',
  from: task,
  to,
  versions,
});
const recording = (timelines: Timeline[], entities: Recording['entities'] = []): Recording => ({
  actor: 'test',
  note: '',
  entities,
  timelines,
});

describe('checkRecording', () => {
  test('lets a sound recording pass, pauses of an edge too', () => {
    const paused = partOf(other, version('2020-01-01', '2021-01-01'), version('2022-01-01'));
    const sound = [state(version('2020-01-01', '2021-01-01'), version('2021-01-01')), paused];
    expect(checkRecording(recording(sound))).toEqual([]);
    expect(checkRecording(recording([state()]))).toEqual([]);
  });

  test.each<[string, Timeline, RegExp]>([
    ['a day that does not exist', state(version('2025-02-30')), /holdsFrom is no day: 2025-02-30/],
    ['an end that is no day', state(version('2025-01-01', 'soon')), /holdsUntil is no day: soon/],
    ['an end before the beginning', state(version('2025-01-02', '2025-01-01')), /not after it begins/],
    ['a stretch of no day', state(version('2025-01-01', '2025-01-01')), /not after it begins/],
    [
      'a date as no date is written',
      state(version('2025-01-01', OPEN_DAY, { since: '1.1.2025' })),
      /since is no date/,
    ],
    [
      'two versions on one day',
      partOf(other, version('2020-01-01', '2021-01-02'), version('2021-01-01')),
      /two versions on 2021-01-01/,
    ],
    [
      'versions out of order',
      state(version('2021-01-01'), version('2020-01-01', '2021-01-01')),
      /do not follow/,
    ],
    [
      'a hole in a state',
      state(version('2020-01-01', '2021-01-01'), version('2021-01-02')),
      /nothing holds from 2021-01-01 until 2021-01-02/,
    ],
    [
      'an edge of the wrong ends',
      partOf(network, version('2020-01-01')),
      /PART_OF joins TaskArea and TaskArea/,
    ],
    ['an edge to itself', partOf(task, version('2020-01-01')), /joins .* with itself/],
  ])('%s is a breach', (_, timeline, message) => {
    expect(checkRecording(recording([timeline]))).toContainEqual(expect.stringMatching(message));
  });

  test('a fact named twice, and an id of another label', () => {
    const twice = recording([state(version('2020-01-01')), state(version('2020-01-01'))]);
    expect(checkRecording(twice)).toEqual([`${stateFactId(task)}: named twice in one recording`]);
    const mislabelled = recording([], [{ id: network, label: 'TaskArea', key: 'n', caption: 'n' }]);
    expect(checkRecording(mislabelled)).toEqual([`${network}: no id of a TaskArea`]);
  });
});
