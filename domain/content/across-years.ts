import type { Content, PlanContent } from '../shapes/content.ts';
import { written } from './strings.ts';

/**
 * An item of a list in a document. Between two years keys say nothing (the same item has another
 * key, and the same key stands for another item), so items are matched by their text.
 */
type Item = Readonly<Record<string, string | number | null>> & { readonly key: string };

/** The words of a text, with every year as `#`: a text that changes only its years is the same. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, '#')
    .match(/[\p{L}\p{N}#]+/gu) ?? [];

/** Fields that say where an item belongs, who does it or when it is due, not what it is. */
const notCompared: ReadonlySet<string> = new Set([
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
const wordsOfItem = (item: Item): string[] =>
  wordsOf(
    Object.entries(item)
      .flatMap(([name, v]) => (notCompared.has(name) || typeof v !== 'string' ? [] : [v]))
      .join(' '),
  );

/** How much two sets have in common, 0 to 1 (Sørensen and Dice). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const x of a) if (b.has(x)) both += 1;
  return (2 * both) / (a.size + b.size);
}

/** Two items that overlap at least this much are taken for one that was reworded. */
const MIN_OVERLAP = 0.5;

/**
 * For each item of `after` the one of `before` it continues: first those that say the same, then
 * the most alike, in the order of the text.
 */
function pairs(before: readonly Item[], after: readonly Item[]): Map<string, string> {
  const out = new Map<string, string>();
  const old = before
    .map((item) => ({ key: item.key, words: wordsOfItem(item) }))
    .map((o) => ({ ...o, text: o.words.join(' '), set: new Set(o.words) }));
  const free = new Set(old);
  const left = after.filter((item) => {
    const text = wordsOfItem(item).join(' ');
    const same = [...free].find((o) => o.text === text);
    if (!same) return true;
    free.delete(same);
    out.set(same.key, item.key);
    return false;
  });
  for (const item of left) {
    const words = new Set(wordsOfItem(item));
    let best: { readonly o: (typeof old)[number]; readonly shared: number } | null = null;
    for (const o of free) {
      const shared = overlap(o.set, words);
      if (shared >= MIN_OVERLAP && (best === null || shared > best.shared)) best = { o, shared };
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
 * Last year's content with the keys of this year's wherever an item was continued, so that
 * `changes` compares what belongs together. Items that were dropped get keys of their own. Lists
 * without keys (results by task group, figures by indicator) need no matching.
 */
export function alignKeys(before: Content, after: Content): Content {
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

/** How often each run of three words occurs. Single words recur in every plan. */
function runs(plan: PlanContent): Map<string, number> {
  const out = new Map<string, number>();
  // Heading and closing are left out: they hardly change from year to year.
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

/** The percentage from which a reader is told that a plan repeats last year's. */
export const NEARLY_SAME_PERCENT = 90;
