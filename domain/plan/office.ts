import type { Office } from '../access/actor.ts';
import { may, officeFor } from '../access/may.ts';
import type { Action } from '../access/powers.ts';
import { backOnLastDesk, actorForKind, seatFor } from '../review/steps.ts';
import type { Submission } from '../review/submission.ts';
import type { AnyAct, By } from './act.ts';
import { acts } from './acts/index.ts';
import type { PlanCommand } from './commands.ts';
import type { PlanContext } from './context.ts';
import type { Obligation, PlanState } from './state.ts';

type Standing = Pick<PlanContext, 'actor' | 'subject'>;

/** Has the actor the power the act takes? True where `decide` asks for it itself. */
export function hasPower(by: By, { actor, subject }: Standing): boolean {
  return isPower(by) ? may(actor, by, subject) : true;
}

/** The office in which a person does this, as the record names it. */
export function actingOffice(
  plan: PlanState,
  command: PlanCommand,
  { actor, subject }: Standing,
): Office | null {
  const { by }: AnyAct = acts[command.type];
  const submission = submissionOf(plan, command);
  const kind = (submission ?? obligationOf(plan, command))?.kind;
  // As the rules see them: what was lent for other papers is not theirs before this one.
  const person = kind ? actorForKind(actor, kind) : actor;
  if (by === 'desk' || by === 'last-desk') {
    const at = submission && (by === 'desk' ? submission : backOnLastDesk(submission));
    const seat = at && seatFor(person, at);
    // Who forwards from above holds no seat.
    return (
      seat?.office ?? officeFor(person, 'review', subject) ?? officeFor(person, 'manage', subject)
    );
  }
  for (const power of [...(isPower(by) ? [by] : by.askedInside), 'read'] as const) {
    const office = officeFor(person, power, subject);
    if (office) return office;
  }
  return null;
}

const isPower = (by: By): by is Action =>
  typeof by === 'string' && by !== 'desk' && by !== 'last-desk';

/** The submission a command names, if it names one of this year. */
export const submissionOf = (plan: PlanState, command: object): Submission | undefined =>
  'submissionId' in command
    ? plan.submissions.find((s) => s.id === command.submissionId)
    : undefined;

/** The obligation a command names, if it names one of this year. */
export const obligationOf = (plan: PlanState, command: object): Obligation | undefined =>
  'obligationId' in command
    ? plan.obligations.find((o) => o.id === command.obligationId)
    : undefined;
