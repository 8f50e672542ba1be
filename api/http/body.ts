import { Problem } from './problem.ts';

/** Most a JSON body may weigh, in bytes. */
export const JSON_LIMIT = 1024 * 1024;
/** Deepest a JSON body may nest; the deepest contract needs eight. */
const DEPTH_LIMIT = 64;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * A JSON body, refused before it is parsed when it is too large, too deep, broken UTF-8 or of
 * another type.
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  const bytes = await readBytes(request, JSON_LIMIT, '1 MB');
  if (bytes.length === 0 && type === '') return {};
  if (!/^application\/json\s*(?:;|$)/i.test(type)) throw new Problem('unsupported-type');
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new Problem('bad-json');
  }
  if (text === '') return {};
  if (tooDeep(text)) throw new Problem('too-deep');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Problem('bad-json');
  }
}

/** The body's bytes, never more than `limit` of them. @param shown the limit in words */
export async function readBytes(
  request: Request,
  limit: number,
  shown: string,
): Promise<Uint8Array> {
  const tooLarge = (): Problem => new Problem({ refused: 'too-large', params: { limit: shown } });
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > limit) throw tooLarge();
  // The server holds a declared length to what comes; without one, count.
  if (declared !== null) {
    const all = new Uint8Array(await request.arrayBuffer());
    if (all.length > limit) throw tooLarge();
    return all;
  }
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Counts brackets outside strings, so that a nest of ten thousand is refused without a parser's
 * recursion.
 */
function tooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 92) i += 1;
      else if (c === 34) inString = false;
    } else if (c === 34) inString = true;
    else if (c === 91 || c === 123) {
      depth += 1;
      if (depth > DEPTH_LIMIT) return true;
    } else if (c === 93 || c === 125) depth -= 1;
  }
  return false;
}
