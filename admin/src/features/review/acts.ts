import type { SubmissionView } from '#domain/contracts/submission';

/** Decisions: made with what was seen, and with the words they need. */
export const decisions = [
  'advise',
  'endorse',
  'sign',
  'approve',
  'return',
  'refuse',
  'recall',
  'withdraw-approval',
] as const;
export type Decision = (typeof decisions)[number];
/** Every act on a document that has a dialog of its own. */
export type Act = Decision | 'forward' | 'ask-advice' | 'amend' | 'drop-amendment' | 'number';

/** What carries a document on: it gets the accent. */
const onward: readonly Act[] = ['number', 'advise', 'endorse', 'sign', 'approve'];
/** The others, the more usual first: what does not fit on the screen goes into the menu. */
const aside: readonly Act[] = [
  'return',
  'recall',
  'ask-advice',
  'amend',
  'drop-amendment',
  'forward',
  'refuse',
  'withdraw-approval',
];
/** What may be done without the text before one's eyes. */
const unseen: ReadonlySet<Act> = new Set<Act>([
  'recall',
  'amend',
  'drop-amendment',
  'forward',
  'withdraw-approval',
  'number',
]);

export const isDecision = (act: Act): act is Decision =>
  (decisions as readonly string[]).includes(act);

export interface Shown {
  readonly quiet: readonly Act[];
  readonly menu: readonly Act[];
  readonly onward: readonly Act[];
}

/**
 * Which acts stand as buttons and which in the menu; which there are at all is the server's
 * verdict.
 * @param narrow on a phone: one quiet button beside the menu, or two without it
 * @param reading false where the text is not read: nothing is decided there
 */
export function actsOf(
  { allowedActions }: Pick<SubmissionView, 'allowedActions'>,
  narrow: boolean,
  reading = true,
): Shown {
  const may = (act: Act): boolean => allowedActions.includes(act) && (reading || unseen.has(act));
  const others = aside.filter(may);
  const fits = narrow && others.length > 2 ? 1 : 2;
  // The rarest stands first, the most usual nearest to the accent.
  return {
    quiet: others.slice(0, fits).toReversed(),
    menu: others.slice(fits),
    onward: onward.filter(may),
  };
}
