import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { inOneLine, type Log, type LogLevel } from '#log';

const levels = {
  TRACE: 'debug',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
} as const satisfies Record<string, LogLevel>;

/** What the SDK adds to an entry, as far as the log takes it: ids and the error. */
interface Meta {
  readonly workflowId?: string;
  readonly activityType?: string;
  readonly attempt?: number;
  readonly error?: unknown;
}

/**
 * Sets up the SDK's runtime, once a process, and leads its warnings and errors into our log (an
 * activity that failed, say, with its workflow's id). Its native part says errors only unless asked
 * for more: while Temporal is away each of its pollers would warn every few seconds, and the relay
 * says it once. Signals are left to us, who stop in our own order.
 */
export function installRuntime(log: Log, native: 'WARN' | 'ERROR'): void {
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta = {} }) => {
      const { workflowId, activityType, attempt, error }: Meta = meta;
      log(levels[level], message, {
        ...(workflowId !== undefined && { workflowId }),
        ...(activityType !== undefined && { activity: activityType }),
        ...(attempt !== undefined && { attempt }),
        ...(error !== undefined && { why: inOneLine(error) }),
      });
    }),
    shutdownSignals: [],
    telemetryOptions: {
      logging: {
        forward: {},
        filter: makeTelemetryFilterString({ core: native, other: 'ERROR' }),
      },
    },
  });
}
