import { problems, type Detail, type ProblemCode, type Refusal } from '#domain/problems';
import { fill, words, type DetailCode, type Language } from '#domain/words/index';

/**
 * What goes with a refusal: `current` is what lies there now, `detail` says it in the asker's
 * language.
 */
export interface More {
  readonly current?: unknown;
  readonly detail?: string;
  readonly instance?: string;
  readonly seconds?: number;
}

/** RFC 9457 problem details, in the reader's language. */
export function problemResponse(refusal: Refusal, language: Language, more: More = {}): Response {
  const { status, retryable } = problems[refusal.refused];
  const text = words(language);
  const seconds = more.seconds ?? (status === 503 ? 5 : undefined);
  const body = {
    type: `/api/docs#${refusal.refused}`,
    title: text.problems[refusal.refused]({
      ...refusal.params,
      ...(seconds !== undefined && { seconds }),
    }),
    status,
    code: refusal.refused,
    retryable,
    ...(refusal.params && { params: refusal.params }),
    ...(refusal.details && {
      errors: refusal.details.map((d) => ({ at: d.at, code: d.code, message: said(d, language) })),
    }),
    ...(more.detail !== undefined && { detail: more.detail }),
    ...(more.current !== undefined && { current: more.current }),
    ...(more.instance !== undefined && { instance: more.instance }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      ...(seconds !== undefined && { 'retry-after': String(seconds) }),
    },
  });
}

function said({ code, params = {} }: Detail, language: Language): string {
  const template = words(language).details[code as DetailCode] as string | undefined;
  return template === undefined ? code : fill(template, params);
}

/** Carries a refusal out of a handler. */
export class Problem extends Error {
  readonly refusal: Refusal;
  readonly more: More;
  constructor(refusal: Refusal | ProblemCode, more: More = {}) {
    const value: Refusal = typeof refusal === 'string' ? { refused: refusal } : refusal;
    super(value.refused);
    this.refusal = value;
    this.more = more;
  }
}

/** The language asked for: Vietnamese unless English stands before it. */
export function languageOf(acceptLanguage: string | undefined | null): Language {
  if (!acceptLanguage) return 'vi';
  const wanted = acceptLanguage
    .slice(0, 200)
    .split(',')
    .map((entry) => {
      const [tag = '', ...params] = entry.trim().toLowerCase().split(';');
      const q = params.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { tag: tag.split('-')[0], q: q === undefined ? 1 : Number(q.slice(2)) || 0 };
    });
  const best = wanted
    .filter((w) => w.q > 0 && (w.tag === 'vi' || w.tag === 'en'))
    .toSorted((a, b) => b.q - a.q)[0];
  return best?.tag === 'en' ? 'en' : 'vi';
}
