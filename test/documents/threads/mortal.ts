import { parentPort } from 'node:worker_threads';
import type { DocumentInput } from '#documents/model/input';
import type { FromThread } from '#documents/rendering/renderer';

/**
 * A rendering thread that dies of a document with the title "die", and makes others of one byte.
 */
parentPort?.on('message', (text: string) => {
  const { title } = JSON.parse(text) as DocumentInput;
  if (title === 'die') process.exit(3);
  if (title === 'throw') throw new Error('not in a promise');
  parentPort?.postMessage({ outcome: 'done', file: new Uint8Array(1) } satisfies FromThread, []);
});
