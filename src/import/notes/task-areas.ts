/** The task areas and their places. Terms of networks.csv find their area by `name`. */
import { inferred, type Word } from './note-types.js';
import { TASK_TREE } from './sources.js';

export interface TaskAreaNote {
  readonly key: string;
  readonly name: string;
  readonly parent?: string;
  /** Who puts it there. */
  readonly place: Word;
}

const ours = (note?: string): Word => inferred(TASK_TREE, note);
const faq = inferred('mdi-faq', 'Als Massenverfahren genannt; der Platz im Baum ist daraus geschlossen.');
const root = (key: string, name: string): TaskAreaNote => ({ key, name, place: ours() });

const DIGITAL = 'verwaltungsdigitalisierung';
const OFFICE = 'back-office';

export const TASK_AREAS: readonly TaskAreaNote[] = [
  root(DIGITAL, 'Verwaltungsdigitalisierung'),
  { key: 'elterngeld', name: 'Elterngeld', parent: DIGITAL, place: faq },
  { key: 'wohngeld', name: 'Wohngeld', parent: DIGITAL, place: faq },
  { key: 'kfz-zulassung', name: 'Kfz-Zulassung', parent: DIGITAL, place: faq },
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
  root('informationssicherheit', 'Informationssicherheit'),
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
