import type { ReactElement } from 'react';
import type { ShownState } from '#domain/shapes/shown-state';
import { useWords } from '../i18n/bilingual.ts';

// Each shape differs in outline, so that the state is read without colour and in grey print.
const shapes: Record<ShownState, ReactElement> = {
  waiting: <circle cx="8" cy="8" r="5.5" strokeDasharray="2 2.3" />,
  open: <path d="M3 8h10" />,
  draft: <circle cx="8" cy="8" r="5.5" />,
  submitted: <path d="M8 13V3.5M4 7.5l4-4 4 4" />,
  reviewing: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  returned: <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M6 3.5l-3 3 3 3" />,
  approved: (
    <>
      <circle cx="8" cy="8" r="6" fill="currentColor" stroke="none" />
      <path d="m5.2 8.2 2 2 3.7-4" stroke="var(--soft)" />
    </>
  ),
  executing: <path d="M5 3.2v9.6L12.6 8z" fill="currentColor" strokeLinejoin="round" />,
  overdue: (
    <>
      <path d="M8 2.2 14.4 13.4H1.6z" fill="currentColor" strokeLinejoin="round" />
      <path d="M8 6.3v3.2M8 11.4v.2" stroke="var(--soft)" />
    </>
  ),
  recalled: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m4 12 8-8" />
    </>
  ),
  checking: (
    <>
      <rect x="2.8" y="2.8" width="10.4" height="10.4" rx="2.4" />
      <path d="m5.4 8.1 1.9 1.9 3.3-3.8" />
    </>
  ),
  refused: (
    <>
      <circle cx="8" cy="8" r="6" fill="currentColor" stroke="none" />
      <path d="m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4" stroke="var(--soft)" />
    </>
  ),
  amending: <path d="m10.6 3 2.4 2.4-7 7-3 .6.6-3z" strokeLinejoin="round" />,
  closed: (
    <rect x="3.2" y="3.2" width="9.6" height="9.6" rx="1.5" fill="currentColor" stroke="none" />
  ),
};

/** The shape of a state alone; say the word beside it. */
export const StateShape = ({ state }: { readonly state: ShownState }): ReactElement => (
  <svg
    className="state-shape"
    viewBox="0 0 16 16"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
  >
    {shapes[state]}
  </svg>
);

interface Props {
  readonly state: ShownState;
  /** What else belongs in the chip: days, a count. */
  readonly children?: React.ReactNode;
  readonly small?: boolean;
}

/** A state as it looks everywhere: one colour, one word, one shape. */
export function StateChip({ state, children, small = false }: Props): ReactElement {
  const words = useWords();
  return (
    <span className={`state state-${state}${small ? ' state-small' : ''}`}>
      <StateShape state={state} />
      <span className="state-word">{words.domain.states[state]}</span>
      {children !== undefined && <span className="state-more">{children}</span>}
    </span>
  );
}
