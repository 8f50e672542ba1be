import type { UnitKind } from '#domain/shapes/basics';
import type { PlanText } from '../compose.ts';
import type { Facts } from '../facts.ts';
import { primaryPlan } from '../primary.ts';
import { continuingLastYear } from './continuing.ts';
import { kindergartenLastYear } from './kindergarten.ts';
import { lowerSecondaryLastYear } from './lower-secondary.ts';
import { multiLevelLastYear } from './multi-level.ts';
import { primaryLastYear } from './primary.ts';
import { upperSecondaryLastYear } from './upper-secondary.ts';

/**
 * The one school that hands in last year's plan over again, with a task more and a little more
 * money: its reader is warned.
 */
export const COPIES = 'th-binhminh';

const copied = (facts: Facts, schoolYear: string): PlanText => {
  const text = primaryPlan(facts, schoolYear);
  return {
    ...text,
    tasks: { ...text.tasks, 'huong-dan': text.tasks['huong-dan'].slice(0, 2) },
    funding: text.funding.map(
      ([words, millions]) => [words, millions === null ? null : millions - 1] as const,
    ),
  };
};

type Writer = (facts: Facts, schoolYear: string) => PlanText;

const writers: Partial<Record<UnitKind, Writer>> = {
  kindergarten: kindergartenLastYear,
  primary: primaryLastYear,
  'lower-secondary': lowerSecondaryLastYear,
  'upper-secondary': upperSecondaryLastYear,
  'multi-level': multiLevelLastYear,
  continuing: continuingLastYear,
};

export const lastYearWriter = (code: string, kind: UnitKind): Writer | undefined =>
  code === COPIES ? copied : writers[kind];
