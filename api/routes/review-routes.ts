import { z } from 'zod';
import { execute } from '#db/record/execute';
import { copyRoute, createRoute, saveRoute } from '#db/review-route/drafts';
import { holdersOf, schoolKinds } from '#db/review-route/holders';
import { listRoutes, routeSorts, routeView as readRoute } from '#db/review-route/list';
import { reroutable } from '#db/review-route/reroute';
import { routeStream } from '#db/review-route/stream';
import { subjectOf } from '#db/unit/tree';
import { may } from '#domain/access/may';
import {
  routeChecked,
  routeRow,
  routeTarget,
  routeView,
  rerouteRow,
} from '#domain/contracts/review-route';
import { list } from '#domain/contracts/shared';
import { isRefusal, refuse, type Detail } from '#domain/problems';
import { checkRoute, warnRoute } from '#domain/review-route/check';
import { draftRoute } from '#domain/review-route/draft';
import { id, isoDate, line } from '#domain/shapes/basics';
import { fill, words, type DetailCode, type Language } from '#domain/words/index';
import { filterOf, flag, listQuery, pageOf, q } from '../http/list-query.ts';
import { at, moment, mount, type Place } from '../http/mount.ts';
import { Problem } from '../http/problem.ts';

const filter = z.strictObject({ q, ownerUnitId: id.optional(), archived: flag, published: flag });
const name = line(200).min(1);
const saved = z.object({ id, version: z.number().int(), draftVersion: z.number().int() });
const done = z.object({
  id,
  seq: z.number().int(),
  published: z.number().int(),
  archivedOn: isoDate.nullable(),
});
type Done = z.output<typeof done>;

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
  const tag = 'Tuyến duyệt / review routes';
  const params = z.object({ id });
  const stream = routeStream(deps.zone);
  route(
    {
      name: 'listRoutes',
      method: 'get',
      path: '/api/routes',
      tag,
      summary:
        'Tuyến duyệt mình soạn, được xem hoặc đang theo / Review routes the asker writes, reads or works under',
      query: listQuery(routeSorts),
      answer: list(routeRow),
    },
    async (asked, given) =>
      listRoutes(
        deps.read,
        asked.actor,
        pageOf(given.query, 'name'),
        filterOf(filter, given.query.filter),
        asked.today,
      ),
  );
  route(
    {
      name: 'getRoute',
      method: 'get',
      path: '/api/routes/{id}',
      tag,
      summary: 'Một tuyến duyệt với các phiên bản / One route with its versions',
      params,
      answer: routeView,
    },
    async (asked, given) =>
      (await readRoute(deps.read, asked.actor, given.params.id, asked.today, asked.language)) ??
      refuse('not-found'),
  );
  route(
    {
      name: 'listRunningOnRoute',
      method: 'get',
      path: '/api/routes/{id}/running',
      tag,
      summary:
        'Văn bản đang theo phiên bản cũ, và chuyển sang bản mới nhất sẽ ra sao; chuyển bằng /api/bulk/reroute / Papers on older versions, and what moving each to the newest would do; they are moved by /api/bulk/reroute',
      params,
      answer: z.object({ newest: z.number().int(), rows: z.array(rerouteRow) }),
    },
    async (asked, given) =>
      (await readRoute(deps.read, asked.actor, given.params.id, asked.today, asked.language))
        ? reroutable(deps.read, asked.actor, given.params.id, {
            ...(await moment(deps, asked)),
            language: asked.language,
          })
        : refuse('not-found'),
  );
  route(
    {
      name: 'beginRoute',
      method: 'post',
      path: '/api/routes',
      tag,
      summary: 'Bắt đầu một tuyến duyệt / Begin a route',
      body: z.strictObject({ ownerUnitId: id, name, spec: draftRoute }),
      keyed: true,
      answer: saved,
      problems: ['not-allowed'],
    },
    async (asked, given) =>
      createRoute(deps.write, asked.actor, asked.key ?? '', given.body, at(deps, asked)),
  );
  route(
    {
      name: 'copyRoute',
      method: 'post',
      path: '/api/routes/{id}/copy',
      tag,
      summary:
        'Bắt đầu tuyến duyệt khác từ nội dung tuyến này / Begin another route with the text of this one',
      params,
      body: z.strictObject({ ownerUnitId: id, name }),
      keyed: true,
      answer: saved,
      problems: ['not-allowed'],
    },
    async (asked, given) =>
      copyRoute(
        deps.write,
        asked.actor,
        asked.key ?? '',
        given.params.id,
        given.body,
        at(deps, asked),
      ),
  );
  route(
    {
      name: 'saveRouteDraft',
      method: 'put',
      path: '/api/routes/{id}/draft',
      tag,
      summary:
        'Lưu bản thảo đè lên bản đã thấy; 0 mở phiên bản kế tiếp / Save the draft over the one that was seen; 0 begins the next version',
      params,
      body: z.strictObject({ draftVersion: z.number().int().min(0), name, spec: draftRoute }),
      answer: saved,
      problems: ['not-allowed', 'wrong-state', 'stale-version'],
    },
    async (asked, given) => {
      const answer = await saveRoute(
        deps.write,
        asked.actor,
        given.params.id,
        given.body,
        at(deps, asked),
      );
      if (!isRefusal(answer) && 'conflict' in answer)
        throw new Problem(
          { refused: 'stale-version', params: { version: answer.conflict.draftVersion } },
          { current: answer.conflict },
        );
      return answer;
    },
  );
  route(
    {
      name: 'checkRoute',
      method: 'post',
      path: '/api/routes/{id}/check',
      tag,
      summary:
        'Thử mà không làm gì: sai ở đâu, ai có mặt để quyết định / Try it without doing anything: what is wrong with it, and who is there to decide',
      params,
      body: z.strictObject({ spec: draftRoute.optional(), target: routeTarget.optional() }),
      answer: routeChecked,
      problems: ['not-allowed'],
    },
    async (asked, given) => {
      const view = await readRoute(
        deps.read,
        asked.actor,
        given.params.id,
        asked.today,
        asked.language,
      );
      const spec = given.body.spec ?? view?.versions[0]?.spec;
      if (!view || !spec) return refuse('not-found');
      const target = given.body.target ?? {
        under: view.owner.id,
        line: null,
        kinds: [...schoolKinds],
      };
      const subject = await subjectOf(deps.read, target.under, asked.today);
      // Who is missing where is for those who see these units anyway.
      if (!may(asked.actor, 'see-unit', subject))
        return given.body.target
          ? refuse('bad-input', {}, [{ at: 'target/under', code: 'not-accepted' }])
          : refuse('not-allowed');
      const holders = await holdersOf(deps.read, spec, target, target.under, asked.today);
      return {
        details: said(checkRoute(spec), asked.language),
        warnings: said(warnRoute(spec), asked.language),
        holders,
      };
    },
  );
  route(
    {
      name: 'publishRoute',
      method: 'post',
      path: '/api/routes/{id}/publish',
      tag,
      summary:
        'Ban hành bản thảo: văn bản mới theo tuyến này, văn bản đang chạy giữ tuyến cũ / Publish the draft: new submissions take it, running ones keep theirs',
      params,
      body: z.strictObject({
        version: z.number().int().min(1),
        draftVersion: z.number().int().min(1),
      }),
      keyed: true,
      answer: done,
      problems: [
        'not-allowed',
        'wrong-state',
        'stale-version',
        'route-unsound',
        'no-holder',
        'unknown-target',
      ],
    },
    async (asked, given) =>
      (await execute(deps.write, stream, {
        actor: asked.actor,
        now: asked.now,
        key: asked.key ?? '',
        streamId: given.params.id,
        command: { type: 'publish', ...given.body },
      })) as Done,
  );
  route(
    {
      name: 'archiveRoute',
      method: 'post',
      path: '/api/routes/{id}/archive',
      tag,
      summary:
        'Từ một ngày không dùng cho văn bản chỉ đạo mới / Offer it to no new directive from a day on',
      params,
      body: z.strictObject({ on: isoDate }),
      keyed: true,
      answer: done,
      problems: ['not-allowed', 'wrong-state', 'date-in-past'],
    },
    async (asked, given) =>
      (await execute(deps.write, stream, {
        actor: asked.actor,
        now: asked.now,
        key: asked.key ?? '',
        streamId: given.params.id,
        command: { type: 'archive', ...given.body },
      })) as Done,
  );
}
