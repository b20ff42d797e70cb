/** Words beside those that stand with a fact: further sources of the same value, and sources that differ. */
import { computed, inferred, stated, type ClaimNote, type Word } from './note-types.js';
import { PROGRAMME } from './programme.js';

const CYBER = 'interkommunale-cybersicherheit';
const STAFFS = 'interkommunale-verwaltungsstaebe';
const APP = 'ersthelfer-app';
const TENDERS = 'zentrale-vergabestelle-foerdermittelmanagement';
const CITIES = 'vier-staedte-ein-digitales-oekosystem';
const EMH = 'eifel-mosel-hunsrueck';
const GUARD = 'kommunaler-vollzugsdienst-pellenz-mendig-rhein-mosel';
const DONNERSBERG = '07333';
const LAUTERN = '07335';

const of = (
  subject: string,
  key: string,
  field: string,
  value: string,
  word: Word,
  other = '',
): ClaimNote => ({
  subject,
  key,
  other,
  field,
  value,
  ...word,
});
const award = (network: string, field: string, value: string, word: Word): ClaimNote =>
  of('award', network, field, value, word, PROGRAMME);
const member = (network: string, authority: string, field: string, value: string, word: Word): ClaimNote =>
  of('member', network, field, value, word, authority);

const OPEN_LEAD = 'Die Seiten nennen verschiedene Federführende; keine ist anerkannt.';
const OWN_RELEASE = 'Anerkannt ist die Mitteilung des Landkreises Kaiserslautern selbst.';
const LEFT_OUT = 'Nennt die Mitglieder ohne den Landkreis Kaiserslautern.';

const CONFLICTS: readonly ClaimNote[] = [
  of('network', STAFFS, 'lead', DONNERSBERG, stated('kaiserslautern-kreis-2025-12-19', OPEN_LEAD)),
  of('network', STAFFS, 'lead', LAUTERN, stated('landkreis-kusel-2025-12', OPEN_LEAD)),
  member(STAFFS, DONNERSBERG, 'role', 'LEAD', stated('kaiserslautern-kreis-2025-12-19', OPEN_LEAD)),
  member(STAFFS, LAUTERN, 'role', 'LEAD', stated('landkreis-kusel-2025-12', OPEN_LEAD)),
  of('network', APP, 'lead', DONNERSBERG, stated('landkreis-kusel-2025-12', OWN_RELEASE)),
  member(APP, DONNERSBERG, 'role', 'LEAD', stated('landkreis-kusel-2025-12', OWN_RELEASE)),
  member(APP, LAUTERN, 'exists', 'false', inferred('landkreis-kusel-2025-12', LEFT_OUT)),
  member(APP, LAUTERN, 'exists', 'false', inferred('residenzbote', LEFT_OUT)),
  award(CYBER, 'amountCents', '32141200', stated('wittich-186-2026-03', 'Auf volle Euro gerundet.')),
  award('lissa-eifelkreis', 'amountCents', '40000000', stated('wittich-800-2025-41', 'Mehr als 400.000 €.')),
  award(EMH, 'amountCents', '39000000', stated('rhein-zeitung-4033656', 'Fast 390.000 €.')),
];

const FURTHER: readonly ClaimNote[] = [
  of('network', CYBER, 'legalForm', 'Verwaltungsvereinbarung', {
    ...stated('ramstein-miesenbach-2026-01', 'Am 21. Januar 2026 unterzeichnet.'),
  }),
  award(CITIES, 'exists', 'true', {
    ...stated('merkurist-mainz-ki', 'Gefördert vom 1.1.2026 bis 31.12.2027; auf fünf Jahre angelegt.'),
  }),
  award(TENDERS, 'amountCents', '35340000', stated('residenzbote')),
  award(GUARD, 'exists', 'true', stated('mendig-ikz')),
  of('programme', PROGRAMME, 'since', '2024-05-31', stated('mendig-ikz', 'Tag der Fördergrundsätze.')),
  of('programme', PROGRAMME, 'budget.2025', '500000000', stated('add-aktuelles')),
  of('programme', PROGRAMME, 'budget.2026', '500000000', stated('add-aktuelles')),
  of('programme', PROGRAMME, 'reported_networks', '33', stated('add-aktuelles')),
  of('programme', PROGRAMME, 'reported_authorities', '122', stated('add-aktuelles')),
  of('round', `${PROGRAMME}-3`, 'reported_networks', '14', stated('add-aktuelles')),
  of('round', `${PROGRAMME}-1`, 'heldOn', '2024-12-13', {
    ...computed('wochenblatt-a612366', 'Genannt ist Freitag, der 13. Dezember; 2024 war das ein Freitag.'),
  }),
  of('round', `${PROGRAMME}-1`, 'place', 'Koblenz', stated('wochenblatt-a612366')),
  of('round', `${PROGRAMME}-3`, 'heldOn', '2025-12-19', stated('kreis-bad-duerkheim-2025-12')),
  of('round', `${PROGRAMME}-3`, 'place', 'Mainz', stated('mdi-2025-12-19')),
  of('authority', '072325005503', 'since', '2025-01-01', {
    ...stated('kreisnachrichten-eifelkreis-2024-51', 'Niedergeckler in Obergeckler; neuer AGS 07232503.'),
  }),
];

/** Areas that the ministry's pages name themselves. */
const RELEASE_AREAS = [
  ['verwaltungsdigitalisierung', 'Verwaltungsdigitalisierung'],
  ['cybersicherheit', 'Cybersicherheit'],
  ['brand-und-katastrophenschutz', 'Brand- und Katastrophenschutz'],
  ['back-office', 'Back-Office'],
  ['elterngeld', 'Elterngeld'],
  ['wohngeld', 'Wohngeld'],
  ['kfz-zulassung', 'Kfz-Zulassung'],
] as const;

export const CLAIMS: readonly ClaimNote[] = [
  ...CONFLICTS,
  ...FURTHER,
  ...RELEASE_AREAS.map(([key, name]) => of('task-area', key, 'name', name, stated('mdi-2025-12-19'))),
  ...RELEASE_AREAS.slice(0, 3).map(([key, name]) => of('task-area', key, 'name', name, stated('mdi-faq'))),
];
