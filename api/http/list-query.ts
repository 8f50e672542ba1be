import { z } from 'zod';
import type { ListQuery } from '#db/postgres/page';
import { line } from '#domain/shapes/basics';
import { detailsOf } from './details.ts';
import { Problem } from './problem.ts';

/**
 * react-admin's way of asking for a list. `filter` is a JSON object whose fields each resource
 * names.
 */
export const listQuery = (sorts: readonly [string, ...string[]]) =>
  z.strictObject({
    sort: z.enum(sorts).optional(),
    order: z.enum(['asc', 'desc', 'ASC', 'DESC']).optional(),
    page: z.coerce.number().int().min(1).max(1_000_000).optional(),
    perPage: z.coerce.number().int().min(1).max(1000).optional(),
    filter: z.string().max(4000).optional().describe('JSON object'),
  });

type Asked = z.output<ReturnType<typeof listQuery>>;

export const pageOf = (q: Asked, sort = '', order: 'asc' | 'desc' = 'asc'): ListQuery => ({
  sort: q.sort ?? sort,
  order: q.order === undefined ? order : (q.order.toLowerCase() as 'asc' | 'desc'),
  page: q.page ?? 1,
  perPage: q.perPage ?? 25,
});

/** The filter, parsed. @throws {Problem} bad-input naming what is wrong in it */
export function filterOf<T extends z.ZodType>(schema: T, text: string | undefined): z.output<T> {
  let value: unknown;
  try {
    value = JSON.parse(text === undefined || text === '' ? '{}' : text);
  } catch {
    throw new Problem({
      refused: 'bad-input',
      details: [{ at: 'query/filter', code: 'wrong-type' }],
    });
  }
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success)
    throw new Problem({ refused: 'bad-input', details: detailsOf(result.error, 'query/filter') });
  return result.data;
}

export const q = line(200).optional();
/** A yes or no as forms and addresses write it. */
export const flag = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((t) => t === 'true')])
  .optional();
