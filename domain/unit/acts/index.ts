import { appointFirstAdministrator } from './appoint-first-administrator.ts';
import { appoint } from './appoint.ts';
import { close } from './close.ts';
import { confirmAppointment } from './confirm-appointment.ts';
import { confirmDelegation } from './confirm-delegation.ts';
import { delegate } from './delegate.ts';
import { endAppointment } from './end-appointment.ts';
import { endDelegation } from './end-delegation.ts';
import { endLeave } from './end-leave.ts';
import { enterLeave } from './enter-leave.ts';
import { handOver } from './hand-over.ts';
import { move } from './move.ts';
import { noteOwnPassword } from './note-own-password.ts';
import { open } from './open.ts';
import { resetPassword } from './reset-password.ts';

/** The acts on a unit that are served at `/api/units/{id}/<act>`. */
export const servedUnitActs = {
  appoint,
  'confirm-appointment': confirmAppointment,
  'end-appointment': endAppointment,
  'hand-over': handOver,
  delegate,
  'confirm-delegation': confirmDelegation,
  'end-delegation': endDelegation,
  'enter-leave': enterLeave,
  'end-leave': endLeave,
  move,
  close,
} as const;

/** All acts on a unit: also those with a route of their own, and those without any. */
export const unitActs = {
  ...servedUnitActs,
  open,
  'reset-password': resetPassword,
  'note-own-password': noteOwnPassword,
  'appoint-first-administrator': appointFirstAdministrator,
} as const;

export type UnitActs = typeof unitActs;
export type UnitActName = keyof UnitActs;
export type ServedUnitActs = typeof servedUnitActs;
export type ServedUnitActName = keyof ServedUnitActs;
export const servedUnitActNames = Object.keys(servedUnitActs) as readonly ServedUnitActName[];
