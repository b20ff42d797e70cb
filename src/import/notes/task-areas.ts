/** The task areas and their places. Terms of networks.csv find their area by `name`. */
import { inferred, stated, type Word } from './note-types.js';
import { TASK_TREE } from './sources.js';

export interface TaskAreaNote {
  readonly key: string;
  readonly name: string;
  readonly parent?: string;
  /** Who puts it there. */
  readonly place: Word;
}

const ours = (note?: string): Word => inferred(TASK_TREE, note);
const release = stated(
  'mdi-2025-12-19',
  'Als Beispiel eines Massenverfahrens der Verwaltungsdigitalisierung genannt.',
);
const root = (key: string, name: string): TaskAreaNote => ({ key, name, place: ours() });

const DIGITAL = 'verwaltungsdigitalisierung';
const OFFICE = 'back-office';

export const TASK_AREAS: readonly TaskAreaNote[] = [
  root(DIGITAL, 'Verwaltungsdigitalisierung'),
  { key: 'elterngeld', name: 'Elterngeld', parent: DIGITAL, place: release },
  { key: 'wohngeld', name: 'Wohngeld', parent: DIGITAL, place: release },
  { key: 'kfz-zulassung', name: 'Kfz-Zulassung', parent: DIGITAL, place: release },
  {
    key: 'kuenstliche-intelligenz',
    name: 'Künstliche Intelligenz',
    parent: DIGITAL,
    place: ours('Beide Verbünde mit diesem Begriff tragen auch Verwaltungsdigitalisierung.'),
  },
  {
    key: 'prozessmanagement',
    name: 'Prozessmanagement',
    parent: DIGITAL,
    place: ours('Der Verbund mit diesem Begriff trägt auch Verwaltungsdigitalisierung.'),
  },
  {
    key: 'vernetzte-software',
    name: 'Vernetzte Software',
    parent: DIGITAL,
    place: ours('Der Verbund mit diesem Begriff trägt auch Verwaltungsdigitalisierung.'),
  },
  root('cybersicherheit', 'Cybersicherheit'),
  {
    key: 'informationssicherheit',
    name: 'Informationssicherheit',
    parent: 'cybersicherheit',
    place: ours(
      'Wer Partner für Cybersicherheit sucht, soll auch die gemeinsame Informationssicherheit finden.',
    ),
  },
  root('brand-und-katastrophenschutz', 'Brand- und Katastrophenschutz'),
  {
    key: 'verwaltungsstab',
    name: 'Verwaltungsstab',
    parent: 'brand-und-katastrophenschutz',
    place: ours('Krisenstäbe; der Verbund mit diesem Begriff trägt auch Brand- und Katastrophenschutz.'),
  },
  root(OFFICE, 'Back-Office'),
  {
    key: 'zentrale-vergabestelle',
    name: 'Zentrale Vergabestelle',
    parent: OFFICE,
    place: ours('Der Verbund mit diesem Begriff trägt auch Back-Office.'),
  },
  {
    key: 'foerdermittelmanagement',
    name: 'Fördermittelmanagement',
    parent: OFFICE,
    place: ours('Der Verbund mit diesem Begriff trägt auch Back-Office.'),
  },
  { key: 'personal', name: 'Personal', parent: OFFICE, place: ours('Interner Dienst der Verwaltung.') },
  root('notfallhilfe', 'Notfallhilfe'),
  root('sicherheitstechnik', 'Sicherheitstechnik'),
  root('soziales', 'Soziales'),
  root('bauhof', 'Bauhof'),
  root('gefahrenabwehr', 'Gefahrenabwehr'),
  root('kommunaler-vollzugsdienst', 'Kommunaler Vollzugsdienst'),
  root('archivwesen', 'Archivwesen'),
  root('strassenreinigung', 'Straßenreinigung'),
  root('regionalentwicklung', 'Regionalentwicklung'),
];
