import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintRules, type Override } from './lib/lint-rules.ts';
import { root } from './lib/our-files.ts';

// Renews the arrows in .oxlintrc.json after scripts/lib/architecture.ts changed.
const file = join(root, '.oxlintrc.json');
const config = JSON.parse(readFileSync(file, 'utf8')) as { overrides: Override[] };
const others = config.overrides.filter((o) => !('no-restricted-imports' in o.rules));
const overrides = [...lintRules(), ...others];
writeFileSync(file, `${JSON.stringify({ ...config, overrides }, null, 2)}\n`);
