import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from './errors.js';

/** Neo4j 5.26 runs on 17 and 21; newer ones have been tried as well. */
export const OLDEST_JAVA = 17;

/** What a `java` program says of itself when asked for its version. */
export type JavaAnswer = { usable: true; version: number } | { usable: false; why: string };

/** The search through a machine: the program to use, and what was looked at in vain. */
export interface JavaSearch {
  found: { program: string; version: number } | undefined;
  /** Sentences about those that exist but do not serve, e.g. `/usr/bin/java is Java 11`. */
  rejected: string[];
}

const executable = process.platform === 'win32' ? 'java.exe' : 'java';

/** Where the program lies inside a Java folder. */
export const programIn = (home: string): string => join(home, 'bin', executable);

/** `JAVA_HOME`, then each folder of PATH, then the usual folders; the first that runs and is new enough. */
export async function findJava(
  javaHome: string | undefined,
  path: string,
  usual: readonly UsualFolder[] = usualFolders(),
): Promise<JavaSearch> {
  const rejected: string[] = [];
  for (const list of [inJavaHome(javaHome), onPath(path), await inside(usual)]) {
    for (const program of list) {
      const answer = await askVersion(program);
      if (answer === undefined) continue;
      if (answer.usable) return { found: { program, version: answer.version }, rejected };
      rejected.push(`${program} ${answer.why}`);
    }
  }
  return { found: undefined, rejected };
}

const inJavaHome = (home: string | undefined): string[] =>
  home === undefined || home === '' ? [] : [programIn(home)];

const onPath = (path: string): string[] =>
  path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => resolve(folder, executable));

/** A folder that holds Java folders; `under` leads from one of those to its home. */
export interface UsualFolder {
  folder: string;
  under: string;
}

function usualFolders(): UsualFolder[] {
  const home = homedir();
  const ofUser = [join(home, '.sdkman', 'candidates', 'java'), join(home, '.jdks')];
  const macs = ['/Library/Java/JavaVirtualMachines', join(home, 'Library', 'Java', 'JavaVirtualMachines')];
  const vendors = ['Java', 'Eclipse Adoptium', 'Microsoft', 'Zulu', 'Amazon Corretto', 'BellSoft'];
  const plain = (folders: string[]): UsualFolder[] => folders.map((folder) => ({ folder, under: '' }));
  switch (process.platform) {
    case 'darwin':
      return [
        ...macs.map((folder) => ({ folder, under: join('Contents', 'Home') })),
        ...['/opt/homebrew/opt', '/usr/local/opt'].map((folder) => ({
          folder,
          under: join('libexec', 'openjdk.jdk', 'Contents', 'Home'),
        })),
        ...plain(ofUser),
      ];
    case 'win32':
      return plain([...vendors.map((vendor) => join('C:\\Program Files', vendor)), ...ofUser]);
    default:
      return plain(['/usr/lib/jvm', '/usr/java', '/opt/java', '/opt', ...ofUser]);
  }
}

async function inside(usual: readonly UsualFolder[]): Promise<string[]> {
  const programs = usual.map(async ({ folder, under }) => {
    const names = await readdir(folder).catch(() => []);
    return names.sort().map((name) => programIn(join(folder, name, under)));
  });
  return (await Promise.all(programs)).flat();
}

const runFile = promisify(execFile);

/**
 * Runs the program: a file that is there may be for another machine, or macOS' stand-in for a missing Java.
 * @returns undefined when there is no such file
 */
export async function askVersion(program: string): Promise<JavaAnswer | undefined> {
  try {
    const { stderr, stdout } = await runFile(program, ['-XshowSettings:properties', '-version'], {
      timeout: 20_000,
    });
    const version = versionIn(`${stderr}\n${stdout}`);
    if (version === undefined) return { usable: false, why: 'does not tell its version' };
    if (version < OLDEST_JAVA) return { usable: false, why: `is Java ${version}` };
    return { usable: true, version };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return { usable: false, why: 'does not run' };
  }
}

/** `java.specification.version = 17`, or 1.8 for what is called Java 8. */
function versionIn(text: string): number | undefined {
  const [, major] = /java\.specification\.version = (?:1\.)?(\d+)/.exec(text) ?? [];
  return major === undefined ? undefined : Number(major);
}
