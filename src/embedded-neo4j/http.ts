import { EnvHttpProxyAgent, fetch as fetchBy, interceptors, request, type Dispatcher } from 'undici';
import { codeOf, EmbeddedNeo4jError, messageOf } from './errors.js';

/** Proxy addresses as the usual variables give them; `no` lists hosts that are reached directly. */
export interface ProxySettings {
  http: string | undefined;
  https: string | undefined;
  no: string | undefined;
}

/** The way to the network: through the proxy where one is set, with time limits, following redirects. */
export interface Http {
  get(url: URL, headers?: Record<string, string>): Promise<Dispatcher.ResponseData>;
  text(url: URL, accept: string): Promise<string>;
  json(url: URL): Promise<unknown>;
  close(): Promise<void>;
}

/** A server that answered, but not with the thing that was asked for. */
export class HttpStatusError extends Error {
  override readonly name = 'HttpStatusError';
  readonly status: number;

  constructor(url: URL, status: number) {
    super(`${url.host} answered ${status} for ${url.pathname}`);
    this.status = status;
  }
}

/** Silence for this long is taken for a broken connection. */
const SILENCE_MS = 30_000;

function proxyAgent(proxy: ProxySettings): EnvHttpProxyAgent {
  return new EnvHttpProxyAgent({
    // Empty, not undefined: undefined would make undici read the environment itself.
    httpProxy: withScheme(proxy.http),
    httpsProxy: withScheme(proxy.https),
    noProxy: proxy.no ?? '',
    // Only what is encrypted goes through a tunnel: most proxies refuse one to port 80.
    proxyTunnel: false,
    connect: { timeout: 5_000 },
    headersTimeout: SILENCE_MS,
    bodyTimeout: SILENCE_MS,
  });
}

/** `fetch`, but through the proxy where one is set: the one of Node passes it by. */
export function createFetch(proxy: ProxySettings): typeof fetch {
  const dispatcher = proxyAgent(proxy);
  const through = (url: string, init: object): unknown => fetchBy(url, { ...init, dispatcher });
  // Node's own types of it are those of an older undici.
  return through as typeof fetch;
}

export function createHttp(proxy: ProxySettings): Http {
  const dispatcher = proxyAgent(proxy);
  const redirecting = dispatcher.compose(interceptors.redirect({ maxRedirections: 5 }));
  const get: Http['get'] = (url, headers = {}) =>
    request(url, { dispatcher: redirecting, headers: { ...headers, ...login(url) } });
  const text: Http['text'] = async (url, accept) => {
    const { statusCode, body } = await get(url, { accept });
    if (statusCode !== 200) {
      await body.dump();
      throw new HttpStatusError(url, statusCode);
    }
    return body.text();
  };
  return {
    get,
    text,
    json: async (url) => JSON.parse(await text(url, 'application/json')) as unknown,
    close: () => dispatcher.close(),
  };
}

/** `proxy:3128` is a usual way to write one. */
function withScheme(proxy: string | undefined): string {
  if (proxy === undefined || proxy === '' || proxy.includes('://')) return proxy ?? '';
  return `http://${proxy}`;
}

/** A mirror with a login has it in its address. */
function login({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(plain).toString('base64')}` };
}

const offline = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EPIPE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_ABORTED',
]);

/** Turns an error of the network into one that a person can act on; anything else comes back as it is. */
export function explainHttpError(error: unknown, what: string, url: URL): unknown {
  if (error instanceof EmbeddedNeo4jError) return error;
  if (error instanceof HttpStatusError) {
    return new EmbeddedNeo4jError(
      'BROKEN_DOWNLOAD',
      `Cannot fetch ${what}: ${error.message}; check the mirror and proxy settings, or set NEO4J_URI to a running Neo4j.`,
      { cause: error },
    );
  }
  const code = codeOf(error);
  if (code === undefined || !offline.has(code)) return error;
  // An address with several numbers fails with an AggregateError that has no words.
  const reason = messageOf(error) || code;
  return new EmbeddedNeo4jError(
    'NO_NETWORK',
    `Cannot fetch ${what}: ${url.host} cannot be reached (${reason}); connect to the internet once, set a proxy or a mirror, or set NEO4J_URI to a running Neo4j.`,
    { cause: error },
  );
}
