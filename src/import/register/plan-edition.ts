/** From an edition that was read to what it would do to the records as they stand. */
import type { Day } from '../../graph/days.js';
import type { Recording, SourceProperties, Timeline } from '../../graph/facts.js';
import type { Reader } from '../../graph/graph.js';
import { entityId, stateFactId } from '../../graph/ids.js';
import { edgesAt } from '../../graph/register.js';
import { sortName } from '../../graph/sort-name.js';
import type { Edition } from '../gv100ad/read-edition.js';
import { span } from '../spans.js';
import { endedEdges } from './end-edges.js';
import { landOf } from './identify.js';
import { loadRegister } from './load.js';
import { mergeEdition } from './merge-edition.js';
import { planRows, type EditionPlan } from './plan-rows.js';
import { difference } from './timelines.js';
import { isUnit, type EditionInput } from './unit-values.js';

/** What a person may say beside the file. */
export interface EditionOptions {
  /** Reference days of the figures, where no remarks lie beside the text. */
  readonly populationOn: Day | null;
  readonly areaOn: Day | null;
}
export const NO_OPTIONS: EditionOptions = { populationOn: null, areaOn: null };

export interface PlannedEdition extends EditionPlan {
  readonly recording: Pick<Recording, 'entities' | 'timelines'>;
}

const german = (day: Day): string => day.split('-').reverse().join('.');
const OFFICES = 'Quelle: Statistische Ämter des Bundes und der Länder, Statistisches Bundesamt (Destatis)';

/** The key by which the source of an edition is known. */
export const editionKey = (day: Day): string => `gv100ad-${day}`;

/** The source of an edition that was never imported: named by its day, with the terms that lie beside it. */
function sourceOf({ day, remarks }: Edition, retrievedOn: Day): Pick<Recording, 'entities' | 'timelines'> {
  const key = editionKey(day);
  const id = entityId('Source', key);
  const title = `Gemeindeverzeichnis GV100AD, Gebietsstand ${german(day)}`;
  const properties: SourceProperties & { sortName: string } = {
    ...{ key, title, url: null, licence: remarks.terms },
    attribution: `${OFFICES}, Gemeindeverzeichnis GV100AD, Gebietsstand ${german(day)}; bearbeitet.`,
    ...{ publishedOn: remarks.publishedOn, describesOn: day, retrievedOn, sortName: sortName(title) },
  };
  const versions = [{ ...span(null, retrievedOn), properties: { ...properties } }];
  const state: Timeline = { kind: 'STATE', factId: stateFactId(id), entity: id, label: 'Source', versions };
  return { entities: [{ id, label: 'Source', key, caption: title }], timelines: [state] };
}

/** Reads what is on record and plans. `today` is the day of retrieval of an edition that is new here. */
export async function planEdition(
  reader: Reader,
  edition: Edition,
  today: Day,
  options: EditionOptions = NO_OPTIONS,
): Promise<PlannedEdition> {
  const units = edition.units.filter(isUnit);
  const lands = [...new Set(units.map(({ key }) => landOf(key)))].sort();
  const { register, claims } = await loadRegister(reader, lands);
  const source = entityId('Source', editionKey(edition.day));
  const known = register.retrievedOn.get(source);
  const input: EditionInput = {
    ...{ day: edition.day, source, retrievedOn: known ?? today, units },
    populationOn: edition.remarks.populationOn ?? options.populationOn,
    areaOn: edition.remarks.areaOn ?? options.areaOn,
  };
  const merged = mergeEdition(register, input);
  const plan = planRows({ before: register, merged, edition: input, file: edition.file });
  const { entities, timelines } = difference(register, merged.register, claims);
  const ended = endedEdges(await edgesAt(reader, [...merged.ended.keys()]), merged.ended);
  const own =
    known === undefined && timelines.length > 0 ? sourceOf(edition, today) : { entities: [], timelines: [] };
  return {
    ...plan,
    recording: {
      entities: [...own.entities, ...entities],
      timelines: [...own.timelines, ...timelines, ...ended],
    },
  };
}
