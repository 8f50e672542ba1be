import {
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime,
  type LogLevel,
} from '@temporalio/worker';

/**
 * Sets up the SDK's runtime, once a process. It says errors only unless asked for more: while
 * Temporal is away each of its pollers would warn every few seconds, and the relay says it once.
 * Signals are left to us, who stop in our own order.
 */
export function installRuntime(level: LogLevel): void {
  Runtime.install({
    logger: new DefaultLogger(level),
    shutdownSignals: [],
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: level, other: 'ERROR' }) },
    },
  });
}
