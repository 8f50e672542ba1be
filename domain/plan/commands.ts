import type { z } from 'zod';
import { acts, type ActName, type Acts } from './acts/index.ts';
import type { SystemActName, SystemActs } from './system/index.ts';

export type PlanCommandName = ActName;

export type Command<N extends ActName> = N extends ActName
  ? { readonly type: N } & z.infer<Acts[N]['body']>
  : never;
/** An act of a person on a unit's year. */
export type PlanCommand = Command<ActName>;

type SystemCommand<N extends SystemActName> = N extends SystemActName
  ? { readonly type: N } & Parameters<SystemActs[N]['decide']>[1]
  : never;
/** What the system does when time has passed. */
export type PlanSystemCommand = SystemCommand<SystemActName>;

export type AnyPlanCommand = PlanCommand | PlanSystemCommand;

export const isOfPerson = (command: AnyPlanCommand): command is PlanCommand => command.type in acts;
