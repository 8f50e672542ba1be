import { stopCommands } from './commands.ts';
import type { Tell } from './progress.ts';

/** Thrown through the set-up when somebody asks to stop in its middle. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

export type Shutdown = {
  /** Remembers how to stop what has just been started; later ones are stopped first. */
  readonly onStop: (name: string, stop: () => Promise<void> | void) => void;
  /**
   * Rejects with {@link Stopped} on Ctrl-C, SIGTERM, a closed terminal, or when the process that
   * started us is gone.
   */
  readonly requested: Promise<never>;
  /** Stops all of it, in the opposite order of starting. */
  readonly stopAll: (say: Tell) => Promise<void>;
};

/** Listens for the wish to stop. */
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
    // A terminal that is gone takes no more output.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', ask);
  });
  // Nobody may be waiting yet when the wish comes.
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
          say(
            `✗ ${name} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`,
          );
        }
      }
      say('Stopped.');
    },
  };
}
