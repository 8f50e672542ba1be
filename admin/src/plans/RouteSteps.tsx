import type { ReactElement } from 'react';
import type { RouteStepView } from '#domain/contracts/views';
import { showDate, useFormats, useWords } from '../components/index.ts';
import { useDocumentWords } from '../i18n/documents.ts';
import './plans.css';

/** The desks a submission passes: who holds each, how long they may, who decided. */
export function RouteSteps({ steps }: { readonly steps: readonly RouteStepView[] }): ReactElement {
  const t = useDocumentWords().route;
  const { domain } = useWords();
  const formats = useFormats();
  return (
    <ol className="route">
      {steps.map((s) => (
        <li key={s.index} className={`route-${s.state}`} aria-current={s.state === 'current' ? 'step' : undefined}>
          <p><strong>{s.unit.name}</strong> <span className="quiet">· {domain.positions[s.position]} {t.acts[s.act]}</span></p>
          <p className="small quiet">
            {s.decidedBy && s.decidedAt ? t.decided(s.decidedBy.name, formats.moment(s.decidedAt)) : [t[s.state], s.holders.map((h) => h.name).join(', ') || t.nobody].join(' · ')}
            {' · '}{s.state === 'current' && s.dueOn ? t.due(showDate(s.dueOn)) : t.limit(s.limitDays)}
          </p>
        </li>
      ))}
    </ol>
  );
}
