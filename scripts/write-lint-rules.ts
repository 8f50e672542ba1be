import { readFileSync, writeFileSync } from 'node:fs';
import { withLintRules } from './lib/lint-rules.ts';
import { file } from './lib/our-files.ts';

// Renews the arrows in .oxlintrc.json after scripts/lib/architecture.ts changed.
const path = file('.oxlintrc.json');
writeFileSync(path, withLintRules(readFileSync(path, 'utf8')));
