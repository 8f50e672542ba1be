import type { ReactElement } from 'react';
import type { RouteStepView } from '#domain/contracts/submission';
import { showDate, useFormats, useWords } from '../../components/index.ts';
import { useActWords } from '../../i18n/acts.ts';
import { useDocumentWords } from '../../i18n/documents.ts';
import './RouteSteps.css';

type Seat = RouteStepView['seats'][number];

/**
 * The desks a submission passes: how many of each must decide, who holds them, who is away, to whom
 * it was forwarded, who gave what.
 */
export function RouteSteps({ steps }: { readonly steps: readonly RouteStepView[] }): ReactElement {
  const t = useDocumentWords().route;
  const { domain } = useWords();
  return (
    <ol className="route">
      {steps.map((s) => {
        const [only] = s.seats;
        return (
          <li
            key={`${s.index} ${s.key}`}
            className={`route-${s.state}`}
            aria-current={s.state === 'current' ? 'step' : undefined}
          >
            {only && s.seats.length === 1 ? (
              <>
                <p>
                  <strong>{only.unit.name}</strong>{' '}
                  <span className="quiet">
                    · {domain.positions[only.position]} {t.acts[s.act]}
                    {s.internal && ` · ${t.inside}`}
                  </span>
                </p>
                <p className="small quiet">
                  <SeatState seat={only} step={s} />
                  {' · '}
                  <Limit step={s} />
                </p>
              </>
            ) : (
              <>
                <p>
                  <strong>{domain.stepActs[s.act]}</strong>{' '}
                  <span className="quiet">
                    · {t.of(s.needed, s.seats.length)}
                    {s.internal && ` · ${t.inside}`}
                  </span>
                </p>
                <p className="small quiet">
                  {t[s.state]} · <Limit step={s} />
                </p>
                <ul className="seats small">
                  {s.seats.map((seat) => (
                    <li
                      key={`${seat.unit.id} ${seat.position}`}
                      className={seat.given ? 'seat-given' : undefined}
                    >
                      <p>
                        {seat.unit.name}{' '}
                        <span className="quiet">· {domain.positions[seat.position]}</span>
                      </p>
                      <p className="quiet">
                        <SeatState seat={seat} step={s} bare />
                      </p>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Who gave it and when, or whose it is now. */
function SeatState({
  seat,
  step,
  bare = false,
}: {
  readonly seat: Seat;
  readonly step: RouteStepView;
  readonly bare?: boolean;
}): ReactElement {
  const t = useDocumentWords();
  const formats = useFormats();
  const named = (authority: string, name: string) => (authority ? `${authority} ${name}` : name);
  if (seat.given) {
    const { by, at, kind, authority } = seat.given;
    const what = (t.review.decided as Readonly<Record<string, string>>)[kind];
    return (
      <>
        {t.route.decided(named(authority, by.name), formats.moment(at))}
        {bare && what ? ` · ${what}` : ''}
      </>
    );
  }
  const holders = seat.person
    ? [t.route.forwarded(seat.person.name)]
    : seat.holders.map((h) => `${named(h.authority, h.name)}${h.away ? ` (${t.route.away})` : ''}`);
  const who = holders.join(', ') || t.route.nobody;
  return <>{bare || step.state === 'done' ? who : `${t.route[step.state]} · ${who}`}</>;
}

function Limit({ step }: { readonly step: RouteStepView }): ReactElement {
  const t = useDocumentWords().route;
  const { route } = useActWords();
  return (
    <>
      <span className="nowrap">
        {step.state === 'current' && step.dueOn
          ? t.due(showDate(step.dueOn))
          : t.limit(step.limitDays)}
      </span>
      {step.state !== 'done' && step.returns !== 'none' && ` · ${route.returns[step.returns]}`}
    </>
  );
}
