/** Who may ask each field: the one table, and what it means. */
import { forbidden, unauthenticated, type ApiError } from '../errors.js';
import { has, type Scope, type Viewer } from './viewer.js';

/** `open` asks for nothing; a scope is what the viewer must have; of a list, one of them. */
export type Rule = 'open' | Scope | readonly Scope[];

/**
 * Every field of a root type has its rule here: a schema with one that has none is not made. Fields beneath inherit it;
 * one that needs more is named under its own type.
 */
export const RULES = {
  Query: {
    viewer: 'open',
    node: 'read',
    nodes: 'read',
    revision: 'read',
    changes: 'read',
    compare: 'read',
    authority: 'read',
    authoritiesByKeys: 'read',
    authorities: 'read',
    municipalities: 'read',
    districts: 'read',
    network: 'read',
    networks: 'read',
    taskArea: 'read',
    taskAreas: 'read',
    fundingProgramme: 'read',
    fundingProgrammes: 'read',
    source: 'read',
    sources: 'read',
    territorialEvent: 'read',
    territorialEvents: 'read',
    search: 'read',
    partnerships: 'read',
    partnerGroups: 'read',
    neighbourhood: 'read',
    paths: 'read',
    coverage: 'read',
    statistics: 'read',
    importPlan: 'import',
    importPlans: 'import',
  },
  // What belongs to the register is asked again where the call names it: that decides between the two.
  Mutation: {
    recordNetwork: 'write:networks',
    correctNetwork: 'write:networks',
    endNetwork: 'write:networks',
    addMember: 'write:networks',
    endMembership: 'write:networks',
    assignTask: 'write:networks',
    endTask: 'write:networks',
    recordAward: 'write:networks',
    addSource: ['write:networks', 'write:register'],
    settleConflict: ['write:networks', 'write:register'],
    retractFact: ['write:networks', 'write:register'],
    planImport: 'import',
    applyImport: 'import',
    revertImport: 'import',
  },
} as const satisfies Rules;

/** By type and field. */
export type Rules = Readonly<Record<string, Readonly<Record<string, Rule>>>>;

type RootName = 'Query' | 'Mutation' | 'Subscription';
/**
 * What a table must at least hold for these resolvers: a rule for every field of every root type, so that a field
 * without one does not compile.
 */
export type RulesOf<Resolvers> = {
  readonly [Root in Extract<keyof Resolvers, RootName>]-?: {
    readonly [Field in keyof NonNullable<Resolvers[Root]>]-?: Rule;
  };
};

/** Why a viewer may not ask something of this rule; null where they may. */
export function denial(rule: Rule, viewer: Viewer): ApiError | null {
  const scopes = rule === 'open' ? [] : typeof rule === 'string' ? [rule] : rule;
  if (rule === 'open' || scopes.some((scope) => has(viewer, scope))) return null;
  if (viewer.kind === 'ANONYMOUS')
    return unauthenticated('This needs an API key or a token: send it as `Authorization: Bearer …`.');
  return forbidden(`This needs the scope ${scopes.join(' or ')}, which your credentials do not have.`);
}
