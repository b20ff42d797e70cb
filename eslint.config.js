import js from '@eslint/js';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * The direction of imports: main → server → schema → resolvers → loaders → graph → neo4j-driver.
 * Each row: files in `target` never import from `from`.
 */
const above = {
  main: './src/main.ts',
  server: './src/server.ts',
  schema: './src/schema.ts',
  resolvers: './src/resolvers',
  loaders: './src/loaders.ts',
  context: './src/context.ts',
};
const zone = (target, from, message) => ({ target, from, message });
const everythingAbove = (...names) => names.map((name) => above[name]);
const directions = [
  zone(above.server, above.main, 'server never imports main'),
  ...everythingAbove('main', 'server').map((from) => zone(above.schema, from, 'schema is below the server')),
  ...everythingAbove('main', 'server', 'schema').map((from) =>
    zone(above.resolvers, from, 'resolvers are below the schema'),
  ),
  ...everythingAbove('main', 'server', 'schema', 'resolvers').map((from) =>
    zone('./src/loaders*.ts', from, 'loaders are below the resolvers'),
  ),
  ...[
    './src/graph',
    './src/metrics',
    './src/writing',
    './src/import',
    './src/embedded-neo4j',
    './src/observe',
  ].flatMap((room) =>
    everythingAbove('main', 'server', 'schema', 'resolvers', 'loaders', 'context').map((from) =>
      zone(room, from, `${room} is below the API`),
    ),
  ),
  zone('./src/graph', './src/import', 'graph does not know who writes through it'),
  zone('./src/graph', './src/metrics', 'graph does not know what is reckoned from it elsewhere'),
  zone('./src/graph', './src/writing', 'graph does not know what is planned to be written'),
  zone('./src/graph', './src/embedded-neo4j', 'graph does not know how its server came to be'),
  // The leaves are imported by anyone and import nobody above them.
  ...['./src/errors.ts', './src/limits.ts', './src/observe', './src/auth'].flatMap((leaf) =>
    [
      ...['./src/graph', './src/metrics', './src/writing', './src/import', './src/embedded-neo4j'],
      ...Object.values(above),
    ].map((from) => zone(leaf, from, 'a leaf imports nobody above it')),
  ),
];

const toDriver = 'only src/graph speaks to the driver';
const noDriver = {
  paths: [{ name: 'neo4j-driver', message: toDriver }],
  patterns: [{ group: ['neo4j-driver-*', 'neo4j-driver/*'], message: toDriver }],
};
const noCypher = {
  group: ['**/graph/cypher.js'],
  importNames: ['cypher', 'identifier', 'statement'],
  message: 'only src/graph holds Cypher',
};

const graphQLConfig = { schema: 'schema/*.graphql', documents: 'docs/queries/*.graphql' };

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/', 'src/generated/'] },
  {
    files: ['**/*.ts', '**/*.js'],
    extends: [js.configs.recommended],
    plugins: { 'import-x': importX },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones: directions }],
      'import-x/no-default-export': 'error',
    },
    settings: {
      // Relative imports end in .js and mean the .ts beside it.
      'import-x/resolver-next': [createNodeResolver({ extensionAlias: { '.js': ['.ts', '.js'] } })],
      'import-x/extensions': ['.ts', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
  },
  {
    files: ['*.config.js', '*.config.ts', 'test/support/{global-*,sequencer}.js'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    // Nothing outside src/graph holds Cypher or imports the driver.
    files: ['src/**/*.ts', 'bench/**/*.ts', 'test/**/*.ts'],
    ignores: ['src/graph/**'],
    rules: {
      'no-restricted-imports': ['error', { ...noDriver, patterns: [...noDriver.patterns, noCypher] }],
    },
  },
  {
    // What passes by the writer on purpose: to break the graph, or to measure without it.
    files: ['bench/plain-load.ts', 'test/support/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', noDriver] },
  },
  {
    // The driver types its plain option objects as classes.
    files: ['src/graph/graph.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    // The environment is read in one place.
    files: ['src/**/*.ts'],
    ignores: ['src/config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'the environment is read in src/config.ts only' },
      ],
    },
  },
  {
    files: ['schema/**/*.graphql'],
    languageOptions: { parser: graphqlPlugin.parser, parserOptions: { graphQLConfig } },
    plugins: { '@graphql-eslint': graphqlPlugin },
    rules: {
      ...graphqlPlugin.configs['flat/schema-recommended'].rules,
      ...graphqlPlugin.configs['flat/schema-relay'].rules,
      // `nodes` beside `edges` is a decision of the schema: most clients want no cursors.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
      ],
      // What has no identity of its own has no id: pairs, groups, figures, citations.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          acceptedIdNames: ['id'],
          acceptedIdTypes: ['ID'],
          exceptions: {
            suffixes: ['Connection', 'Edge', 'Payload'],
            types: [
              ...['AuthorityKey', 'GeoPoint', 'Figure', 'PageInfo', 'Revision', 'Provenance', 'Citation'],
              ...['Conflict', 'ConflictAlternative', 'Partnership', 'SharedNetwork', 'PartnerGroup'],
              ...[
                'ScoreReason',
                'Boundary',
                'Subgraph',
                'FrontierNode',
                'PathResult',
                'Path',
                'Budget',
                'ReportedFigure',
                'RecordedFigures',
              ],
              ...['Coverage', 'DistrictCoverage', 'CoverageBasis'],
              ...['Statistics', 'StatisticsRow', 'StatisticsTotal', 'StatisticsFigures', 'StatisticsGroup'],
              ...['AuthorityMetrics', 'MetricsBasis', 'Viewer'],
              ...['Change', 'FieldChange', 'HistoryEntry', 'UserError'],
              ...['Moment', 'Difference', 'DifferenceCount'],
              ...['ImportCount', 'ImportKept', 'ImportRow', 'ImportValue'],
            ],
          },
        },
      ],
    },
  },
  {
    files: ['docs/queries/**/*.graphql'],
    languageOptions: { parser: graphqlPlugin.parser, parserOptions: { graphQLConfig } },
    plugins: { '@graphql-eslint': graphqlPlugin },
    rules: {
      ...graphqlPlugin.configs['flat/operations-recommended'].rules,
      // A fact's source lies below lists in lists; the server's own limit is 16.
      '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 12 }],
      // People read these queries, and no client's cache needs their ids.
      '@graphql-eslint/require-selections': 'off',
    },
  },
);
