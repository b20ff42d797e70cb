import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ENVIRONMENT } from '../../src/config.js';

const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
/** `# description` directly above `#NAME=default`. */
const rows = [...text.matchAll(/^# (.+)\n#([A-Z0-9_]+)=(.*)$/gm)].map(([, description, name, value]) => ({
  name,
  description,
  default: value,
}));

describe('.env.example', () => {
  test('is the table of variables: names, order, descriptions, defaults', () => {
    expect(rows).toEqual(
      ENVIRONMENT.map(({ name, description, default: value }) => ({ name, description, default: value })),
    );
  });

  test('sets nothing by itself', () => {
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });

  test('has every variable described, and each secret without a value', () => {
    expect(ENVIRONMENT.filter(({ description }) => description === '')).toEqual([]);
    expect(ENVIRONMENT.filter(({ secret, default: value }) => secret && value !== '')).toEqual([]);
  });
});
