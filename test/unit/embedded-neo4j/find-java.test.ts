import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findJava, programIn } from '../../../src/embedded-neo4j/find-java.js';
import { temporaryFolder } from './temp-folder.js';

const folder = temporaryFolder();
/** Scripts stand for programs here. */
const onUnix = process.platform === 'win32' ? describe.skip : describe;

/** A program that says what java says of its version. */
async function fakeJava(home: string, version: string): Promise<string> {
  return fakeProgram(home, `echo "    java.specification.version = ${version}" >&2`);
}

async function fakeProgram(home: string, script: string): Promise<string> {
  const program = programIn(join(folder(), home));
  await mkdir(dirname(program), { recursive: true });
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
  return program;
}

const search = (javaHome: string | undefined, ...path: string[]): ReturnType<typeof findJava> =>
  findJava(
    javaHome === undefined ? undefined : join(folder(), javaHome),
    path.map((home) => join(folder(), home, 'bin')).join(delimiter),
    [{ folder: join(folder(), 'usual'), under: 'Home' }],
  );

onUnix('findJava', () => {
  test('takes JAVA_HOME before PATH, and PATH before the usual folders', async () => {
    const inUsual = await fakeJava('usual/jdk/Home', '17');
    expect((await search('home', 'path')).found).toEqual({ program: inUsual, version: 17 });
    const onPath = await fakeJava('path', '21');
    expect((await search('home', 'path')).found).toEqual({ program: onPath, version: 21 });
    const inHome = await fakeJava('home', '25');
    expect((await search('home', 'path')).found).toEqual({ program: inHome, version: 25 });
  });

  test('passes over those that are too old or broken, and says so', async () => {
    const old = await fakeJava('home', '1.8');
    const older = await fakeJava('first', '11');
    const broken = await fakeProgram('second', 'exit 1');
    const mute = await fakeProgram('third', 'echo hello');
    const fine = await fakeJava('fourth', '17');
    expect(await search('home', 'first', 'second', 'nowhere', 'third', 'fourth')).toEqual({
      found: { program: fine, version: 17 },
      rejected: [
        `${old} is Java 8`,
        `${older} is Java 11`,
        `${broken} does not run`,
        `${mute} does not tell its version`,
      ],
    });
  });

  test('finds none', async () => {
    expect(await search(undefined, 'nowhere')).toEqual({ found: undefined, rejected: [] });
    expect((await findJava('', '', [])).found).toBeUndefined();
  });
});
