/** What the notes say, network by network, about who states which column of networks.csv and how. */
import type { Day } from '../../graph/days.js';
import { computed, inferred, stated, type Word } from './note-types.js';
import { RETRIEVED_ON } from './sources.js';

export interface NetworkNote {
  readonly key: string;
  /** The page of networks.csv; it states every column for which nothing else stands here. */
  readonly page: string;
  /** The first day for which a source attests the network, its members and its tasks. */
  readonly attestedOn: Day;
  readonly name?: Word;
  readonly goal?: Word;
  readonly legalForm?: Word;
  readonly complete?: Word;
  readonly tasks?: Word;
  readonly members?: Word;
  /** For members whose evidence in network-members.csv is `inferred`. */
  readonly inferredMembers?: Word;
  readonly lead?: Word;
  readonly funded?: Word;
  readonly round?: Word;
  readonly awardedOn?: Word;
  readonly amount?: Word;
  /** Exact cents where networks.csv rounds. */
  readonly cents?: number;
  /** The source says "about" or "up to". */
  readonly isApproximate?: boolean;
}

const ROUND_3_DAY = 'Folgt aus der Übergabe am 19.12.2025.';
const KOBLENZ = 'Tag der Übergabe in Koblenz.';
const UNNAMED = 'Die Seite nennt die Pilotförderung nicht.';
const DESCRIPTIVE = 'Beschreibender Name; die Quelle nennt keinen Projekttitel.';
const CUT = 'Vom Text lag nur ein Auszug vor.';
const ROUND_2 = 'Erschlossen: zwischen der ersten Runde (Dezember 2024) und der Jahreskonferenz 2025.';
const INFERRED_ROUND = 'Runde erschlossen.';
const CEREMONY = 'wochenblatt-a612366';

