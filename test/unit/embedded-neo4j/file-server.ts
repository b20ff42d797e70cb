import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Http } from '../../../src/embedded-neo4j/http.js';
import { createHttp } from '../../../src/embedded-neo4j/http.js';

interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
}

/** A server of files on this machine that can fail in the ways that real ones do. */
export interface FileServer {
  readonly url: string;
  readonly files: Map<string, Buffer | string>;
  /** Every request, and for a proxy every CONNECT, in order. */
  readonly asked: Asked[];
  /** Statuses to answer with before anything is served. */
  readonly refusals: number[];
  /** Breaks the connection of the next reply after so many bytes. */
  cutAfter: number | undefined;
  ranges: boolean;
  close(): Promise<void>;
}

export async function startFileServer(): Promise<FileServer> {
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    // As a proxy it is asked for full addresses.
    const path = url.startsWith('http') ? new URL(url).pathname : url;
    files.asked.push({ method, path: url, headers });
    const refusal = files.refusals.shift();
    const content = files.files.get(path);
    if (refusal !== undefined || content === undefined) {
      response.writeHead(refusal ?? 404).end();
      return;
    }
    const whole = Buffer.from(content);
    const from = files.ranges ? Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0) : 0;
    const rest = whole.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': rest.length,
      ...(from > 0 ? { 'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}` } : {}),
    });
    const { cutAfter } = files;
    files.cutAfter = undefined;
    if (cutAfter === undefined) response.end(rest);
    else response.write(rest.subarray(0, cutAfter), () => setTimeout(() => response.destroy(), 20));
  });
  server.on('connect', (request, socket) => {
    files.asked.push({ method: 'CONNECT', path: request.url ?? '', headers: request.headers });
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const files: FileServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files: new Map(),
    asked: [],
    refusals: [],
    cutAfter: undefined,
    ranges: true,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return files;
}

/** The way to the network without a proxy. */
export const direct = (): Http => createHttp({ http: undefined, https: undefined, no: undefined });

/** The address of a port of this machine where nobody listens. */
export async function deadAddress(): Promise<string> {
  const server = await startFileServer();
  await server.close();
  return server.url;
}
