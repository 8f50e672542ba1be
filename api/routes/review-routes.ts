import { execute } from '#db/record/execute';
import { copyReviewRoute, createReviewRoute, saveReviewRoute } from '#db/review-route/drafts';
import { holdersOf } from '#db/review-route/holders';
import { listReviewRoutes, reviewRouteView } from '#db/review-route/list';
import { reroutable } from '#db/review-route/reroute';
import { reviewRouteStream } from '#db/review-route/stream';
import { subjectOf } from '#db/unit/tree';
import { may } from '#domain/access/may';
import { reviewRouteContracts } from '#domain/contracts/review-route';
import type { AnswerOf } from '#domain/contracts/route-contract';
import { isRefusal, refuse, type Detail } from '#domain/problems';
import { checkRoute, warnRoute } from '#domain/review-route/check';
import { schoolKinds } from '#domain/shapes/basics';
import { fill, words, type DetailCode, type Language } from '#domain/words/index';
import { pageOf } from '../http/list-query.ts';
import { at, moment, mount, type Place } from '../http/mount.ts';
import { Problem } from '../http/problem.ts';

type Stands = AnswerOf<
  typeof reviewRouteContracts.publishRoute | typeof reviewRouteContracts.archiveRoute
>;

const said = (details: readonly Detail[], language: Language) =>
  details.map((d) => ({
    ...d,
    ...(d.params && { params: { ...d.params } }),
    message: fill(words(language).details[d.code as DetailCode], d.params),
  }));

/** Review routes: drafted as working rows, tried, published and archived through the door. */
export function reviewRouteRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const stream = reviewRouteStream(deps.zone);
  route(reviewRouteContracts.listRoutes, async (asked, { query, filter }) =>
    asked.read(async (sql) =>
      listReviewRoutes(sql, asked.actor, pageOf(query, 'name'), filter, asked.today),
    ),
  );
  route(
    reviewRouteContracts.getRoute,
    async (asked, { params }) =>
      (await asked.read(async (sql) =>
        reviewRouteView(sql, asked.actor, params.id, asked.today, asked.language),
      )) ?? refuse('not-found'),
  );
  route(reviewRouteContracts.listRunningOnRoute, async (asked, { params }) =>
    (await asked.read(async (sql) =>
      reviewRouteView(sql, asked.actor, params.id, asked.today, asked.language),
    ))
      ? asked.read(async (sql) =>
          reroutable(sql, deps.reference, asked.actor, params.id, {
            ...(await moment(deps, asked)),
            language: asked.language,
          }),
        )
      : refuse('not-found'),
  );
  route(reviewRouteContracts.beginRoute, async (asked, { body }) =>
    createReviewRoute(deps.write, asked.actor, asked.key, body, at(deps, asked)),
  );
  route(reviewRouteContracts.copyRoute, async (asked, { params, body }) =>
    copyReviewRoute(deps.write, asked.actor, asked.key, params.id, body, at(deps, asked)),
  );
  route(reviewRouteContracts.saveRouteDraft, async (asked, { params, body }) => {
    const answer = await saveReviewRoute(deps.write, asked.actor, params.id, body, at(deps, asked));
    if (!isRefusal(answer) && 'conflict' in answer)
      throw new Problem(
        { refused: 'stale-version', params: { version: answer.conflict.draftVersion } },
        { current: answer.conflict },
      );
    return answer;
  });
  route(reviewRouteContracts.checkRoute, async (asked, { params, body }) => {
    const view = await asked.read(async (sql) =>
      reviewRouteView(sql, asked.actor, params.id, asked.today, asked.language),
    );
    const spec = body.spec ?? view?.versions[0]?.spec;
    if (!view || !spec) return refuse('not-found');
    const target = body.target ?? { under: view.owner.id, line: null, kinds: [...schoolKinds] };
    const subject = await asked.read(async (sql) => subjectOf(sql, target.under, asked.today));
    // Who is missing where is for those who see these units anyway.
    if (!may(asked.actor, 'see-unit', subject))
      return body.target
        ? refuse('bad-input', {}, [{ at: 'target/under', code: 'not-accepted' }])
        : refuse('not-allowed');
    const holders = await asked.read(async (sql) =>
      holdersOf(sql, spec, target, target.under, asked.today),
    );
    return {
      details: said(checkRoute(spec), asked.language),
      warnings: said(warnRoute(spec), asked.language),
      holders,
    };
  });
  route(reviewRouteContracts.publishRoute, async (asked, { params, body }) => {
    const answer = await execute(deps.write, stream, {
      actor: asked.actor,
      now: asked.now,
      key: asked.key,
      streamId: params.id,
      command: { type: 'publish', ...body },
    });
    deps.reference.forget();
    return answer as Stands;
  });
  route(
    reviewRouteContracts.archiveRoute,
    async (asked, { params, body }) =>
      (await execute(deps.write, stream, {
        actor: asked.actor,
        now: asked.now,
        key: asked.key,
        streamId: params.id,
        command: { type: 'archive', ...body },
      })) as Stands,
  );
}
