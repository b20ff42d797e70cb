/** One source's words are taken back: it does not say so. */
import { isFigureField } from '../graph/facts.js';
import { labelOfId } from '../graph/ids.js';
import { standingClaim, standingFigures } from '../graph/standing.js';
import type { Desk } from './desk.js';
import { endLeads, followLead } from './lead.js';
import { linksOf, sheetsOf } from './network-days.js';
import { shown } from './problems.js';
import { unbacked } from './settled.js';
import type { Sheet } from './sheet.js';
import { edgeOf, ownerOf, type Retraction } from './subjects.js';

/** A claim, or what it says of one field. */
export async function claimToRetract(
  desk: Desk,
  factId: string,
  field: string | null,
): Promise<Retraction | null> {
  const claim = await standingClaim(desk.reader, factId);
  if (!claim) return null;
  const label = labelOfId(claim.subject);
  const sheet = label === null ? await edgeOf(desk, claim.subject) : await desk.state(label, claim.subject);
  if (!sheet) return null;
  const own = sheet.words.filter((word) => word.claim === factId && (field === null || word.field === field));
  if (own.length === 0)
    return desk.problems.bad(`The claim says nothing of ${shown(field ?? '')}.`, ['field']);
  return {
    owner: ownerOf(sheet.fact),
    retract: async () => {
      const said = new Set(own.map((word) => word.field));
      const disputed = [...said].filter((one) => sheet.said(one, sheet.days).length > 1);
      const [before, wasEnded] = [restingOn(sheet), sheet.said('until', sheet.days).length > 0];
      sheet.words = sheet.words.filter((word) => !own.includes(word));
      const alone = restingOn(sheet).filter(({ field: one }) => !before.some((other) => other.field === one));
      const { until = null } = sheet.versions.find((version) => version.until !== null) ?? {};
      if (until !== null && wasEnded && sheet.said('until', sheet.days).length === 0)
        alone.push({ field: 'until', value: until });
      for (const one of [...alone, ...(await restingFigures(desk, sheet, said))])
        desk.problems.bad(
          `That ${one.field} is ${String(one.value)} rests on it alone: correct or retract that first, or cite another source for it.`,
          ['factId'],
        );
      return [sheet, ...(await decideAnew(desk, sheet, disputed))];
    },
  };
}

type Resting = ReturnType<typeof unbacked>[number];

/** The values that nobody says. */
function restingOn(sheet: Sheet): Resting[] {
  return sheet.versions.flatMap((version) => unbacked(sheet.fact, version, sheet.words));
}

async function restingFigures(
  desk: Desk,
  { fact, words }: Sheet,
  fields: ReadonlySet<string>,
): Promise<Resting[]> {
  if (fact.kind !== 'STATE' || ![...fields].some(isFigureField)) return [];
  const { entity, label } = fact;
  return (await standingFigures(desk.reader, entity)).flatMap(({ factId, versions }) => {
    const figure = { kind: 'FIGURE' as const, factId, entity, label, measure: 'POPULATION' as const };
    const field = factId.slice(entity.length + 1);
    return fields.has(field) ? versions.flatMap((version) => unbacked(figure, version, words)) : [];
  });
}

/** Where nobody differs any more, the word that is left is accepted. */
async function decideAnew(desk: Desk, sheet: Sheet, fields: readonly string[]): Promise<readonly Sheet[]> {
  const { fact } = sheet;
  const byThemselves = fields.filter((field) => isOwn(sheet, field) && field !== 'lead' && field !== 'role');
  for (const field of byThemselves) sheet.decide(field, sheet.days);
  if (fact.kind !== 'STATE' || fact.label !== 'Network' || !fields.includes('lead')) return [];
  const links = await linksOf(desk, fact.entity);
  sheet.decide('lead', sheet.days);
  endLeads(sheet, links.memberships);
  followLead(sheet, links.memberships);
  return sheetsOf(links);
}

const isOwn = (sheet: Sheet, field: string): boolean =>
  sheet.versions.some(({ properties }) => field in properties);
