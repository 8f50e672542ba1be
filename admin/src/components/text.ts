import { isIsoDate } from '#domain/calendar/dates';

const marks = /[\u0300-\u036f]/g;
/** Lower case without diacritics, `đ` as `d`: what a search compares. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(marks, '').replace(/[đĐ]/g, 'd').toLowerCase();
/** Does `text` hold every word of `query`, diacritics apart? */
export const matches = (text: string, query: string): boolean => {
  const where = plain(text);
  return plain(query)
    .split(/\s+/)
    .every((word) => where.includes(word));
};

const collator = new Intl.Collator('vi', { numeric: true });
/** Order of two texts as a Vietnamese dictionary has it. */
export const compareWords = (a: string, b: string): number => collator.compare(a, b);

/** `28/11/2026`, `28.11.2026`, `28112026` or `2026-11-28` as ISO; empty when it is no day. */
export function parseDay(typed: string): string {
  const text = typed.trim();
  if (isIsoDate(text)) return text;
  const found =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!found) return '';
  const [, day = '', month = '', year = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : '';
}
