/**
 * The questions whose statements are profiled: together they reach every read statement, or the run fails and says which
 * is left. A new one is one line of QUESTIONS; what it names is of the first unit, which is the same at every scale.
 */
import { readFileSync, readdirSync } from 'node:fs';

import { entityId } from '../../src/graph/ids.js';
import type { SeedTables } from '../../src/import/seed-tables.js';
import { keyIn } from '../synthetic/keys.js';
import { PROGRAMME } from '../synthetic/programme.js';
import { SOURCE } from '../synthetic/recordings.js';

const DOCUMENTED = new URL('../../docs/queries/', import.meta.url);

/** In the place of the seed's. */
const TOWN = keyIn(0, '07111');
const DISTRICT = keyIn(0, '07335');
/** One that was merged into another, and that one. */
const MERGED = ['072325005089', '072325005503'].map((key) => `"${keyIn(0, key)}"`).join(', ');
const TASK = 'cybersicherheit';
const WIDE_TASK = 'verwaltungsdigitalisierung';

/** As `changes` gives them. */
const logCursor = (...place: readonly number[]): string =>
  Buffer.from(JSON.stringify(['changes', ...place])).toString('base64url');

const NETWORK_FILTERS = (network: string, member: string): readonly string[] => [
  `keys: ["${network}"]`,
  'text: "s001"',
  `taskArea: "${TASK}"`,
  `anyMember: ["${member}"]`,
  `allMembers: ["${member}"]`,
  'memberKinds: [VERBANDSGEMEINDE]',
  'members: {kinds: [VERBANDSGEMEINDE], isTown: true}',
  'status: [ACTIVE]',
  'legalForms: ["Zweckvereinbarung"]',
  'membersComplete: true',
  'hasConflict: true',
  `programme: "${PROGRAMME}", round: [1, 2], awarded: {from: "2024-01-01"}, amount: {min: 1}`,
  'memberCount: {min: 2, max: 4}',
];
const AUTHORITY_FILTERS = (association: string): readonly string[] => [
  `keys: ["${association}", "${TOWN}"]`,
  'kinds: [VERBANDSGEMEINDE]',
  'levels: [DISTRICT]',
  'name: "s001-00"',
  'isTown: true',
  'hasConflict: true',
  `within: ["${DISTRICT}"]`,
  'population: {min: 1000, max: 100000}',
  `memberOf: {taskArea: "${TASK}"}`,
  'notMemberOf: {}',
];

/** A list in each order, in the other direction and from its end, then by each filter; `field` has its name and place. */
function list(
  field: (rows: string) => string,
  name: string,
  orders: readonly string[],
  filters: readonly string[],
): string[] {
  const ask = (asked: string): string => field(`${name}(${asked}) { nodes { key } totalCount }`);
  const [first = ''] = orders;
  return [
    ...orders.map((order) => ask(`first: 10, orderBy: {field: ${order}}`)),
    ask(`first: 10, orderBy: {field: ${first}, direction: DESC}`),
    ask(`last: 10, orderBy: {field: ${first}}`),
    ...filters.map((filter) => ask(`first: 10, filter: {${filter}}`)),
  ];
}
/** The same of a list without choices. */
const plain = (field: (rows: string) => string, name: string): string[] => [
  field(`${name}(first: 10) { edges { cursor } totalCount }`),
  field(`${name}(last: 10) { edges { cursor } }`),
];

/** What docs/queries asks, of what is there. */
function documented(network: string): string[] {
  const names = readdirSync(DOCUMENTED);
  // Those with variables name what is in the seed alone.
  const files = names.filter(
    (name) => name.endsWith('.graphql') && !names.includes(name.replace(/graphql$/, 'json')),
  );
  return files
    .sort()
    .map((name) =>
      readFileSync(new URL(name, DOCUMENTED), 'utf8')
        .replaceAll('"07111"', `"${TOWN}"`)
        .replaceAll('"ikz-pilotfoerderung"', `"${PROGRAMME}"`)
        .replaceAll('"interkommunale-verwaltungsstaebe"', `"${network}"`),
    );
}

const AUTHORITY_ORDERS = ['NAME', 'KEY', 'POPULATION', 'AREA', 'NETWORK_COUNT'];
const NETWORK_ORDERS = ['NAME', 'SINCE', 'AWARDED_ON', 'AMOUNT', 'MEMBER_COUNT'];
const LEVELS = ['DISTRICT', 'ASSOCIATION', 'MUNICIPALITY'];
const ASPECTS = ['SIZE', 'ADJACENCY', 'TASKS', 'NETWORKS'];
const KINDS = 'LANDKREIS, KREISFREIE_STADT, VERBANDSGEMEINDE, VERBANDSFREIE_GEMEINDE, ORTSGEMEINDE';
const GROUPINGS = ['DISTRICT', 'KIND', 'TASK_AREA', 'ROUND', 'LEGAL_FORM', 'YEAR'];
const TYPES = [
  ...['LocalAuthority', 'POPULATION', 'BELONGS_TO', 'NEIGHBOURS', 'MEMBER_OF', 'WORKS_ON', 'PART_OF'],
  ...['FUNDED_BY', 'ROUND_OF', 'ADVISES_ON', 'BEFORE', 'AFTER', 'SUCCEEDED_BY', 'CLAIM'],
];
const PROVENANCE = 'provenance { field citations { source { title } } conflicts { accepted } }';
const WAYS = 'participation: [DIRECT, VIA_DISTRICT, VIA_ASSOCIATION, VIA_MEMBER_MUNICIPALITY]';

