import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../scripts/lib/postgres.ts';
import { shared } from './once.ts';
import './provided.ts';

const server = shared('postgres', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nien-khoa-test-postgres-'));
  chmodSync(folder, 0o711);
  const running = await startPostgres({
    dir: join(folder, 'data'),
    log: join(folder, 'log'),
    durable: false,
    temporaryFolder: folder,
  });
  return {
    value: running.url('postgres'),
    stop: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

/** One Postgres for the whole run, in a folder of its own that is gone afterwards. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  project.provide('postgresUrl', await server.take());
  return server.release;
}
