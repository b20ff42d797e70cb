/** The two routes of imports beside `/graphql`: a file comes in as it is, the rows of a plan go out as CSV. */
import { Readable } from 'node:stream';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Access } from './auth/access.js';
import { denial } from './auth/rules.js';
import type { Viewer } from './auth/viewer.js';
import { badInput, notFound, tooExpensive } from './errors.js';
import type { RowFilter } from './graph/import-plans.js';
import { ROW_STATUSES } from './import/register/rows.js';
import type { Logger } from './observe/log.js';
import { sendError } from './server-graphql.js';

export interface ImportRoutes {
  /** Keeps a file and returns its id. */
  keep(file: { readonly name: string; readonly bytes: Buffer }, viewer: Viewer): Promise<string>;
  /** The rows of a plan as CSV; null where there is no such plan. */
  report(plan: string, filter: RowFilter): Promise<AsyncIterable<string> | null>;
}
export interface ImportParts {
  readonly access: Access;
  readonly imports: ImportRoutes;
  readonly log: Logger;
  /** Bytes of a file. */
  readonly fileBytes: number;
}

const FILE_TYPES = [
  'application/octet-stream',
  'application/zip',
  'application/x-zip-compressed',
  'text/csv',
];
/** What may stand in the rows of a report as the file's name: no path, nothing that a terminal obeys. */
const FILE_NAME = /^[^/\\\p{Cc}]{1,120}$/u;

export function registerImports(
  app: FastifyInstance,
  { access, imports, log, fileBytes }: ImportParts,
): void {
  // As a stream: what is too large is not read to its end.
  app.addContentTypeParser(FILE_TYPES, (_request, payload, done) => done(null, payload));

  app.post<{ Querystring: { name?: unknown } }>('/imports/files', (request, reply) =>
    answered(request, reply, async (viewer) => {
      const { name } = request.query;
      if (typeof name !== 'string' || !FILE_NAME.test(name))
        throw badInput('The name of the file is missing, or no name of a file.', {
          ...{ path: ['name'], allowed: '?name=GV100AD3108.zip, of 120 characters at most' },
        });
      if (!(request.body instanceof Readable))
        throw badInput('The body is not the file.', { allowed: `a body of ${FILE_TYPES.join(', ')}` });
      const bytes = await read(request.body, fileBytes);
      if (bytes.length === 0) throw badInput('The file is empty.');
      const file = await imports.keep({ name, bytes }, viewer);
      return reply.code(201).send({ file, name, bytes: bytes.length });
    }),
  );

  app.get<{ Params: { plan: string }; Querystring: { status?: unknown } }>(
    '/imports/:plan/rows.csv',
    (request, reply) =>
      answered(request, reply, async () => {
        const { plan } = request.params;
        const rows = await imports.report(plan, { statuses: statusesOf(request.query.status), codes: null });
        if (!rows) throw notFound(`No plan has the id ${plan}.`);
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="rows.csv"')
          .send(Readable.from(rows));
      }),
  );

  async function answered(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (viewer: Viewer) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    reply.header('cache-control', 'no-store');
    try {
      const { authorization } = request.headers;
      const { viewer } = await access.admit({ authorization, address: request.ip });
      const denied = denial('import', viewer);
      if (denied) throw denied;
      return await work(viewer);
    } catch (error) {
      return sendError(reply, error, { id: request.id, log: log.child({ requestId: request.id }) });
    }
  }
}

async function read(body: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) {
      const hint = 'The ZIP that the office publishes has a tenth of its text.';
      throw tooExpensive({ measure: 'fileBytes', limit: most, hint });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function statusesOf(given: unknown): readonly string[] | null {
  if (given === undefined) return null;
  const statuses = typeof given === 'string' ? given.split(',') : [];
  const isKnown = (word: string): boolean => (ROW_STATUSES as readonly string[]).includes(word);
  if (statuses.length === 0 || !statuses.every(isKnown))
    throw badInput('Not all of these are states of a row.', {
      ...{ path: ['status'], allowed: `one or more of ${ROW_STATUSES.join(',')}` },
    });
  return statuses;
}
