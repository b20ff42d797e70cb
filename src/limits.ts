/** Every number that bounds a request. The sentence is the reason; a test trips each. */
export const LIMITS = {
  /** Fields below one another. Four hops over connections (3 each) and a value's provenance still fit. */
  depth: 16,
  /** The same inside `__schema`/`__type`: clients' introspection goes 15 deep (`ofType` nine times). */
  introspectionDepth: 16,
  /** Renamed fields, fragments written out. Comparisons need a few; a field asked 1,000 times needs 1,000. */
  aliases: 60,
  /** Fields of Query in one document, fragments written out: 36 districts side by side still fit. */
  rootFields: 40,
  /** Lexical tokens. Validation compares fields in pairs: 2,000 take at worst a quarter of a second. */
  tokens: 2_000,
  /** The document as text. 2,000 tokens of our longest names with their white space are a third of it. */
  documentBytes: 65_536,
  /** The whole request: the document and variables, of which 1,000 keys are the largest (about 20 kB). */
  bodyBytes: 262_144,
  /** Estimated rows of the reply. 30,000 are some 5 MB of JSON and a few tenths of a second of one core. */
  cost: 30_000,
  /** Rows that an outline counts as: a municipality's is as long as ten, a Landkreis's as 150. At 50 a reply of outlines alone has 11 MB at most. */
  outlineCost: 50,
  /** Rows that `partners` of an authority count as beside their page: 30,000 such questions took 4 s of one core and 1.4 GB. */
  partnersCost: 10,
  /** Rows that `similar` and `recommendedPartners` count as beside their page: 30,000 took more than 12 s. */
  comparisonCost: 50,
  /** Rows that a coverage counts as: at worst a tenth of a second. */
  coverageCost: 1_000,
  /** Rows that a neighbourhood or a search for paths counts as: at worst a fifth of a second. */
  walkCost: 3_000,
  /** Rows that a comparison of two moments counts as: at worst, at the edge of `differences`, a second. */
  differencesCost: 10_000,
  /** Rows that a list of pairs or groups counts as: at worst, at the edge of `partnerCouples`, 0.8 s and 150 MB. */
  pairsCost: 10_000,
  /** Rows of a connection unless `first` or `last` say otherwise. */
  pageSize: 20,
  /** The most that `first` and `last` may ask. */
  maxPageSize: 100,
  /** Keys of one `authoritiesByKeys`. */
  keysACall: 500,
  /** Ids of one `nodes`. */
  idsACall: 100,
  /** Changes of one piece of the log. */
  changesACall: 1_000,
  /** Facts that differ between two moments: 100,000 are some 25 MB, and a second of one core and of the database. */
  differences: 100_000,
  /** Comparisons that are kept for those who read on. */
  comparisonsKept: 4,
  /** Filters in one another, the outermost counted: each level can be two statements. */
  filterDepth: 4,
  /** Couples of authorities looked at for one partner question: half a second of one core. */
  partnerCouples: 500_000,
  /** Metres of a boundary's tolerance. Coarser than this, many a municipality (three km across) is a triangle. */
  boundaryTolerance: 2_000,
  /** Steps of a neighbourhood. */
  neighbourhoodDepth: 3,
  /** Nodes of a neighbourhood. */
  neighbourhoodNodes: 2_000,
  /** Paths of K_SHORTEST. */
  shortestPaths: 10,
  /** Links of one path. */
  pathLength: 6,
  /** Paths of one answer. */
  pathsACall: 100,
  /** Links that one neighbourhood, or the search for paths, may look at: less than half a second. */
  linksLookedAt: 50_000,
  /** Steps that the walk along paths may take: a tenth of a second. */
  pathSteps: 500_000,
  /** Authorities that one way of finding similar ones brings, and networks that experience is looked for in. */
  candidates: 200,
  /** Figures above, and as many below, that are looked at for similar sizes; not all are of the right kind. */
  sizesLookedAt: 3_000,
  /** Couples of members of all networks of a day, for metrics: for 2,500 authorities 4 s of one core and 50 MB. */
  metricsEdges: 50_000,
  /** Days (with their revision) of which one request may have metrics: each can take a second of the thread that all share. */
  metricsDays: 10,
  /** After so many milliseconds the reckoning of metrics is ended; the wait for others counts. */
  metricsMs: 10_000,
  /** Days (with their revision) of which the metrics are kept: 2,500 authorities are half a megabyte. */
  metricsKept: 16,
  /** Replies of which the lines of their sources are kept: a kilobyte each. */
  attributionsKept: 1_000,
  /** Mutations of one document: each is a revision of its own, and all writers wait for it. */
  mutations: 10,
  /** Rows that a mutation counts as, beside what its reply brings: some thirty statements. */
  mutationCost: 500,
  /** Sources cited by one mutation. */
  citationsACall: 20,
  /** Characters of a key that we give to a network or a source. Those of the seed have up to 60. */
  keyLength: 100,
  /** Characters of a name or title, of a legal form, a locator. */
  nameLength: 300,
  /** Characters of a goal, a note, a licence, a line of attribution, an address. */
  textLength: 2_000,
  /** Characters of an idempotency key: a UUID has 36. */
  idempotencyKeyLength: 200,
  /** Changes that the reply to a mutation tells; the log has all. */
  changesTold: 1_000,
  /** After so many milliseconds a mutation is ended, the wait for other writers counted. Nearly all take a twentieth of a second, the first ones after a start some seconds. */
  mutationMs: 60_000,
  /** After so many milliseconds a statement is ended in the database. The slowest of ours takes a tenth. */
  queryMs: 10_000,
  /** GraphQL requests at work at once; the driver's pool has 100 connections, and more would only queue. */
  requestsInFlight: 100,
  /** Estimated rows that count as one point of a rate, beside the point that every request is. */
  rowsAPoint: 1_000,
  /** Points a second without credentials, for each address: three of the dearest requests, or a hundred small ones. */
  anonymousRate: 100,
  /** Points that an address can save up: a minute's. */
  anonymousBurst: 6_000,
  /** Points a second for each API key, and each subject of tokens. */
  viewerRate: 400,
  /** Points that one of them can save up: a minute's. */
  viewerBurst: 24_000,
  /** Clients whose points are counted; who was not seen longest is forgotten. 10,000 are about two megabytes. */
  rateBuckets: 10_000,
  /** Milliseconds for which what is kept of an API key is not read again: a revocation works after that. */
  apiKeyKeptMs: 500,
  /** API keys of which that is kept. */
  apiKeysKept: 1_000,
  /** Characters of a bearer token. Those of the usual issuers have one or two thousand. */
  tokenLength: 8_192,
  /** Seconds by which the clock of a token's issuer may differ from ours. */
  clockSkewSeconds: 30,
  /** Milliseconds for which the keys of an issuer are kept: a key that it takes back is taken that much longer. */
  issuerKeysKeptMs: 600_000,
  /** Milliseconds between two looks for a key that is not among them: tokens of unknown keys must not flood the issuer. */
  issuerKeysPauseMs: 10_000,
  /** After so many milliseconds an issuer that does not answer is taken for away. */
  issuerMs: 5_000,
} as const;

export type Limits = { readonly [Name in keyof typeof LIMITS]: number };
