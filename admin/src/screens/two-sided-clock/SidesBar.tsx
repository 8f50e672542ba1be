import type { ReactElement } from 'react';
import { useClockWords } from './words.ts';

/**
 * Which side held the papers how long, as two colours; the numbers stand beside it and in its name.
 */
export function SidesBar({
  author,
  superior,
}: {
  readonly author: number;
  readonly superior: number;
}): ReactElement {
  const t = useClockWords();
  const all = author + superior;
  const share = all === 0 ? 0 : (author / all) * 100;
  return (
    <svg
      className="sides"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={t.bar(author, superior)}
    >
      <title>{t.bar(author, superior)}</title>
      <rect width="100" height="10" className="sides-none" />
      {all > 0 && (
        <>
          <rect width={share} height="10" className="sides-author" />
          <rect x={share} width={100 - share} height="10" className="sides-superior" />
          <rect x={share - 0.6} width="1.2" height="10" className="sides-gap" />
        </>
      )}
    </svg>
  );
}

/** What the two colours mean. */
export function SidesKey(): ReactElement {
  const t = useClockWords();
  return (
    <p className="row small quiet">
      <span>
        <i className="sides-dot sides-author" /> {t.authorKey}
      </span>
      <span>
        <i className="sides-dot sides-superior" /> {t.superiorKey}
      </span>
    </p>
  );
}
