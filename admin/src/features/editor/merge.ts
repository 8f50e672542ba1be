/**
 * Three-way merge of one part of a draft: what only one side touched is taken from that side, what
 * both touched is asked.
 */
export type Scalar = string | number | null;
export type Item = Readonly<Record<string, Scalar>>;
export type PartValue = Readonly<Record<string, Scalar | readonly Item[]>>;
export type Choice = 'mine' | 'theirs';

/**
 * One field both sides changed, or one item that a side removed and the other changed (`field`
 * null).
 */
export interface Dispute {
  readonly id: string;
  readonly list: string | null;
  readonly key: string | null;
  readonly field: string | null;
  readonly mine: Scalar | Item;
  readonly theirs: Scalar | Item;
}

export interface Merged {
  readonly content: PartValue;
  readonly disputes: readonly Dispute[];
  /** Fields and items of the other side that were taken over without asking. */
  readonly taken: number;
}

/** `choices` by dispute id; what is not chosen stays as I have it. */
export function merge(
  base: PartValue,
  mine: PartValue,
  theirs: PartValue,
  choices: Readonly<Record<string, Choice>> = {},
): Merged {
  const disputes: Dispute[] = [];
  let taken = 0;
  const settle = <V extends Scalar | Item>(
    id: Omit<Dispute, 'id' | 'mine' | 'theirs'>,
    was: V,
    my: V,
    their: V,
  ): V => {
    if (same(my, their) || same(their, was)) return my;
    if (same(my, was)) {
      taken += 1;
      return their;
    }
    const dispute: Dispute = {
      ...id,
      id: [id.list ?? '', id.key ?? '', id.field ?? ''].join('/'),
      mine: my,
      theirs: their,
    };
    disputes.push(dispute);
    return choices[dispute.id] === 'theirs' ? their : my;
  };

  const item = (
    list: string,
    key: string,
    was: Item | null,
    my: Item | null,
    their: Item | null,
  ): Item | null => {
    if (!was || !my || !their)
      return settle<Item | null>({ list, key, field: null }, was, my, their);
    const out: Record<string, Scalar> = {};
    for (const field of Object.keys(my))
      out[field] = settle(
        { list, key, field },
        was[field] ?? null,
        my[field] ?? null,
        their[field] ?? null,
      );
    return out;
  };

  const content: Record<string, Scalar | readonly Item[]> = {};
  for (const name of Object.keys(mine)) {
    const [was, my, their] = [base[name], mine[name], theirs[name]];
    if (!isList(my)) {
      content[name] = settle(
        { list: null, key: null, field: name },
        (was ?? null) as Scalar,
        my ?? null,
        (their ?? null) as Scalar,
      );
      continue;
    }
    const lists = { base: isList(was) ? was : [], mine: my, theirs: isList(their) ? their : [] };
    content[name] = orderOf(lists)
      .map((key) =>
        item(name, key, find(lists.base, key), find(lists.mine, key), find(lists.theirs, key)),
      )
      .filter((i) => i !== null);
  }
  return { content, disputes, taken };
}

/**
 * The order of the side that moved something, mine if both did; what the other side added goes
 * behind its neighbour there.
 */
function orderOf({
  base,
  mine,
  theirs,
}: {
  base: readonly Item[];
  mine: readonly Item[];
  theirs: readonly Item[];
}): string[] {
  const [was, my, their] = [base.map(keyOf), mine.map(keyOf), theirs.map(keyOf)];
  const iMoved =
    my.filter((k) => was.includes(k)).join(' ') !== was.filter((k) => my.includes(k)).join(' ');
  const [leading, other] = iMoved ? [my, their] : [their, my];
  const out = [...leading];
  other.forEach((key, i) => {
    if (out.includes(key)) return;
    const behind = i > 0 ? out.indexOf(other[i - 1] ?? '') : -1;
    out.splice(behind + 1, 0, key);
  });
  return out;
}

const isList = (value: unknown): value is readonly Item[] => Array.isArray(value);
const keyOf = (item: Item): string => String(item['key'] ?? item['group'] ?? item['code'] ?? '');
const find = (items: readonly Item[], key: string): Item | null =>
  items.find((i) => keyOf(i) === key) ?? null;
/** Same words, whatever the order in which a database hands back the names of the fields. */
const same = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);
const sorted = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : JSON.stringify(value ?? null);
