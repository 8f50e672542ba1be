import { installAndRun } from './lib/bootstrap.mjs';

await installAndRun('test.ts');
