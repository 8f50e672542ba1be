import type { Desk, Ground } from './ground.ts';
import { percentile } from './measure.ts';

export interface OpenLoop {
  readonly perSecond: number;
  readonly seconds: number;
  readonly sent: number;
  readonly failed: number;
  /** Milliseconds from the moment the request was due, so that a queue shows. */
  readonly p50: number;
  readonly p99: number;
  /**
   * Seconds the oldest wake-up waited, at its worst, and until none was left after the last
   * request.
   */
  readonly worstLag: number;
  readonly drain: number;
}

/**
 * Requests at a fixed rate, whether or not earlier ones have answered: how a deadline day arrives.
 */
export async function openLoop(
  ground: Ground,
  act: (desk: Desk) => Promise<boolean>,
  perSecond: number,
  seconds: number,
  say: (line: string) => void,
): Promise<OpenLoop> {
  const latencies: number[] = [];
  let failed = 0;
  let worstLag = 0;
  const lag = async (): Promise<{ waiting: number; oldest: number }> => {
    const [row] = await ground.owner<{ waiting: number; oldest: number | null }[]>`
      select count(*)::int as waiting,
        extract(epoch from clock_timestamp() - min(raised_at))::float as oldest
      from clock_wake
      where delivered_seq < head_seq`;
    return { waiting: row?.waiting ?? 0, oldest: row?.oldest ?? 0 };
  };
  // What the closed loops left behind is drained first, so that the lag is this run's own.
  for (let i = 0; i < 600 && (await lag()).waiting > 0; i += 1)
    await new Promise((r) => {
      setTimeout(r, 100);
    });
  const watch = setInterval(() => {
    void lag().then(({ oldest }) => {
      worstLag = Math.max(worstLag, oldest);
    });
  }, 500);
  const running = new Set<Promise<void>>();
  const began = performance.now();
  const total = perSecond * seconds;
  for (let i = 0; i < total; i += 1) {
    const due = began + (i * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0)
      await new Promise((r) => {
        setTimeout(r, wait);
      });
    const desk = ground.desks[i % ground.desks.length] as Desk;
    const one: Promise<void> = act(desk)
      .then(
        (ok) => {
          latencies.push(performance.now() - due);
          if (!ok) failed += 1;
        },
        () => {
          failed += 1;
        },
      )
      .finally(() => running.delete(one));
    running.add(one);
  }
  await Promise.all(running);
  const ended = performance.now();
  while ((await lag()).waiting > 0 && performance.now() - ended < 120_000)
    await new Promise((r) => {
      setTimeout(r, 50);
    });
  const drain = (performance.now() - ended) / 1000;
  clearInterval(watch);
  latencies.sort((a, b) => a - b);
  const round = (n: number): number => Math.round(n * 100) / 100;
  const result = {
    perSecond,
    seconds,
    sent: total,
    failed,
    p50: round(percentile(latencies, 0.5)),
    p99: round(percentile(latencies, 0.99)),
    worstLag: round(worstLag),
    drain: round(drain),
  };
  say(
    `open loop, ${perSecond}/s for ${seconds} s: p50 ${result.p50} ms, p99 ${result.p99} ms, ` +
      `failed ${failed}, worst wake-up lag ${result.worstLag} s, drained in ${result.drain} s`,
  );
  return result;
}
