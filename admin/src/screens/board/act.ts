import type { Board } from '#domain/contracts/board';
import { askBulk } from '../../features/bulk/store.ts';
import type { Target } from './rows.ts';

export interface Act {
  readonly type: 'urge' | 'extend';
  readonly targets: readonly Target[];
  readonly leftOut: number;
}

/** What the server takes at once. */
const MOST = 1000;

/** Opens the dialog of bulk acts to urge the units of these cells, or to extend their dates. */
export function begin(
  { type, targets, leftOut }: Act,
  columns: Board['columns'],
  onStarted: () => void,
): void {
  const some = targets.slice(0, MOST);
  // One unit's wish is the date to begin with.
  const wish = some.length === 1 ? some[0]?.cell.askedUntil : null;
  askBulk({
    name: type,
    leftOut: leftOut + targets.length - some.length,
    onStarted,
    ...(type === 'extend' && wish && { dueOn: wish }),
    targets: some.map(({ row, cell }) => ({
      planId: row.planId,
      submissionId: null,
      obligationId: cell.obligationId,
      unit: row.unit.name,
      title: columns[row.cells.indexOf(cell)]?.title ?? '',
      to: `/plans/${row.planId}`,
    })),
  });
}
