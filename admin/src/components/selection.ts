import { useCallback, useMemo, useRef, useState } from 'react';

/** Rows ticked in a list, as they were when they were ticked; they stay while one turns pages. */
export interface Selection<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Ticks or unticks a row; with `range` all from the one ticked last, in the order shown. */
  readonly toggle: (row: Row, shown: readonly Row[], range: boolean) => void;
  readonly set: (rows: readonly Row[], on: boolean) => void;
  readonly clear: () => void;
}

/** @param keyOf what tells two rows apart; the same function each time */
export function useSelection<Row>(keyOf: (row: Row) => string): Selection<Row> {
  const [rows, setRows] = useState<ReadonlyMap<string, Row>>(new Map());
  const last = useRef<string | null>(null);
  const set = useCallback(
    (some: readonly Row[], on: boolean) => {
      setRows((before) => {
        const after = new Map(before);
        for (const row of some) {
          if (on) after.set(keyOf(row), row);
          else after.delete(keyOf(row));
        }
        return after;
      });
    },
    [keyOf],
  );
  const toggle = useCallback(
    (row: Row, shown: readonly Row[], range: boolean) => {
      const on = !rows.has(keyOf(row));
      const to = shown.findIndex((r) => keyOf(r) === keyOf(row));
      const from = range ? shown.findIndex((r) => keyOf(r) === last.current) : -1;
      set(from < 0 ? [row] : shown.slice(Math.min(from, to), Math.max(from, to) + 1), on);
      last.current = keyOf(row);
    },
    [rows, set, keyOf],
  );
  const clear = useCallback(() => {
    last.current = null;
    setRows((before) => (before.size === 0 ? before : new Map()));
  }, []);
  return useMemo(() => ({ rows, toggle, set, clear }), [rows, toggle, set, clear]);
}
