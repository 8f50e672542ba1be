import { readFileSync, writeFileSync } from 'node:fs';
import { file } from './lib/our-files.ts';
import { withSettingsTable } from './lib/settings-table.ts';

// node_modules/.bin/node scripts/write-settings-table.ts: brings the table in docs/operations.md in
// step with settings.ts.
const path = file('docs/operations.md');
writeFileSync(path, withSettingsTable(readFileSync(path, 'utf8')));
