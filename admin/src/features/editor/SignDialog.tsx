import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { Gap, SubmissionView } from '#domain/contracts/submission';
import {
  ConfirmDialog,
  LinesSkeleton,
  useCommand,
  useMe,
  useWords,
} from '../../components/index.ts';
import { useDetailText } from '../document/details.ts';
import { RouteSteps } from '../review/RouteSteps.tsx';
import { useDraftContent, useEditing } from './context.ts';
import { useEditorWords } from './words.ts';

interface Props {
  readonly onClose: () => void;
  readonly title: string;
}

/**
 * Signing asks three things in turn: is all saved, is anything missing (with the way to each spot),
 * and is this what is meant to be signed. What is signed is named: unit, document, revision,
 * office.
 */
export function SignDialog({ onClose, title }: Props): ReactElement {
  const { store, gaps } = useEditing();
  const [saved, setSaved] = useState<boolean | null>(null);
  useEffect(() => {
    let alive = true;
    void (async () => {
      const all = await store.flush();
      if (alive) setSaved(all);
    })();
    return () => {
      alive = false;
    };
  }, [store]);
  if (saved !== true) return <Saving failed={saved === false} onClose={onClose} />;
  return gaps.length > 0 ? (
    <Missing onClose={onClose} />
  ) : (
    <Confirm onClose={onClose} title={title} />
  );
}

function Saving({
  failed,
  onClose,
}: {
  readonly failed: boolean;
  readonly onClose: () => void;
}): ReactElement {
  const t = useEditorWords().signing;
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{t.title}</DialogTitle>
      <DialogContent>
        {failed ? (
          <Alert severity="warning">{t.cannot}</Alert>
        ) : (
          <>
            <p>{t.unsaved}</p>
            <LinesSkeleton lines={3} />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} color="inherit">
          {t.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The spots that are still open, by part, each a link. */
function Missing({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useEditorWords().signing;
  const { gaps, warnings } = useEditing();
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{t.gaps(gaps.length)}</DialogTitle>
      <DialogContent className="dialog-content">
        <p className="quiet">{t.gapsHint}</p>
        <Spots found={gaps} onClose={onClose} />
        {warnings.length > 0 && (
          <>
            <h3>{t.warnings(warnings.length)}</h3>
            <Spots found={warnings} onClose={onClose} />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} variant="outlined">
          {t.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Spots({
  found,
  onClose,
}: {
  readonly found: readonly Gap[];
  readonly onClose: () => void;
}): ReactElement {
  const { go } = useEditing();
  const { domain } = useWords();
  const say = useDetailText(useDraftContent());
  const parts = Map.groupBy(found, ({ at }) => at.split('/')[0] ?? '');
  return (
    <ul className="spots-by-part">
      {[...parts].map(([part, list]) => (
        <li key={part}>
          <strong>{domain.parts[part as keyof typeof domain.parts]}</strong>
          <ul className="spots">
            {list.map((g) => (
              <li key={`${g.at} ${g.code}`}>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    onClose();
                    go(g.at);
                  }}
                >
                  {say(g)}
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/**
 * Does the text pass steps of the own unit before its head signs? Then it is laid before them, and
 * nothing is signed yet.
 */
export const isChecked = (view: Pick<SubmissionView, 'route'>): boolean =>
  view.route.some((step) => step.act === 'sign');

/** The steps as they lie ahead: what was given in an earlier round does not count any more. */
const wayAhead = (view: Pick<SubmissionView, 'route'>): SubmissionView['route'] =>
  view.route.map((step) => ({
    ...step,
    state: 'ahead',
    dueOn: null,
    seats: step.seats.map((seat) => ({ ...seat, given: null })),
  }));

function Confirm({ onClose, title }: Props): ReactElement {
  const { view, store, warnings } = useEditing();
  const t = useEditorWords();
  const { domain } = useWords();
  const notify = useNotify();
  const me = useMe();
  const command = useCommand(view.planId);
  const checked = isChecked(view);
  const held = me.offices.filter((o) => o.unit.id === view.unit.id);
  const office =
    (checked ? undefined : held.find((o) => o.position === 'head')) ?? held[0] ?? me.offices[0];
  const submit = async () => {
    const outcome = await command.run('submit', {
      submissionId: view.id,
      draftVersion: store.draftVersion(),
    });
    if (!outcome.ok) return;
    notify(checked ? t.check.done : t.signing.done, { type: 'success' });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={checked ? t.check.title : t.signing.title}
      confirmLabel={checked ? t.check.confirm : t.signing.confirm}
      onClose={onClose}
      onConfirm={() => {
        void submit();
      }}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
      onlyText
    >
      <p>{checked ? t.check.ready : t.signing.ready}</p>
      <dl className="facts">
        <dt>{t.signing.unit}</dt>
        <dd>{view.unit.name}</dd>
        <dt>{t.signing.document}</dt>
        <dd>
          {domain.submissionKinds[view.kind]}: {title}
        </dd>
        <dt>{t.signing.revision}</dt>
        <dd>{view.revision + 1}</dd>
        {office && (
          <>
            <dt>{checked ? t.check.office : t.signing.office}</dt>
            <dd>
              {office.authority && `${office.authority} `}
              {office.title}, {office.unit.name} ({me.person.name})
            </dd>
          </>
        )}
      </dl>
      {view.route.length > 0 && (
        <section>
          <h3>{t.check.way}</h3>
          <RouteSteps steps={wayAhead(view)} />
        </section>
      )}
      {warnings.length > 0 && (
        <>
          <p className="strong">{t.signing.warnings(warnings.length)}</p>
          <Spots found={warnings} onClose={onClose} />
        </>
      )}
      <p className="quiet">{checked ? t.check.statement : t.signing.statement}</p>
    </ConfirmDialog>
  );
}
