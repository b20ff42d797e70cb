import { describe, expect, test } from '@jest/globals';
import { createLogger, type LogOptions } from '../../../src/observe/log.js';

function logged(more: Partial<LogOptions>, ...records: object[]): string[] {
  const lines: string[] = [];
  const log = createLogger({
    level: 'info',
    production: true,
    stream: { write: (line) => void lines.push(line) },
    ...more,
  });
  for (const record of records) log.info(record, 'said');
  return lines;
}

describe('the log', () => {
  test('is JSON, one object a line, without the host', () => {
    const [line = ''] = logged({}, { requestId: 'r1', ms: 3 });
    expect(JSON.parse(line)).toEqual({
      level: 30,
      time: expect.any(Number),
      requestId: 'r1',
      ms: 3,
      msg: 'said',
    });
  });

  test('holds no credentials, wherever they stand', () => {
    const secrets = {
      authorization: 'Bearer geheim',
      cookie: 'a=geheim',
      password: 'geheim',
      token: 'geheim',
    };
    const lines = logged(
      {},
      secrets,
      { headers: { ...secrets, 'set-cookie': 'geheim', 'proxy-authorization': 'geheim' } },
      { request: { headers: secrets } },
      { neo4j: secrets },
    );
    expect(lines).toHaveLength(4);
    expect(lines.join('')).not.toContain('geheim');
    expect(lines.join('')).toContain('[redacted]');
  });

  test('is silent below its level', () => {
    expect(logged({ level: 'warn' }, { a: 1 })).toEqual([]);
  });
});
