import type { Content, PlanContent } from '../shapes/content.ts';
import { written } from './strings.ts';

/**
 * Two documents of different years are not two revisions of one: the same item has another key, and
 * the same key another item. Here items are the same when they say the same.
 */
type Item = Readonly<Record<string, string | number | null>> & { readonly key: string };

/** The years themselves change every year: a text that changed nothing else has changed nothing. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, '#')
    .match(/[\p{L}\p{N}#]+/gu) ?? [];

/** Fields of an item that say where it belongs or when it is due, not what it is. */
const besides: ReadonlySet<string> = new Set([
  'key',
  'depth',
  'group',
  'indicator',
  'from',
  'dueOn',
  'by',
  'date',
  'lead',
  'partners',
]);
const saying = (item: Item): string[] =>
  wordsOf(
    Object.entries(item)
      .flatMap(([name, v]) => (besides.has(name) || typeof v !== 'string' ? [] : [v]))
      .join(' '),
  );

/** How much two sets have in common, 0 to 1 (Sørensen and Dice). */
function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const x of a) if (b.has(x)) both += 1;
  return (2 * both) / (a.size + b.size);
}

/** From here on two items are one that was reworded. */
const ALIKE = 0.5;

/**
 * For each item of `after` the one of `before` it continues: first those that say the same, then
 * the most alike, in the order of the text.
 */
function pairs(before: readonly Item[], after: readonly Item[]): Map<string, string> {
  const out = new Map<string, string>();
  const old = before
    .map((item) => ({ key: item.key, words: saying(item) }))
    .map((o) => ({ ...o, text: o.words.join(' '), set: new Set(o.words) }));
  const free = new Set(old);
  const left = after.filter((item) => {
    const text = saying(item).join(' ');
    const same = [...free].find((o) => o.text === text);
    if (!same) return true;
    free.delete(same);
    out.set(same.key, item.key);
    return false;
  });
  for (const item of left) {
    const words = new Set(saying(item));
    let best: { readonly o: (typeof old)[number]; readonly much: number } | null = null;
    for (const o of free) {
      const much = common(o.set, words);
      if (much >= ALIKE && (best === null || much > best.much)) best = { o, much };
    }
    if (!best) continue;
    free.delete(best.o);
    out.set(best.o.key, item.key);
  }
  return out;
}

const isKeyed = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  typeof (value[0] as { key?: unknown }).key === 'string';

/**
 * Last year's content with the keys of this year's where an item goes on, so that `changes`
 * compares what belongs together; items that do not go on get keys of their own. Lists without keys
 * (results by group, figures by code) are the same by nature.
 */
export function aligned(before: Content, after: Content): Content {
  const now = after as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  return Object.fromEntries(
    Object.entries(before).map(([part, lists]) => [
      part,
      Object.fromEntries(
        Object.entries(lists as object).map(([name, was]: [string, unknown]) => {
          if (!isKeyed(was)) return [name, was];
          const is = now[part]?.[name];
          const found = pairs(was, isKeyed(is) ? is : []);
          return [
            name,
            was.map((item) => ({
              ...item,
              key: found.get(item.key) ?? `last-${item.key}`.slice(0, 40),
            })),
          ];
        }),
      ),
    ]),
  ) as unknown as Content;
}

/** Runs of three words: single words of one trade recur in every plan. */
function runs(plan: PlanContent): Map<string, number> {
  const out = new Map<string, number>();
  // Heading and closing are the office's form, the same by nature.
  for (const { at, text } of written(plan)) {
    if (/^(?:heading|closing)\//u.test(at) || /^\d{4}-\d{2}-\d{2}$/u.test(text)) continue;
    const words = wordsOf(text);
    const last = Math.max(1, words.length - 2);
    for (let i = 0; words.length > 0 && i < last; i += 1) {
      const run = words.slice(i, i + 3).join(' ');
      out.set(run, (out.get(run) ?? 0) + 1);
    }
  }
  return out;
}

/**
 * How much of two plans reads the same, in whole percent rounded down: 100 only when nothing but
 * years differs.
 */
export function samePercent(before: PlanContent, after: PlanContent): number {
  const [a, b] = [runs(before), runs(after)];
  const size = (m: ReadonlyMap<string, number>): number =>
    [...m.values()].reduce((sum, n) => sum + n, 0);
  const all = size(a) + size(b);
  if (all === 0) return 0;
  let both = 0;
  for (const [run, n] of a) both += Math.min(n, b.get(run) ?? 0);
  return Math.floor((200 * both) / all);
}

/** From here on a plan is last year's over again, and its reader is told. */
export const NEARLY_SAME = 90;
