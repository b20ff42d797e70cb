import type { Context, ViewArguments } from '../context.js';
import { badInput } from '../errors.js';
import { OPEN_DAY } from '../graph/days.js';
import { isAssociationKind, isDistrictKind, isMunicipalKind } from '../graph/kinds.js';
import {
  AUTHORITIES,
  AUTHORITIES_EVER,
  CHILDREN,
  type AuthorityRecord,
  type FactRow,
  type KeySpan,
  type MembershipRow,
} from '../graph/authority.js';
import type { AuthorityKind, AuthorityLevel } from '../graph/facts.js';
import type { FigureRecord } from '../graph/figures.js';
import { MEMBERSHIPS } from '../graph/network.js';
import type { Moment } from '../graph/moment.js';
import type { PageRow } from '../graph/page.js';
import type {
  LocalAuthorityFilter,
  LocalAuthorityOrder,
  AuthorityKey,
  QueryResolvers,
  Resolvers,
} from '../generated/resolvers.js';
import { LIMITS } from '../limits.js';
import { connectionFields, connectionOf, connectionOfAll, type PagingArguments } from './connection.js';
import {
  authorityFilter,
  networkFilter,
  officialKey,
  partnerAnswers,
  partnerQuestion,
  partnerSort,
} from './filters.js';
import { metricsFields } from './metrics.js';
import { authorityOf, id, networkOf, version } from './nodes.js';
import type {
  EdgeConnection,
  EdgeRecord,
  FactEdgeRecord,
  MembershipEdgeRecord,
  PartnerEdgeRecord,
} from './parents.js';
import { entityHistory } from './history.js';
import { entityProvenance, factFields } from './provenance.js';

const KIND_NAMES: Readonly<Record<AuthorityKind, string>> = {
  LANDKREIS: 'Landkreis',
  KREISFREIE_STADT: 'kreisfreie Stadt',
  VERBANDSGEMEINDE: 'Verbandsgemeinde',
  VERBANDSFREIE_GEMEINDE: 'verbandsfrei',
  ORTSGEMEINDE: 'Ortsgemeinde',
  STADTKREIS: 'Stadtkreis',
  KREIS: 'Kreis',
  REGIONALVERBAND: 'Regionalverband',
  AMT: 'Amt',
  SAMTGEMEINDE: 'Samtgemeinde',
  VERWALTUNGSGEMEINSCHAFT: 'Verwaltungsgemeinschaft',
  KIRCHSPIELSLANDGEMEINDE: 'Kirchspielslandgemeinde',
  VERWALTUNGSVERBAND: 'Verwaltungsverband',
  VERWALTUNGSGEMEINSCHAFT_TRAEGERMODELL: 'Verwaltungsgemeinschaft (Trägermodell)',
  ERFUELLENDE_GEMEINDE: 'erfüllende Gemeinde',
  VERBANDSANGEHOERIGE_GEMEINDE: 'Gemeinde',
};

/** "Landkreis Kusel", but "Donnersbergkreis": some districts carry the word in their name. */
export function withKind(name: string, kind: AuthorityKind): string {
  return isDistrictKind(kind) && /kreis|verband/i.test(name) ? name : `${KIND_NAMES[kind]} ${name}`;
}

/** Names are not unique (four places are called Roth), so a label says what or where a place is. */
export function authorityLabel(record: AuthorityRecord): string {
  const { name, kind, parentName, parentKind } = record;
  if (!isMunicipalKind(kind)) return withKind(name, kind);
  if (isDistrictKind(kind) || parentName === null || parentKind === null)
    return `${name} (${KIND_NAMES[kind]})`;
  return `${name} (${withKind(parentName, parentKind)})`;
}

/** A Landkreis and a kreisfreie Stadt are their own district. */
function districtId({
  id: own,
  levels,
  parentId,
  parentKind,
  grandparentId,
}: AuthorityRecord): string | null {
  if (levels.includes('DISTRICT')) return own;
  return parentKind !== null && isDistrictKind(parentKind) ? parentId : grandparentId;
}

