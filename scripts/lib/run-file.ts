import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { isHeld } from './lock.ts';

const schema = z.object({
  pid: z.number(),
  birth: z.string(),
  publicUrl: z.string(),
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  postgresPort: z.number().optional(),
  processes: z.record(z.string(), z.number()),
});

/**
 * What a running `npm start` writes down for other commands. It holds the password of the database,
 * so only the owner of the file may read it.
 */
export type RunFile = z.output<typeof schema>;

export function writeRunFile(path: string, content: RunFile): void {
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}

/** What the last start wrote, whether or not it is still running. */
export function readRunFile(path: string): RunFile | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The instance that runs now on this data, if one does. */
export function runningInstance(path: string): RunFile | undefined {
  const found = readRunFile(path);
  return found !== undefined && isHeld(found) ? found : undefined;
}
