import type { Statement, Tx } from './connect.ts';

/**
 * Column -> value, as JSON has it; a JSON column takes its value as it is. Tables and columns are
 * named by code, never from outside.
 */
type Row = Readonly<Record<string, unknown>>;

/**
 * What to do with a row whose key is there already: nothing, or set all columns but `keep`. Without
 * it, it is an error.
 */
type OnConflict =
  | 'nothing'
  | { readonly key: readonly string[]; readonly keep?: readonly string[] };

/** One row to write. Rows of one table written the same way have the same columns. */
export interface Write {
  readonly table: string;
  readonly how: 'insert' | 'update' | 'add';
  readonly row: Row;
  readonly onConflict?: OnConflict;
  /** For updates: the columns that say which row. */
  readonly key?: readonly string[];
}

export const insert = (table: string, row: Row, onConflict?: OnConflict): Write => ({
  table,
  how: 'insert',
  row,
  ...(onConflict && { onConflict }),
});
/** Sets the row's other columns where its key is the row's own. */
export const update = (table: string, row: Row, key: readonly string[] = ['id']): Write => ({
  table,
  how: 'update',
  row,
  key,
});
/** Appends to JSON lists. */
export const addTo = (table: string, row: Row & { readonly id: string }): Write => ({
  table,
  how: 'add',
  row,
});

/**
 * Writes all rows, one statement for those of one table, in the order in which the tables come
 * first.
 */
export function writeAll(sql: Tx, writes: readonly Write[]): Statement[] {
  // Two updates of one table may set different columns.
  const alike = Map.groupBy(
    writes,
    (w) => `${w.how} ${w.table}${w.how === 'update' ? ` ${Object.keys(w.row).join()}` : ''}`,
  );
  return [...alike].map(([key, some]) => {
    const strings = known.get(key) ?? textFor(some[0] as Write);
    known.set(key, strings);
    return sql(strings, sql.json(some.map((w) => w.row) as never));
  });
}

/**
 * The text of a statement is made once and is always the same, so that the database plans it once;
 * all rows are its one parameter.
 */
const known = new Map<string, TemplateStringsArray>();

function textFor({ table, how, row, onConflict, key = ['id'] }: Write): TemplateStringsArray {
  const all = Object.keys(row);
  const others = all.filter((c) => !key.includes(c));
  const rows = `jsonb_populate_recordset(null::${table}, `;
  const assigned = (c: string): string =>
    how === 'add' ? `${c} = t.${c} || r.${c}` : `${c} = r.${c}`;
  const text =
    how === 'insert'
      ? [
          `insert into ${table} (${all.join(', ')}) select ${all.join(', ')} from ${rows}`,
          `)${conflictText(all, onConflict)}`,
        ]
      : [
          `update ${table} t set ${others.map(assigned).join(', ')} from ${rows}`,
          `) r where ${key.map((c) => `t.${c} = r.${c}`).join(' and ')}`,
        ];
  return Object.assign(text, { raw: text });
}

function conflictText(columns: readonly string[], onConflict: OnConflict | undefined): string {
  if (onConflict === undefined) return '';
  if (onConflict === 'nothing') return ' on conflict do nothing';
  const { key, keep = [] } = onConflict;
  const set = columns
    .filter((c) => !key.includes(c) && !keep.includes(c))
    .map((c) => `${c} = excluded.${c}`);
  return ` on conflict (${key.join(', ')}) do update set ${set.join(', ')}`;
}
