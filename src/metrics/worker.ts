/** The thread beside the server: reckons once what it is started with, and ends. */
import { parentPort, workerData } from 'node:worker_threads';

import { reckonMetrics, type Projection } from './reckon.js';

// `runner.ts` alone starts this file, with a projection.
parentPort?.postMessage(reckonMetrics(workerData as Projection));
