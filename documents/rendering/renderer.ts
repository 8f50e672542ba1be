import { Worker } from 'node:worker_threads';
import { refuse, type Refusal } from '#domain/problems';
import type { DocumentInput } from '../model/input.ts';

/** What making one document may take, and how many are made at the same time. */
export interface RenderingLimits {
  readonly threads: number;
  /** For one document, counted from when a thread takes it. */
  readonly seconds: number;
  /** JavaScript heap of one thread, in megabytes. */
  readonly memoryMb: number;
  /** The document as JSON, in bytes of UTF-8. */
  readonly inputBytes: number;
  /** The finished file, in bytes. */
  readonly outputBytes: number;
}

/** Makes documents in threads of their own, so that the event loop goes on answering people. */
export interface Renderer {
  /**
   * A plan or report as a Word file. A document beyond a limit is refused (`document-too-large`,
   * `document-too-slow`), as is one too many in the queue (`unavailable`).
   * @throws when rendering fails or the thread dies; the next document gets another thread
   */
  docx(input: DocumentInput): Promise<Uint8Array | Refusal>;
  /** Starts a thread before the first document needs it. */
  warmUp(): void;
  /** Ends all threads; what is under way or waits is refused as `unavailable`. */
  close(): Promise<void>;
}

/** What a thread is told when it starts. */
export type ThreadData = Pick<RenderingLimits, 'outputBytes'>;

/** What a thread answers, one message a document. */
export type FromThread =
  | { readonly outcome: 'done'; readonly file: Uint8Array }
  | { readonly outcome: 'too-large' }
  | { readonly outcome: 'failed'; readonly why: string };

interface Job {
  readonly text: string;
  readonly settle: (outcome: Uint8Array | Refusal | Error) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | null;
  /** Ends the thread when its job takes too long. */
  alarm?: NodeJS.Timeout;
}

/** Documents that may wait for a thread; at some 50 ms each the last one waits five seconds. */
const MAX_WAITING = 100;

/** Heap for short-lived objects, in megabytes; Node's default is several times that on a server. */
const YOUNG_HEAP_MB = 32;

/**
 * @param program the module each thread runs; tests put others in its place
 */
export function createRenderer(
  limits: RenderingLimits,
  program: URL = new URL('./thread.ts', import.meta.url),
): Renderer {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  let isClosed = false;

  function start(): Thread {
    const worker = new Worker(program, {
      workerData: { outputBytes: limits.outputBytes } satisfies ThreadData,
      resourceLimits: {
        maxOldGenerationSizeMb: limits.memoryMb,
        maxYoungGenerationSizeMb: YOUNG_HEAP_MB,
      },
    });
    const thread: Thread = { worker, job: null };
    threads.add(thread);
    // A thread that waits for work does not keep the process alive.
    worker.unref();
    worker.on('message', (message: FromThread) => {
      finish(thread, outcomeOf(message));
    });
    worker.on('error', (error: unknown) => {
      end(thread, isOutOfMemory(error) ? refuse('document-too-large') : asError(error));
    });
    worker.on('exit', (code) => {
      end(thread, new Error(`a rendering thread ended with code ${String(code)}`));
    });
    return thread;
  }

  function next(): void {
    while (waiting.length > 0) {
      const free =
        [...threads].find((thread) => thread.job === null) ??
        (threads.size < limits.threads ? start() : undefined);
      const job = free && waiting.shift();
      if (!job) return;
      give(free, job);
    }
  }

  function give(thread: Thread, job: Job): void {
    const { seconds } = limits;
    thread.job = job;
    thread.worker.ref();
    thread.worker.postMessage(job.text, []);
    thread.alarm = setTimeout(() => {
      end(thread, refuse('document-too-slow', { limit: seconds }));
    }, seconds * 1000);
  }

  function finish(thread: Thread, outcome: Uint8Array | Refusal | Error): void {
    const { job } = thread;
    clearTimeout(thread.alarm);
    thread.job = null;
    thread.worker.unref();
    job?.settle(outcome);
    next();
  }

  /** The thread is no longer used: it has died, or is not to go on with its document. */
  function end(thread: Thread, outcome: Refusal | Error): void {
    if (!threads.delete(thread)) return;
    void thread.worker.terminate();
    finish(thread, outcome);
  }

  return {
    async docx(input) {
      const text = JSON.stringify(input);
      if (Buffer.byteLength(text) > limits.inputBytes) return refuse('document-too-large');
      if (isClosed || waiting.length >= MAX_WAITING) return refuse('unavailable');
      return new Promise((resolve, reject) => {
        const settle: Job['settle'] = (outcome) => {
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        };
        waiting.push({ text, settle });
        next();
      });
    },
    warmUp() {
      if (threads.size === 0 && !isClosed) start();
    },
    async close() {
      isClosed = true;
      for (const job of waiting.splice(0)) job.settle(refuse('unavailable'));
      const running = [...threads];
      for (const thread of running) end(thread, refuse('unavailable'));
      await Promise.all(running.map(async ({ worker }) => worker.terminate()));
    },
  };
}

function outcomeOf(message: FromThread): Uint8Array | Refusal | Error {
  switch (message.outcome) {
    case 'done':
      return message.file;
    case 'too-large':
      return refuse('document-too-large');
    case 'failed':
      return new Error(`a document could not be made: ${message.why}`);
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));
