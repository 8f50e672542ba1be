import type { UnitKind } from '#domain/shapes/basics';
import type { PlanContent } from '#domain/shapes/content';
import { programme } from '../programme.ts';
import { unitNamed } from '../units.ts';
import { compose, type Frame, type PlanText } from './compose.ts';
import { continuingPlan } from './continuing.ts';
import { factsLastYear, factsOf, type Facts } from './facts.ts';
import { kindergartenPlan } from './kindergarten.ts';
import { lastYearWriter } from './last-year/index.ts';
import { lowerSecondaryPlan } from './lower-secondary.ts';
import { multiLevelPlan } from './multi-level.ts';
import { primaryPlan } from './primary.ts';
import { universityPlan } from './university.ts';
import { upperSecondaryPlan } from './upper-secondary.ts';

const writers: Partial<Record<UnitKind, (facts: Facts, schoolYear: string) => PlanText>> = {
  kindergarten: kindergartenPlan,
  primary: primaryPlan,
  'lower-secondary': lowerSecondaryPlan,
  'upper-secondary': upperSecondaryPlan,
  'multi-level': multiLevelPlan,
  continuing: continuingPlan,
  university: universityPlan,
};

/** The full plan of a unit for this school year. */
export function planOf(code: string, frame: Frame): PlanContent {
  const write = writers[unitNamed(code).kind];
  if (!write) throw new Error(`${code} writes no plan in the demo`);
  return compose(frame, write(factsOf(code), frame.schoolYear), programme.content.taskGroups);
}

/**
 * What the unit planned the year before: a smaller team, other tasks, targets and funds, in other
 * words.
 */
export function planOfLastYear(code: string, frame: Frame): PlanContent {
  const write = lastYearWriter(code, unitNamed(code).kind);
  if (!write) throw new Error(`${code} wrote no plan last year in the demo`);
  return compose(frame, write(factsLastYear(code), frame.schoolYear), programme.content.taskGroups);
}
