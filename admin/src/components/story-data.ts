import type { SavedView } from '#domain/contracts/saved-view';
import type { Problem } from '#domain/contracts/shared';
import { idOf } from '#test/admin/mock/people';

/** Refusals that several stories show. */
export const stale: Problem = {
  type: '/api/docs#stale-revision',
  title: 'Văn bản đã có bản ký mới (bản 3).',
  status: 409,
  code: 'stale-revision',
  retryable: false,
};
export const incomplete: Problem = {
  type: '/api/docs#incomplete',
  title: 'Văn bản còn thiếu nội dung, chưa trình được.',
  status: 422,
  code: 'incomplete',
  retryable: false,
  errors: [
    { at: 'tasks/tasks/3/lead', code: 'lead-missing', message: 'Nhiệm vụ 4 chưa có người chủ trì' },
    { at: 'funding/sources', code: 'funding-missing', message: 'Chưa nêu nguồn kinh phí' },
  ],
};
export const down: Problem = {
  type: 'about:blank',
  title: 'Hệ thống đang bận. Hãy thử lại sau ít phút.',
  status: 503,
  code: 'unavailable',
  retryable: true,
};

/** Filters a person keeps for the list of plans. */
export const keptFilters: readonly SavedView[] = [
  'Trả lại, sắp đến hạn',
  'Mầm non chưa trình',
  'Phường Hoa Sen: các trường đang chờ phê duyệt từ tuần trước',
].map((name, n) => ({
  id: idOf(`saved view ${String(n)}`),
  screen: 'plans',
  name,
  query: { filter: { q: name } },
  position: n,
  isDefault: n === 1,
  version: 1,
}));
export const savedViews = { data: keptFilters, total: keptFilters.length };
