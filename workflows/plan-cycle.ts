import { allHandlersFinished, condition, continueAsNew } from '@temporalio/workflow';
import { fulfil } from './fulfil.ts';
import type { PlanCycleInput } from './messages.ts';
import { beginYear, type Year } from './year.ts';

/**
 * One unit's year under one directive. No rule lives here: what is due, and when to look again, is
 * the record's answer, so a rule can change in March without breaking the replay of what began in
 * September.
 */
export async function planCycle(input: PlanCycleInput): Promise<void> {
  const year = await beginYear(input);
  while (year.goesOn()) {
    await waiting(year);
    await drafting(year);
    await approving(year);
    await executing(year);
    await closing(year);
  }
  const rest = year.carried();
  if (rest === null) return;
  await condition(allHandlersFinished);
  await continueAsNew<typeof planCycle>(rest);
}

/** The directive is issued; the unit is told on the day its first obligation opens. */
async function waiting(year: Year): Promise<void> {
  while (year.in('waiting')) {
    if (year.isDue('open')) await year.open();
    else await year.turn();
  }
}

/**
 * The plan is written, or mended after a return; its author is reminded before, on and after the
 * date.
 */
async function drafting(year: Year): Promise<void> {
  while (year.in('drafting')) await year.turn();
}

/** The plan lies with a superior, whose own time limit runs; returned, it is drafted again. */
async function approving(year: Year): Promise<void> {
  while (year.in('approving')) await year.turn();
}

/** The approved plan is carried out; beside it each report is asked for by its own dates. */
async function executing(year: Year): Promise<void> {
  while (year.in('executing'))
    await Promise.all([year.turn(), ...year.owed().map((obligation) => fulfil(year, obligation))]);
}

/** Nothing is owed any more, or the closing date has come; the last letters still go out. */
async function closing(year: Year): Promise<void> {
  while (year.in('closing')) await year.turn();
  if (year.goesOn() && year.isDue('close')) await year.close();
  while (year.in('closed')) await year.turn();
}
