import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { ensureNamespace } from '#worker/temporal/namespace';
import { messageOf } from './set-up-error.ts';
import { type TemporalProgram, startTemporal } from './temporal-server.ts';

/** The oldest server with time skipping of its own. */
const oldestVersion = [1, 32] as const;

/**
 * Finds out whether a program does what we need, by starting it for a moment.
 * @returns undefined when it does, otherwise the reason why not
 */
export async function whyUnfit(
  program: TemporalProgram,
  patience = 20_000,
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'nien-khoa-probe-'));
  try {
    const server = await startTemporal({
      program,
      dir: folder,
      log: join(folder, 'log'),
      temporaryFolder: folder,
      patience,
    });
    try {
      return await whyUnfitServer(server.address);
    } finally {
      await server.stop();
    }
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    return `it does not run as a server (${messageOf(cause)})`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function whyUnfitServer(address: string): Promise<string | undefined> {
  const namespace = 'probe';
  const connection = await Connection.connect({ address });
  try {
    const service = connection.workflowService;
    const { serverVersion } = await service.getSystemInfo({});
    if (!isRecent(serverVersion))
      return `its version is ${serverVersion}, ${oldestVersion.join('.')} or newer is needed`;
    await ensureNamespace({ address }, namespace, 1);
    const workflowId = 'probe';
    await service.startWorkflowExecution({
      namespace,
      workflowId,
      requestId: workflowId,
      workflowType: { name: 'probe' },
      taskQueue: { name: 'probe' },
    });
    await service.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution: { workflowId },
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          fastForwardConfig: { id: 'probe', duration: msToTs(60_000) },
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    });
    return undefined;
  } catch (error) {
    return `it has no time skipping (${messageOf(error)})`;
  } finally {
    await connection.close();
  }
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestVersion[0] || (major === oldestVersion[0] && minor >= oldestVersion[1]);
}
