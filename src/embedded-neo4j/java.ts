import { EmbeddedNeo4jError, WAYS_OUT } from './errors.js';
import { fetchJava, type FetchJavaOptions } from './fetch-java.js';
import { findJava } from './find-java.js';

/** Where to look for Java: `JAVA_HOME`, PATH, and the switch that passes over both. */
export interface JavaSettings {
  home: string | undefined;
  path: string;
  forceDownload: boolean;
}

/**
 * The `java` program to run the server with: one that is installed, else one that is fetched.
 * @throws EmbeddedNeo4jError NO_JAVA when there is none to be had; its message names what was found in vain
 */
export async function provideJava(settings: JavaSettings, fetching: FetchJavaOptions): Promise<string> {
  if (settings.forceDownload) return fetchJava(fetching);
  const { found, rejected } = await findJava(settings.home, settings.path);
  for (const sentence of rejected)
    fetching.report.line(`${sentence}; Java 17 or newer is needed, looking further.`);
  if (found !== undefined) return found.program;
  try {
    return await fetchJava(fetching);
  } catch (error) {
    if (!(error instanceof EmbeddedNeo4jError) || error.code === 'NO_JAVA') throw error;
    const looked = rejected.length === 0 ? 'No Java is installed' : `No Java serves (${rejected.join(', ')})`;
    throw new EmbeddedNeo4jError(
      'NO_JAVA',
      `${looked}, and none could be fetched: ${error.message} Or: ${WAYS_OUT}.`,
      { cause: error },
    );
  }
}
