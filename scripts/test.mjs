import { goOn } from './lib/bootstrap.mjs';

await goOn('test.ts');
