import type { Content, Part } from '../shapes/content.ts';
import { wordChanges, type Segment } from './word-changes.ts';

export type { Segment } from './word-changes.ts';

/** One field that has changed; numbers and dates are compared as text. */
export interface FieldChange {
  readonly field: string;
  readonly segments: readonly Segment[];
}

export interface ItemChange {
  /** The list inside the part: `bases`, `tasks`. */
  readonly list: string;
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  /** Has another place or depth than before; a `changed` item may have moved as well. */
  readonly moved: boolean;
  readonly fields: readonly FieldChange[];
  /** For `removed`: the item as it was, and the key of the item before it, null at the top. */
  readonly was: Readonly<Record<string, Scalar>> | null;
  readonly behind: string | null;
}

export interface PartChanges {
  readonly part: Part;
  readonly fields: readonly FieldChange[];
  readonly items: readonly ItemChange[];
  /** How many places a reader has to look at. */
  readonly count: number;
}

type Scalar = string | number | null;
type Item = Readonly<Record<string, Scalar>>;

const keyOf = (item: Item): string => String(item['key'] ?? item['group'] ?? item['code'] ?? '');
const shown = (value: Scalar | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/**
 * What changed from one content to the next, part by part: items are the same when their key is.
 * Only parts with changes are in the answer, in the order of the document.
 */
export function changes(before: Content, after: Content): PartChanges[] {
  const out: PartChanges[] = [];
  for (const part of Object.keys(after) as Part[]) {
    const found = partChanges(part, partOf(before, part), partOf(after, part));
    if (found.count > 0) out.push(found);
  }
  return out;
}

type PartValue = Readonly<Record<string, Scalar | readonly Item[]>>;
const partOf = (content: Content, part: Part): PartValue =>
  (content as unknown as Partial<Record<Part, PartValue>>)[part] ?? {};
const isList = (value: unknown): value is readonly Item[] => Array.isArray(value);

/** What changed inside one part; either side may be empty. */
export function partChanges(part: Part, before: PartValue, after: PartValue): PartChanges {
  const fields: FieldChange[] = [];
  const items: ItemChange[] = [];
  for (const name of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const was = before[name];
    const is = after[name];
    if (isList(was) || isList(is))
      items.push(...listChanges(name, isList(was) ? was : [], isList(is) ? is : []));
    else fields.push(...fieldChange(name, was, is));
  }
  return { part, fields, items, count: fields.length + items.length };
}

const fieldChange = (
  field: string,
  was: Scalar | undefined,
  is: Scalar | undefined,
): FieldChange[] =>
  shown(was) === shown(is) ? [] : [{ field, segments: wordChanges(shown(was), shown(is)) }];

/** Fields that identify and place an item; only the others are compared. */
const placing = new Set(['key', 'depth']);

const itemFields = (was: Item, is: Item): FieldChange[] =>
  [...new Set([...Object.keys(is), ...Object.keys(was)])]
    .filter((f) => !placing.has(f))
    .flatMap((f) => fieldChange(f, was[f], is[f]));

function listChanges(list: string, before: readonly Item[], after: readonly Item[]): ItemChange[] {
  const old = new Map(before.map((item, i) => [keyOf(item), { item, i }]));
  const now = new Set(after.map(keyOf));
  const kept = after.map(keyOf).filter((key) => old.has(key));
  const inPlace = longestRising(kept, (key) => old.get(key)?.i ?? 0);
  const out: ItemChange[] = [];
  for (const item of after) {
    const key = keyOf(item);
    const was = old.get(key)?.item;
    const fields = itemFields(was ?? {}, item);
    if (!was) {
      out.push({ list, key, kind: 'added', moved: false, fields, was: null, behind: null });
      continue;
    }
    const moved = !inPlace.has(key) || shown(was['depth']) !== shown(item['depth']);
    if (fields.length > 0 || moved)
      out.push({
        list,
        key,
        kind: fields.length > 0 ? 'changed' : 'moved',
        moved,
        fields,
        was: null,
        behind: null,
      });
  }
  before.forEach((item, i) => {
    if (now.has(keyOf(item))) return;
    const previous = before[i - 1];
    out.push({
      list,
      key: keyOf(item),
      kind: 'removed',
      moved: false,
      fields: itemFields(item, {}),
      was: item,
      behind: previous ? keyOf(previous) : null,
    });
  });
  return out;
}

/** The keys that kept their order: a longest subsequence in which the old places rise. */
function longestRising(keys: readonly string[], place: (key: string) => number): Set<string> {
  const ends: number[] = [];
  const previous: number[] = [];
  keys.forEach((key, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (place(keys[ends[mid] ?? 0] ?? '') < place(key)) low = mid + 1;
      else high = mid;
    }
    previous[i] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = i;
  });
  const out = new Set<string>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) out.add(keys[i] ?? '');
  return out;
}
