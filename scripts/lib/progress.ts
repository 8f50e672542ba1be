/** Shows a line to the person who ran the command. */
export type Tell = (line: string) => void;

export const tell: Tell = (line) => {
  process.stdout.write(`${line}\n`);
};

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step of the set-up and says so: when it begins, every 15 s while it lasts, and when it
 * has ended, with the time it took.
 */
export async function step<T>(
  what: string,
  work: () => Promise<T>,
  say: Tell = tell,
  every = 15_000,
): Promise<T> {
  const began = Date.now();
  say(`· ${what} …`);
  const timer = setInterval(() => {
    say(`  still at it: ${what}, ${String(Math.round((Date.now() - began) / 1000))} s`);
  }, every);
  try {
    const result = await work();
    say(`✓ ${what} (${seconds(began)})`);
    return result;
  } catch (error) {
    say(`✗ ${what} (${seconds(began)})`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
