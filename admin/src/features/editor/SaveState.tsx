import CloudDone from '@mui/icons-material/CloudDoneOutlined';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import CloudUpload from '@mui/icons-material/CloudUploadOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import { Button } from '@mui/material';
import { useSyncExternalStore, type ElementType, type ReactElement } from 'react';
import { localTime } from '#domain/calendar/dates';
import { ProblemAlert, useMe, useWords } from '../../components/index.ts';
import { toSignIn } from '../../providers/auth.ts';
import { useEditing } from './context.ts';
import type { DraftStore, PartStatus } from './draft-store.ts';
import { useEditorWords } from './words.ts';
import './SaveState.css';

const signs: Readonly<Record<PartStatus, ElementType>> = {
  saved: CloudDone,
  dirty: CloudUpload,
  saving: CloudUpload,
  waiting: CloudOff,
  conflict: ErrorOutline,
  refused: ErrorOutline,
  'signed-out': CloudOff,
};
/** The worst news first: one line says how the whole draft stands. */
const order: readonly PartStatus[] = [
  'conflict',
  'refused',
  'signed-out',
  'waiting',
  'saving',
  'dirty',
  'saved',
];

/** How the draft as a whole stands; the same object until it changes. */
export function useOverall(store: DraftStore): PartStatus {
  return useSyncExternalStore(
    store.subscribe,
    () => order.find((status) => store.parts().some(([, s]) => s.status === status)) ?? 'saved',
  );
}

/**
 * Saved at / saving / offline, will save / conflict: always in sight, said aloud when it changes.
 */
export function SaveState({ onResolve }: { readonly onResolve: () => void }): ReactElement {
  const { store } = useEditing();
  const { zone } = useMe();
  const t = useEditorWords();
  const overall = useOverall(store);
  const last = useSyncExternalStore(
    store.subscribe,
    () =>
      store
        .parts()
        .map(([, s]) => s.savedAt ?? '')
        .toSorted()
        .at(-1) ?? '',
  );
  const Sign = signs[overall];
  const text =
    overall === 'saved'
      ? last
        ? t.save.saved(localTime(last, zone))
        : t.save.clean
      : t.save[overall];
  return (
    <div className={`save-state save-${overall}`}>
      <span role="status" className="row" data-save={overall}>
        <Sign fontSize="small" aria-hidden="true" />
        {text}
      </span>
      {overall === 'conflict' && (
        <Button size="small" variant="outlined" onClick={onResolve}>
          {t.save.resolve}
        </Button>
      )}
      {overall === 'signed-out' && (
        <Button size="small" variant="outlined" onClick={toSignIn}>
          {t.save.signIn}
        </Button>
      )}
    </div>
  );
}

/** What keeps parts of the draft from being saved, in full sentences. */
export function SaveProblems(): ReactElement | null {
  const { store } = useEditing();
  const t = useEditorWords().save;
  const { domain } = useWords();
  const overall = useOverall(store);
  const refused = useSyncExternalStore(store.subscribe, () =>
    store.parts().find(([, s]) => s.status === 'refused'),
  );
  return (
    <>
      {overall === 'waiting' && (
        <p className="save-note" role="status">
          {t.waitingHint}
        </p>
      )}
      {!store.kept() && overall !== 'saved' && (
        <p className="save-note save-note-strong" role="alert">
          {t.unkept}
        </p>
      )}
      {refused && (
        <>
          <p className="strong">{t.refusedTitle(domain.parts[refused[0]])}</p>
          <ProblemAlert problem={refused[1].problem} kept />
        </>
      )}
    </>
  );
}
