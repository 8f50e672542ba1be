import { vi } from 'vitest';

const real = performance.now.bind(performance);
let ahead = 0;

/**
 * Moves the stop-watch of this process (`performance.now`) ahead: what is remembered for a shorter
 * time counts as old from now on, and nobody has to wait.
 */
export function moveStopwatch(ms: number): void {
  ahead += ms;
  vi.spyOn(performance, 'now').mockImplementation(() => real() + ahead);
}
