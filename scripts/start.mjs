import { goOn } from './lib/bootstrap.mjs';

await goOn('start.ts');
