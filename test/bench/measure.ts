/** Results of one closed-loop run. Latencies in milliseconds. */
export interface Measured {
  readonly clients: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
  readonly failed: number;
}

export const percentile = (sorted: readonly number[], p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;

const round = (n: number): number => Math.round(n * 100) / 100;

/**
 * Closed loop: each client does its next step when the last one answered.
 * @param step returns false when the answer was not the expected one
 */
export async function closedLoop(
  clients: number,
  seconds: number,
  step: (client: number, turn: number) => Promise<boolean>,
): Promise<Measured> {
  const until = performance.now() + seconds * 1000;
  const latencies: number[] = [];
  let failed = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        const start = performance.now();
        const ok = await step(client, turn);
        latencies.push(performance.now() - start);
        if (!ok) failed += 1;
      }
    }),
  );
  const elapsed = (performance.now() - began) / 1000;
  latencies.sort((a, b) => a - b);
  return {
    clients,
    perSecond: round(latencies.length / elapsed),
    p50: round(percentile(latencies, 0.5)),
    p99: round(percentile(latencies, 0.99)),
    count: latencies.length,
    failed,
  };
}
