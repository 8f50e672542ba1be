import type { FieldChange, ItemChange, PartChanges, Segment } from '#domain/content/changes';
import type { Part } from '#domain/shapes/content';

/** The changes of two contents, looked up as the document is drawn. */
export interface Marks {
  readonly field: (part: Part, field: string) => readonly Segment[] | null;
  readonly item: (part: Part, list: string, key: string) => ItemChange | null;
  /** What was taken out behind this item, in its old order; `null` asks for the top of the list. */
  readonly removedBehind: (part: Part, list: string, key: string | null) => readonly ItemChange[];
  readonly count: (part: Part) => number;
  readonly total: number;
}

export function marksOf(changes: readonly PartChanges[]): Marks {
  const fields = new Map<string, FieldChange>();
  const items = new Map<string, ItemChange>();
  const removed = new Map<string, ItemChange[]>();
  const counts = new Map<Part, number>();
  for (const part of changes) {
    counts.set(part.part, part.count);
    for (const field of part.fields) fields.set(`${part.part}/${field.field}`, field);
    const gone = new Map<string, string | null>();
    for (const item of part.items) {
      if (item.kind !== 'removed') {
        items.set(`${part.part}/${item.list}/${item.key}`, item);
        continue;
      }
      // An item behind one that went too stands where that one stood.
      const behind =
        item.behind !== null && gone.has(`${item.list}/${item.behind}`)
          ? (gone.get(`${item.list}/${item.behind}`) ?? null)
          : item.behind;
      gone.set(`${item.list}/${item.key}`, behind);
      const place = `${part.part}/${item.list}/${behind ?? ''}`;
      removed.set(place, [...(removed.get(place) ?? []), item]);
    }
  }
  return {
    field: (part, field) => fields.get(`${part}/${field}`)?.segments ?? null,
    item: (part, list, key) => items.get(`${part}/${list}/${key}`) ?? null,
    removedBehind: (part, list, key) => removed.get(`${part}/${list}/${key ?? ''}`) ?? [],
    count: (part) => counts.get(part) ?? 0,
    total: [...counts.values()].reduce((sum, n) => sum + n, 0),
  };
}

/** The text before (`removed`) or after (`added`) a change. */
export const side = (segments: readonly Segment[], which: 'added' | 'removed'): string =>
  segments
    .filter((s) => s.kind === 'same' || s.kind === which)
    .map((s) => s.text)
    .join('');
