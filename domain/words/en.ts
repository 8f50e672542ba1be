import { actsEn } from './acts.ts';
import { dateReasonsEn } from './date-reasons.ts';
import { detailsEn } from './details.ts';
import { namesEn } from './names.ts';
import { noticesEn } from './notices.ts';
import { problemsEn } from './problems.ts';
import { routeEn } from './review-route.ts';
import type { Words } from './vi.ts';

/** English beside Vietnamese; `satisfies` makes a missing word a type error. */
export const en = {
  language: 'en',
  ...namesEn,
  ...actsEn,
  ...noticesEn,
  problems: problemsEn,
  details: detailsEn,
  dateReasons: dateReasonsEn,
  reviewRoute: routeEn,
} satisfies Words;
