/** The runner: the one place that speaks to the driver. Database, access mode, timeout, metadata, bookmarks. */
import neo4j, { type Driver, type ManagedTransaction, type QueryResult, type Session } from 'neo4j-driver';

import type { Statement } from './cypher.js';
import { sentParameters, sentText } from './one-parameter.js';
import type { Parameters } from './values.js';

export interface GraphOptions {
  readonly uri: string;
  /** Empty = no authentication. */
  readonly user: string;
  readonly password: string;
  /** Empty = the user's home database. */
  readonly database: string;
  /** Milliseconds after which the database ends a running read. */
  readonly queryMs: number;
  /** Told of each statement that went down: one call = one round trip. */
  readonly onStatement?: (name: string, milliseconds: number) => void;
}

export interface WriteTransaction {
  run<Row extends object>(statement: Statement<Row>, parameters?: Parameters): Promise<Row[]>;
}

export interface Graph {
  /**
   * One statement, one round trip: an auto-commit read (`executeRead` would take three).
   * Rejects with the driver's error, which `errors.ts` translates.
   */
  read<Row extends object>(statement: Statement<Row>, parameters?: Parameters): Promise<Row[]>;
  /** One transaction; run again as a whole when the database asks for it, and ended by it after `withinMs`. */
  write<T>(
    name: string,
    work: (transaction: WriteTransaction) => Promise<T>,
    options?: { readonly withinMs?: number },
  ): Promise<T>;
  /** Resolves when the database answered a query. */
  verify(): Promise<void>;
  /** Version of the server, e.g. `5.26.30`. */
  version(): Promise<string>;
  /** The plan of a statement as the database would run it, without running it. */
  explain(statement: Statement): Promise<PlanStep>;
  /** Runs a read and counts: its plan with the database hits of each operator. */
  profile(statement: Statement, parameters?: Parameters): Promise<ProfiledStep>;
  close(): Promise<void>;
}

/** What reads alone: a graph, or a transaction of it. */
export type Reader = Pick<Graph, 'read'>;

/** One operator of a plan with those below it. */
export interface PlanStep {
  readonly operator: string;
  readonly details: string;
  readonly children: readonly PlanStep[];
}

/** One operator that was run. A hit is one look into the store or an index; `databaseHits` are its own alone. */
export interface ProfiledStep extends PlanStep {
  readonly databaseHits: number;
  readonly children: readonly ProfiledStep[];
}

const VERIFY: Statement = { name: 'verify', text: 'RETURN 1' };
const VERSION: Statement<{ version: string }> = {
  name: 'version',
  text: "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version",
};

function rowsOf<Row extends object>(result: QueryResult): Row[] {
  // The statement names its own columns: this is the border where they get their type.
  return result.records.map((record) => record.toObject() as Row);
}

interface RawPlan {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly RawPlan[];
}

function planStep(plan: RawPlan): PlanStep {
  const details = plan.arguments.Details;
  return {
    operator: plan.operatorType.split('@')[0] ?? '',
    details: typeof details === 'string' ? details : '',
    children: plan.children.map(planStep),
  };
}

interface RawProfile extends RawPlan {
  readonly dbHits: number;
  readonly children: readonly RawProfile[];
}

function profiledStep(profile: RawProfile): ProfiledStep {
  return {
    ...planStep(profile),
    databaseHits: profile.dbHits,
    children: profile.children.map(profiledStep),
  };
}

/** Opens no connection yet: the first statement does. */
export function createGraph(options: GraphOptions): Graph {
  const auth = options.user === '' ? undefined : neo4j.auth.basic(options.user, options.password);
  const driver: Driver = neo4j.driver(options.uri, auth, {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 100,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 5_000,
    maxTransactionRetryTime: 15_000,
    telemetryDisabled: true,
    userAgent: 'verbundgraph',
  });
  // Against a cluster a read must see what this process wrote and read before.
  const bookmarkManager = neo4j.bookmarkManager();
  const session = (mode: 'READ' | 'WRITE'): Session =>
    driver.session({
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager,
      // All rows with the first answer: each further pull would be a round trip of its own.
      fetchSize: -1,
      ...(options.database === '' ? {} : { database: options.database }),
    });

  async function run<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const opened = session(mode);
    try {
      return await work(opened);
    } finally {
      await opened.close();
    }
  }

  async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      options.onStatement?.(name, performance.now() - start);
    }
  }

  const auto = (name: string): { timeout: number; metadata: { statement: string } } => ({
    timeout: options.queryMs,
    metadata: { statement: name },
  });

  return {
    read: (statement, parameters = {}) =>
      timed(statement.name, () =>
        run('READ', async (opened) =>
          rowsOf(
            await opened.run(
              sentText(statement),
              sentParameters(statement, parameters),
              auto(statement.name),
            ),
          ),
        ),
      ),
    write: (name, work, { withinMs } = {}) =>
      run('WRITE', (opened) =>
        opened.executeWrite(
          (transaction: ManagedTransaction) =>
            work({
              run: (statement, parameters = {}) =>
                timed(statement.name, async () =>
                  rowsOf(await transaction.run(sentText(statement), sentParameters(statement, parameters))),
                ),
            }),
          { metadata: { statement: name }, ...(withinMs === undefined ? {} : { timeout: withinMs }) },
        ),
      ),
    verify: () =>
      run('READ', async (opened) => {
        await opened.run(VERIFY.text, {}, auto(VERIFY.name));
      }),
    version: () =>
      run('READ', async (opened) => {
        const [row] = rowsOf<{ version: string }>(await opened.run(VERSION.text, {}, auto(VERSION.name)));
        return row?.version ?? '';
      }),
    explain: (statement) =>
      run('READ', async (opened) => {
        const result = await opened.run(`EXPLAIN ${sentText(statement)}`);
        const { plan } = result.summary;
        if (plan === false) throw new Error(`no plan for ${statement.name}`);
        return planStep(plan);
      }),
    profile: (statement, parameters = {}) =>
      run('READ', async (opened) => {
        const text = `PROFILE ${sentText(statement)}`;
        const { summary } = await opened.run(
          text,
          sentParameters(statement, parameters),
          auto(statement.name),
        );
        if (summary.profile === false) throw new Error(`no profile of ${statement.name}`);
        return profiledStep(summary.profile);
      }),
    close: () => driver.close(),
  };
}
