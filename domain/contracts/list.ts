import { z } from 'zod';
import { line } from '../shapes/basics.ts';

/** Most rows a page of a list may have. */
export const MAX_PAGE_ROWS = 1000;

/** A page of a list, and how many rows there are in all. */
export const list = <T extends z.ZodType>(row: T) =>
  z.object({ data: z.array(row), total: z.number().int() });

/** Order and page of a list, as react-admin asks for them; `sorts` are the fields to order by. */
export const listQuery = <const S extends readonly string[]>(sorts: S) =>
  z.strictObject({
    sort: z.enum([...sorts, 'id']).optional(),
    order: z.enum(['asc', 'desc', 'ASC', 'DESC']).optional(),
    page: z.coerce.number<number>().int().min(1).max(1_000_000).optional(),
    perPage: z.coerce.number<number>().int().min(1).max(MAX_PAGE_ROWS).optional(),
  });
export type PageQuery = z.output<ReturnType<typeof listQuery<readonly string[]>>>;

/** The parts of a contract that make its route a list of `row`. */
export const listOf = <R extends z.ZodType, const S extends readonly string[], F extends z.ZodType>(
  row: R,
  sorts: S,
  filter: F,
) => ({ method: 'get', query: listQuery(sorts), filter, answer: list(row) }) as const;

/** Words to search a list for. */
export const searchWords = line(200).optional();
/** A yes or no as forms and addresses write it. */
export const yesNo = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((t) => t === 'true')])
  .optional();
