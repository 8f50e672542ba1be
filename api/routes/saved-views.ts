import { z } from 'zod';
import {
  addSavedView,
  changeSavedView,
  deleteSavedView,
  listSavedViews,
} from '#db/account/saved-views';
import { newSavedView, savedView, savedViewChange, screen } from '#domain/contracts/reading';
import { list } from '#domain/contracts/shared';
import { refuse } from '#domain/problems';
import { id } from '#domain/shapes/basics';
import { mount, type Place } from '../http/mount.ts';

/** Filters and orders of lists that a person keeps under a name: their own and nobody else's. */
export function savedViewRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const tag = 'Bộ lọc đã lưu / saved views';
  const params = z.object({ id });
  route(
    {
      name: 'listSavedViews',
      method: 'get',
      path: '/api/saved-views',
      tag,
      summary: "Bộ lọc của mình, theo thứ tự đã xếp / The asker's own, in their order",
      query: z.strictObject({ screen: screen.optional() }),
      answer: list(savedView),
    },
    async (asked, given) => listSavedViews(deps.read, asked.actor.personId, given.query.screen),
  );
  route(
    {
      name: 'addSavedView',
      method: 'post',
      path: '/api/saved-views',
      tag,
      summary: 'Lưu bộ lọc dưới một tên / Keep one under a name',
      body: newSavedView,
      answer: savedView,
      problems: ['too-many-views'],
    },
    async (asked, { body }) => addSavedView(deps.write, asked.actor.personId, body),
  );
  route(
    {
      name: 'changeSavedView',
      method: 'put',
      path: '/api/saved-views/{id}',
      tag,
      summary:
        'Đổi tên, đổi bộ lọc, đổi vị trí, đặt làm mặc định / Rename it, put other filters in, move it, make it the default',
      params,
      body: savedViewChange,
      answer: savedView,
      problems: ['stale-version'],
    },
    async (asked, given) =>
      changeSavedView(deps.write, asked.actor.personId, given.params.id, given.body),
  );
  route(
    {
      name: 'deleteSavedView',
      method: 'delete',
      path: '/api/saved-views/{id}',
      tag,
      summary: 'Xóa bộ lọc / Delete the view',
      params,
      answer: params,
    },
    async (asked, given) =>
      (await deleteSavedView(deps.write, asked.actor.personId, given.params.id))
        ? { id: given.params.id }
        : refuse('not-found'),
  );
}
