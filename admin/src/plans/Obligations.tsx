import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { ObligationView, PlanView } from '#domain/contracts/views';
import { DueDate, StateChip, useFormats, useWords } from '../components/index.ts';
import { useDocumentWords } from '../i18n/documents.ts';
import { AnswerWithDialog } from './AnswerWithDialog.tsx';
import { BeginDialog, ExtendDialog, OnBehalfDialog, UrgeDialog } from './ObligationDialogs.tsx';

type Act = 'begin' | 'answer-with' | 'enter-on-behalf' | 'extend' | 'urge';
const acts: readonly Act[] = ['begin', 'answer-with', 'enter-on-behalf', 'extend', 'urge'];
const dialogs = { begin: BeginDialog, 'answer-with': AnswerWithDialog, 'enter-on-behalf': OnBehalfDialog, extend: ExtendDialog, urge: UrgeDialog } as const;

/** What the unit owes this year: state, date with its reasons, and what the reader may do about it. */
export function Obligations({ plan }: { readonly plan: PlanView }): ReactElement {
  const t = useDocumentWords().plans;
  const { domain } = useWords();
  const formats = useFormats();
  const [act, setAct] = useState<{ readonly name: Act; readonly obligation: ObligationView } | null>(null);
  const Dialog = act && dialogs[act.name];
  return (
    <>
      <ul className="things">
        {plan.obligations.map((o) => (
          <li key={o.id} className="obligation">
            <div className="row spread">
              <strong>{o.title}</strong>
              <StateChip state={o.late && o.state !== 'approved' ? 'overdue' : o.state} small />
            </div>
            <p className="small"><DueDate date={o.dueOn} daysLeft={o.state === 'approved' || o.state === 'closed' ? null : o.daysLeft} late={o.late} why={o.why} />
              {o.state === 'waiting' && <span className="quiet"> · {t.opens(formats.day(o.opensAt))}</span>}</p>
            <div className="row">
              {o.submissionId && <Button size="small" variant="outlined" component={Link} to={`/submissions/${o.submissionId}`}>{t.openDocument}</Button>}
              {acts.filter((a) => (a === 'answer-with' ? o.candidates.length > 0 && o.allowedActions.includes('begin') : o.allowedActions.includes(a))).map((a) => (
                <Button key={a} size="small" variant={a === 'begin' ? 'contained' : 'outlined'} aria-label={`${domain.actions[a]}: ${o.title}`} onClick={() => { setAct({ name: a, obligation: o }); }}>{domain.actions[a]}</Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {act && Dialog && <Dialog plan={plan} obligation={act.obligation} onClose={() => { setAct(null); }} />}
    </>
  );
}
