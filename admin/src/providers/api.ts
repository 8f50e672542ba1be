import type { Problem } from '#domain/contracts/shared';
import type { Answer, Last, Method, Path, Sent } from './contracts.ts';
import { storedLanguage } from './language.ts';

/**
 * A refusal of the API, or of the network, as an exception: what react-query and react-admin
 * expect.
 */
export class Refused extends Error {
  readonly problem: Problem;
  readonly status: number;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'Refused';
    this.problem = problem;
    this.status = problem.status;
  }
}

/**
 * Code of the problem this side makes when no answer came: the server may or may not have seen the
 * request.
 */
export const offline = 'offline';

/** What goes with a request, whatever its path. */
export interface Parts {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly filter?: object;
  readonly body?: unknown;
  readonly bytes?: Blob;
  readonly key?: string;
  readonly signal?: AbortSignal;
}

// What must be sent to a path below `/api`, and what it answers, follow from its contract.

/** @throws {Refused} */
export const apiGet = async <P extends Path<'get'>>(
  path: P,
  ...[sent]: Last<Sent<'get', P>>
): Promise<Answer<'get', P>> => request('get', path, sent);
/** @throws {Refused} */
export const apiPut = async <P extends Path<'put'>>(
  path: P,
  ...[sent]: Last<Sent<'put', P>>
): Promise<Answer<'put', P>> => request('put', path, sent);
/** For a command pass `key`, the same for every try of the same click. @throws {Refused} */
export const apiPost = async <P extends Path<'post'>>(
  path: P,
  ...[sent]: Last<Sent<'post', P>>
): Promise<Answer<'post', P>> => request('post', path, sent);
/** @throws {Refused} */
export const apiDelete = async <P extends Path<'delete'>>(
  path: P,
  ...[sent]: Last<Sent<'delete', P>>
): Promise<Answer<'delete', P>> => request('delete', path, sent);

/** A refusal as a value, for those who show it beside the form. @throws whatever is no refusal */
export async function attempt<T>(
  sent: Promise<T>,
): Promise<{ ok: true; answer: T } | { ok: false; problem: Problem }> {
  try {
    return { ok: true, answer: await sent };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

export const newKey = (): string => crypto.randomUUID();

/** The address of what is read at a path below `/api`, for links and downloads. */
export const apiUrl = <P extends Path<'get'>>(path: P, ...[sent]: Last<Sent<'get', P>>): string =>
  `/api${addressOf(path, sent)}`;

/** A path with what goes into its address; what is empty is left out. */
export function addressOf(path: string, { params = {}, query, filter }: Parts = {}): string {
  const asked: Parts['query'] = {
    ...query,
    ...(filter && Object.keys(filter).length > 0 && { filter: JSON.stringify(filter) }),
  };
  const given = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  return given.length > 0 ? `${filled}?${new URLSearchParams(given).toString()}` : filled;
}

/**
 * Posts, and yields the lines of the answer as they come, several at once; half a line at the end
 * is none. @throws {Refused}
 */
export async function* apiLines<P extends Path<'post'>>(
  path: P,
  sent: Parts,
): AsyncGenerator<Answer<'post', P>[]> {
  const response = await reached('post', path, sent);
  if (!response.ok) throw refusalOf(response, await response.json().catch(() => undefined));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return;
    const texts = (rest + piece.value).split('\n');
    rest = texts.pop() ?? '';
    const whole = texts.filter((text) => text !== '');
    if (texts.length > 0) yield whole.map((text) => JSON.parse(text) as Answer<'post', P>);
  }
}

/**
 * The request itself, for who cannot name one path: react-admin's lists, the commands of one kind.
 * @throws {Refused}
 */
export async function request<T>(method: Method, path: string, sent: Parts = {}): Promise<T> {
  const response = await reached(method, path, sent);
  const answer: unknown =
    response.status === 204 ? null : await response.json().catch(() => undefined);
  // What came over the network gets the type of its contract.
  if (response.ok && answer !== undefined) return answer as T;
  throw refusalOf(response, answer);
}

async function reached(method: Method, path: string, sent: Parts): Promise<Response> {
  const { body = method === 'post' ? {} : undefined, bytes, key, signal } = sent;
  try {
    return await fetch(`/api${addressOf(path, sent)}`, {
      method: method.toUpperCase(),
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': storedLanguage(),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(bytes
          ? { 'content-type': bytes.type || 'application/octet-stream' }
          : body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(bytes ? { body: bytes } : body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refused({
      type: 'about:blank',
      title: offline,
      status: 0,
      code: offline,
      retryable: true,
    });
  }
}

const refusalOf = (response: Response, answer: unknown): Refused =>
  new Refused(
    isProblem(answer)
      ? answer
      : {
          type: 'about:blank',
          title: response.statusText,
          status: response.status,
          code: response.status === 503 ? 'unavailable' : 'internal',
          retryable: response.status >= 500,
        },
  );

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'status' in value &&
  'title' in value;
