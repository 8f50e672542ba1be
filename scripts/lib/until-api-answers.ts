import { setTimeout as sleep } from 'node:timers/promises';
import { SetUpError } from './set-up-error.ts';

/** Waits until the api answers. @param patience how long, in ms */
export async function untilApiAnswers(
  host: string,
  port: number,
  patience = 60_000,
): Promise<void> {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${address.includes(':') ? `[${address}]` : address}:${String(port)}/api/health/live`;
  const limit = Date.now() + patience;
  for (;;) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (answer) return;
    if (Date.now() > limit)
      throw new SetUpError(
        `The api did not answer at ${url} within ${String(patience / 1000)} s. What it said is above.`,
      );
    await sleep(100);
  }
}
