import type { Fragment, Reader } from './connect.ts';

/**
 * What a list is asked for. The contract has checked the fields; `sort` is one of the list's own.
 */
export interface ListQuery {
  readonly sort: string;
  readonly order: 'asc' | 'desc';
  readonly page: number;
  readonly perPage: number;
}

export interface Listed<T> {
  readonly data: T[];
  readonly total: number;
}

/**
 * Reads one page of a list and its total with one statement. `filtered` yields `id` and what
 * `order` names; `columns` and `joins` add to the rows of the page only, which they call `f`.
 */
export async function page<T>(
  sql: Reader,
  q: ListQuery,
  parts: {
    readonly filtered: Fragment;
    readonly columns: Fragment;
    readonly joins: Fragment;
    readonly order: Fragment;
  },
  view: (row: never) => T,
): Promise<Listed<T>> {
  const rows = await sql<{ total: number; page_row: number | null }[]>`
    with filtered as materialized (${parts.filtered})
    select t.total, x.*
    from (select count(*)::int as total from filtered) t
    left join lateral (
      select f.nth as page_row, ${parts.columns}
      from (
        select *, row_number() over (order by ${parts.order}) as nth
        from filtered
        order by nth
        limit ${q.perPage} offset ${(q.page - 1) * q.perPage}
      ) f
      ${parts.joins}
    ) x on true
    order by x.page_row`;
  return {
    data: rows.filter((r) => r.page_row !== null).map((r) => view(r as never)),
    total: rows[0]?.total ?? 0,
  };
}

/** For each field a list may be ordered by, what stands in `order by`; `id` is every list's last. */
export type SortColumns<Sorts extends readonly string[]> = Readonly<Record<Sorts[number], string>>;

/** `order by` from a table of sortable fields; `id` makes the order the same on every page. */
export function orderBy(
  sql: Reader,
  q: ListQuery,
  fields: Readonly<Record<string, string>>,
  fallback: string,
): Fragment {
  const column = fields[q.sort] ?? fallback;
  return sql`${sql.unsafe(`${column} ${q.order} nulls last, id`)}`;
}

/** The condition for a filter that is set; one that is not set lets every row through. */
export const ifSet = <T>(
  sql: Reader,
  value: T | undefined,
  condition: (value: T) => Fragment,
): Fragment => (value === undefined ? sql`true` : condition(value));

/**
 * The condition that `column`, which has no diacritics, contains what a person typed, with or
 * without them. A % or _ of theirs is taken as a letter.
 */
export const searching = (sql: Reader, column: Fragment, q: string | undefined): Fragment =>
  q === undefined || q.trim() === ''
    ? sql`true`
    : sql`
      ${column} like '%'
        || replace(replace(replace(plain(${q.trim()}), '\\', '\\\\'), '%', '\\%'), '_', '\\_')
        || '%'`;
