import { Button, MenuItem, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { PlanView } from '#domain/contracts/plan';
import type { SubmissionView } from '#domain/contracts/submission';
import { EmptyState, LinesSkeleton, Panel, ProblemAlert, useRead } from '../../components/index.ts';
import { DocumentView } from '../../features/document/DocumentView.tsx';
import { letterOf } from '../../features/document/letter.ts';
import { PaperLinks } from '../../features/document/PaperLinks.tsx';
import { useDocumentWords } from '../../features/document/words.ts';
import { ActDialog } from '../../features/review/ActDialog.tsx';
import { Actions } from '../../features/review/Actions.tsx';
import type { Act } from '../../features/review/acts.ts';
import { InForce } from '../../features/review/InForce.tsx';
import { usePlanWords } from './words.ts';

/** Which of the year's documents one looks at: the plan at first. */
export function useChosenPaper(plan: PlanView): readonly [string | null, ReactElement | null] {
  const t = usePlanWords();
  const [search] = useSearchParams();
  const first =
    plan.submissions.find((s) => s.id === search.get('paper')) ??
    plan.submissions.find((s) => s.kind === 'plan') ??
    plan.submissions[0];
  const [chosen, choose] = useState<string | null>(first?.id ?? null);
  const select =
    plan.submissions.length < 2 ? null : (
      <TextField
        select
        label={t.choose}
        value={chosen ?? ''}
        onChange={(e) => {
          choose(e.target.value);
        }}
        sx={{ width: 'auto', minWidth: 220 }}
      >
        {plan.submissions.map((s) => (
          <MenuItem key={s.id} value={s.id}>
            {s.title}
          </MenuItem>
        ))}
      </TextField>
    );
  return [chosen, select];
}

/** The content of one of the year's documents, as the document it is. */
export function Paper({ plan }: { readonly plan: PlanView }): ReactElement {
  const t = useDocumentWords();
  const plans = usePlanWords();
  const [id, select] = useChosenPaper(plan);
  const {
    data: view,
    error,
    refetch,
  } = useRead('/submissions/{id}', id === null ? null : { params: { id } });
  if (id === null)
    return (
      <Panel>
        <EmptyState title={t.noText}>{t.noTextHint}</EmptyState>
      </Panel>
    );
  return (
    <>
      <div className="row no-print">
        {select}
        <Button variant="outlined" component={Link} to={`/submissions/${id}`}>
          {plans.open}
        </Button>
        <PaperLinks id={id} />
        {view && <Acts key={view.id} view={view} />}
      </div>
      {view && <InForce view={view} />}
      {error && !view && (
        <ProblemAlert
          problem={error}
          onRetry={() => {
            void refetch();
          }}
        />
      )}
      {!view ? (
        !error && (
          <Panel>
            <LinesSkeleton lines={10} />
          </Panel>
        )
      ) : view.content === null ? (
        <Panel>
          <EmptyState title={t.noText}>{t.noTextHint}</EmptyState>
        </Panel>
      ) : (
        <DocumentView
          letter={letterOf(view, { number: view.revision })}
          content={view.content}
          directive={view.directive.content}
        />
      )}
    </>
  );
}

/**
 * What may be done with the document from here: all but decisions, which are taken where it is
 * read.
 */
function Acts({ view }: { readonly view: SubmissionView }): ReactElement {
  const [act, setAct] = useState<Act | null>(null);
  return (
    <>
      <Actions view={view} onAct={setAct} reading={false} />
      {act !== null && (
        <ActDialog
          view={view}
          act={act}
          unread={0}
          openComments={0}
          onClose={() => {
            setAct(null);
          }}
          onDecided={() => {}}
        />
      )}
    </>
  );
}
