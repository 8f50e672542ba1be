import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './lib/our-files.ts';

// The gallery of the console's components, drawn anew as their sources change. It needs no server
// of ours: every story brings its own answers.
const server = await createServer({ configFile: join(root, 'admin', 'gallery', 'vite.config.ts') });
await server.listen();
server.printUrls();
