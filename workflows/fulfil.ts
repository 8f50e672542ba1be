import type { Year } from './year.ts';

/**
 * One obligation of the year: what is due for it is done, its dates are waited for, until it is
 * signed off. A function and not a child workflow, so that several run beside each other on the one
 * clock and the one timer of their year.
 */
export async function fulfil(year: Year, obligationId: string): Promise<void> {
  while (year.owes(obligationId)) await year.turn();
}
