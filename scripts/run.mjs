import { goOn } from './lib/bootstrap.mjs';

await goOn('run.ts');
