/** Grants to networks. An award that was given stays given: none of them is ended, only networks are. */
import { lastDay, type Day, type PartialDate } from '../graph/days.js';
import { standing, standingEdges } from '../graph/standing.js';
import { stateFactId } from '../graph/ids.js';
import type { Desk } from './desk.js';
import { attest, stretchesOf } from './links.js';
import { bounds, ends } from './memberships.js';
import type { CitedInput, Mutation } from './mutation.js';
import type { Sheet } from './sheet.js';

export type RecordAwardInput = CitedInput & {
  readonly network: string;
  readonly programme: string;
  readonly round?: number | null;
  readonly awardedOn?: PartialDate | null;
  readonly amount?: number | null;
  readonly isApproximate?: boolean | null;
  readonly isFurther?: boolean | null;
  readonly expectedVersion: number;
};

export const recordAward: Mutation<RecordAwardInput> = {
  name: 'recordAward',
  plan: async (input, desk) => {
    const { problems } = desk;
    const { round = null, awardedOn = null, amount = null, isApproximate = null } = input;
    if (amount !== null && amount < 0) problems.bad('An amount is no less than nothing.', ['amount']);
    if ((amount === null) !== (isApproximate === null))
      problems.bad('The amount and whether it is approximate stand only together.', [
        amount === null ? 'amount' : 'isApproximate',
      ]);
    const found = await ends(desk, input, () =>
      desk.entity('FundingProgramme', input.programme, ['programme']),
    );
    if (!found) return null;
    const { network, other: programme, cited } = found;
    if (round !== null) await expectRound(desk, programme.id, round);
    const both = bounds(desk, network, programme, 'programme');
    if (!both) return null;
    if (awardedOn !== null && lastDay(awardedOn) < both.holdsFrom)
      return problems.bad(`${both.words} begin on ${both.holdsFrom}: the award would be older.`, [
        'awardedOn',
      ]);
    const known = await desk.edges('FUNDED_BY', 'from', network.id, programme.id);
    const meant = award(desk, known, round, input.isFurther === true);
    if (!meant) return null;
    const fresh = (): Promise<Sheet> =>
      desk.newEdge('FUNDED_BY', network.id, programme.id, occurrence(known.length));
    const attestedOn = firstDayOf(meant, awardedOn === null ? cited.attestedOn : lastDay(awardedOn));
    const said = { since: null, until: null, cited: { ...cited, attestedOn }, bounds: both };
    const at = await attest(desk, meant, fresh, said);
    if (!at) return null;
    const { sheet, span } = at;
    const values = { round, awardedOn, amountCents: amount, isApproximate };
    for (const [field, value] of Object.entries(values)) {
      if (value === null) continue;
      for (const voice of cited.voices) sheet.speak(voice, field, value, span);
      sheet.decide(field, span);
    }
    for (const { holdsFrom, holdsUntil, properties } of [...sheet.versions])
      if ((properties.amountCents ?? null) === null)
        sheet.accept('isApproximate', null, { holdsFrom, holdsUntil });
    const about = await desk.keyOf(network.id);
    return { subject: network.id, fact: sheet.fact.factId, sheets: [sheet], about };
  },
};

/** An award of a known day begins on it; a source that attests it earlier does not move it. */
function firstDayOf(meant: readonly Sheet[], attestedOn: Day): Day {
  const [first] = meant[0]?.versions ?? [];
  return first && (first.properties.awardedOn ?? null) !== null ? first.holdsFrom : attestedOn;
}

/** Tells apart awards of one programme to one network; the first needs no mark. */
const occurrence = (known: number): string => (known === 0 ? '' : String(known + 1));

/** The award that is spoken of: none for a further one; null, with a problem, where it could be several. */
function award(
  desk: Desk,
  known: readonly Sheet[],
  round: number | null,
  isFurther: boolean,
): readonly Sheet[] | null {
  if (isFurther || known.length < 2) return isFurther ? [] : known;
  const ofRound = known.filter((sheet) =>
    sheet.versions.some(({ properties }) => round !== null && properties.round === round),
  );
  if (ofRound.length === 1) return ofRound;
  return desk.problems.bad(
    `${known.flatMap(stretchesOf).length} awards of this programme are on record: name the round of one of them.`,
    ['round'],
  );
}

async function expectRound(desk: Desk, programme: string, round: number): Promise<void> {
  const rounds = await standingEdges(desk.reader, 'ROUND_OF', 'to', programme);
  const states = await standing(
    desk.reader,
    'STATE',
    rounds.map(({ from }) => stateFactId(from ?? '')),
  );
  const numbers = states.flatMap(({ versions }) => versions.map(({ properties }) => properties.number));
  if (!numbers.includes(round))
    desk.problems.add('NOT_FOUND', `The programme has no round ${round} on record.`, ['round']);
}
