import { TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { SavedView, Screen, ViewQuery } from '#domain/contracts/saved-view';
import type { Problem } from '#domain/contracts/shared';
import { apiPost, apiPut, attempt } from '../providers/api.ts';
import { readKey } from '../providers/read.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useSavedViewWords } from './saved-view-words.ts';

interface Props {
  readonly screen: Screen;
  readonly query: ViewQuery;
  readonly views: readonly SavedView[];
  readonly onClose: () => void;
}

const key = (name: string): string => name.trim().normalize('NFC').toLocaleLowerCase('vi');

/**
 * Keeps the present filter and order under a name; a name that is there already takes them over.
 */
export function SavedViewsSave({ screen, query, views, onClose }: Props): ReactElement {
  const t = useSavedViewWords();
  const client = useQueryClient();
  const notify = useNotify();
  const [name, setName] = useState('');
  // One id for one filter: sent again after a lost answer it is still one.
  const [id] = useState(() => crypto.randomUUID());
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const known = views.find((v) => key(v.name) === key(name));
  const lacks = name.trim() === '';
  const save = async () => {
    setAsked(true);
    if (lacks) return;
    setPending(true);
    const outcome = await attempt(
      known
        ? apiPut('/saved-views/{id}', {
            params: { id: known.id },
            body: { version: known.version, query },
          })
        : apiPost('/saved-views', { body: { id, screen, name: name.trim(), query } }),
    );
    setPending(false);
    await client.invalidateQueries({ queryKey: readKey('/saved-views') });
    if (!outcome.ok) {
      setProblem(outcome.problem);
      return;
    }
    notify(t.saved, { type: 'success' });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.saveTitle}
      confirmLabel={known ? t.replace : t.saveButton}
      onConfirm={() => {
        void save();
      }}
      onClose={onClose}
      pending={pending}
      problem={problem}
    >
      <TextField
        required
        label={t.name}
        value={name}
        onChange={(e) => {
          setName(e.target.value);
          setProblem(null);
        }}
        error={asked && lacks}
        helperText={asked && lacks ? t.needName : known ? t.willReplace(known.name) : t.nameHint}
        slotProps={{ htmlInput: { maxLength: 80 } }}
      />
    </ConfirmDialog>
  );
}
