import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import type { PlanView } from '#domain/contracts/plan';
import { DueDate, showDate, useFormats, useWords } from '../../components/index.ts';
import { usePlanWords } from './words.ts';
import './History.css';

/**
 * What happened, the latest first: what, by whom, in which office, with the words that were given.
 */
export function History({ plan }: { readonly plan: PlanView }): ReactElement {
  const t = usePlanWords();
  const { domain } = useWords();
  const formats = useFormats();
  const [shown, setShown] = useState(20);
  if (plan.events.length === 0) return <p className="quiet">{t.noHistory}</p>;
  const events = plan.events.toSorted((a, b) => b.seq - a.seq);
  const rest = events.length - shown;
  return (
    <>
      <ol className="history">
        {events.slice(0, shown).map((e) => (
          <li key={e.seq}>
            <time dateTime={e.at} className="small quiet">
              {formats.moment(e.at)}
            </time>
            <div>
              <p>
                <strong>
                  {(domain.events as Readonly<Record<string, string>>)[e.type] ?? e.type}
                </strong>
                {title(plan, e)}
              </p>
              <p className="small quiet">
                {e.by
                  ? t.happened.by(
                      e.by.name,
                      e.office ? `${e.office.title}, ${e.office.unit.name}` : '',
                    )
                  : t.happened.system}
              </p>
              {e.reminders.map((r) => (
                <p key={`${r.title ?? ''} ${r.side} ${r.rung}`} className="small">
                  {reminded(t.happened.reminder, r)}
                </p>
              ))}
              {e.text && (
                <blockquote className="small" lang="vi">
                  {e.text}
                </blockquote>
              )}
            </div>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button
          size="small"
          variant="text"
          onClick={() => {
            setShown(shown + 40);
          }}
        >
          {t.more(rest)}
        </Button>
      )}
    </>
  );
}

type Happened = PlanView['events'][number];

/** Of what: the paper, or what is to be sent. */
const title = (plan: PlanView, { submissionId, params }: Happened): string => {
  const found =
    plan.submissions.find((s) => s.id === submissionId) ??
    plan.obligations.find((o) => o.id === params['obligationId']);
  return found ? ` · ${found.title}` : '';
};

/**
 * `Báo cáo học kỳ I · quá hạn 3 ngày làm việc (hạn 15/01/2027) · nhắc đơn vị, báo cấp trên: Nguyễn
 * Thị Hạnh và 2 người khác`
 */
function reminded(
  t: ReturnType<typeof usePlanWords>['happened']['reminder'],
  r: Happened['reminders'][number],
): string {
  const rung =
    r.rung === 'nobody'
      ? null
      : `${t.rung(Number(r.rung))}${r.dueOn ? ` (${t.due(showDate(r.dueOn))})` : ''}`;
  const who = r.kind === 'nobody-free' ? t.nobody : t.to[r.side][r.kind];
  return [
    r.title,
    rung,
    r.isSent ? t.told(who, r.to.map((p) => p.name).join(', '), r.others) : t.superseded,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The dates ahead, each with why it is that day. */
export function ComingDates({ plan }: { readonly plan: PlanView }): ReactElement {
  const t = usePlanWords();
  if (plan.coming.length === 0) return <p className="quiet">{t.noComing}</p>;
  return (
    <ul className="things">
      {plan.coming.slice(0, 12).map((c) => (
        <li key={`${c.on} ${c.kind} ${c.what}`}>
          <DueDate date={c.on} why={c.why} />{' '}
          <span className="quiet small">· {t.happened.kinds[c.kind]}</span>
          <p>{c.what}</p>
        </li>
      ))}
    </ul>
  );
}
