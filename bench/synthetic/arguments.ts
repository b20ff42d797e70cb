/** What the command line asks for. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { MAX_SCALE } from './keys.js';

export interface Asked {
  /** How many times as large as the seed. */
  readonly scale: number;
  readonly randomSeed: number;
  /** Absolute. */
  readonly dataDir: string;
}

const MAX_SEED = 2 ** 32 - 1;
export const USAGE = `Usage: npm run synthetic -- --scale <times> [--seed <number>] [--data <folder>]

  --scale  how many times as large as the seed: a whole number from 1 to ${MAX_SCALE}
  --seed   a whole number from 0 to ${MAX_SEED}; the same one gives the same graph; 1 where none is given
  --data   folder of a database of its own; beside that of npm start where none is given
`;

/** What was asked for cannot be done; the message is for the person who asked. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value < least || value > most)
    throw new ArgumentError(
      `--${name} is a whole number from ${least} to ${most}, but it is ${JSON.stringify(text)}.\n\n${USAGE}`,
    );
  return value;
}

function parsed(words: readonly string[]): { scale?: string; seed?: string; data?: string } {
  try {
    const option = { type: 'string' } as const;
    return parseArgs({ args: [...words], options: { scale: option, seed: option, data: option } }).values;
  } catch (error) {
    throw new ArgumentError(`${(error as Error).message}\n\n${USAGE}`, { cause: error });
  }
}

/**
 * Reads the arguments; `realDataDir` is where `npm start` keeps its database, which is never written to. Throws
 * ArgumentError with what is allowed.
 */
export function readArguments(words: readonly string[], realDataDir: string): Asked {
  const { scale, seed = '1', data = `${realDataDir}-synthetic` } = parsed(words);
  if (scale === undefined) throw new ArgumentError(`--scale is missing.\n\n${USAGE}`);
  const dataDir = resolve(data);
  if (data.trim() === '' || dataDir === resolve(realDataDir))
    throw new ArgumentError(
      `--data must not be ${data.trim() === '' ? 'empty' : `${dataDir}, where npm start keeps its database`}: name another folder.`,
    );
  return {
    scale: wholeNumber('scale', scale, 1, MAX_SCALE),
    randomSeed: wholeNumber('seed', seed, 0, MAX_SEED),
    dataDir,
  };
}
