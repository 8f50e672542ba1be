import { MenuItem, TextField } from '@mui/material';
import { useMemo, useState, type ReactElement } from 'react';
import { changes } from '#domain/content/changes';
import type { Content } from '#domain/contracts/content';
import type { PlanView, SubmissionView } from '#domain/contracts/views';
import { EmptyState, LinesSkeleton, Panel, ProblemAlert, useFormats, useRead } from '../components/index.ts';
import { DocumentView } from '../document/DocumentView.tsx';
import { letterOf } from '../document/letter.ts';
import { marksOf } from '../document/marks.ts';
import { useDocumentWords } from '../i18n/documents.ts';
import { useChosenPaper } from './Paper.tsx';

/** The signed revisions of a document, and what changed between any two. */
export function Revisions({ plan }: { readonly plan: PlanView }): ReactElement {
  const t = useDocumentWords();
  const [id, select] = useChosenPaper(plan);
  const { data: view, error, refetch } = useRead(id === null ? null : `/submissions/${id}`);
  const nothing = <Panel><EmptyState title={t.revisions.none}>{t.revisions.noneHint}</EmptyState></Panel>;
  if (id === null) return nothing;
  return (
    <>
      {select && <div className="row no-print">{select}</div>}
      {error && !view && <ProblemAlert problem={error} onRetry={() => { void refetch(); }} />}
      {view ? view.revisions.length === 0 ? nothing : <Compare key={view.id} view={view} /> : !error && <Panel><LinesSkeleton lines={6} /></Panel>}
    </>
  );
}

function Compare({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useDocumentWords();
  const formats = useFormats();
  const last = view.revisions.at(-1)?.number ?? 1;
  const [from, setFrom] = useState(Math.max(1, last - 1));
  const [to, setTo] = useState(last);
  const [before, after] = [useRead(`/submissions/${view.id}/revisions/${from}`), useRead(`/submissions/${view.id}/revisions/${to}`)];
  const marks = useMemo(() => (before.data && after.data && from !== to ? marksOf(changes(before.data.content as Content, after.data.content as Content)) : null), [before.data, after.data, from, to]);
  const choice = (label: string, value: number, set: (n: number) => void) => (
    <TextField select label={label} value={value} onChange={(e) => { set(Number(e.target.value)); }} sx={{ width: 'auto', minWidth: 130 }}>
      {view.revisions.map((r) => <MenuItem key={r.number} value={r.number}>{t.revision(r.number)}</MenuItem>)}
    </TextField>
  );
  return (
    <>
      <Panel title={t.revisions.title}>
        <ul className="things">
          {view.revisions.toReversed().map((r) => (
            <li key={r.number}>
              <strong>{t.revision(r.number)}</strong> <span className="quiet">· {r.signedBy && r.signedAt ? t.revisions.signed([`${r.authority ? `${r.authority} ` : ''}${r.signedBy.name}`, r.office?.title].filter(Boolean).join(', '), formats.moment(r.signedAt)) : t.revisions.unsigned(r.preparedBy?.name ?? '')}{r.inForce && ` · ${t.revisions.inForce}`}{r.onBehalf && ` · ${t.onBehalf}`}</span>
              <p className="small quiet hash">{t.revisions.hash} {r.sha256}</p>
            </li>
          ))}
        </ul>
      </Panel>
      {view.revisions.length < 2 ? <p className="quiet">{t.revisions.alone}</p> : (
        <div className="row no-print">{choice(t.revisions.from, from, setFrom)}{choice(t.revisions.to, to, setTo)}
          {marks && <span role="status">{marks.total === 0 ? t.revisions.same : t.revisions.changed(marks.total)}</span>}</div>
      )}
      {after.error && !after.data && <ProblemAlert problem={after.error} onRetry={() => { void after.refetch(); }} />}
      {after.data ? <DocumentView letter={letterOf(view, after.data)} content={after.data.content as Content} directive={view.directive.content} marks={marks} /> : !after.error && <Panel><LinesSkeleton lines={10} /></Panel>}
    </>
  );
}
