import { parentPort, workerData } from 'node:worker_threads';
import { renderDocx } from '../docx/docx.ts';
import type { DocumentInput } from '../model/input.ts';
import type { FromThread, ThreadData } from './renderer.ts';

/** The program of a rendering thread: gets a document as JSON text, answers with the Word file. */
const port = parentPort;
if (!port) throw new Error('documents/rendering/thread.ts runs as a worker thread only');
const { outputBytes } = workerData as ThreadData;

port.on('message', (text: string) => {
  void answer(text);
});

async function answer(text: string): Promise<void> {
  const [message, moved] = await rendered(text);
  port?.postMessage(message, moved);
}

/** @returns the answer, and the memory that goes over to the other side with it */
async function rendered(text: string): Promise<[FromThread, ArrayBuffer[]]> {
  try {
    const file = await renderDocx(JSON.parse(text) as DocumentInput);
    if (file.byteLength > outputBytes) return [{ outcome: 'too-large' }, []];
    return [{ outcome: 'done', file }, [file.buffer as ArrayBuffer]];
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ outcome: 'failed', why }, []];
  }
}
