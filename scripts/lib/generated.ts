import { envExample } from './env-example.ts';
import { withSettingsTable } from './settings-table.ts';

/** A file that is made of others, or a part of which is. */
interface Generated {
  readonly path: string;
  /** @param present what stands in the file, when only a part of it is made */
  readonly text: (present: string) => string;
}

/** `npm run generate` writes them; a test says when one is out of date. */
export const generated: readonly Generated[] = [
  { path: 'docs/operations.md', text: withSettingsTable },
  { path: '.env.example', text: envExample },
];