export const NETWORKS: readonly NetworkNote[] = [
  {
    key: 'interkommunale-cybersicherheit',
    page: 'wittich-186-2026-03',
    attestedOn: '2025-12-19',
    round: computed('wittich-186-2026-03', ROUND_3_DAY),
    awardedOn: computed(
      'wittich-186-2026-03',
      'Genannt ist der 19. Dezember; das Jahr folgt aus der Ausgabe und der Pressemitteilung vom 19.12.2025.',
    ),
    amount: stated('ramstein-miesenbach-2026-01', 'Für 2026 und 2027, vollständig vom Land.'),
    cents: 32_141_161,
  },
  {
    key: 'vier-staedte-ein-digitales-oekosystem',
    page: 'mainz-ki',
    attestedOn: '2025-12-19',
    lead: stated('blick-aktuell-650641', 'Mainz koordiniert.'),
    funded: stated('blick-aktuell-650641'),
    round: inferred('dpa-2025-12-19', 'Im dpa-Bericht vom 19.12.2025 genannt; Runde erschlossen.'),
  },
  {
    key: 'interkommunale-verwaltungsstaebe',
    page: 'kreis-bad-duerkheim-2025-12',
    attestedOn: '2025-12-19',
    round: computed('kreis-bad-duerkheim-2025-12', ROUND_3_DAY),
    amount: stated('kreis-bad-duerkheim-2025-12', 'Bis zu 419.923,40 € für zwei Jahre.'),
    cents: 41_992_340,
    isApproximate: true,
  },
  {
    key: 'ersthelfer-app',
    page: 'kaiserslautern-kreis-2025-12-19',
    attestedOn: '2025-12-19',
    round: computed('kaiserslautern-kreis-2025-12-19', ROUND_3_DAY),
  },
  {
    key: 'zentrale-vergabestelle-foerdermittelmanagement',
    page: 'wittich-774-2026-02',
    attestedOn: '2025-12-19',
    legalForm: stated('wittich-774-2026-02', 'Geplant.'),
    round: computed('wittich-774-2026-02', ROUND_3_DAY),
    amount: stated('wittich-774-2026-02', 'Für 2026 und 2027.'),
  },
  {
    key: 'ikz-sicherheitstechnik',
    page: 'residenzbote',
    attestedOn: RETRIEVED_ON,
    tasks: inferred(
      'residenzbote',
      'Der Begriff ist nur der Name des Projekts; der Inhalt ist nicht bekannt.',
    ),
  },
  {
    key: 'lissa-eifelkreis',
    page: 'wittich-800-2025-42',
    attestedOn: '2025-12-31',
    legalForm: stated('wittich-800-2025-41', 'Kooperationsvereinbarung unterzeichnet.'),
    round: inferred('wittich-800-2025-42', INFERRED_ROUND),
    amount: stated('wittich-800-2025-42', 'Etwa 414.000 €; in der Quelle gerundet.'),
    isApproximate: true,
  },
  {
    key: 'schilderwerkstatt-trier-land',
    page: 'lokalo-389523',
    attestedOn: '2025-11-13',
    complete: inferred('lokalo-389523', 'Offen ist, ob die elf Ortsgemeinden förmlich Mitglied sind.'),
    round: inferred('lokalo-389523', INFERRED_ROUND),
  },
  {
    key: 'bobenheim-roxheim-lambsheim-hessheim-frankenthal',
    page: 'mdi-jahreskonferenz-2025',
    attestedOn: '2025-12-31',
    name: inferred('mdi-jahreskonferenz-2025', DESCRIPTIVE),
    complete: inferred('mdi-jahreskonferenz-2025', CUT),
    round: inferred('mdi-jahreskonferenz-2025', 'Erschlossen aus dem Anlass der Mitteilung.'),
  },
  {
    key: 'archivwesen-suedliche-weinstrasse',
    page: 'wittich-126-2025-27',
    attestedOn: '2025-12-31',
    round: inferred('wittich-126-2025-27', ROUND_2),
  },
  {
    key: 'strassenreinigung-herxheim',
    page: 'wittich-126-2025-27',
    attestedOn: '2025-12-31',
    complete: inferred('wittich-126-2025-27', 'Die Aufzählung der Ortsgemeinden bricht nach Herxheim ab.'),
    round: inferred('wittich-126-2025-27', ROUND_2),
  },
  {
    key: 'katastrophenschutz-herxheim-jockgrim-ruelzheim',
    page: 'ruelzheim-notstrom',
    attestedOn: RETRIEVED_ON,
    name: inferred('ruelzheim-notstrom', DESCRIPTIVE),
    lead: stated('ruelzheim-notstrom', 'Herxheim koordiniert.'),
    funded: stated('ruelzheim-notstrom', 'Offen ist, ob es einer der 33 Verbünde ist.'),
  },
  {
    key: 'ki-projekt-suedwestpfalz',
    page: 'rheinpfalz-5867179',
    attestedOn: RETRIEVED_ON,
    name: inferred('rheinpfalz-5867179', DESCRIPTIVE),
    complete: stated('rheinpfalz-5867179', 'Sieben Verbandsgemeinden; sechs sind im Auszug nicht genannt.'),
    funded: inferred('rheinpfalz-5867179', UNNAMED),
    amount: stated('rheinpfalz-5867179', 'Für die ersten zwei Jahre.'),
  },
  {
    key: 'interkommunales-prozessmanagement',
    page: 'radiowesterwald-21948',
    attestedOn: RETRIEVED_ON,
    funded: inferred('radiowesterwald-21948', UNNAMED),
  },
  {
    key: 'regiopole-mittleres-rheinland',
    page: 'mdi-2024-12',
    attestedOn: '2024-12-13',
    goal: inferred('nr-kurier-145041', 'Nach dem gleichnamigen Verein.'),
    legalForm: inferred('nr-kurier-145041', 'Rechtsform des gleichnamigen Vereins.'),
    tasks: inferred('nr-kurier-145041', 'Nach dem gleichnamigen Verein.'),
    inferredMembers: inferred('nr-kurier-145041', 'Mitglied des gleichnamigen Vereins.'),
    complete: inferred('mdi-2024-12', CUT),
    round: inferred('mdi-2024-12', 'Im Dezember 2024 als IKZ-Verbund genannt; Runde erschlossen.'),
    awardedOn: inferred(CEREMONY, KOBLENZ),
  },
  {
    key: 'germersheim-bellheim-lingenfeld',
    page: 'wochenblatt-a612366',
    attestedOn: '2024-12-13',
    round: computed('wochenblatt-a612366', 'Folgt aus der Übergabe in Koblenz am 13.12.2024.'),
    awardedOn: computed(
      'wochenblatt-a612366',
      'Genannt ist Freitag, der 13. Dezember; 2024 war das ein Freitag.',
    ),
  },
  {
    key: 'kommunaler-vollzugsdienst-pellenz-mendig-rhein-mosel',
    page: 'blick-aktuell-628138',
    attestedOn: '2024-12-13',
    round: stated('mendig-ikz'),
    awardedOn: computed(CEREMONY, KOBLENZ),
    amount: stated('blick-aktuell-628138', 'Bis zu 215.940 €.'),
    isApproximate: true,
  },
  {
    key: 'geraetewartstelle-herxheim-offenbach-suew',
    page: 'nachrichten-ag-geraetewart',
    attestedOn: '2024-12-13',
    members: stated('wochenblatt-a615612'),
    complete: stated('wochenblatt-a615612'),
    lead: stated('nachrichten-ag-geraetewart', 'Herxheim koordiniert.'),
    funded: stated('wochenblatt-a615612'),
    round: computed('wochenblatt-a615612', 'Folgt aus der Übergabe in Koblenz.'),
    awardedOn: computed(CEREMONY, KOBLENZ),
    amount: stated('nachrichten-ag-geraetewart', 'Bis zu 210.000 €; April 2025 bis März 2030.'),
    isApproximate: true,
  },
  {
    key: 'eifel-mosel-hunsrueck',
    page: 'vulkaneifel-ikz',
    attestedOn: '2025-02-26',
    members: stated('eu-ausschreibung-2025-08-20'),
    complete: stated('rhein-zeitung-4033656', 'Vier Kreise.'),
    funded: inferred(
      'vulkaneifel-ikz',
      'Ob er zu den 33 Verbünden zählt, ist nicht gesagt; begonnen hat er als Modellprojekt vor dem Programm.',
    ),
    amount: stated('vulkaneifel-ikz', 'Bescheid vom 26.02.2025 für 1.1.2025 bis 31.3.2026.'),
  },
];
