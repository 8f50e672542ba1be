import { readSettings } from '#settings';
import { connectionOf } from '#worker/temporal/connection';
import { ensureNamespace } from '#worker/temporal/namespace';
import { explain } from './lib/set-up-error.ts';

// Makes the Temporal namespace where `npm start` does not: in a container, or on a cluster of one's
// own.
try {
  await ensureNamespace(connectionOf(process.env), readSettings(process.env).temporalNamespace);
} catch (error) {
  process.stderr.write(`✗ ${explain(error)}\n`);
  process.exitCode = 1;
}
