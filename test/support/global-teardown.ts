import { stopOnce } from './shared-neo4j.js';

export default async function teardown(): Promise<void> {
  await stopOnce();
}
