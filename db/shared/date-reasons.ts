import type { DateReasonView } from '#domain/contracts/shared';
import type { DateReason } from '#domain/deadlines/due';
import type { Reader } from '../postgres/connect.ts';

/** Free texts by id; null where one was erased. */
export type FreeTexts = ReadonlyMap<string, string | null>;

/** The free texts that these reasons for dates name: why somebody moved one. */
export async function textsOfReasons(
  sql: Reader,
  reasons: readonly DateReason[],
): Promise<FreeTexts> {
  const ids = reasons.flatMap((r) => (r.code === 'moved' && r.because !== '' ? [r.because] : []));
  if (ids.length === 0) return new Map();
  const rows = await sql<{ id: string; text: string | null }[]>`
    select id, text
    from event_text
    where id = any(${[...new Set(ids)]}::uuid[])`;
  return new Map(rows.map((r) => [r.id, r.text]));
}

/** Reasons for a date as the words `dateReasons` take them. */
export const reasonViews = (
  reasons: readonly DateReason[],
  texts: FreeTexts = new Map(),
): DateReasonView[] =>
  reasons.map(({ code, ...rest }) => {
    const params: DateReasonView['params'] = {};
    for (const [name, value] of Object.entries(rest)) {
      if (name === 'because') params[name] = texts.get(String(value)) ?? '…';
      else if (name === 'name') params[name] = value ? ` (${String(value)})` : '';
      else params[name] = value as string | number;
    }
    return { code, params };
  });
