import { installAndRun } from './lib/bootstrap.mjs';

await installAndRun('run.ts');
