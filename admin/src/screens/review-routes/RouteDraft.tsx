import { Button, TextField } from '@mui/material';
import { useEffect, useMemo, useState, type FormEvent, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import type { RouteView } from '#domain/contracts/review-route';
import { checkRoute, warnRoute } from '#domain/review-route/check';
import {
  Page,
  PageSkeleton,
  Panel,
  ProblemAlert,
  useRead,
  useWords,
} from '../../components/index.ts';
import { DraftConflict } from './DraftConflict.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { RoutePicture } from './RoutePicture.tsx';
import { wrongAt } from './say.ts';
import { NumberField } from './StepCard.tsx';
import { StepsForm } from './StepsForm.tsx';
import { useDraft } from './use-draft.ts';
import { useRouteWords } from './words.ts';
import './review-routes.css';

/**
 * Writes the next version of a route, with its picture beside it. What is wrong is said at its step
 * while one types; half a route may be saved.
 */
export default function RouteDraft(): ReactElement {
  const { id = '' } = useParams();
  const words = useWords();
  const t = useRouteWords();
  const { data, error, refetch } = useRead('/routes/{id}', { params: { id } });
  if (!data)
    return error ? (
      <Page title={words.menu.routes} back={{ to: '/routes', label: t.back }}>
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
  return <Draft route={data} />;
}

function Draft({ route }: { readonly route: RouteView }): ReactElement {
  const words = useWords();
  const t = useRouteWords();
  const [publishing, setPublishing] = useState(false);
  const { draft, change, dirty, pending, problem, conflict, save, takeTheirs, forget } =
    useDraft(route);
  const wrong = useMemo(() => checkRoute(draft.spec), [draft.spec]);
  const surprises = useMemo(() => warnRoute(draft.spec), [draft.spec]);
  const wrongSteps = useMemo(
    () =>
      new Set(
        wrong.flatMap((d) => {
          const step = draft.spec.steps[Number(/^steps\/(\d+)\//.exec(d.at)?.[1])];
          return step ? [step.key] : [];
        }),
      ),
    [wrong, draft.spec],
  );
  useEffect(() => {
    if (!dirty) return;
    const warn = (e: BeforeUnloadEvent) => {
      e.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
    };
  }, [dirty]);
  const back = { to: `/routes/${route.id}`, label: route.name };
  if (!route.mayEdit)
    return (
      <Page title={route.name} back={back}>
        <Panel>
          <p>{words.domain.problems['not-allowed']({})}</p>
        </Panel>
      </Page>
    );
  const withdrawWrong = wrongAt(wrong, 'withdrawDays', words.domain);
  const [newest] = route.versions;
  const number = newest ? newest.version + (newest.state === 'draft' ? 0 : 1) : 1;
  const ready = route.hasDraft && !dirty && wrong.length === 0;
  const status = (
    <span role="status">
      {dirty ? t.unsaved : t.allSaved} · {t.problems(wrong.length)}
    </span>
  );
  return (
    <Page
      title={draft.name.trim() || route.name}
      back={back}
      lead={
        <span className="row">
          <span className="route-tag">{t.draftTitle(number)}</span>
          {status}
        </span>
      }
      actions={
        route.mayPublish && (
          <Button
            variant={ready ? 'contained' : 'outlined'}
            disabled={!ready}
            onClick={() => {
              setPublishing(true);
            }}
          >
            {t.publish}
          </Button>
        )
      }
    >
      <form
        className="route-grid route-write"
        noValidate
        onSubmit={(e: FormEvent) => {
          e.preventDefault();
          void save();
        }}
      >
        <div className="route-grid">
          <Panel title={t.general}>
            <div className="form-row">
              <TextField
                label={t.name}
                value={draft.name}
                required
                error={draft.name.trim() === ''}
                helperText={draft.name.trim() === '' ? words.domain.details.required : t.nameHelp}
                onChange={(e) => {
                  change({ name: e.target.value });
                }}
                slotProps={{ htmlInput: { maxLength: 200 } }}
              />
              <NumberField
                label={t.withdrawDays}
                value={draft.spec.withdrawDays}
                error={withdrawWrong !== null}
                helperText={withdrawWrong ?? t.withdrawHelp}
                onChange={(withdrawDays) => {
                  change({ spec: { ...draft.spec, withdrawDays } });
                }}
              />
            </div>
          </Panel>
          <Panel title={t.back2}>
            <StepsForm
              route={draft.spec}
              wrong={wrong}
              surprises={surprises}
              onChange={(spec) => {
                change({ spec });
              }}
            />
          </Panel>
          <ProblemAlert problem={problem} kept />
          <div className="row save-bar">
            <Button
              type="submit"
              variant={ready ? 'outlined' : 'contained'}
              disabled={pending || !dirty || draft.name.trim() === ''}
            >
              {pending ? words.act.sending : t.save}
            </Button>
            <Button component={Link} to={back.to} color="inherit">
              {t.view}
            </Button>
          </div>
        </div>
        {/* A long picture scrolls on its own beside the steps: the keyboard must get there too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="route-aside" tabIndex={0} aria-label={t.picture}>
          <Panel title={t.picture}>
            <RoutePicture route={draft.spec} wrong={wrongSteps} upright />
          </Panel>
        </section>
      </form>
      {conflict && (
        <DraftConflict
          mine={draft.spec}
          conflict={conflict}
          pending={pending}
          onKeep={() => {
            void save(conflict.draftVersion);
          }}
          onTake={takeTheirs}
          onClose={forget}
        />
      )}
      {publishing && (
        <PublishDialog
          route={route}
          onClose={() => {
            setPublishing(false);
          }}
        />
      )}
    </Page>
  );
}
