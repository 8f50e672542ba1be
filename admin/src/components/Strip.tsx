import type { ReactElement } from 'react';
import type { Strip as StripView } from '#domain/contracts/shared';
import { useWords } from '../i18n/bilingual.ts';
import { useMe } from '../providers/me.ts';
import { useLeftText } from './DueDate.tsx';
import { showDate, useFormats } from './format.ts';
import { StateChip } from './StateChip.tsx';
import './Strip.css';

interface Props {
  readonly strip: StripView;
  /** Only the line of stages and the stage's name: inside tables and tooltips. */
  readonly compact?: boolean;
  /** Whose year it is, for those who hear the screen. */
  readonly of?: string;
}

/**
 * The strip of the year: which phase, whose desk, since when, until when. The same on every screen.
 */
export function Strip({ strip, compact = false, of }: Props): ReactElement {
  const words = useWords();
  const t = words.strip;
  return (
    <div className={`strip${compact ? ' strip-compact' : ''} state-${strip.state}`}>
      <ol aria-label={of ? `${t.label}: ${of}` : t.label}>
        {strip.stages.map((n) => {
          const place =
            n < strip.stage || strip.phase === 'closed'
              ? 'done'
              : n === strip.stage
                ? 'now'
                : 'ahead';
          return (
            <li
              key={n}
              className={`strip-${place}`}
              aria-current={n === strip.stage ? 'step' : undefined}
            >
              <span className="strip-name">{t.stages[n]}</span>
              <span className="hear">
                {place === 'done' ? t.done : place === 'now' ? t.now : t.ahead}
              </span>
            </li>
          );
        })}
      </ol>
      {compact ? (
        <p className="strip-short" aria-hidden="true">
          <Now strip={strip} />
        </p>
      ) : (
        <Desk strip={strip} />
      )}
    </div>
  );
}

function Now({ strip: { stage, stages } }: { readonly strip: StripView }): ReactElement {
  const t = useWords().strip;
  return (
    <>
      {t.stages[stage]} · {t.step(stages.indexOf(stage) + 1, stages.length)}
    </>
  );
}

function Desk({ strip }: { readonly strip: StripView }): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const left = useLeftText();
  const { offices } = useMe();
  const t = words.strip;
  const { desk } = strip;
  const ours = offices.some((o) => o.unit.id === desk?.unit.id);
  const parts = [
    desk &&
      t.at(
        `${desk.unit.name} (${words.domain.positions[desk.position]}${desk.holder ? `, ${desk.holder}` : ''})`,
      ),
    strip.since && t.since(formats.day(strip.since)),
    strip.daysHeld !== null && strip.daysHeld > 0 && t.held(strip.daysHeld),
    strip.until &&
      (desk && !ours ? t.theirs(showDate(strip.until)) : t.until(showDate(strip.until))),
    strip.until !== null && strip.daysLeft !== null && left(strip.until, strip.daysLeft),
  ].filter(Boolean);
  return (
    <p className="strip-desk">
      <StateChip state={strip.state} />
      <span className="strip-mobile">
        <Now strip={strip} />
      </span>
      {parts.length > 0 && <span>{parts.join(' · ')}</span>}
    </p>
  );
}
