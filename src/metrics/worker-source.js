/** The thread where nothing is compiled (`npm run dev`, tests): tsx reads the TypeScript beside this file. */
import { tsImport } from 'tsx/esm/api';

await tsImport('./worker.ts', import.meta.url);
