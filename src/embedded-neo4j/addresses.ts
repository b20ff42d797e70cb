import type { ClientRequest } from 'node:http';
import https, { Agent } from 'node:https';
import mavenArtifactUrl from 'mvn-artifact-url';
import { getPackage } from 'pypi-info';
import { z } from 'zod';
import type { Http } from './http.js';
import type { LockedJar } from './locks.js';

// mvn-artifact-url is CommonJS compiled from TypeScript: Node hands over its exports object.
const artifactUrl = mavenArtifactUrl.default;

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

/** Where a jar is; `mirror` stands for the root of the repository. No request is made. */
export async function jarUrl(jar: LockedJar, mirror: string | undefined): Promise<URL> {
  const { groupId, artifactId, version, classifier } = jar;
  const artifact = { groupId, artifactId, version, ...(classifier === undefined ? {} : { classifier }) };
  return new URL(await artifactUrl(artifact, mirror === undefined ? undefined : withSlash(mirror)));
}

const packageInfo = z.object({
  releases: z.record(
    z.string(),
    z.array(
      z.object({
        filename: z.string(),
        url: z.url(),
        size: z.number(),
        digests: z.object({ sha256: z.string() }),
      }),
    ),
  ),
});
export type ReleaseFile = z.infer<typeof packageInfo>['releases'][string][number];

/** The files of one release of a Python package: name, address, size and SHA-256. */
export async function releaseFiles(http: Http, name: string, version: string): Promise<ReleaseFile[]> {
  const info = packageInfo.parse(await http.json(packageInfoUrl(name)));
  return info.releases[version] ?? [];
}

/** Takes down where a request would go, and stops it before a connection is opened. */
class Scout extends Agent {
  found: URL | undefined;

  /** What Node calls, in the same turn, for every request that an agent is to carry out. */
  addRequest(request: ClientRequest): void {
    this.found = new URL(request.path, `${request.protocol}//${request.host}`);
    request.destroy();
  }
}

/**
 * pypi-info knows the address but neither a proxy nor a time limit: it is asked where it would go,
 * and the way there is ours. It takes Node's global agent at the moment of the call, and the usual one
 * is back before anyone else runs.
 */
export function packageInfoUrl(name: string): URL {
  const usual = https.globalAgent;
  const scout = new Scout();
  https.globalAgent = scout;
  try {
    getPackage(name).catch(() => undefined);
  } finally {
    https.globalAgent = usual;
  }
  if (scout.found === undefined) throw new Error('pypi-info made no request');
  return scout.found;
}

const simpleIndex = z.object({ files: z.array(z.object({ filename: z.string(), url: z.string() })) });

/**
 * Where a file of a Python package is under a mirror of the index: the "simple" API, as JSON (PEP 691) or
 * as the page of links (PEP 503) that every mirror has. `mirror` is what pip calls the index address.
 */
export async function fileUrlOnMirror(
  http: Http,
  mirror: string,
  name: string,
  file: string,
): Promise<URL | undefined> {
  const index = new URL(`${name}/`, withSlash(mirror));
  const text = await http.text(index, 'application/vnd.pypi.simple.v1+json, text/html;q=0.5');
  const href = text.trimStart().startsWith('{')
    ? simpleIndex.parse(JSON.parse(text)).files.find(({ filename }) => filename === file)?.url
    : [...text.matchAll(/href="([^"#]+)/g)]
        .map(([, link]) => link)
        .find((link) => link?.endsWith(`/${file}`));
  if (href === undefined) return undefined;
  const url = new URL(href, index);
  // A full address in the page does not repeat the login of the mirror.
  if (url.host === index.host) [url.username, url.password] = [index.username, index.password];
  return url;
}
