import { afterEach, describe, expect, test } from '@jest/globals';
import { schemaOf, start, type Started } from './start.js';

let server: Started;
afterEach(() => server.app.close());

async function get(path: string): Promise<[number, unknown]> {
  const response = await fetch(server.url + path);
  return [response.status, await response.json()];
}
const notReady = [503, { status: 'unavailable', checks: { database: 'unavailable' } }];

describe('health', () => {
  test('is live always, and ready while the database answers', async () => {
    let database = true;
    server = await start({ isReady: () => Promise.resolve(database) });
    expect(await get('/health/ready')).toEqual([200, { status: 'ok', checks: { database: 'ok' } }]);
    database = false;
    expect(await get('/health/ready')).toEqual(notReady);
    expect(await get('/health/live')).toEqual([200, { status: 'ok' }]);
  });

  test('is not ready when the check throws', async () => {
    server = await start({ isReady: () => Promise.reject(new Error('db.internal is gone')) });
    expect(await get('/health/ready')).toEqual(notReady);
  });

  test('is not ready when the check hangs', async () => {
    server = await start({ isReady: () => new Promise(() => undefined) });
    expect(await get('/health/ready')).toEqual(notReady);
  });
});

describe('close', () => {
  test('lets a request in flight finish, and takes no new one', async () => {
    let finish: (value: string) => void = () => undefined;
    let began: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (began = resolve));
    server = await start({
      schema: schemaOf({
        wait: () => {
          began();
          return new Promise<string>((resolve) => (finish = resolve));
        },
      }),
    });
    const inFlight = server.ask('{ wait }');
    await running;
    const closed = server.app.close();
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
    finish('done');
    expect((await inFlight).body).toEqual({ data: { wait: 'done' } });
    await closed;
  });
});
