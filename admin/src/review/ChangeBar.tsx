import { IconButton, MenuItem, TextField, Tooltip } from '@mui/material';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import type { ReactElement } from 'react';
import type { SubmissionView } from '#domain/contracts/views';
import { useDocumentWords } from '../i18n/documents.ts';
import type { Marks } from '../document/marks.ts';

interface Props {
  readonly view: SubmissionView;
  readonly against: number | null;
  readonly onAgainst: (revision: number | null) => void;
  readonly marks: Marks | null;
  readonly onWalk: (by: 1 | -1) => void;
}

/** Which revision the text is held against, how much changed, and the way from change to change. */
export function ChangeBar({ view, against, onAgainst, marks, onWalk }: Props): ReactElement | null {
  const t = useDocumentWords();
  const earlier = view.revisions.filter((r) => r.number < view.revision);
  if (earlier.length === 0) return null;
  return (
    <div className="change-bar no-print">
      <TextField select label={t.review.compare} value={against ?? ''} onChange={(e) => { onAgainst(e.target.value === '' ? null : Number(e.target.value)); }} sx={{ width: 'auto', minWidth: 190 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}>
        <MenuItem value="">{t.review.noCompare}</MenuItem>
        {earlier.map((r) => <MenuItem key={r.number} value={r.number}>{r.number === view.lastSeenRevision ? t.review.lastSeen(r.number) : t.revision(r.number)}</MenuItem>)}
      </TextField>
      {marks && (
        <span className="row">
          <span role="status">{t.review.changes(marks.total)}</span>
          <Tooltip title={t.review.previousChange}><span><IconButton size="small" aria-label={t.review.previousChange} disabled={marks.total === 0} onClick={() => { onWalk(-1); }}><ArrowUpward fontSize="inherit" /></IconButton></span></Tooltip>
          <Tooltip title={t.review.nextChange}><span><IconButton size="small" aria-label={t.review.nextChange} disabled={marks.total === 0} onClick={() => { onWalk(1); }}><ArrowDownward fontSize="inherit" /></IconButton></span></Tooltip>
        </span>
      )}
      <span className="quiet small wide-only">{t.review.keys}</span>
    </div>
  );
}
