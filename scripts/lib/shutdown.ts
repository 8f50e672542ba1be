import { stopCommands } from "./commands.ts";
import { type Tell, tell } from "./progress.ts";

/** Thrown through the set-up when somebody asks to stop in its middle. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

export type Shutdown = {
  /** Remembers how to stop what has just been started; later ones are stopped first. */
  readonly onStop: (name: string, stop: () => Promise<void> | void) => void;
  /** Rejects with {@link Stopped} on Ctrl-C, SIGTERM, a closed terminal, or when the process that started us is gone. */
  readonly requested: Promise<never>;
  /** Stops all of it, in the opposite order of starting. */
  readonly stopAll: () => Promise<void>;
};

/** Listens for the wish to stop. */
export function listenForStop(say: Tell = tell): Shutdown {
  const steps: { name: string; stop: () => Promise<void> | void }[] = [];
  let asked = false;
  const requested = new Promise<never>((_, reject) => {
    const ask = () => {
      if (asked) return;
      asked = true;
      stopCommands();
      reject(new Stopped());
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
    process.on("disconnect", ask);
  });
  // Nobody may be waiting yet when the wish comes.
  requested.catch(() => {});
  process.channel?.unref();
  return {
    onStop: (name, stop) => { steps.push({ name, stop }); },
    requested,
    stopAll: async () => {
      stopCommands();
      for (const { name, stop } of steps.splice(0).reverse()) {
        try {
          await stop();
        } catch (error) {
          say(`✗ ${name} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    },
  };
}
