import { CancelledFailure, Context } from '@temporalio/activity';

/**
 * Called before each step of a long activity: tells Temporal that it still runs, and ends it when
 * the worker is asked to stop.
 * @param progress shown in Temporal beside the activity
 * @throws CancelledFailure when the worker stops; the next worker begins the activity again, so
 * each step must leave out what is done already
 */
export function nextStep(progress: number): void {
  const { heartbeat, cancellationSignal } = Context.current();
  if (cancellationSignal.aborted)
    throw new CancelledFailure('the worker stops; the next one goes on');
  heartbeat(progress);
}
