/** What a person may set; all else is fixed for a server that only this process speaks to. */
export interface ConfSettings {
  port: number;
  pageCacheMb: number;
}

/** The content of `neo4j.conf`. */
export function neo4jConf({ port, pageCacheMb }: ConfSettings): string {
  const settings: Record<string, string> = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.usage_report.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    'server.memory.pagecache.size': `${pageCacheMb}m`,
    'db.logs.query.enabled': 'OFF',
    // 256 MB are set aside for the log of each database otherwise: a small graph would take half a gigabyte.
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.size': '16m',
    'db.tx_log.rotation.retention_policy': 'keep_none',
    // 5 s each otherwise, both waited for after the databases are closed: stopping would take 10 s.
    'internal.server.bolt.connection_shutdown_wait_time': '500ms',
    'internal.server.bolt.thread_pool_shutdown_wait_time': '500ms',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return ['# Written at each start; changes made here are lost.', ...lines, ''].join('\n');
}

/** How the command line names the server's folder; by this a process is known as ours. */
export const homeArgument = (home: string): string => `--home-dir=${home}`;

/** What a start needs to know. */
export interface ServerFolders {
  /** All jars of the lock. */
  jars: string;
  home: string;
  conf: string;
  heapMb: number;
}

/** The command line of the server: main class and flags are those of Neo4j's own launcher, as far as a small server needs them. */
export function serverArguments({ jars, home, conf, heapMb }: ServerFolders): string[] {
  const opened = [
    'java.base/java.nio',
    'java.base/java.io',
    'java.base/sun.nio.ch',
    'java.base/java.util.concurrent',
  ];
  return [
    `-Xmx${heapMb}m`,
    // Out of memory, Neo4j would linger half alive; ended, it is started again.
    '-XX:+ExitOnOutOfMemoryError',
    ...opened.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    '-Dfile.encoding=UTF-8',
    '-cp',
    `${jars}/*`,
    'org.neo4j.server.CommunityEntryPoint',
    homeArgument(home),
    `--config-dir=${conf}`,
    // Says on its output why it cannot start; without, a part of that goes into a log file of its own.
    '--console-mode',
  ];
}
