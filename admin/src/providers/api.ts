import type { Answer, Problem } from './answers.ts';
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

interface Options {
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Reads a path below `/api`. The type of the answer follows from the path. @throws {Refused} */
export const apiGet = async <P extends string>(
  path: P,
  options: Options = {},
): Promise<Answer<P>> => request<Answer<P>>('GET', path, undefined, options);
/** @throws {Refused} */
export const apiPut = async <T>(path: string, body: unknown, options: Options = {}): Promise<T> =>
  request<T>('PUT', path, body, options);
/**
 * Posts; pass `headers: { 'idempotency-key': ... }` for a command, the same for every try of the
 * same click. @throws {Refused}
 */
export const apiPost = async <T>(
  path: string,
  body: unknown = {},
  options: Options = {},
): Promise<T> => request<T>('POST', path, body, options);
/** @throws {Refused} */
export const apiDelete = async <T>(path: string, options: Options = {}): Promise<T> =>
  request<T>('DELETE', path, undefined, options);

/** Sends a scan as it is. @returns the stored file. @throws {Refused} */
export const apiUpload = async (
  file: File,
  unitId: string,
): Promise<{ id: string; name: string; mediaType: string }> =>
  request('POST', '/files', file, {
    query: { unitId, name: file.name },
    headers: { 'content-type': file.type || 'application/octet-stream' },
  });

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

/** The address of a path below `/api`, for links and downloads. */
export function apiUrl(path: string, query: Options['query'] = {}): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '',
  );
  const search = new URLSearchParams(given.map(([k, v]) => [k, String(v)])).toString();
  return `/api${path}${search ? `${path.includes('?') ? '&' : '?'}${search}` : ''}`;
}

/**
 * Posts, and answers as soon as the server begins to: the body is read as it comes. @throws
 * {Refused}
 */
export async function apiStream(
  path: string,
  body: unknown,
  options: Options = {},
): Promise<Response> {
  const response = await reached('POST', path, body, options);
  if (response.ok) return response;
  throw refusalOf(response, await response.json().catch(() => undefined));
}

async function request<T>(
  method: string,
  path: string,
  body: unknown,
  options: Options,
): Promise<T> {
  const response = await reached(method, path, body, options);
  const answer: unknown =
    response.status === 204 ? null : await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as T;
  throw refusalOf(response, answer);
}

async function reached(
  method: string,
  path: string,
  body: unknown,
  { query, headers, signal }: Options,
): Promise<Response> {
  const raw = body instanceof Blob;
  try {
    return await fetch(apiUrl(path, query), {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': storedLanguage(),
        ...(body !== undefined && !raw && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
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
