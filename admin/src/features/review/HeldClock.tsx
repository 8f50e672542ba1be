import type { ReactElement } from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import type { UnitKind } from '#domain/shapes/basics';
import { useFormats, useWords } from '../../components/index.ts';
import { useReviewRouteWords } from './review-route-words.ts';
import './HeldClock.css';
import './Margin.css';

const schools: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'kindergarten',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'multi-level',
  'university',
]);

/**
 * The two-sided clock: working days held by the unit and by its superiors, and by whom from when to
 * when.
 */
export function HeldClock({
  view,
}: {
  readonly view: Pick<SubmissionView, 'clock' | 'unit'>;
}): ReactElement | null {
  const t = useReviewRouteWords();
  const { domain } = useWords();
  const formats = useFormats();
  const { author, superior, spans } = view.clock;
  if (spans.length === 0) return null;
  const sides = [
    {
      name: 'author',
      word: schools.has(view.unit.kind) ? t.clock.school : t.clock.author,
      days: author,
    },
    { name: 'superior', word: t.clock.superior, days: superior },
  ] as const;
  return (
    <section className="margin-part clock">
      <h2>{t.clock.title}</h2>
      <p className="tabular">
        <strong>{sides.map((s) => `${s.word} ${t.clock.days(s.days)}`).join(' · ')}</strong>
      </p>
      <div className="clock-bar" aria-hidden="true">
        {sides
          .filter((s) => s.days > 0)
          .map((s) => (
            <span key={s.name} className={`clock-${s.name}`} style={{ flexGrow: s.days }} />
          ))}
      </div>
      <p className="small quiet">{t.clock.hint}</p>
      <details>
        <summary className="small">{t.clock.show(spans.length)}</summary>
        <ol className="clock-spans small">
          {spans.map((span) => {
            const over = span.limitDays === null ? 0 : span.days - span.limitDays;
            return (
              <li key={span.seq} className={`clock-of-${span.side}`}>
                <span>
                  <span className="hear">
                    {span.side === 'author' ? sides[0].word : sides[1].word}:{' '}
                  </span>
                  {span.unit.name}{' '}
                  <span className="quiet">· {domain.positions[span.position]}</span>
                </span>
                <strong className="tabular nowrap">{t.clock.days(span.days)}</strong>
                <span className="quiet tabular">
                  {t.clock.span(
                    formats.day(span.since),
                    span.until === null ? t.clock.now : formats.day(span.until),
                  )}
                  {span.limitDays !== null && over <= 0 && ` · ${t.clock.limit(span.limitDays)}`}
                  {over > 0 && <span className="due-late"> · {t.clock.over(over)}</span>}
                </span>
              </li>
            );
          })}
        </ol>
      </details>
    </section>
  );
}
