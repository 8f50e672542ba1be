import type { Detail } from '#domain/problems';
import type { StepField } from '#domain/review-route/changes';
import { neededOf } from '#domain/review-route/check';
import type { DraftStep } from '#domain/review-route/draft';
import { fill, type Words } from '#domain/words/index';
import { stepName } from '#domain/words/review-route';
import { isKnownDetail } from '../../components/details.ts';
import type { RouteWordsHere } from './words.ts';

export const officeName = (o: DraftStep['offices'][number], words: Words): string =>
  words.reviewRoute.office(o, words.positions[o.position]);

/** A word of the middle of a sentence at the beginning of one. */
export const begun = (word: string): string =>
  word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);

/** The sentence of what is wrong, or of what may surprise. */
export const detailText = ({ code, params }: Detail, words: Words): string =>
  isKnownDetail(code) ? fill(words.details[code], params) : code;

/** What is wrong at a spot: the first sentence, or null. */
export const wrongAt = (details: readonly Detail[], at: string, words: Words): string | null => {
  const found = details.find((d) => d.at === at);
  return found ? detailText(found, words) : null;
};

/** A step in one sentence, for who hears the picture instead of seeing it. */
export function stepSentence(step: DraftStep, words: Words, t: RouteWordsHere): string {
  const named = step.name.trim() ? [stepName(step, words)] : [];
  const many = step.offices.length > 1 ? [t.of(neededOf(step), step.offices.length)] : [];
  return [
    ...named,
    `${words.stepActs[step.act]}: ${step.offices.map((o) => officeName(o, words)).join('; ')}`,
    ...many,
    t.within(step.limitDays),
    ...(t.backTo[step.returns] ? [t.backTo[step.returns]] : []),
    ...(step.samePerson ? [t.sameAllowed] : []),
    ...(step.confirm === 'click'
      ? []
      : [words.reviewRoute.confirmations[step.confirm].toLocaleLowerCase('vi')]),
  ].join(', ');
}

/** What one field of a step says. */
export function fieldText(
  step: DraftStep,
  field: StepField,
  words: Words,
  t: RouteWordsHere,
): string {
  switch (field) {
    case 'name':
      return step.name.trim() || t.unnamed;
    case 'offices':
      return step.offices.map((o) => officeName(o, words)).join('; ');
    case 'rule':
      return step.rule === 'some'
        ? t.of(step.needed, step.offices.length)
        : words.reviewRoute.rules[step.rule];
    case 'act':
      return words.stepActs[step.act];
    case 'limitDays':
      return t.days(step.limitDays);
    case 'returns':
      return words.reviewRoute.returns[step.returns];
    case 'samePerson':
      return step.samePerson ? t.yes : t.no;
    case 'confirm':
      return words.reviewRoute.confirmations[step.confirm];
  }
}
