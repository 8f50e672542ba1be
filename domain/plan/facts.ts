import type { Holders } from '../review/steps.ts';
import type { Submission } from '../review/submission.ts';
import type { Content } from '../shapes/content.ts';

/**
 * What is read from the record before an act is decided, by name. An act lists the facts it needs,
 * `db/plan/facts/` has one reader for each, and `decide` gets those the act has listed and no
 * others. A fact is never undefined: `null` says that the thing is not there.
 */
export interface Facts {
  /** The draft as it lies now. `text` is its canonical form, which is hashed and stored. */
  readonly draft: {
    readonly content: Content;
    readonly version: number;
    readonly sha256: string;
    readonly text: string;
  } | null;
  /** The content made of what was typed about a submission that came on paper. */
  readonly paper: { readonly sha256: string; readonly text: string } | null;
  /** The parts with which a new draft begins. */
  readonly firstParts: readonly { readonly part: string; readonly content: unknown }[];
  /** The signed text that an approval puts in force. */
  readonly decidedText: Content | null;
  /** What an approval took the place of, with its number in the register. */
  readonly superseded: { readonly content: Content; readonly number: number | null } | null;
  /** A submission of the same unit, wherever it was begun. */
  readonly elsewhere: Pick<Submission, 'id' | 'home' | 'kind'> | null;
  /** A task of the plan in force. */
  readonly task: { readonly id: string; readonly percent: number } | null;
  readonly comment: { readonly id: string; readonly resolved: boolean } | null;
  /** Advice that was asked `by` one person `of` another. */
  readonly advice: {
    readonly id: string;
    readonly of: string;
    readonly by: string;
    readonly given: boolean;
  } | null;
  /** Does the file belong to the unit of this year? */
  readonly fileKnown: boolean;
  /** Does somebody hold the office a paper is forwarded to: the person named, if one is? */
  readonly targetHeld: boolean;
  /** Which of the persons named may read the paper. */
  readonly mayRead: ReadonlySet<string>;
  /** Rungs of ladders that are on record already, as `rungKey` writes them. */
  readonly climbed: ReadonlySet<string>;
  /** Who holds the seats of each submission's present step and is there, by submission. */
  readonly holders: ReadonlyMap<string, Holders>;
}

export type FactName = keyof Facts;
