import { beforeAll, describe, expect, test } from '@jest/globals';

import type { PropertyValue, Recording } from '../../../src/graph/facts.js';
import { edgeFactId, entityId } from '../../../src/graph/ids.js';
import { edges, plannedSeed, states, tally, versionsOf, words } from './planned-seed.js';

let recording: Recording;
beforeAll(async () => {
  recording = await plannedSeed();
});

const network = (key: string): string => entityId('Network', key);

describe('conflicts as the notes tell them', () => {
  const donnersberg = entityId('LocalAuthority', '07333');
  const lautern = entityId('LocalAuthority', '07335');
  const member = (authority: string, key: string): string => edgeFactId('MEMBER_OF', authority, network(key));
  const roleOf = (factId: string): PropertyValue | undefined =>
    edges(recording, 'MEMBER_OF').find((edge) => edge.factId === factId)?.versions[0]?.properties.role;

  test('who leads the Verwaltungsstäbe is open: two sources, no accepted value', () => {
    const key = 'interkommunale-verwaltungsstaebe';
    expect(versionsOf(recording, network(key))[0]?.properties).toMatchObject({
      lead: null,
      openConflicts: ['lead'],
    });
    expect(words(recording, network(key), 'lead')).toEqual([
      [donnersberg, 'STATED'],
      [lautern, 'STATED'],
    ]);
    expect(roleOf(member(donnersberg, key))).toBeNull();
    expect(roleOf(member(lautern, key))).toBeNull();
  });

  test("the Ersthelfer-App follows its lead's own release; the differing words stay on record", () => {
    const key = 'ersthelfer-app';
    expect(versionsOf(recording, network(key))[0]?.properties).toMatchObject({
      lead: lautern,
      openConflicts: [],
    });
    expect(words(recording, network(key), 'lead')).toEqual([
      [lautern, 'STATED'],
      [donnersberg, 'STATED'],
    ]);
    expect(roleOf(member(lautern, key))).toBe('LEAD');
    expect(words(recording, member(lautern, key), 'exists')).toEqual([
      ['true', 'STATED'],
      ['false', 'INFERRED'],
      ['false', 'INFERRED'],
    ]);
  });

  test('the exact sum is accepted, the rounded one is a further word', () => {
    const award = edgeFactId(
      'FUNDED_BY',
      network('interkommunale-cybersicherheit'),
      entityId('FundingProgramme', 'ikz-pilotfoerderung'),
    );
    expect(
      edges(recording, 'FUNDED_BY').find(({ factId }) => factId === award)?.versions[0]?.properties,
    ).toEqual({
      round: 3,
      awardedOn: '2025-12-19',
      amountCents: 32_141_161,
      isApproximate: false,
    });
    expect(words(recording, award, 'amountCents')).toEqual([
      ['32141161', 'STATED'],
      ['32141200', 'STATED'],
    ]);
  });

  test('no other conflict is open, and no role is filled in', () => {
    const open = states(recording, 'Network').filter(
      ({ versions }) => (versions[0]?.properties.openConflicts as string[]).length > 0,
    );
    expect(open).toHaveLength(1);
    expect(
      tally(edges(recording, 'MEMBER_OF').map(({ versions }) => String(versions[0]?.properties.role))),
    ).toEqual({
      LEAD: 7,
      null: 68,
    });
    expect(
      states(recording, 'Network').every(({ versions }) => versions[0]?.properties.status === null),
    ).toBe(true);
  });

  test('belonging to the programme is inferred where the page does not name it', () => {
    const inferred = edges(recording, 'FUNDED_BY')
      .filter(({ factId }) => JSON.stringify(words(recording, factId, 'exists')) === '[["true","INFERRED"]]')
      .map(({ from }) => versionsOf(recording, from)[0]?.properties.key);
    expect(inferred).toEqual([
      'ki-projekt-suedwestpfalz',
      'interkommunales-prozessmanagement',
      'eifel-mosel-hunsrueck',
    ]);
  });
});
