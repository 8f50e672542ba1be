import { installAndRun } from './lib/bootstrap.mjs';

await installAndRun('start.ts');
