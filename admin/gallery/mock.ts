import type { PersonRow } from '#domain/contracts/people';
import type { PlanView } from '#domain/contracts/plan';
import type { RouteView } from '#domain/contracts/review-route';
import type { SubmissionView } from '#domain/contracts/submission';
import { answerDocuments } from '#test/admin/mock-documents';
import { answerRoutes, resetRoutes, routeId } from '#test/admin/mock-routes';

resetRoutes();

/** What the mock API of the tests answers to a read, as this person sees it. */
function read(path: string, who: PersonRow): unknown {
  const url = new URL(path, 'http://mock');
  const answer =
    answerRoutes('GET', url.pathname, {}, who) ??
    answerDocuments('GET', url.pathname, url, {}, who);
  if (answer?.status !== 200) throw new Error(`The mock API does not answer ${path}`);
  return answer.body;
}

export const submissionOf = (id: string, who: PersonRow): SubmissionView =>
  read(`/submissions/${id}`, who) as SubmissionView;

export const planOf = (id: string, who: PersonRow): PlanView =>
  read(`/plans/${id}`, who) as PlanView;

export const reviewRouteOf = (who: PersonRow): RouteView =>
  read(`/routes/${routeId}`, who) as RouteView;

/** Answers by path, as a story takes them. */
export const answersTo = (
  who: PersonRow,
  ...paths: readonly string[]
): Readonly<Record<string, object>> =>
  Object.fromEntries(paths.map((path) => [path, read(path, who) as object]));
