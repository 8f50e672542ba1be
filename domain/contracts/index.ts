/**
 * Every shape and every route contract, under the name it is exported by its subject: the OpenAPI
 * document names its components so.
 */
export * from '../shapes/basics.ts';
export * from '../shapes/content.ts';
export * from '../shapes/directive.ts';
export * from '../shapes/free-text.ts';
export * from '../shapes/programme.ts';
export * from '../shapes/review-route.ts';
export * from '../shapes/shown-state.ts';
export * from '../review-route/draft.ts';
export * from './account.ts';
export * from './acts.ts';
export * from './audit.ts';
export * from './board.ts';
export * from './bulk.ts';
export * from './calendar.ts';
export * from './directive.ts';
export * from './docs.ts';
export * from './document.ts';
export * from './file.ts';
export * from './health.ts';
export * from './list.ts';
export * from './live.ts';
export * from './me.ts';
export * from './notice.ts';
export * from './operations.ts';
export * from './people.ts';
export * from './plan.ts';
export * from './plan-action.ts';
export * from './rehearsal.ts';
export * from './review-route.ts';
export * from './route-contract.ts';
export * from './saved-view.ts';
export * from './shared.ts';
export * from './submission.ts';
export * from './task.ts';
export * from './two-sided-clock.ts';
export * from './unit.ts';
export * from './work.ts';
