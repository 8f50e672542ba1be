import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import { Button, IconButton, MenuItem, TextField, Tooltip } from '@mui/material';
import type { ReactElement } from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import { useMe } from '../../components/index.ts';
import { useDocumentWords } from '../document/words.ts';
import type { Compared } from './use-compared.ts';
import { useReviewWords } from './words.ts';
import './ChangeBar.css';

interface Props {
  readonly view: SubmissionView;
  readonly compared: Compared;
  readonly onWalk: (by: 1 | -1) => void;
}

/** What the text is held against, how much changed, and the way from change to change. */
export function ChangeBar({ view, compared, onWalk }: Props): ReactElement | null {
  const t = useReviewWords().compare;
  const label = useRevisionLabel(view);
  const { against, setAgainst, marks, same, failed } = compared;
  const earlier = view.revisions.filter((r) => r.number < view.revision);
  if (earlier.length === 0 && !view.lastYear) return null;
  const choose = (value: string) => {
    setAgainst(value === '' ? null : value === 'last-year' ? value : Number(value));
  };
  return (
    <div className="change-bar no-print">
      <TextField
        select
        label={t.label}
        value={against ?? ''}
        onChange={(e) => {
          choose(e.target.value);
        }}
        sx={{ width: 'auto', minWidth: 190 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{t.none}</MenuItem>
        {earlier.map((r) => (
          <MenuItem key={r.number} value={r.number}>
            {label(r.number)}
          </MenuItem>
        ))}
        {view.lastYear && (
          <MenuItem value="last-year">{t.lastYear(view.lastYear.schoolYear)}</MenuItem>
        )}
      </TextField>
      {marks && (
        <span className="row">
          <span role="status">{t.changes(marks.total)}</span>
          <Tooltip title={t.previous}>
            <span>
              <IconButton
                size="small"
                aria-label={t.previous}
                disabled={marks.total === 0}
                onClick={() => {
                  onWalk(-1);
                }}
              >
                <ArrowUpward fontSize="inherit" />
              </IconButton>
            </span>
          </Tooltip>
          <Tooltip title={t.next}>
            <span>
              <IconButton
                size="small"
                aria-label={t.next}
                disabled={marks.total === 0}
                onClick={() => {
                  onWalk(1);
                }}
              >
                <ArrowDownward fontSize="inherit" />
              </IconButton>
            </span>
          </Tooltip>
        </span>
      )}
      {failed && (
        <span role="status" className="due-soon">
          {t.failed}
        </span>
      )}
      {same !== null && view.lastYear && (
        <span className="same-as-last" role="status">
          {t.same(same, view.lastYear.schoolYear)}{' '}
          {against !== 'last-year' && (
            <Button
              size="small"
              variant="text"
              onClick={() => {
                setAgainst('last-year');
              }}
            >
              {t.show}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

/** `bản 2 (tôi đã trả lại)`: what an earlier revision was to the reader. */
function useRevisionLabel(view: SubmissionView): (n: number) => string {
  const t = useReviewWords().compare;
  const doc = useDocumentWords();
  const { person } = useMe();
  return (n) => {
    if (
      view.decisions.some((d) => d.revision === n && d.kind === 'returned' && d.by.id === person.id)
    )
      return t.returned(n);
    if (n === view.lastSeenRevision) return t.seen(n);
    return n === view.revision - 1 ? t.before(n) : doc.revision(n);
  };
}
