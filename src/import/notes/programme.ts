/** The funding programme: its rounds, budgets, offices, and what was reported of it. */
import type { Day, PartialDate } from '../../graph/days.js';
import type { Measure } from '../../graph/facts.js';
import { inferred, stated, type Word } from './note-types.js';
import { RETRIEVED_ON } from './sources.js';

export const PROGRAMME = 'ikz-pilotfoerderung';

export const PROGRAMMES = [
  {
    key: PROGRAMME,
    name: 'IKZ-Pilotförderung',
    since: '2024-05-31',
    word: stated('mdi-2024-12'),
  },
] as const;

export const BUDGETS = [
  { programme: PROGRAMME, year: '2025', cents: 500_000_000, word: stated('mdi-2025-12-19') },
  { programme: PROGRAMME, year: '2026', cents: 500_000_000, word: stated('mdi-2025-12-19') },
] as const;

export interface RoundNote {
  readonly number: 1 | 2 | 3;
  readonly name: string;
  readonly heldOn?: Day;
  readonly place?: string;
  readonly attestedOn: Day;
  readonly word: Word;
}
const COUNTED = 'Die Zählung der Runden ist erschlossen: 10 + 9 + 14 Verbünde sind die gemeldeten 33.';
export const ROUNDS: readonly RoundNote[] = [
  {
    number: 1,
    name: 'IKZ-Pilotförderung, erste Runde',
    heldOn: '2024-12-13',
    place: 'Koblenz',
    attestedOn: '2024-12-13',
    word: stated('mendig-ikz'),
  },
  {
    number: 2,
    name: 'IKZ-Pilotförderung, zweite Runde',
    attestedOn: '2025-11-13',
    word: inferred(
      'lokalo-389523',
      `${COUNTED} Die neun Bescheide wurden nicht alle an einem Tag übergeben.`,
    ),
  },
  {
    number: 3,
    name: 'IKZ-Pilotförderung, dritte Runde',
    heldOn: '2025-12-19',
    place: 'Mainz',
    attestedOn: '2025-12-19',
    word: inferred('mdi-2025-12-19', COUNTED),
  },
];

export const OFFICES = [
  {
    key: 'add-transfer-und-beratungsstelle',
    name: 'Transfer- und Beratungsstelle der Aufsichts- und Dienstleistungsdirektion (ADD)',
    attestedOn: RETRIEVED_ON,
    word: stated('add-ikz'),
  },
  {
    key: 'innenministerium',
    name: 'Innenministerium Rheinland-Pfalz',
    attestedOn: '2025-12-19',
    word: stated('mdi-2025-12-19', 'Beratung und Koordinierung auch im Innenministerium.'),
  },
] as const;

export interface ReportedNote {
  readonly round?: 1 | 2 | 3;
  readonly measure: Measure;
  readonly value: number;
  readonly on: PartialDate;
  /** The occasion, for a figure that stands beside the newest of its measure. */
  readonly period?: string;
  readonly isApproximate?: boolean;
  readonly word: Word;
}
const CONFERENCE = 'jahreskonferenz-2025';
export const REPORTED: readonly ReportedNote[] = [
  { measure: 'REPORTED_NETWORKS', value: 33, on: '2025-12-19', word: stated('mdi-2025-12-19') },
  {
    measure: 'REPORTED_AUTHORITIES',
    value: 122,
    on: '2025-12-19',
    word: stated('mdi-2025-12-19', 'Wie gezählt wurde, ist nicht bekannt.'),
  },
  {
    measure: 'REPORTED_NETWORKS',
    value: 19,
    on: '2025',
    period: CONFERENCE,
    word: inferred(
      'mdi-jahreskonferenz-2025',
      'Genannt sind 19 bewilligte Anträge; je Verbund stellt einer den Antrag.',
    ),
  },
  {
    measure: 'REPORTED_AMOUNT',
    value: 540_000_000,
    on: '2025',
    period: CONFERENCE,
    isApproximate: true,
    word: stated('mdi-jahreskonferenz-2025', '5,4 Millionen Euro zusammen.'),
  },
  { round: 1, measure: 'REPORTED_NETWORKS', value: 10, on: '2024-12-13', word: stated('mendig-ikz') },
  { round: 1, measure: 'REPORTED_AUTHORITIES', value: 39, on: '2024-12-13', word: stated('mendig-ikz') },
  {
    round: 2,
    measure: 'REPORTED_NETWORKS',
    value: 9,
    on: '2025',
    word: inferred(
      'mdi-jahreskonferenz-2025',
      '19 bewilligte Anträge weniger die 10 Verbünde der ersten Runde.',
    ),
  },
  { round: 3, measure: 'REPORTED_NETWORKS', value: 14, on: '2025-12-19', word: stated('mdi-2025-12-19') },
];
