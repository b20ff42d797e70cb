import { tsImport } from 'tsx/esm/api';

export default async function teardown() {
  const { stopOnce } = await tsImport('./shared-neo4j.ts', import.meta.url);
  await stopOnce();
}