function associationId({ id: own, kind, parentId, parentKind }: AuthorityRecord): string | null {
  if (isAssociationKind(kind)) return own;
  return parentKind !== null && isAssociationKind(parentKind) ? parentId : null;
}

/** Spans of one key that follow each other become one, newest first. */
function keySpans(spans: readonly KeySpan[], scheme: 'ARS' | 'AGS'): AuthorityKey[] {
  const keys: { scheme: 'ARS' | 'AGS'; value: string; from: string; until: string | null }[] = [];
  for (const span of spans) {
    const value = scheme === 'ARS' ? span.key : span.ags;
    if (value === null) continue;
    const newer = keys.at(-1);
    if (newer?.value === value && newer.from === span.holdsUntil) newer.from = span.holdsFrom;
    else
      keys.push({
        scheme,
        value,
        from: span.holdsFrom,
        until: span.holdsUntil === OPEN_DAY ? null : span.holdsUntil,
      });
  }
  return keys;
}

export async function figureOf(
  entity: string,
  measure: 'POPULATION' | 'AREA',
  moment: Moment,
  context: Context,
): Promise<FigureRecord | null> {
  const figures = await context.at(moment).figures.load(entity);
  return figures.findLast((one) => one.measure === measure) ?? null;
}

const edge = (row: PageRow, cursor: string, moment: Moment): EdgeRecord => ({ cursor, moment, node: row.id });
export const factEdge = (row: FactRow, cursor: string, moment: Moment): FactEdgeRecord => {
  const { id: node, factId, since, until } = row;
  return { cursor, moment, node, factId, since, until };
};
export const membershipEdge = (row: MembershipRow, cursor: string, moment: Moment): MembershipEdgeRecord => ({
  ...factEdge(row, cursor, moment),
  role: row.role,
});

async function byKey(
  key: string,
  view: ViewArguments,
  context: Context,
  path: (string | number)[],
): Promise<AuthorityRecord | null> {
  const loaders = context.at(context.moment(view));
  const found = await loaders.authorityId.load(officialKey(key, path));
  return found === null ? null : loaders.authority.load(found);
}

export interface ListArguments extends ViewArguments, PagingArguments {
  readonly filter?: LocalAuthorityFilter | null;
  readonly orderBy?: LocalAuthorityOrder | null;
}
const list =
  (level: AuthorityLevel | null) =>
  (_: object, args: ListArguments, context: Context): EdgeConnection =>
    connectionOf({
      context,
      moment: context.moment(args),
      list: args.filter?.status?.includes('DISSOLVED') === true ? AUTHORITIES_EVER : AUTHORITIES,
      parent: level ?? '',
      sort: args.orderBy?.field ?? 'NAME',
      direction: args.orderBy?.direction ?? 'ASC',
      paging: args,
      asked: args.filter ?? null,
      filter: (loaders) => authorityFilter(args.filter, loaders),
      toEdge: edge,
    });

export const authorityQueries = {
  authority: (_, args, context) => byKey(args.key, args, context, ['key']),
  authoritiesByKeys: (_, args, context) => {
    const allowed = `up to ${LIMITS.keysACall} keys`;
    if (args.keys.length > LIMITS.keysACall)
      throw badInput(`${args.keys.length} keys are too many.`, { path: ['keys'], allowed });
    return Promise.all(args.keys.map((key, index) => byKey(key, args, context, ['keys', index])));
  },
  authorities: list(null),
  municipalities: list('MUNICIPALITY'),
  districts: list('DISTRICT'),
} satisfies QueryResolvers;

const authorityNode = ({ node, moment }: EdgeRecord, context: Context): Promise<AuthorityRecord> =>
  authorityOf(node, moment, context);
const nodeField = (row: EdgeRecord, _: object, context: Context): Promise<AuthorityRecord> =>
  authorityNode(row, context);
export { authorityNode, nodeField as authorityNodeField };

