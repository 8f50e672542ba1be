import type { ReactElement } from 'react';
import type { PersonRow } from '#domain/contracts/people';

/** One state of a component, as the gallery shows it and its test photographs it. */
export interface Story {
  readonly show: ReactElement;
  /** Who is signed in; a principal unless said. */
  readonly as?: PersonRow;
  /**
   * What the API answers, by path below `/api`. A path that is not named never answers, as while
   * something loads; an Error is what a list is refused with.
   */
  readonly answers?: Readonly<Record<string, object>>;
  /** Dialogs and menus lie above the page: such a story is shown on a page of its own. */
  readonly above?: boolean;
  /** Buttons pressed one after another once the story is drawn, by the beginning of their name. */
  readonly press?: readonly string[];
  /** The address of the console at which the story plays. */
  readonly at?: string;
}

/**
 * The states of one component by name: the default export of `X.stories.tsx` beside `X.tsx`. A
 * plain element is a story that needs nothing of its own.
 */
export type Stories = Readonly<Record<string, ReactElement | Story>>;
