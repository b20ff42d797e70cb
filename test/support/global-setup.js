// Jest loads this file as it is, without the transform: tsx reads the TypeScript behind it.
import { execFileSync } from 'node:child_process';
import { fileURLToPath, URL } from 'node:url';

import { tsImport } from 'tsx/esm/api';

let isBuilt = false;

export default async function setup() {
  const { startNeo4j } = await tsImport('./start-neo4j.ts', import.meta.url);
  startNeo4j();
  // The e2e tests start what `npm start` does. Both database projects come here.
  if (isBuilt) return;
  isBuilt = true;
  const root = fileURLToPath(new URL('../../', import.meta.url));
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: 'inherit', shell: true });
}
