import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Star from '@mui/icons-material/Star';
import StarBorder from '@mui/icons-material/StarBorder';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  IconButton,
  TextField,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactElement } from 'react';
import type { SavedView, SavedViewChange } from '#domain/contracts/saved-view';
import type { Problem } from '#domain/contracts/shared';
import { apiDelete, apiPut, attempt } from '../providers/api.ts';
import { readKey } from '../providers/read.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useSavedViewWords } from './saved-view-words.ts';
import './SavedViewsManage.css';

interface Changes {
  readonly pending: boolean;
  readonly change: (view: SavedView, change: Omit<SavedViewChange, 'version'>) => void;
  readonly remove: (view: SavedView) => void;
}

/**
 * The kept filters of a screen: renamed where they stand, moved, made the default, deleted. Each
 * act is kept at once.
 */
export function SavedViewsManage({
  views,
  onClose,
}: {
  readonly views: readonly SavedView[];
  readonly onClose: () => void;
}): ReactElement {
  const t = useSavedViewWords();
  const id = useId();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = (sent: Promise<unknown>) => {
    setPending(true);
    setProblem(null);
    void attempt(sent).then(async (outcome) => {
      await client.invalidateQueries({ queryKey: readKey('/saved-views') });
      if (!outcome.ok) setProblem(outcome.problem);
      setPending(false);
    });
  };
  const acts: Changes = {
    pending,
    change: (view, change) => {
      send(
        apiPut('/saved-views/{id}', {
          params: { id: view.id },
          body: { version: view.version, ...change },
        }),
      );
    },
    remove: (view) => {
      send(apiDelete('/saved-views/{id}', { params: { id: view.id } }));
    },
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{t.manageTitle}</DialogTitle>
      <DialogContent className="dialog-content">
        {views.length === 0 && <p className="quiet">{t.empty}</p>}
        <ol className="saved-list">
          {views.map((view, n) => (
            <Line
              key={`${view.id} ${String(view.version)}`}
              view={view}
              n={n}
              of={views.length}
              {...acts}
            />
          ))}
        </ol>
        <ProblemAlert
          problem={problem}
          onClose={() => {
            setProblem(null);
          }}
        />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Line({
  view,
  n,
  of,
  pending,
  change,
  remove,
}: Changes & { readonly view: SavedView; readonly n: number; readonly of: number }): ReactElement {
  const t = useSavedViewWords();
  const [name, setName] = useState(view.name);
  const rename = () => {
    if (name.trim() === '') setName(view.name);
    else if (name.trim() !== view.name) change(view, { name: name.trim() });
  };
  const star = view.isDefault ? t.notDefault(view.name) : t.makeDefault(view.name);
  return (
    <li>
      <TextField
        size="small"
        label={t.rename}
        value={name}
        onChange={(e) => {
          setName(e.target.value);
        }}
        onBlur={rename}
        onKeyDown={(e) => {
          if (e.key === 'Enter') rename();
        }}
        slotProps={{ htmlInput: { maxLength: 80 } }}
      />
      <span className="saved-acts">
        <IconButton
          size="small"
          aria-label={star}
          title={star}
          aria-pressed={view.isDefault}
          disabled={pending}
          onClick={() => {
            change(view, { isDefault: !view.isDefault });
          }}
        >
          {view.isDefault ? <Star /> : <StarBorder />}
        </IconButton>
        <IconButton
          size="small"
          aria-label={t.up(view.name)}
          title={t.up(view.name)}
          disabled={pending || n === 0}
          onClick={() => {
            change(view, { position: n - 1 });
          }}
        >
          <ArrowUpward />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t.down(view.name)}
          title={t.down(view.name)}
          disabled={pending || n === of - 1}
          onClick={() => {
            change(view, { position: n + 1 });
          }}
        >
          <ArrowDownward />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t.remove(view.name)}
          title={t.remove(view.name)}
          disabled={pending}
          onClick={() => {
            remove(view);
          }}
        >
          <DeleteOutlined />
        </IconButton>
      </span>
    </li>
  );
}
