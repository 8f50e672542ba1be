import { parentPort } from 'node:worker_threads';

/** A rendering thread that never finishes a document and never looks up. */
parentPort?.on('message', () => {
  for (;;);
});
