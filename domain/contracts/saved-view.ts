import { z } from 'zod';
import { id, line } from '../shapes/basics.ts';
import { list } from './list.ts';
import { routeContracts } from './route-contract.ts';

/** The lists of the console that keep filters under a name. */
export const screens = ['work', 'plans', 'reports', 'tasks', 'board', 'directives'] as const;
export const screen = z.enum(screens);
export const VIEWS_PER_SCREEN = 20;

const field = z.string().regex(/^[a-zA-Z]{1,40}$/);
const value = z.union([line(200), z.boolean(), z.number(), z.array(line(80)).max(20)]);
/** Filter and order of a list, as the screen understands them. */
export const viewQuery = z.strictObject({
  filter: z.record(field, value).refine((f) => Object.keys(f).length <= 20, { error: 'too-long' }),
  sort: z.strictObject({ field, order: z.enum(['ASC', 'DESC']) }).optional(),
});
const name = line(80).refine((s) => s.trim() !== '', { error: 'required' });

export const savedView = z.object({
  id,
  screen,
  name: z.string(),
  query: viewQuery,
  position: z.number().int(),
  isDefault: z.boolean(),
  version: z.number().int(),
});
/** `id` is the asker's own making: sent twice it is one. */
export const newSavedView = z.strictObject({ id, screen, name, query: viewQuery });
/** What is left out stays; `position` counts from 0 within the screen. */
export const savedViewChange = z.strictObject({
  version: z.number().int().min(1),
  name: name.optional(),
  query: viewQuery.optional(),
  position: z.number().int().min(0).max(VIEWS_PER_SCREEN).optional(),
  isDefault: z.boolean().optional(),
});

export type Screen = z.infer<typeof screen>;
export type ViewQuery = z.infer<typeof viewQuery>;
export type SavedView = z.infer<typeof savedView>;
export type NewSavedView = z.infer<typeof newSavedView>;
export type SavedViewChange = z.infer<typeof savedViewChange>;

const params = z.object({ id });

export const savedViewContracts = routeContracts('Bộ lọc đã lưu / saved views', {
  listSavedViews: {
    method: 'get',
    path: '/api/saved-views',
    summary: "Bộ lọc của mình, theo thứ tự đã xếp / The asker's own, in their order",
    query: z.strictObject({ screen: screen.optional() }),
    answer: list(savedView),
  },
  addSavedView: {
    method: 'post',
    path: '/api/saved-views',
    summary: 'Lưu bộ lọc dưới một tên / Keep one under a name',
    body: newSavedView,
    answer: savedView,
    problems: ['too-many-views'],
  },
  changeSavedView: {
    method: 'put',
    path: '/api/saved-views/{id}',
    summary:
      'Đổi tên, đổi bộ lọc, đổi vị trí, đặt làm mặc định / Rename it, put other filters in, move it, make it the default',
    params,
    body: savedViewChange,
    answer: savedView,
    problems: ['stale-version'],
  },
  deleteSavedView: {
    method: 'delete',
    path: '/api/saved-views/{id}',
    summary: 'Xóa bộ lọc / Delete the view',
    params,
    answer: params,
  },
});
