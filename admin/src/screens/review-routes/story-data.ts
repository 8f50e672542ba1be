import type { RouteVersionView } from '#domain/contracts/review-route';
import { lan } from '#test/admin/mock/people';
import { reviewRouteOf } from '../../../gallery/mock.ts';

/** A review route with two published versions, as who may publish it sees it. */
export const route = reviewRouteOf(lan);
const [newest, older] = route.versions;
if (!newest || !older) throw new Error('the mock has two versions');
export const [after, before] = [newest.spec, older.spec];
export const draft: RouteVersionView = {
  ...newest,
  version: 3,
  state: 'draft',
  publishedAt: null,
  publishedBy: null,
  sha256: null,
};