/** Walks from one authority by the links that stay near it, and from its network by those to the few that all share. */
function walks(authority: string, other: string, network: string): string[] {
  const near = ['MEMBER_OF', 'BELONGS_TO', 'NEIGHBOURS'];
  const shared = ['WORKS_ON', 'FUNDED_BY'];
  const ways: readonly (readonly [from: string, links: readonly string[]])[] = [
    ...[...near, near.join(', ')].map((kind) => [authority, [kind]] as const),
    ...[...shared, ...[[...near, ...shared].join(', ')]].map((kind) => [network, [kind]] as const),
  ];
  return [
    ...ways.flatMap(([from, links]) =>
      [1, 2, 3].map(
        (depth) =>
          `{ neighbourhood(of: ["${from}"], depth: ${depth}, links: [${links.join(', ')}], maxNodes: 2000) { nodes { label degree } links { kind } } }`,
      ),
    ),
    ...['SHORTEST', 'K_SHORTEST', 'ALL'].flatMap((mode) =>
      ['MEMBER_OF', near.join(', ')].map(
        (links) =>
          `{ paths(from: "${authority}", to: "${other}", mode: ${mode}, maxLength: 4, links: [${links}]) { paths { length } } }`,
      ),
    ),
  ];
}

export function questions({
  'members.csv': members,
  'networks.csv': networks,
}: SeedTables): readonly string[] {
  const network = networks.rows[0]?.values.key ?? '';
  const member =
    members.rows.find(({ values }) => values.kind === 'VERBANDSGEMEINDE')?.values.authority ?? '';
  const other =
    members.rows.find(({ values }) => values.network === network && values.authority !== member)?.values
      .authority ?? DISTRICT;
  const [memberId, networkId] = [entityId('LocalAuthority', member), entityId('Network', network)];
  // Of these sources differ on who leads: in the first it is open, in the second settled.
  const disputed = members.rows.find(({ values }) => values.role === null && values.kind === 'LANDKREIS')
    ?.values.network;
  const settled = members.rows.find(({ values }) => values.role === 'LEAD' && values.kind === 'LANDKREIS')
    ?.values.network;

  const root = (rows: string): string => `{ ${rows} }`;
  const ofAuthority = (rows: string): string => `{ authority(key: "${member}") { ${rows} } }`;
  const ofNetwork = (rows: string): string => `{ network(key: "${network}") { ${rows} } }`;
  const ofTask = (rows: string): string => `{ taskArea(key: "${TASK}") { ${rows} } }`;
  const ofProgramme = (rows: string): string => `{ fundingProgramme(key: "${PROGRAMME}") { ${rows} } }`;
  const node = (id: string): string => `{ node(id: "${id}") { id } }`;
  const authorityFilters = AUTHORITY_FILTERS(member);
  const networkFilters = NETWORK_FILTERS(network, member);

  const QUESTIONS: readonly string[] = [
    ...documented(disputed ?? ''),
    // One entity, and what is around it.
    `{ authority(key: "${TOWN}") { name ${PROVENANCE} } revision { number } }`,
    ofAuthority(`name keys { value } population { value } parent { name } district { name } ${PROVENANCE}`),
    ofAuthority('partners(first: 10) { nodes { name } totalCount }'),
    ofAuthority('partners(first: 10, args: {relation: SHARED_PARTNER}) { nodes { name } totalCount }'),
    ofAuthority(
      `partners(first: 10, args: {kinds: [VERBANDSGEMEINDE], ${WAYS}}) { nodes { name } totalCount }`,
    ),
    `{ authoritiesByKeys(keys: ["${TOWN}", "${DISTRICT}", "${member}"]) { name } }`,
    ofNetwork(`name taskAreas { nodes { name ancestors { name } children { name } } } ${PROVENANCE}`),
    `{ network(key: "${settled ?? ''}") { members { edges { ${PROVENANCE} } } ${PROVENANCE} } }`,
    ofProgramme(
      `name offices { name } rounds { number reported { value citations { source { title } } } } ${PROVENANCE}`,
    ),
    ofTask(`name parent { name } ${PROVENANCE}`),
    ...[entityId('LocalAuthority', DISTRICT), networkId, entityId('TaskArea', TASK)].map(node),
    ...[entityId('FundingProgramme', PROGRAMME), entityId('AwardRound', `${PROGRAMME}-1`)].map(node),
    ...[entityId('AdvisoryOffice', 'beratungsstelle-s1'), entityId('Source', SOURCE)].map(node),
    ofAuthority(
      `boundary { geometry areaDeviation isDivergent attribution } neighbours { edges { ${PROVENANCE} } }`,
    ),
    ofAuthority('metrics { pageRank community }'),
    ...walks(memberId, entityId('LocalAuthority', other), networkId),
    ...ASPECTS.map((aspect) =>
      ofAuthority(`similar(by: [${aspect}], kinds: [${KINDS}]) { edges { score reasons { text } } }`),
    ),
    ofAuthority('similar { edges { score reasons { text } } }'),
    ofAuthority(`recommendedPartners(taskArea: "${TASK}") { edges { score reasons { text } } }`),
    ofAuthority(`recommendedPartners(taskArea: "${WIDE_TASK}") { totalCount }`),
    // Lists of one entity.
    ...plain(ofAuthority, 'neighbours'),
    ...LEVELS.flatMap((level) =>
      [TOWN, member].map(
        (key) =>
          `{ authority(key: "${key}") { neighbours(level: ${level}, first: 10) { nodes { key } totalCount } } }`,
      ),
    ),
    ...list(ofNetwork, 'members', AUTHORITY_ORDERS, authorityFilters),
    ...list(ofAuthority, 'memberships', NETWORK_ORDERS, networkFilters),
    ...plain((rows) => `{ authority(key: "${DISTRICT}") { ${rows} } }`, 'children'),
    ...['taskAreas', 'awards', 'overlapping'].flatMap((name) => plain(ofNetwork, name)),
    ...plain(ofProgramme, 'networks'),
    ...plain(ofTask, 'networks'),
    // Lists of everything.
    ...list(root, 'authorities', AUTHORITY_ORDERS, authorityFilters),
    ...list(root, 'networks', NETWORK_ORDERS, networkFilters),
    ...plain(root, 'taskAreas'),
    ...[`keys: ["${TASK}"]`, 'text: "digital"', `within: "${WIDE_TASK}"`, 'isTop: true'].map((filter) =>
      root(`taskAreas(filter: {${filter}}) { nodes { name } totalCount }`),
    ),
    ...plain(root, 'fundingProgrammes'),
    ...plain(root, 'sources'),
    ...[`keys: ["${SOURCE}"]`, 'text: "synth"'].map((filter) =>
      root(`sources(filter: {${filter}}) { nodes { title } totalCount }`),
    ),
    ...authorityFilters.map((filter) =>
      ofAuthority(`neighbours(first: 10, filter: {${filter}}) { nodes { key } totalCount }`),
    ),
    ofAuthority('history { field value from until }'),
    // The log from its beginning, and all of the second revision, which has links of most kinds.
    root('changes(first: 10) { nodes { subjectKey fromKey toKey fields { field after } } }'),
    root('changes(first: 100, filter: {kinds: [LINK]}) { nodes { toKey fields { field after } } }'),
    ...Array.from({ length: 16 }, (_, page) =>
      root(`changes(first: 1000, after: "${logCursor(2, page * 1_000)}") { nodes { stands } }`),
    ),
    root(`changes(first: 10, after: "${logCursor(3, 5_000)}") { nodes { stands } }`),
    // Between two moments: all that is there, what the log leads to, and what is about one thing.
    ...TYPES.map((type) =>
      root(
        `compare(from: {asOf: "2000-01-01"}, to: {}, first: 100, filter: {types: ["${type}"]}) { nodes { fromKey fields { after } } }`,
      ),
    ),
    root('compare(from: {asOf: "2000-01-01"}, to: {}) { totalCount }'),
    root('compare(from: {atRevision: 0}, to: {atRevision: 1}) { totalCount }'),
    ...[
      `keys: ["${network}", "${member}", "${PROGRAMME}", "${TASK}"]`,
      `keys: [${MERGED}]`,
      `within: ["${DISTRICT}"]`,
    ].map((filter) =>
      root(`compare(from: {asOf: "2000-01-01"}, to: {}, filter: {${filter}}) { totalCount }`),
    ),
    // A day before the records.
    root('authorities(first: 1, asOf: "2000-01-01") { totalCount }'),
    // Everything that is there, or all that a text finds.
    root(
      `partnerships(first: 10, args: {taskArea: "${TASK}", kinds: [VERBANDSGEMEINDE], ${WAYS}}) { totalCount }`,
    ),
    ...GROUPINGS.flatMap((by) =>
      ['', `, filter: {taskArea: "${TASK}"}`].map((filter) =>
        root(`statistics(groupBy: ${by}${filter}) { rows { group { label } networks } }`),
      ),
    ),
    root('coverage(kinds: [VERBANDSGEMEINDE]) { share basis { networksReported } }'),
    ...['Verbandsgemeinde S001-0042', 'Verbund S001', DISTRICT].map((text) =>
      root(`search(text: "${text}", first: 10) { edges { label } totalCount }`),
    ),
  ];
  return QUESTIONS;
}
