import { MenuItem, TextField } from '@mui/material';
import { useMemo, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { changes } from '#domain/content/changes';
import type { PlanView } from '#domain/contracts/plan';
import type { SubmissionView } from '#domain/contracts/submission';
import {
  EmptyState,
  LinesSkeleton,
  Panel,
  ProblemAlert,
  useFormats,
  useRead,
} from '../../components/index.ts';
import { DocumentView } from '../../features/document/DocumentView.tsx';
import { letterOf } from '../../features/document/letter.ts';
import { marksOf } from '../../features/document/marks.ts';
import { useDocumentWords } from '../../features/document/words.ts';
import { useReviewWords } from '../../features/review/words.ts';
import { useChosenPaper } from './Paper.tsx';
import { usePlanWords } from './words.ts';
import './Revisions.css';

type Revision = SubmissionView['revisions'][number];

/** The revisions of a document, which of them is in force, and what changed between any two. */
export function Revisions({ plan }: { readonly plan: PlanView }): ReactElement {
  const t = usePlanWords().revisions;
  const [id, select] = useChosenPaper(plan);
  const {
    data: view,
    error,
    refetch,
  } = useRead('/submissions/{id}', id === null ? null : { params: { id } });
  const nothing = (
    <Panel>
      <EmptyState title={t.none}>{t.noneHint}</EmptyState>
    </Panel>
  );
  if (id === null) return nothing;
  return (
    <>
      {select && <div className="row no-print">{select}</div>}
      {error && !view && (
        <ProblemAlert
          problem={error}
          onRetry={() => {
            void refetch();
          }}
        />
      )}
      {view ? (
        view.revisions.length === 0 ? (
          nothing
        ) : (
          <Compare key={view.id} view={view} />
        )
      ) : (
        !error && (
          <Panel>
            <LinesSkeleton lines={6} />
          </Panel>
        )
      )}
    </>
  );
}

function Compare({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = usePlanWords();
  const doc = useDocumentWords();
  const [search] = useSearchParams();
  const numbers = view.revisions.map((r) => r.number).toSorted((a, b) => a - b);
  const last = numbers.at(-1) ?? 1;
  const asked = (name: string): number | undefined =>
    numbers.find((n) => n === Number(search.get(name)));
  const [from, setFrom] = useState(asked('from') ?? numbers.at(-2) ?? last);
  const [to, setTo] = useState(asked('to') ?? last);
  const [before, after] = [
    useRead('/submissions/{id}/revisions/{n}', { params: { id: view.id, n: from } }),
    useRead('/submissions/{id}/revisions/{n}', { params: { id: view.id, n: to } }),
  ];
  const marks = useMemo(
    () =>
      before.data && after.data && from !== to
        ? marksOf(changes(before.data.content, after.data.content))
        : null,
    [before.data, after.data, from, to],
  );
  const choice = (label: string, value: number, set: (n: number) => void) => (
    <TextField
      select
      label={label}
      value={value}
      onChange={(e) => {
        set(Number(e.target.value));
      }}
      sx={{ width: 'auto', minWidth: 130 }}
    >
      {view.revisions.map((r) => (
        <MenuItem key={r.number} value={r.number}>
          {doc.revision(r.number)}
          {r.inForce && ` (${t.revisions.inForce})`}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <>
      <Panel title={t.revisions.title}>
        <ul className="things">
          {view.revisions
            .toSorted((a, b) => b.number - a.number)
            .map((r) => (
              <Line key={r.number} revision={r} view={view} />
            ))}
        </ul>
      </Panel>
      {view.revisions.length < 2 ? (
        <p className="quiet">{t.revisions.alone}</p>
      ) : (
        <div className="row no-print">
          {choice(t.revisions.from, from, setFrom)}
          {choice(t.revisions.to, to, setTo)}
          {marks && (
            <span role="status">
              {marks.total === 0 ? t.revisions.same : t.revisions.changed(marks.total)}
            </span>
          )}
        </div>
      )}
      {after.error && !after.data && (
        <ProblemAlert
          problem={after.error}
          onRetry={() => {
            void after.refetch();
          }}
        />
      )}
      {after.data ? (
        <DocumentView
          letter={letterOf(view, after.data)}
          content={after.data.content}
          directive={view.directive.content}
          marks={marks}
        />
      ) : (
        !after.error && (
          <Panel>
            <LinesSkeleton lines={10} />
          </Panel>
        )
      )}
    </>
  );
}

/** One revision: who signed it with what authority, and what became of it. */
function Line({
  revision: r,
  view,
}: {
  readonly revision: Revision;
  readonly view: SubmissionView;
}): ReactElement {
  const t = usePlanWords();
  const doc = useDocumentWords();
  const decisions = useReviewWords().decisions;
  const formats = useFormats();
  const signer = [r.authority, r.signedBy?.name].filter(Boolean).join(' ');
  const signed =
    r.signedBy && r.signedAt
      ? t.revisions.signed(
          [signer, r.office?.title].filter(Boolean).join(', '),
          formats.moment(r.signedAt),
        )
      : t.revisions.unsigned(r.preparedBy?.name ?? '');
  const fate = fateOf(r, view);
  return (
    <li>
      <strong>{doc.revision(r.number)}</strong>
      {fate !== null && (
        <>
          {' '}
          <span className={`revision-fate revision-${fate}`}>
            {fate === 'in-force'
              ? t.revisions.inForce
              : fate === 'superseded'
                ? t.revisions.superseded
                : decisions.kinds[fate]}
          </span>
        </>
      )}
      <p className="small quiet">
        {signed}
        {r.onBehalf && ` · ${doc.onBehalf}`}
      </p>
      <p className="small quiet hash">
        {t.revisions.hash} {r.sha256}
      </p>
    </li>
  );
}

type Fate = 'in-force' | 'superseded' | 'returned' | 'refused' | 'recalled' | 'withdrawn' | null;

/** In force, replaced by a later approval, or what ended it; null while it is under way. */
function fateOf(r: Revision, view: SubmissionView): Fate {
  if (r.inForce) return 'in-force';
  const said = view.decisions.filter((d) => d.revision === r.number).map((d) => d.kind);
  const last = said.findLast(
    (kind) =>
      kind === 'approved' ||
      kind === 'returned' ||
      kind === 'refused' ||
      kind === 'recalled' ||
      kind === 'withdrawn',
  );
  if (last === 'approved')
    return view.inForce !== null && view.inForce > r.number ? 'superseded' : null;
  return last === 'returned' || last === 'refused' || last === 'recalled' || last === 'withdrawn'
    ? last
    : null;
}
