import { fileURLToPath } from 'node:url';

/** The seed of the repository; the same depth from `src/import` and from `dist/import`. */
export const SEED_FOLDER = fileURLToPath(new URL('../../seed/', import.meta.url));
