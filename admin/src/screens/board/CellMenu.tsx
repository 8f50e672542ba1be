import { Button, Popover } from '@mui/material';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Board } from '#domain/contracts/board';
import { DueDate, StateChip, showDate } from '../../components/index.ts';
import type { Act } from './act.ts';
import { isSettled, type Target } from './rows.ts';
import { useBoardWords } from './words.ts';

interface Props {
  readonly anchor: HTMLElement;
  readonly target: Target;
  readonly columns: Board['columns'];
  readonly onClose: () => void;
  readonly onAct: (act: Act) => void;
}

/** One cell at close range: the state, the date, the way to the paper, and what may be done. */
export function CellMenu({ anchor, target, columns, onClose, onAct }: Props): ReactElement {
  const t = useBoardWords();
  const { row, cell } = target;
  const title = columns[row.cells.indexOf(cell)]?.title ?? '';
  const act = (type: Act['type']) => {
    onClose();
    onAct({ type, targets: [target], leftOut: 0 });
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': `${row.unit.name}, ${title}` } }}
    >
      <div className="cell-menu">
        <div>
          <p className="strong">{row.unit.name}</p>
          <p className="quiet small">{title}</p>
        </div>
        <StateChip state={cell.state} />
        <DueDate
          date={cell.dueOn}
          daysLeft={isSettled(cell) ? null : cell.daysLeft}
          late={cell.late}
        />
        {cell.askedUntil && (
          <p className="small">
            {t.asked(showDate(cell.askedUntil))}.{' '}
            <Link to={`/plans/${row.planId}`}>{t.askedOpen}</Link>
          </p>
        )}
        <div className="row">
          {cell.allowedActions.includes('urge') && (
            <Button
              size="small"
              variant="outlined"
              onClick={() => {
                act('urge');
              }}
            >
              {t.urge}
            </Button>
          )}
          {cell.allowedActions.includes('extend') && (
            <Button
              size="small"
              variant="outlined"
              onClick={() => {
                act('extend');
              }}
            >
              {t.extend}
            </Button>
          )}
        </div>
        {cell.submissionId ? (
          <Link to={`/submissions/${cell.submissionId}`}>{t.open}</Link>
        ) : (
          <Link to={`/plans/${row.planId}`}>{t.openPlan}</Link>
        )}
      </div>
    </Popover>
  );
}
