import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { ENVIRONMENT } from '../../../src/config.js';
import { readNeo4jLock } from '../../../src/embedded-neo4j/locks.js';
import { neo4jConf } from '../../../src/embedded-neo4j/neo4j-conf.js';

/** There is no container engine where the tests run: what the files say is held against what the code says. */
const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

const service = z.object({
  image: z.string(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()),
  volumes: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
});
const compose = z
  .object({ services: z.object({ neo4j: service, api: service }), volumes: z.record(z.string(), z.null()) })
  .parse(parse(read('docker-compose.yml')));
const { neo4j, api } = compose.services;
const dockerfile = read('Dockerfile');
const variable = (name: string): (typeof ENVIRONMENT)[number] | undefined =>
  ENVIRONMENT.find((one) => one.name === name);

describe('docker-compose.yml', () => {
  test('runs the Community edition in the version of the lock', () => {
    expect(neo4j.image).toBe(`neo4j:${readNeo4jLock().version}-community`);
  });

  test('sets what config.ts reads, with its defaults', () => {
    for (const name of Object.keys(api.environment)) expect(variable(name)?.name).toBe(name);
    const used = [...read('docker-compose.yml').matchAll(/(?<!\$)\$\{(\w+)(?::([-?])([^}]*))?\}/g)];
    expect(used.length).toBeGreaterThan(0);
    for (const [, name = '', kind, value] of used) {
      expect(variable(name)?.name).toBe(name);
      if (kind === '-') expect(value).toBe(variable(name)?.default);
    }
  });

  test('has no password of its own', () => {
    expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?.+\}$/);
    expect(api.environment.NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?.+\}$/);
  });

  test('gives the server settings that it has', () => {
    const known = `${neo4jConf({ port: 1, pageCacheMb: 1 })}\nserver.memory.heap.max_size=`;
    const settings = Object.keys(neo4j.environment).filter((name) => name !== 'NEO4J_AUTH');
    for (const name of settings) {
      // The image's own spelling: '_' stands for '.', '__' for '_'.
      const setting = name
        .replace(/^NEO4J_/, '')
        .replaceAll('__', ' ')
        .replaceAll('_', '.')
        .replaceAll(' ', '_');
      expect(known).toContain(`\n${setting}=`);
    }
  });

  test('connects the API to the database, when that is healthy', () => {
    expect(api.environment.NEO4J_URI).toBe('bolt://neo4j:7687');
    expect(api.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(neo4j.healthcheck?.test.at(-1)).toContain('RETURN 1');
  });

  test('opens its ports on this machine only, the API on the one of config.ts', () => {
    for (const port of [...neo4j.ports, ...api.ports]) expect(port).toMatch(/^127\.0\.0\.1:/);
    const port = variable('PORT')?.default ?? '';
    expect(api.ports).toEqual([`127.0.0.1:\${PORT:-${port}}:${port}`]);
    expect(dockerfile).toMatch(new RegExp(`^EXPOSE ${port}$`, 'm'));
  });

  test('keeps the data in a volume', () => {
    const [name = '', at] = neo4j.volumes?.[0]?.split(':') ?? [];
    expect(at).toBe('/data');
    expect(Object.keys(compose.volumes)).toContain(name);
  });
});

describe('Dockerfile', () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
    paths.split(' '),
  );

  test('runs what `npm start` runs, not as root, open to its container', () => {
    const start = z
      .object({ scripts: z.object({ start: z.string() }) })
      .parse(JSON.parse(read('package.json'))).scripts.start;
    expect(last).toContain(`CMD ${JSON.stringify(start.split(' ')).replaceAll(',', ', ')}`);
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^ENV .*HOST=0\.0\.0\.0/m);
  });

  test('has every folder that the code reads', () => {
    const needed = new Set<string>();
    const source = new URL('src/', root);
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const text = readFileSync(new URL(file, source), 'utf8');
      for (const [, path] of text.matchAll(/new URL\(\s*'(?:\.\.\/)+([^']+)'/g))
        if (path !== undefined) needed.add(path);
    }
    const inLast = [...last.matchAll(/^COPY (?!--from)(\S+) /gm)].map(
      ([, path = '']) => path.split('*')[0] ?? '',
    );
    expect(needed.size).toBeGreaterThan(0);
    for (const path of needed)
      expect({ path, in: inLast.some((one) => path.startsWith(one)) }).toEqual({ path, in: true });
  });

  test('gets what it copies past .dockerignore', () => {
    const letThrough = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    for (const path of copied) {
      expect({ path, in: letThrough.some((one) => path === one || path.startsWith(`${one}/`)) }).toEqual({
        path,
        in: true,
      });
    }
  });

  test.each([
    [200, 0],
    [503, 1],
  ])('its health check takes %i of /health/ready for %i', async (status, code) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(status).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const [, command = '[]'] = /^HEALTHCHECK [^[]*CMD (\[.*\])$/ms.exec(last.split('\nCMD ')[0] ?? '') ?? [];
    const [, ...args] = z.array(z.string()).parse(JSON.parse(command));
    const check = spawn(process.execPath, args, { env: { PORT: String(port) }, stdio: 'ignore' });
    expect(await once(check, 'exit')).toEqual([code, null]);
    expect(asked).toEqual(['/health/ready']);
    server.close();
  });
});
