import { readSettings } from '#settings';
import { explain } from './lib/sentence.ts';
import { connectionOf } from './lib/temporal-connection.ts';
import { ensureNamespace } from './lib/temporal-namespace.ts';

// Makes the Temporal namespace where `npm start` does not: in a container, or on a cluster of one's
// own.
try {
  await ensureNamespace(connectionOf(process.env), readSettings(process.env).temporalNamespace);
} catch (error) {
  process.stderr.write(`✗ ${explain(error)}\n`);
  process.exitCode = 1;
}
