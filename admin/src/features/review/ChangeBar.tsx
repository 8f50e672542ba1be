import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import { Button, IconButton, MenuItem, TextField, Tooltip } from '@mui/material';
import type { ReactElement } from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import { useMe } from '../../components/index.ts';
import { useDocumentWords } from '../../i18n/documents.ts';
import type { Compared } from './use-compared.ts';
import { useReadingWords } from './words.ts';
import './ChangeBar.css';

interface Props {
  readonly view: SubmissionView;
  readonly compared: Compared;
  readonly onWalk: (by: 1 | -1) => void;
}

/** What the text is held against, how much changed, and the way from change to change. */
export function ChangeBar({ view, compared, onWalk }: Props): ReactElement | null {
  const t = useDocumentWords();
  const words = useReadingWords().compare;
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
        label={t.review.compare}
        value={against ?? ''}
        onChange={(e) => {
          choose(e.target.value);
        }}
        sx={{ width: 'auto', minWidth: 190 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{t.review.noCompare}</MenuItem>
        {earlier.map((r) => (
          <MenuItem key={r.number} value={r.number}>
            {label(r.number)}
          </MenuItem>
        ))}
        {view.lastYear && (
          <MenuItem value="last-year">{words.lastYear(view.lastYear.schoolYear)}</MenuItem>
        )}
      </TextField>
      {marks && (
        <span className="row">
          <span role="status">{t.review.changes(marks.total)}</span>
          <Tooltip title={t.review.previousChange}>
            <span>
              <IconButton
                size="small"
                aria-label={t.review.previousChange}
                disabled={marks.total === 0}
                onClick={() => {
                  onWalk(-1);
                }}
              >
                <ArrowUpward fontSize="inherit" />
              </IconButton>
            </span>
          </Tooltip>
          <Tooltip title={t.review.nextChange}>
            <span>
              <IconButton
                size="small"
                aria-label={t.review.nextChange}
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
          {words.failed}
        </span>
      )}
      {same !== null && view.lastYear && (
        <span className="same-as-last" role="status">
          {words.same(same, view.lastYear.schoolYear)}{' '}
          {against !== 'last-year' && (
            <Button
              size="small"
              variant="text"
              onClick={() => {
                setAgainst('last-year');
              }}
            >
              {words.show}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

/** `bản 2 (tôi đã trả lại)`: what an earlier revision was to the reader. */
function useRevisionLabel(view: SubmissionView): (n: number) => string {
  const t = useDocumentWords();
  const words = useReadingWords().compare;
  const { person } = useMe();
  return (n) => {
    if (
      view.decisions.some((d) => d.revision === n && d.kind === 'returned' && d.by.id === person.id)
    )
      return words.returned(n);
    if (n === view.lastSeenRevision) return words.seen(n);
    return n === view.revision - 1 ? words.previous(n) : t.revision(n);
  };
}
