import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generated } from '../../scripts/lib/generated.ts';
import { file } from '../../scripts/lib/our-files.ts';

it.each(generated)(
  '$path is what its sources say (renew it: npm run generate)',
  ({ path, text }) => {
    const present = readFileSync(file(path), 'utf8');
    expect(present).toBe(text(present));
  },
);
