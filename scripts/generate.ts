import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { generated } from './lib/generated.ts';
import { withLintRules } from './lib/lint-rules.ts';
import { file } from './lib/our-files.ts';

// npm run generate: writes what is made of other files, such as the table of settings. The lint
// rules are laid out by the formatter afterwards.
for (const { path, text } of [...generated, { path: '.oxlintrc.json', text: withLintRules }]) {
  const present = existsSync(file(path)) ? readFileSync(file(path), 'utf8') : '';
  writeFileSync(file(path), text(present));
}
