import type { BulkItem } from '#domain/contracts/bulk';
import type { Problem } from '#domain/contracts/shared';
import { problems } from '#domain/problems';
import { mayPass, networkOr } from '../../providers/again.ts';
import { apiLines, Refused } from '../../providers/api.ts';
import { lineKey, targetKey, type BulkLine, type BulkName } from './order.ts';

/** Pauses before the request is sent again, in milliseconds; the last one is kept. */
const pauses = [500, 1500, 4000, 8000, 15_000] as const;
/** A server that says nothing for so long is held to be gone, in milliseconds. */
const SILENCE_MS = 45_000;
/** Most a request may weigh, in bytes; the server takes one megabyte. */
const WEIGHT = 700_000;
/** How often those that were only busy are sent again by themselves. */
const AGAIN = 3;

export interface BulkRun {
  readonly name: BulkName;
  readonly key: string;
  readonly lines: readonly BulkLine[];
}
export interface Listener {
  readonly items: (items: readonly BulkItem[]) => void;
  /** The network is away, and the request will be sent again. */
  readonly waiting: (is: boolean) => void;
}

/**
 * Sends the act and listens until the server has told of every item. A stream that breaks off is
 * asked for again under the same key: what is done is not done again, only told again.
 * @returns what the server refused the request for as a whole; null when every item has been told
 * of
 */
export async function runBulk(run: BulkRun, listener: Listener): Promise<Problem | null> {
  let lines = run.lines;
  for (let again = 0; ; again += 1) {
    const busy = new Set<string>();
    const items = (told: readonly BulkItem[]) => {
      for (const item of told) if (isPassing(item)) busy.add(targetKey(item));
      listener.items(told);
    };
    for (const part of parts(lines)) {
      const problem = await untilTold({ ...run, lines: part }, { ...listener, items });
      if (problem) return problem;
    }
    if (busy.size === 0 || again === AGAIN) return null;
    lines = lines.filter((line) => busy.has(lineKey(line)));
    await networkOr(pauses[1]);
  }
}

/** Could the same line pass a moment later? */
export const isPassing = (item: BulkItem): boolean =>
  item.outcome === 'refused' &&
  item.code !== null &&
  (problems as Readonly<Record<string, { retryable: boolean }>>)[item.code]?.retryable === true;

/** Requests of a weight the server takes. A long reason is sent with every line. */
export function parts(lines: readonly BulkLine[], weight = WEIGHT): BulkLine[][] {
  const found: BulkLine[][] = [];
  let left = 0;
  for (const line of lines) {
    const size = new TextEncoder().encode(JSON.stringify(line)).length + 1;
    const last = found.at(-1);
    if (last && size <= left) last.push(line);
    else {
      found.push([line]);
      left = weight;
    }
    left -= size;
  }
  return found;
}

async function untilTold(run: BulkRun, listener: Listener): Promise<Problem | null> {
  for (let tries = 0; ; tries += 1) {
    const told = await once(run, (items) => {
      tries = 0;
      listener.waiting(false);
      listener.items(items);
    });
    if (told === 'ended') {
      listener.waiting(false);
      return null;
    }
    if (told !== 'broken' && !mayPass(told) && !mayRecover(told, tries)) return told;
    listener.waiting(true);
    await networkOr(pauses[Math.min(tries, pauses.length - 1)] ?? 0);
  }
}

/** A server that failed may be itself again; not asked for ever. */
const mayRecover = (p: Problem, tries: number): boolean =>
  p.retryable && p.status >= 500 && tries < 3;

/** One request. @returns whether its last line came, or what came instead */
async function once(
  { name, key, lines }: BulkRun,
  onItems: Listener['items'],
): Promise<'ended' | 'broken' | Problem> {
  const silence = new AbortController();
  let timer = setTimeout(() => {
    silence.abort();
  }, SILENCE_MS);
  try {
    const answer = apiLines(`/bulk/${name}`, {
      body: { items: lines },
      key,
      signal: silence.signal,
    });
    for await (const said of answer) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        silence.abort();
      }, SILENCE_MS);
      onItems(said.filter((x) => 'planId' in x));
      if (said.some((x) => !('planId' in x))) return 'ended';
    }
    return 'broken';
  } catch (error) {
    // Anything but a refusal is a stream that broke off in the middle.
    return error instanceof Refused ? error.problem : 'broken';
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}
