/** The tables of the networks out of networks.csv, network-members.csv and the notes. */
import type { SeedRow } from './csv-write.js';
import { CLAIMS } from './notes/claims.js';
import { NETWORKS, type NetworkNote } from './notes/networks.js';
import { stated, type ClaimNote, type Word } from './notes/note-types.js';
import { PROGRAMME } from './notes/programme.js';
import { SOURCES } from './notes/sources.js';
import { TASK_AREAS } from './notes/task-areas.js';

export type SeedTables = Record<string, { columns: readonly string[]; rows: SeedRow[] }>;

const LOCATORS = new Map(SOURCES.map((source) => [source.key, source.locator ?? '']));
const URLS = new Map(SOURCES.map((source) => [source.key, source.url ?? '']));
const WORD_COLUMNS = ['source', 'evidence', 'locator', 'note'] as const;

/** The four columns that say whose word a row is. */
export function wordColumns(word: Word, locator?: string): SeedRow {
  return {
    source: word.source,
    evidence: word.evidence,
    locator: locator ?? LOCATORS.get(word.source) ?? '',
    note: word.note ?? '',
  };
}

function yesNo(text: string): string {
  if (text !== 'yes' && text !== 'no') throw new Error(`yes or no expected, not ${text}`);
  return text;
}

interface Facts {
  readonly note: NetworkNote;
  readonly row: SeedRow;
  readonly members: readonly SeedRow[];
}

function factsOf(networks: readonly SeedRow[], members: readonly SeedRow[]): Facts[] {
  if (networks.length !== NETWORKS.length) throw new Error('networks.csv and the notes differ in number');
  return networks.map((row, index) => {
    const note = NETWORKS[index];
    if (note === undefined || note.key !== row.id)
      throw new Error(`network ${index + 1}: the notes have another key`);
    if (URLS.get(note.page) !== row.source_url) throw new Error(`${note.key}: the notes have another page`);
    return { note, row, members: members.filter((member) => member.network_id === note.key) };
  });
}

const amountOf = ({ note, row }: Facts): string => {
  const euros = row.funding_eur ?? '';
  if (euros === '') return '';
  const cents = note.cents ?? Number(euros) * 100;
  if (Math.abs(cents - Number(euros) * 100) >= 100)
    throw new Error(`${note.key}: exact and rounded sum differ`);
  return String(cents);
};

const leadOf = ({ members }: Facts): string => members.find((member) => member.role === 'LEAD')?.ars ?? '';

function networkRow(facts: Facts): SeedRow {
  const { note, row } = facts;
  return {
    key: note.key,
    name: row.name ?? '',
    goal: row.goal ?? '',
    legal_form: row.legal_form ?? '',
    members_complete: yesNo(row.members_complete ?? ''),
    lead: leadOf(facts),
    attested_on: note.attestedOn,
  };
}

function memberRow(note: NetworkNote, member: SeedRow): SeedRow {
  const inferredMember = member.evidence === 'inferred';
  const word = inferredMember ? note.inferredMembers : (note.members ?? stated(note.page));
  if (word === undefined) throw new Error(`${note.key}: an inferred member without a source`);
  return {
    network: note.key,
    authority: member.ars ?? '',
    name: member.name ?? '',
    kind: member.kind ?? '',
    role: member.role ?? '',
    ...wordColumns(word),
  };
}

const AREA_OF_TERM = new Map(TASK_AREAS.map((area) => [area.name, area.key]));

function taskRows({ note, row }: Facts): SeedRow[] {
  const terms = (row.task_areas ?? '').split(';').filter((term) => term !== '');
  return terms.map((term) => {
    const area = AREA_OF_TERM.get(term);
    if (area === undefined) throw new Error(`${note.key}: the term ${term} has no place in the tree`);
    return { network: note.key, task_area: area, ...wordColumns(note.tasks ?? stated(note.page)) };
  });
}

function awardRow(facts: Facts): SeedRow {
  const { note, row } = facts;
  const amount = amountOf(facts);
  return {
    network: note.key,
    programme: PROGRAMME,
    round: row.award_round ?? '',
    awarded_on: row.award_date ?? '',
    amount_cents: amount,
    is_approximate: amount === '' ? '' : note.isApproximate === true ? 'yes' : 'no',
    ...wordColumns(note.funded ?? stated(note.page)),
  };
}

/** Words on the single values of a network: each value that stands has one. */
function claimsOf(facts: Facts): ClaimNote[] {
  const { note } = facts;
  const page = stated(note.page);
  const network = networkRow(facts);
  const award = awardRow(facts);
  const lead = leadOf(facts);
  const row = (
    subject: string,
    other: string,
    field: string,
    value: string | undefined,
    word: Word = page,
  ) =>
    value === undefined || value === '' ? [] : [{ subject, key: note.key, other, field, value, ...word }];
  return [
    ...row('network', '', 'name', network.name, note.name),
    ...row('network', '', 'goal', network.goal, note.goal),
    ...row('network', '', 'legalForm', network.legal_form, note.legalForm),
    ...row('network', '', 'membersComplete', network.members_complete, note.complete),
    ...row('network', '', 'lead', lead, note.lead),
    ...row('member', lead, 'role', lead === '' ? '' : 'LEAD', note.lead),
    ...row('award', PROGRAMME, 'round', award.round, note.round),
    ...row('award', PROGRAMME, 'awardedOn', award.awarded_on, note.awardedOn),
    ...row('award', PROGRAMME, 'amountCents', award.amount_cents, note.amount),
    ...row('award', PROGRAMME, 'isApproximate', award.is_approximate, note.amount),
  ];
}

function claimRow(claim: ClaimNote): SeedRow {
  const { subject, key, other = '', field, value } = claim;
  return { subject, key, other, field, value, ...wordColumns(claim, claim.locator) };
}

/** networks, members, works-on, awards and claims. Throws where the facts and the notes contradict each other. */
export function networkTables(networks: readonly SeedRow[], members: readonly SeedRow[]): SeedTables {
  const facts = factsOf(networks, members);
  return {
    'networks.csv': {
      columns: [
        'key',
        'name',
        'goal',
        'legal_form',
        'status',
        'members_complete',
        'lead',
        'since',
        'attested_on',
      ],
      rows: facts.map(networkRow),
    },
    'members.csv': {
      columns: ['network', 'authority', 'name', 'kind', 'role', ...WORD_COLUMNS],
      rows: facts.flatMap(({ note, members: own }) => own.map((member) => memberRow(note, member))),
    },
    'works-on.csv': {
      columns: ['network', 'task_area', ...WORD_COLUMNS],
      rows: facts.flatMap(taskRows),
    },
    'awards.csv': {
      columns: [
        'network',
        'programme',
        'round',
        'awarded_on',
        'amount_cents',
        'is_approximate',
        ...WORD_COLUMNS,
      ],
      rows: facts.map(awardRow),
    },
    'claims.csv': {
      columns: ['subject', 'key', 'other', 'field', 'value', ...WORD_COLUMNS],
      rows: [...facts.flatMap(claimsOf), ...CLAIMS].map(claimRow),
    },
  };
}
