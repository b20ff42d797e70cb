/** What a field rests on: conflicts open and settled, of values and of figures; and that every fact and entity says so. */
import { randomInt } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';

import type { Version } from '../../src/graph/facts.js';
import { claimFactId, entityId, figureFactId, stateFactId } from '../../src/graph/ids.js';
import { record } from '../../src/graph/record.js';
import { createSchema } from '../../src/schema.js';
import { apiOn, testGraph } from '../support/database.js';

const graph = await testGraph();
const api = apiOn(graph);

interface Said {
  readonly field: string;
  readonly attribution: readonly string[];
  readonly citations: readonly { readonly evidence: string; readonly source: { readonly key: string } }[];
  readonly conflicts: readonly {
    readonly status: string;
    readonly accepted: string | null;
    readonly alternatives: readonly { readonly value: string; readonly citations: readonly object[] }[];
  }[];
}
const SAID = `provenance(field: $field) { field attribution citations { evidence locator retrievedOn note source { key licence attribution } }
  conflicts { status accepted alternatives { value citations { source { key } } } } }`;

test('an open conflict shows no value, and both words with those who say them', async () => {
  const { network } = await api.ask(
    `query ($field: String) { network(key: "interkommunale-verwaltungsstaebe") { hasConflict ${SAID} } }`,
    { field: 'lead' },
  );
  const { hasConflict, provenance } = network as { hasConflict: boolean; provenance: Said[] };
  expect(hasConflict).toBe(true);
  expect(provenance).toMatchObject([
    { field: 'lead', citations: [], conflicts: [{ status: 'OPEN', accepted: null }] },
  ]);
  const [conflict] = provenance[0]?.conflicts ?? [];
  expect(conflict?.alternatives.map(({ value }) => value).sort()).toEqual([
    'Donnersbergkreis (07333)',
    'Kaiserslautern (07335)',
  ]);
});

test('a settled one shows the value with those who say it, and the other word', async () => {
  const { network } = await api.ask(
    `query ($field: String) { network(key: "ersthelfer-app") { hasConflict ${SAID} } }`,
    {
      field: 'lead',
    },
  );
  const { hasConflict, provenance } = network as { hasConflict: boolean; provenance: Said[] };
  expect(hasConflict).toBe(false);
  expect(provenance).toMatchObject([
    { conflicts: [{ status: 'SETTLED', accepted: 'Kaiserslautern (07335)' }] },
  ]);
  expect(provenance[0]?.citations.map(({ source }) => source.key)).toEqual([
    'kaiserslautern-kreis-2025-12-19',
  ]);
});

test('a figure of which sources differ is settled by the one that stands', async () => {
  const key = `9${String(randomInt(1e11)).padStart(11, '0')}`;
  const id = entityId('LocalAuthority', key);
  const days = { since: null, until: '1949-01-01', holdsFrom: '1948-01-01', holdsUntil: '1949-01-01' };
  const version = (properties: Version['properties']): Version => ({ ...days, properties });
  const source = entityId('Source', 'verbundgraph-aufgabenbaum');
  const other = entityId('Source', 'mdi-faq');
  const claim = (by: string, field: string, value: string): object => ({
    ...{ kind: 'CLAIM', factId: claimFactId(id, [field], by), subject: id, source: by },
    versions: [
      version({
        ...{
          fields: [field],
          values: [value],
          locators: [''],
          evidence: 'STATED',
          retrievedOn: '2026-11-23',
          note: null,
        },
      }),
    ],
  });
  const kind = 'VERBANDSFREIE_GEMEINDE';
  await record(graph, {
    ...{ actor: 'test', note: 'two words on one figure' },
    entities: [{ id, label: 'LocalAuthority', key, caption: 'Prüm' }],
    timelines: [
      {
        ...{ kind: 'STATE', factId: stateFactId(id), entity: id, label: 'LocalAuthority' },
        versions: [
          version({
            ...{
              key,
              ags: null,
              kind,
              levels: ['MUNICIPALITY'],
              name: 'Test',
              officialName: 'Test',
              sortName: 'test',
            },
            ...{ isTown: null, seat: null, seatKey: null, postalCode: null, latitude: null, longitude: null },
            openConflicts: [],
          }),
        ],
      },
      {
        ...{ kind: 'FIGURE', factId: figureFactId(id, 'POPULATION'), entity: id, label: 'LocalAuthority' },
        measure: 'POPULATION',
        versions: [
          version({ value: 1_000, on: '1948', isAggregated: false, isApproximate: false, period: null }),
        ],
      },
      ...[
        claim(source, 'kind', kind),
        claim(source, 'name', 'Test'),
        claim(source, 'officialName', 'Test'),
        claim(source, 'population', '1000'),
        claim(other, 'population', '1001'),
      ],
    ] as Parameters<typeof record>[1]['timelines'],
  });
  const { authority } = await api.ask(
    `query ($key: String!, $field: String) { authority(key: $key, asOf: "1948-06-01") { population { value } ${SAID} } }`,
    { key, field: 'population' },
  );
  expect(authority).toMatchObject({
    population: { value: 1_000 },
    provenance: [
      {
        ...{ field: 'population', citations: [{ source: { key: 'verbundgraph-aufgabenbaum' } }] },
        conflicts: [
          { status: 'SETTLED', accepted: '1000', alternatives: [{ value: '1000' }, { value: '1001' }] },
        ],
      },
    ],
  });
});

describe('every fact and every entity of the schema', () => {
  const all = Object.values(createSchema().getTypeMap());
  const types = all.filter(
    (type) =>
      isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Fact' || name === 'Entity'),
  );
  test('has provenance by field', () => {
    expect(types.length).toBeGreaterThan(9);
    for (const type of types) {
      const field = isObjectType(type) ? type.getFields().provenance : undefined;
      expect([type.name, String(field?.type), field?.args.map(({ name }) => name)]).toEqual([
        ...[type.name, '[Provenance!]!', ['field']],
      ]);
    }
    // Edges with since and until are facts: none of them forgets to say so.
    const names = types.map(({ name }) => name);
    const dated = all.filter(
      (type) => isObjectType(type) && 'factId' in type.getFields() && 'since' in type.getFields(),
    );
    expect(dated.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('is said by somebody, wherever it is met', async () => {
    const said = 'provenance { citations { evidence retrievedOn source { title licence } } attribution }';
    const data = await api.ask(`{
      networks(first: 20) { nodes { ${said} members { edges { ${said} } } taskAreas { edges { ${said} } } awards { edges { ${said} } } } }
      taskAreas(first: 30) { nodes { ${said} } }
      fundingProgrammes { nodes { ${said} networks { edges { ${said} } } } }
      authority(key: "07335") { ${said} children(first: 3) { edges { ${said} } } neighbours(first: 3) { edges { ${said} } } memberships { edges { ${said} } } }
    }`);
    const found: Said[][] = [];
    JSON.stringify(data, (name, value: unknown) => {
      if (name === 'provenance') found.push(value as Said[]);
      return value;
    });
    expect(found.length).toBeGreaterThan(150);
    expect(found.filter((one) => one.length === 0)).toEqual([]);
  });
});
