import { z } from 'zod';
import { id, isoDate, submissionKind } from '../shapes/basics.ts';
import { shownState } from '../shapes/shown-state.ts';
import { directiveRow } from './directive.ts';
import { planAction } from './plan-action.ts';
import { routeContracts } from './route-contract.ts';
import { deskTag, unitRef } from './shared.ts';

/** Submission board: rows are units, columns the directive's obligations. */
export const boardRow = z.object({
  planId: id,
  unit: unitRef,
  parent: unitRef.nullable(),
  cells: z.array(
    z.object({
      obligationId: id,
      kind: submissionKind,
      state: shownState,
      dueOn: isoDate,
      daysLeft: z.number().int(),
      late: z.boolean(),
      submissionId: id.nullable(),
      allowedActions: z.array(planAction),
      /** The later date the unit has asked for and nobody has decided. */
      askedUntil: isoDate.nullable(),
    }),
  ),
});
export type BoardRow = z.infer<typeof boardRow>;

export const board = z.object({
  directive: directiveRow,
  columns: z.array(z.object({ kind: submissionKind, title: z.string() })),
  totals: z.array(z.object({ state: shownState, count: z.number().int() })),
  rows: z.array(boardRow),
});
export type Board = z.infer<typeof board>;

export const boardContracts = routeContracts(deskTag, {
  getBoard: {
    method: 'get',
    path: '/api/board',
    summary:
      'Từng đơn vị đến đâu với từng yêu cầu của văn bản chỉ đạo / How each unit stands with each obligation of a directive',
    query: z.strictObject({ directiveId: id }),
    answer: board,
  },
});
