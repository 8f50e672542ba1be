import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, type ConnectionOptions } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { hasStatus, namespaceMissing, status } from './grpc.ts';

const workflowQueue = proto.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW;

/**
 * Waits until a server answers at `address`.
 * @param end says why the server's process has ended, and nothing while it runs
 * @throws when the process has ended, or no answer came within `ms`
 */
export async function untilServing(
  address: string,
  end: () => string | undefined,
  ms: number,
): Promise<void> {
  const limit = Date.now() + ms;
  for (;;) {
    try {
      await withConnection({ address, connectTimeout: 2_000 }, async (connection) =>
        connection.workflowService.getSystemInfo({}),
      );
      return;
    } catch (error) {
      const gone = end();
      if (gone !== undefined) throw new Error(`the server ended with ${gone}`, { cause: error });
      if (Date.now() > limit) throw error;
      await sleep(100);
    }
  }
}

/** Registers the namespace if it is missing and waits until workflows can be started in it. */
export async function ensureNamespace(
  options: ConnectionOptions,
  namespace: string,
  retentionDays = 30,
): Promise<void> {
  await withConnection(options, async (connection) => {
    const service = connection.workflowService;
    try {
      await service.describeNamespace({ namespace });
    } catch (error) {
      if (!hasStatus(error, status.notFound)) throw error;
      await service
        .registerNamespace({
          namespace,
          workflowExecutionRetentionPeriod: msToTs(retentionDays * 86_400_000),
        })
        .catch((registering: unknown) => {
          if (!hasStatus(registering, status.alreadyExists)) throw registering;
        });
    }
    // Each part of the server learns of a new namespace by itself: matching and history have to
    // know it as well.
    const limit = Date.now() + 30_000;
    for (;;) {
      try {
        await service.describeTaskQueue({
          namespace,
          taskQueue: { name: 'is-it-there' },
          taskQueueType: workflowQueue,
        });
        await service
          .describeWorkflowExecution({ namespace, execution: { workflowId: 'is-it-there' } })
          .catch((error: unknown) => {
            if (!hasStatus(error, status.notFound) || namespaceMissing(error)) throw error;
          });
        return;
      } catch (error) {
        if (Date.now() > limit) throw error;
        await sleep(100);
      }
    }
  });
}

async function withConnection<T>(
  options: ConnectionOptions,
  use: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await Connection.connect(options);
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}
