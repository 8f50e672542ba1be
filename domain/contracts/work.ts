import { z } from 'zod';
import { id, instant, isoDate, schoolYear, submissionKind, unitKind } from '../shapes/basics.ts';
import { confirmations } from '../shapes/review-route.ts';
import { shownState } from '../shapes/shown-state.ts';
import { listOf, listQuery, searchWords, yesNo } from './list.ts';
import { routeContracts } from './route-contract.ts';
import { dateReason, deskTag, strip, unitRef } from './shared.ts';
import { stepAct } from './submission.ts';

/** One thing that waits for the person who asks. */
export const workItem = z.object({
  id: z.string(),
  kind: z.enum(['review', 'advice', 'extension', 'mend', 'draft', 'begin', 'number', 'task']),
  planId: id,
  submissionId: id.nullable(),
  taskId: id.nullable(),
  unit: unitRef,
  title: z.string(),
  submissionKind: submissionKind.nullable(),
  schoolYear: z.string(),
  state: shownState,
  round: z.number().int(),
  since: instant.nullable(),
  dueOn: isoDate.nullable(),
  daysLeft: z.number().int().nullable(),
  late: z.boolean(),
  /** For `mend`: why it came back; for `advice` and `extension`: what was asked. */
  reason: z.string().nullable(),
  /**
   * For `review`: the text that waits, what is asked of it, and what the decision must prove. With
   * these it can be decided from the list.
   */
  paper: z
    .object({
      revision: z.number().int(),
      sha256: z.string(),
      act: stepAct,
      confirm: z.enum(confirmations),
      /** The seat of the step that waits for the asker. */
      seat: z.number().int(),
    })
    .nullable(),
});
export type WorkItem = z.infer<typeof workItem>;

export const home = z.object({
  /** The most urgent of what is to be done now, and how much that is in all. */
  todo: z.array(workItem),
  todoTotal: z.number().int(),
  coming: z.array(
    z.object({
      planId: id,
      unit: unitRef,
      title: z.string(),
      dueOn: isoDate,
      daysLeft: z.number().int(),
      why: z.array(dateReason),
      submissionId: id.nullable(),
    }),
  ),
  plans: z.array(z.object({ planId: id, title: z.string(), unit: unitRef, strip })),
  /** For offices that supervise: how the units below stand, by shown state of the plan document. */
  below: z.array(z.object({ state: shownState, count: z.number().int() })),
});
export type Home = z.infer<typeof home>;

/** The submissions that wait for the asker's review, in the order of their list. */
export const queue = z.object({ ids: z.array(id) });

export const workSorts = ['dueOn', 'unit', 'title', 'kind', 'since', 'urgency'] as const;
export const workFilter = z.strictObject({
  q: searchWords,
  kind: workItem.shape.kind.optional(),
  late: yesNo,
  schoolYear: schoolYear.optional(),
  /** A unit, with all under it on either line. */
  under: id.optional(),
  submissionKind: submissionKind.optional(),
  unitKind: unitKind.optional(),
});
export type WorkFilter = z.output<typeof workFilter>;

/** Screens ask before they know the year: an empty one is none. */
const anyYear = z
  .union([
    schoolYear,
    z.literal('').transform(() => undefined),
    z.literal('undefined').transform(() => undefined),
  ])
  .optional();

export const workContracts = routeContracts(deskTag, {
  getHome: {
    method: 'get',
    path: '/api/home',
    summary:
      'Việc cần làm, việc sắp đến, các năm học đến đâu / What waits, what comes, how the years stand',
    query: z.strictObject({ schoolYear: anyYear }),
    answer: home,
  },
  listWork: {
    path: '/api/work',
    summary: 'Việc đang chờ mình / What waits for the asker',
    ...listOf(workItem, workSorts, workFilter),
  },
  getReviewQueue: {
    method: 'get',
    path: '/api/work/queue',
    summary:
      'Văn bản chờ mình xem xét, theo mã, đúng thứ tự danh sách: để đi từ bản này sang bản sau / What waits for the review of the asker, by id in the order of the list: to go from one to the next',
    query: listQuery(workSorts),
    filter: workFilter,
    answer: queue,
  },
});
