import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, type ReactElement } from 'react';
import type { RouteConflict } from '#domain/contracts/review-route';
import type { DraftRoute } from '#domain/review-route/draft';
import { useFormats, useWords } from '../../components/index.ts';
import { Changes } from './Changes.tsx';
import { useRouteWords } from './words.ts';

interface Props {
  readonly mine: DraftRoute;
  readonly conflict: RouteConflict;
  readonly pending: boolean;
  readonly onKeep: () => void;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

/**
 * Someone saved the draft meanwhile: who, when, what differs, and which of the two stays. Nothing
 * is lost by looking.
 */
export function DraftConflict({
  mine,
  conflict,
  pending,
  onKeep,
  onTake,
  onClose,
}: Props): ReactElement {
  const words = useWords();
  const t = useRouteWords();
  const formats = useFormats();
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{t.conflictTitle}</DialogTitle>
      <DialogContent className="dialog-content">
        <p>{t.conflictText(conflict.savedBy.name, formats.moment(conflict.savedAt))}</p>
        <p className="strong">{t.conflictTheirs}</p>
        <Changes before={mine} after={conflict.spec} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {words.act.cancel}
        </Button>
        <Button variant="outlined" onClick={onTake}>
          {t.takeTheirs}
        </Button>
        <Button variant="contained" disabled={pending} onClick={onKeep}>
          {t.keepMine}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
