import { goOn } from './lib/bootstrap.mjs';

await goOn('gallery.ts');
