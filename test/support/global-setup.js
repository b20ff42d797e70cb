// Jest loads this file as it is, without the transform: tsx reads the TypeScript behind it.
import { tsImport } from 'tsx/esm/api';

export default async function setup() {
  const { startNeo4j } = await tsImport('./start-neo4j.ts', import.meta.url);
  await startNeo4j();
}
