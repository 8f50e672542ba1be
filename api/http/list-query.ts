import type { ListQuery } from '#db/postgres/page';
import type { PageQuery } from '#domain/contracts/list';

/** The page a list was asked for; `sort` and `order` where nothing was said. */
export const pageOf = (asked: PageQuery, sort = '', order: 'asc' | 'desc' = 'asc'): ListQuery => ({
  sort: asked.sort ?? sort,
  order: asked.order === undefined ? order : asked.order.toLowerCase() === 'desc' ? 'desc' : 'asc',
  page: asked.page ?? 1,
  perPage: asked.perPage ?? 25,
});
