import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import proto from '@temporalio/proto';
import type { Clockwork } from './clockwork.ts';

export const historiesFolder = join(import.meta.dirname, '..', 'workflows', 'histories');

const { History } = proto.temporal.api.history.v1;
export type RecordedHistory = ReturnType<typeof History.fromObject>;

/** A recorded history; `change` may alter its text first. */
export const readHistory = (
  name: string,
  change = (text: string): string => text,
): RecordedHistory =>
  History.fromObject(
    JSON.parse(change(readFileSync(join(historiesFolder, name), 'utf8'))) as {
      [key: string]: unknown;
    },
  );

/**
 * Keeps the history of a cycle's run as a fixture for the replay test, when RECORD_HISTORIES is
 * set: a version of it, like 0.1.0. Record with the code of a release (`RECORD_HISTORIES=0.1.0 npx
 * vitest run --project workflows`), and never over an older one.
 */
export async function keepHistory(
  clockwork: Clockwork,
  workflowId: string,
  name: string,
  runId?: string,
): Promise<void> {
  const version = process.env['RECORD_HISTORIES'];
  if (version === undefined || version === '') return;
  const history = await clockwork.client.workflow.getHandle(workflowId, runId).fetchHistory();
  // Who ran it does not matter for a replay, and is nobody's business.
  const text = JSON.stringify(
    History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String }),
    (key, value: unknown) => (key === 'identity' ? 'a worker' : value),
  );
  mkdirSync(historiesFolder, { recursive: true });
  writeFileSync(join(historiesFolder, `${version}-${name}.json`), `${text}\n`);
}
