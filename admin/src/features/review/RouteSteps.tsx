import type { ReactElement } from 'react';
import type { RouteStepView } from '#domain/contracts/submission';
import { showDate, useFormats, useWords } from '../../components/index.ts';
import { useReviewRouteWords } from './review-route-words.ts';
import { useReviewWords } from './words.ts';
import './RouteSteps.css';

type Seat = RouteStepView['seats'][number];

/**
 * The desks a submission passes: how many of each must decide, who holds them, who is away, to whom
 * it was forwarded, who gave what.
 */
export function RouteSteps({ steps }: { readonly steps: readonly RouteStepView[] }): ReactElement {
  const t = useReviewRouteWords();
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
                    · {domain.positions[only.position]} {t.steps.acts[s.act]}
                    {s.internal && ` · ${t.steps.inside}`}
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
                    · {t.steps.of(s.needed, s.seats.length)}
                    {s.internal && ` · ${t.steps.inside}`}
                  </span>
                </p>
                <p className="small quiet">
                  {t.steps[s.state]} · <Limit step={s} />
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
  const t = useReviewRouteWords();
  const decisions = useReviewWords().decisions;
  const formats = useFormats();
  const named = (authority: string, name: string) => (authority ? `${authority} ${name}` : name);
  if (seat.given) {
    const { by, at, kind, authority } = seat.given;
    const what = (decisions.kinds as Readonly<Record<string, string>>)[kind];
    return (
      <>
        {t.steps.decided(named(authority, by.name), formats.moment(at))}
        {bare && what ? ` · ${what}` : ''}
      </>
    );
  }
  const holders = seat.person
    ? [t.steps.forwarded(seat.person.name)]
    : seat.holders.map((h) => `${named(h.authority, h.name)}${h.away ? ` (${t.steps.away})` : ''}`);
  const who = holders.join(', ') || t.steps.nobody;
  return <>{bare || step.state === 'done' ? who : `${t.steps[step.state]} · ${who}`}</>;
}

function Limit({ step }: { readonly step: RouteStepView }): ReactElement {
  const t = useReviewRouteWords();
  return (
    <>
      <span className="nowrap">
        {step.state === 'current' && step.dueOn
          ? t.steps.due(showDate(step.dueOn))
          : t.steps.limit(step.limitDays)}
      </span>
      {step.state !== 'done' && step.returns !== 'none' && ` · ${t.returns[step.returns]}`}
    </>
  );
}
