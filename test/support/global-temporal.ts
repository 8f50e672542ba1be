import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareTemporal } from '../../scripts/lib/temporal-prepare.ts';
import { startTemporal } from '../../scripts/lib/temporal-server.ts';
import { shared } from './once.ts';
import './provided.ts';

const server = shared('temporal', async () => {
  const program = await prepareTemporal();
  if (program.kind === 'address') return { value: program.address, stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'nien-khoa-test-temporal-'));
  const running = await startTemporal({
    program,
    dir: join(folder, 'data'),
    log: join(folder, 'log'),
    temporaryFolder: folder,
  });
  return {
    value: running.address,
    stop: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

/**
 * One Temporal server for the whole run, with time skipping; each test file takes a namespace of
 * its own in it.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  project.provide('temporalAddress', await server.take());
  return server.release;
}
