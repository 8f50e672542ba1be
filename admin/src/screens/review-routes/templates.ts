import type { DraftRoute, DraftStep } from '#domain/review-route/draft';
import type { RouteOffice } from '#domain/shapes/review-route';

const office = (
  relation: RouteOffice['relation'],
  position: RouteOffice['position'],
  line: RouteOffice['line'] = 'managing',
): RouteOffice => ({ relation, line, position });

/** A step to begin with: one specialist above, five days, back to the author. */
export const freshStep = (key: string, over: Partial<DraftStep> = {}): DraftStep => ({
  key,
  name: '',
  offices: [office('parent', 'specialist')],
  rule: 'one',
  needed: 1,
  act: 'endorse',
  limitDays: 5,
  returns: 'author',
  samePerson: false,
  confirm: 'click',
  ...over,
});
export const newStepKey = (): string => `b-${crypto.randomUUID().slice(0, 8)}`;

const approve = freshStep('phe-duyet', {
  offices: [office('parent', 'head')],
  act: 'approve',
  limitDays: 3,
  returns: 'both',
  confirm: 'password',
});
const endorse = freshStep('tham-dinh');

/** What a new route may begin from. Keys are theirs from the first version on. */
export const templates = {
  twoDesks: { steps: [endorse, approve], withdrawDays: 5 },
  internal: {
    steps: [
      freshStep('to-chuyen-mon', {
        offices: [office('own', 'team-lead')],
        act: 'advise',
        limitDays: 2,
      }),
      freshStep('cap-pho', { offices: [office('own', 'deputy')], limitDays: 2 }),
      endorse,
      approve,
    ],
    withdrawDays: 5,
  },
  several: {
    steps: [
      freshStep('cung-tham-dinh', {
        offices: [office('parent', 'specialist'), office('parent', 'specialist', 'professional')],
        rule: 'all',
        needed: 2,
      }),
      approve,
    ],
    withdrawDays: 5,
  },
} as const satisfies Readonly<Record<string, DraftRoute>>;
export type Template = keyof typeof templates;
