/** Asks the questions of docs/queries of the configured database and writes docs/questions.md: `npm run questions`. */
import { writeFile } from 'node:fs/promises';

import { graphql } from 'graphql';

import { configFromEnvironment } from '../../src/config.js';
import { READER } from '../../src/auth/viewer.js';
import { createContextFactory } from '../../src/context.js';
import { openDatabase } from '../../src/database.js';
import { createReporter } from '../../src/embedded-neo4j/index.js';
import { newestRevision } from '../../src/graph/revision.js';
import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import { LIMITS } from '../../src/limits.js';
import { createMetrics } from '../../src/metrics/metrics.js';
import { createSchema } from '../../src/schema.js';
import { recordMissingBorders, recordSeed } from '../../src/seeding.js';
import { readWorkbenchQueries, variableValues } from '../../src/workbench.js';
import { page, type Answered } from './page.js';

const PAGE = new URL('../../docs/questions.md', import.meta.url);

const database = await openDatabase(configFromEnvironment(), createReporter(process.stderr));
const { graph } = database;
try {
  if ((await newestRevision(graph)).number === 0) await recordSeed(graph, SEED_FOLDER);
  await recordMissingBorders(graph, SEED_FOLDER);
  const schema = createSchema();
  const metrics = createMetrics(graph, LIMITS);
  const contextOf = createContextFactory(graph, metrics);
  const answered: Answered[] = [];
  for (const query of readWorkbenchQueries()) {
    const { data, errors } = await graphql({
      ...{ schema, source: query.query, contextValue: await contextOf({ id: 'questions', viewer: READER }) },
      variableValues: variableValues(query),
    });
    if (errors) throw new Error(`${query.name}: ${errors[0]?.message ?? ''}`);
    answered.push({ ...query, data });
  }
  await metrics.close();
  await writeFile(PAGE, page(answered));
  process.stdout.write(`${answered.length} questions written\n`);
} finally {
  await database.close();
}
