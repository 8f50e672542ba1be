import type { Office } from '#domain/access/actor';
import type { PlanCommand } from '#domain/plan/commands';
import { decide } from '#domain/plan/decide';
import type { PlanEvent } from '#domain/plan/events';
import { actingOffice } from '#domain/plan/office';
import type { PlanState } from '#domain/plan/state';
import type { Refusal } from '#domain/problems';
import { nil } from '#domain/shapes/basics';
import type { Db } from '../postgres/connect.ts';
import { snapshot } from '../postgres/snapshot.ts';
import type { Call } from '../record/stream.ts';
import type { Reference } from '../shared/reference.ts';
import { lookAt } from './look.ts';

/** What an act would do, asked of the same rules, with nothing held and nothing written. */
export interface Rehearsed {
  readonly state: PlanState;
  readonly outcome: readonly PlanEvent[] | Refusal;
  /** The office the record would name. */
  readonly office: Office | null;
}

/**
 * Asks the rules what these acts would do now. @returns null at the place of a year that is not
 * there
 */
export const rehearse = (
  db: Db,
  reference: Reference,
  calls: readonly Call<PlanCommand>[],
): Promise<(Rehearsed | null)[]> =>
  snapshot(db, async (sql) => {
    const asked = calls.map((call) => ({ ...call, newId: nil }));
    const looked = await lookAt(reference, sql, asked, 'none');
    return looked.map((found, i) => {
      const command = calls[i]?.command;
      if (!found || !command) return null;
      const { state, context } = found;
      return {
        state,
        outcome: decide(state, command, context),
        office: actingOffice(state, command, context),
      };
    });
  });