export const authority: Resolvers = {
  LocalAuthority: {
    ...metricsFields,
    id,
    version,
    label: authorityLabel,
    ars: ({ key }) => key,
    keys: async (record, _, context) => {
      const spans = await context.at(record.moment).keys.load(record.id);
      return [...keySpans(spans, 'ARS'), ...keySpans(spans, 'AGS')];
    },
    location: ({ latitude, longitude }) =>
      latitude === null || longitude === null ? null : { latitude, longitude },
    population: ({ id: own, lastDay, moment }, { on }, context) => {
      // On a day on which it is gone the last figure stands for it, as it does where no day is named.
      const isOther = on !== null && on !== undefined && (lastDay === null || on < lastDay);
      return figureOf(own, 'POPULATION', isOther ? { ...moment, day: on } : moment, context);
    },
    area: (record, _, context) => figureOf(record.id, 'AREA', record.moment, context),
    parent: ({ parentId, moment }, _, context) =>
      parentId === null ? null : authorityOf(parentId, moment, context),
    district: (record, _, context) => {
      const found = districtId(record);
      return found === null ? null : authorityOf(found, record.moment, context);
    },
    association: (record, _, context) => {
      const found = associationId(record);
      return found === null ? null : authorityOf(found, record.moment, context);
    },
    children: ({ id: parent, moment }, paging, context) =>
      connectionOf({
        ...{ context, moment, list: CHILDREN, parent, paging },
        ...{ sort: 'NAME', direction: 'ASC', filter: () => null, toEdge: factEdge },
      }),
    memberships: ({ id: parent, moment }, args, context) =>
      connectionOf({
        ...{ context, moment, list: MEMBERSHIPS, parent, paging: args, asked: args.filter ?? null },
        sort: args.orderBy?.field ?? 'NAME',
        direction: args.orderBy?.direction ?? 'ASC',
        filter: (loaders) => networkFilter(args.filter, loaders),
        toEdge: membershipEdge,
      }),
    partners: async ({ id: of, moment }, args, context) => {
      // Checked at once, so that a mistake in the arguments is an error of this field.
      await partnerQuestion(args.args, context.at(moment));
      const sort = partnerSort(args.orderBy);
      return connectionOfAll({
        ...{ context, moment, paging: args, asked: ['partners', of, sort, args.args ?? null] },
        items: (loaders) =>
          partnerAnswers(args.args, loaders, async (question) =>
            (await loaders.partnersOf(question, of)).partnersOf(of, sort),
          ),
        placeOf: ({ partner, sharedCount }) => ({ sort: sharedCount, id: partner.id }),
        toEdge: ({ partner, ...shared }, cursor, at) => ({ cursor, moment: at, node: partner.id, ...shared }),
      });
    },
    provenance: entityProvenance,
    history: entityHistory,
  },
  Figure: {
    value: ({ measure, value }) => (measure === 'AREA' ? value / 100 : value),
    unit: ({ measure }) => (measure === 'AREA' ? 'SQUARE_KILOMETRES' : 'INHABITANTS'),
    isAggregated: ({ isAggregated }) => isAggregated ?? false,
  },
  AuthorityConnection: connectionFields(authorityNode),
  AuthorityEdge: { node: nodeField },
  AuthorityChildConnection: connectionFields<FactEdgeRecord, AuthorityRecord>(authorityNode),
  AuthorityChildEdge: { ...factFields, node: nodeField },
  AuthorityMembershipConnection: connectionFields(({ node, moment }, context) =>
    networkOf(node, moment, context),
  ),
  AuthorityMembershipEdge: {
    ...factFields,
    node: ({ node, moment }, _, context) => networkOf(node, moment, context),
  },
  AuthorityPartnerConnection: connectionFields<PartnerEdgeRecord, AuthorityRecord>(authorityNode),
  AuthorityPartnerEdge: {
    node: nodeField,
    sharedNetworks: async ({ sharedNetworks, moment }, _, context) =>
      Promise.all(sharedNetworks.map((network) => networkOf(network, moment, context))),
  },
};
