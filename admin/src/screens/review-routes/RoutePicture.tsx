import { useId, type ReactElement } from 'react';
import { isOfOwnUnit, neededOf } from '#domain/review-route/check';
import type { DraftRoute, DraftStep } from '#domain/review-route/draft';
import { stepName } from '#domain/words/review-route';
import { useWords } from '../../components/index.ts';
import { officeName, stepSentence } from './say.ts';
import { stationsOf, type Station } from './stations.ts';
import { useAcross } from './use-across.ts';
import { useRouteWords } from './words.ts';
import './review-routes.css';

interface Props {
  readonly route: DraftRoute;
  /** Keys of steps with something to mend. */
  readonly wrong?: ReadonlySet<string>;
  /** Always as a line from top to bottom, where there is something beside it. */
  readonly upright?: boolean;
}

/**
 * A route as stations in order, the signature where it falls, with the ways back. Who cannot see it
 * hears the same in sentences.
 */
export function RoutePicture({ route, wrong, upright = false }: Props): ReactElement {
  const { domain } = useWords();
  const t = useRouteWords();
  const id = useId();
  const stations = stationsOf(route);
  const [box, across] = useAcross<HTMLElement>(stations.length);
  const inside = route.steps.findIndex((s) => !isOfOwnUnit(s));
  return (
    <figure ref={box} className="route-picture" aria-labelledby={id}>
      <figcaption id={id} className="hear">
        {t.pictureOf(route.steps.length)}
      </figcaption>
      <ol className="hear">
        {route.steps.flatMap((step, n) => [
          ...(n === inside ? [<li key="signature">{t.signSaid}</li>] : []),
          <li key={step.key}>{t.stepSaid(n + 1, stepSentence(step, domain, t))}</li>,
        ])}
        <li>{t.endSaid(route.withdrawDays)}</li>
      </ol>
      <div
        aria-hidden="true"
        className={across && !upright ? 'stations stations-across' : 'stations'}
        style={
          across && !upright
            ? { gridTemplateColumns: `repeat(${String(stations.length)}, minmax(0, 1fr))` }
            : undefined
        }
      >
        {stations.map((s) => (
          <StationView
            key={s.key}
            station={s}
            wrong={s.step ? (wrong?.has(s.step.key) ?? false) : false}
            withdrawDays={route.withdrawDays}
          />
        ))}
      </div>
    </figure>
  );
}

function StationView({
  station: s,
  wrong,
  withdrawDays,
}: {
  readonly station: Station;
  readonly wrong: boolean;
  readonly withdrawDays: number;
}): ReactElement {
  const t = useRouteWords();
  return (
    <div
      className={`station station-${s.kind}${s.step ? ` station-${s.step.act}` : ''}${wrong ? ' station-wrong' : ''}`}
    >
      {s.home && <span className={`way-home way-home-${s.home}`} />}
      {s.toAuthor && <span className="way-home-join" />}
      {s.kind === 'author' && s.home && <span className="way-home-end" />}
      {s.back && (
        <span
          className={`way-back${s.back === 'plain' ? '' : ' way-back-end'}${s.back === 'arrow-over' ? ' way-back-on' : ''}`}
        />
      )}
      <span className="station-mark">{s.step ? s.number : null}</span>
      <div className="station-text">
        {s.step ? (
          <StepText step={s.step} wrong={wrong} />
        ) : (
          <>
            <p className="strong">
              {s.kind === 'author' ? t.author : s.kind === 'signature' ? t.signature : t.end}
            </p>
            <p className="small quiet">
              {s.kind === 'author'
                ? t.authorHint
                : s.kind === 'signature'
                  ? t.signatureHint
                  : t.withdraw(withdrawDays)}
            </p>
          </>
        )}
      </div>
    </div>
  );
}

function StepText({
  step,
  wrong,
}: {
  readonly step: DraftStep;
  readonly wrong: boolean;
}): ReactElement {
  const { domain } = useWords();
  const t = useRouteWords();
  const named = step.name.trim() !== '';
  return (
    <>
      <p className="strong">{named ? stepName(step, domain) : domain.stepActs[step.act]}</p>
      {named && <p className="small quiet">{domain.stepActs[step.act]}</p>}
      <ul className="station-offices">
        {step.offices.map((o, n) => (
          // Two of the same are what the check is there to find.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={n}>{officeName(o, domain)}</li>
        ))}
      </ul>
      {step.offices.length > 1 && (
        <p className="station-many small">{t.of(neededOf(step), step.offices.length)}</p>
      )}
      <p className="small quiet">{t.days(step.limitDays)}</p>
      {step.returns !== 'none' && <p className="station-back small">↩ {t.backTo[step.returns]}</p>}
      {step.confirm !== 'click' && (
        <p className="small quiet">{domain.reviewRoute.confirmations[step.confirm]}</p>
      )}
      {wrong && <p className="station-mend small">! {t.wrongHere}</p>}
    </>
  );
}
