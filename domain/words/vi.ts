import { actsVi } from './acts.ts';
import { dateReasonsVi } from './date-reasons.ts';
import { detailsVi } from './details.ts';
import { namesVi } from './names.ts';
import { noticesVi } from './notices.ts';
import { problemsVi } from './problems.ts';
import { routeVi } from './review-route.ts';

/** Vietnamese: the first language of the system. */
export const vi = {
  language: 'vi',
  ...namesVi,
  ...actsVi,
  ...noticesVi,
  problems: problemsVi,
  details: detailsVi,
  dateReasons: dateReasonsVi,
  reviewRoute: routeVi,
};

export type Words = Omit<typeof vi, 'details' | 'dateReasons'> & {
  readonly details: Readonly<Record<keyof typeof detailsVi, string>>;
  readonly dateReasons: Readonly<Record<keyof typeof dateReasonsVi, string>>;
};
