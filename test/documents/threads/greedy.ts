import { parentPort } from 'node:worker_threads';

/** A rendering thread that fills its memory. */
parentPort?.on('message', () => {
  const kept: number[][] = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => i));
});
