import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { Link, useParams } from 'react-router';
import type { DirectiveView } from '#domain/contracts/directive';
import {
  ConfirmDialog,
  Page,
  PageSkeleton,
  ProblemAlert,
  StateChip,
  readKey,
  useRead,
  useSend,
  useWords,
} from '../../components/index.ts';
import { apiPost, attempt } from '../../providers/api.ts';
import type { Answer } from '../../providers/contracts.ts';
import { DirectiveForm } from './DirectiveForm.tsx';
import { DirectiveState } from './DirectiveState.tsx';
import { DirectiveText } from './DirectiveText.tsx';
import { useDirectiveWords } from './words.ts';
import './directives.css';

export default function DirectiveShow(): ReactElement {
  const { id = '' } = useParams();
  const { data, error, refetch } = useRead('/directives/{id}', { params: { id } });
  const t = useDirectiveWords();
  if (!data)
    return error ? (
      <Page title={t.title} back={{ to: '/directives', label: t.back }}>
        <ProblemAlert
          problem={error}
          onRetry={() => {
            void refetch();
          }}
        />
      </Page>
    ) : (
      <PageSkeleton />
    );
  return <Directive directive={data} />;
}

type Preview = Answer<'post', '/directives/{id}/preview'>;

function Directive({ directive }: { readonly directive: DirectiveView }): ReactElement {
  const words = useWords();
  const t = useDirectiveWords();
  const [dirty, setDirty] = useState(false);
  const [preview, setPreview] = useState<{
    readonly next: 'look' | 'issue';
    readonly units: Preview;
  } | null>(null);
  const [asking, setAsking] = useState(false);
  const { send, pending, waiting, problem, clear } = useSend();
  const [refusal, setRefusal] = useState<Parameters<typeof ProblemAlert>[0]['problem']>(null);
  const client = useQueryClient();
  const notify = useNotify();
  // Issuing begins with seeing whom it goes to: the number is part of what is confirmed.
  const look = async (next: 'look' | 'issue') => {
    setAsking(true);
    setRefusal(null);
    const result = await attempt(
      apiPost('/directives/{id}/preview', { params: { id: directive.id } }),
    );
    setAsking(false);
    if (result.ok) setPreview({ next, units: result.answer });
    else setRefusal(result.problem);
  };
  const issue = async () => {
    const outcome = await send('/directives/{id}/issue', {
      params: { id: directive.id },
      body: { version: directive.version },
    });
    if (!outcome.ok) return;
    setPreview(null);
    notify(t.issued);
    await client.invalidateQueries({
      queryKey: readKey('/directives/{id}', { params: { id: directive.id } }),
    });
  };
  const actions = (
    <>
      {directive.state !== 'draft' && (
        <Button component={Link} to={`/board?directiveId=${directive.id}`} variant="outlined">
          {t.board}
        </Button>
      )}
      {directive.state === 'draft' && (
        <Button
          variant="outlined"
          disabled={asking || dirty}
          onClick={() => {
            void look('look');
          }}
        >
          {t.preview}
        </Button>
      )}
      {directive.mayIssue && (
        <Button
          variant="contained"
          disabled={asking || dirty}
          onClick={() => {
            void look('issue');
          }}
        >
          {t.issue}
        </Button>
      )}
    </>
  );
  return (
    <Page
      title={directive.title}
      back={{ to: '/directives', label: t.back }}
      lead={
        <span className="row">
          <DirectiveState state={directive.state} />
          {directive.symbol && <span>{directive.symbol}</span>}
        </span>
      }
      actions={actions}
    >
      {directive.state === 'issuing' && (
        <p role="status" className="panel">
          {t.issuing}
        </p>
      )}
      {dirty && (
        <p className="quiet" role="status">
          {t.unsaved}
        </p>
      )}
      <ProblemAlert
        problem={refusal}
        onClose={() => {
          setRefusal(null);
        }}
      />
      {directive.counts.length > 0 && (
        <ul className="share-list">
          {directive.counts
            .filter((c) => c.count > 0)
            .map((c) => (
              <li key={c.state}>
                <StateChip state={c.state}>{c.count}</StateChip>
              </li>
            ))}
        </ul>
      )}
      {directive.mayEdit ? (
        <DirectiveForm directive={directive} onDirty={setDirty} />
      ) : (
        <DirectiveText directive={directive} />
      )}
      {preview?.next === 'issue' && (
        <ConfirmDialog
          open
          title={t.issueTitle}
          confirmLabel={t.issue}
          onConfirm={() => {
            void issue();
          }}
          onClose={() => {
            setPreview(null);
            clear();
          }}
          pending={pending}
          waiting={waiting}
          problem={problem}
          kept={false}
          disabled={preview.units.count === 0}
        >
          <p>{t.issueText(preview.units.count)}</p>
          <UnitNames {...preview.units} />
        </ConfirmDialog>
      )}
      {preview?.next === 'look' && (
        <Dialog
          open
          onClose={() => {
            setPreview(null);
          }}
          aria-labelledby="who-gets-it"
          fullWidth
          maxWidth="sm"
        >
          <DialogTitle id="who-gets-it">{t.previewTitle(preview.units.count)}</DialogTitle>
          <DialogContent>
            <UnitNames {...preview.units} />
          </DialogContent>
          <DialogActions>
            <Button
              onClick={() => {
                setPreview(null);
              }}
            >
              {words.act.close}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Page>
  );
}

const shownUnits = 60;

function UnitNames({ count, units }: Preview): ReactElement {
  const t = useDirectiveWords();
  const shown = units.slice(0, shownUnits);
  return (
    <div className="unit-names">
      <ul>
        {shown.map((u) => (
          <li key={u.id}>{u.name}</li>
        ))}
      </ul>
      {count > shown.length && <p className="quiet">{t.previewMore(count - shown.length)}</p>}
    </div>
  );
}
