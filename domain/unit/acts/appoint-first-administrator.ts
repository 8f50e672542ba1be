import { refuse } from '../../problems.ts';
import { systemUnitAct } from '../act.ts';
import { today } from '../context.ts';
import type { NewUnit } from '../state.ts';

/**
 * The first administrator of an installation, and the top unit when there is none. Every other
 * appointment is made by an administrator; this one cannot be, so the system makes it, at the
 * request of whoever runs the installation, and no second person confirms it.
 */
export const appointFirstAdministrator = systemUnitAct({
  facts: ['administratorHeld'],
  /** @returns `not-allowed` when there is an administrator and the act does not ask for another */
  decide(
    _unit,
    said: {
      readonly personId: string;
      readonly title: string;
      /** The unit to open with this act; null when it is there already. */
      readonly newUnit: NewUnit | null;
      /** Goes on although the installation has an administrator. */
      readonly another: boolean;
    },
    ctx,
  ) {
    if (ctx.administratorHeld && !said.another) return refuse('not-allowed');
    return [
      ...(said.newUnit === null ? [] : [{ type: 'unit-opened' as const, ...said.newUnit }]),
      {
        type: 'appointed',
        appointmentId: ctx.newId,
        personId: said.personId,
        position: 'administrator',
        title: said.title,
        from: today(ctx),
        to: null,
        confirmed: true,
        by: null,
        acting: false,
        replaces: null,
      },
    ];
  },
});
