import { stopCommands } from './commands.ts';
import type { Tell } from './progress.ts';
import { messageOf } from './set-up-error.ts';

/** Ends the set-up when somebody asks to stop in the middle of it. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

export type Shutdown = {
  /** Remembers how to stop what has just been started. What was started last is stopped first. */
  readonly onStop: (name: string, stop: () => Promise<void> | void) => void;
  /**
   * Rejects with {@link Stopped} on Ctrl-C, SIGTERM, a closed terminal, or when the process that
   * started us is gone.
   */
  readonly requested: Promise<never>;
  /** Stops all that was remembered. */
  readonly stopAll: (say: Tell) => Promise<void>;
};

/** Listens for signals that ask to stop. */
export function listenForStop(): Shutdown {
  const steps: { name: string; stop: () => Promise<void> | void }[] = [];
  let asked = false;
  const requested = new Promise<never>((_, reject) => {
    const ask = () => {
      if (asked) return;
      asked = true;
      stopCommands();
      reject(new Stopped());
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
    process.on('disconnect', ask);
    // The terminal was closed.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', ask);
  });
  // It may be rejected before anybody waits for it, which must not count as an unhandled error.
  requested.catch(() => {});
  process.channel?.unref();
  return {
    onStop: (name, stop) => {
      steps.push({ name, stop });
    },
    requested,
    stopAll: async (say) => {
      stopCommands();
      if (steps.length === 0) return;
      say('Stopping …');
      for (const { name, stop } of steps.splice(0).reverse()) {
        try {
          await stop();
        } catch (error) {
          say(`✗ ${name} did not stop cleanly: ${messageOf(error)}`);
        }
      }
      say('Stopped.');
    },
  };
}
