import { z } from 'zod';
import { actNames, acts, type ActName, type Acts } from '../plan/acts/index.ts';
import { authority, id, position } from '../shapes/basics.ts';
import { confirmations } from '../shapes/review-route.ts';
import { words } from '../words/index.ts';
import { operationId, routeContract } from './route-contract.ts';

/** One item of a bulk act: what became of it, or what stands in its way. */
export const bulkItem = z.object({
  planId: id,
  submissionId: id.nullable(),
  outcome: z.enum(['done', 'refused', 'failed']),
  code: z.string().nullable(),
  title: z.string().nullable(),
});
export type BulkItem = z.infer<typeof bulkItem>;

/** The last line of a bulk act's answer. */
export const bulkEnd = z.object({
  done: z.number().int(),
  refused: z.number().int(),
  failed: z.number().int(),
});

/** Before a bulk act: each item with what stands in its way, and what the decision must prove. */
export const bulkCheck = z.object({
  items: z.array(
    z.object({
      planId: id,
      submissionId: id.nullable(),
      allowed: z.boolean(),
      code: z.string().nullable(),
      title: z.string().nullable(),
      /** In which office the record will say that it was done, and how that office signs. */
      office: z.object({ unitId: id, position, authority }).nullable(),
    }),
  ),
  needs: z.enum(confirmations),
});
export type BulkCheck = z.infer<typeof bulkCheck>;

/** Items of one bulk act. A province has some 600 schools. */
export const MAX_BULK_ITEMS = 1000;

type IsBulk<N extends ActName> = Acts[N]['bulk'] extends null ? never : N;
/** Acts that can be done to many papers at once. */
export type BulkName = { [N in ActName]: IsBulk<N> }[ActName];
export const bulkNames = actNames.filter((name): name is BulkName => acts[name].bulk !== null);

const tag = 'Việc hàng loạt / bulk';
const summaryOf = (name: BulkName, vi: string, en: string): string =>
  `${words('vi').actions[name]}: ${vi} / ${words('en').actions[name]}: ${en}`;
type BulkBody<N extends BulkName> = z.ZodObject<
  {
    items: z.ZodArray<z.ZodObject<{ planId: typeof id; command: Acts[N]['body'] }, z.core.$strict>>;
  },
  z.core.$strict
>;
const bodyOf = <N extends BulkName>(name: N): BulkBody<N> =>
  z.strictObject({
    items: z
      .array(z.strictObject({ planId: id, command: acts[name].body }))
      .min(1)
      .max(MAX_BULK_ITEMS),
  });

/** The dry run of a bulk act: what is blocked and why, and what the act must prove. */
const checkContract = <N extends BulkName>(name: N) =>
  routeContract({
    name: operationId('bulk', name, 'check'),
    method: 'post',
    path: `/api/bulk/${name}/check`,
    tag,
    summary: summaryOf(name, 'thử trước, chưa làm gì', 'tried without doing anything'),
    body: bodyOf(name),
    answer: bulkCheck,
  });

/** The bulk act itself: a line of the answer for each paper as it is done, and one with counts. */
const bulkContract = <N extends BulkName>(name: N) =>
  routeContract({
    name: operationId('bulk', name),
    method: 'post',
    path: `/api/bulk/${name}`,
    tag,
    summary: summaryOf(
      name,
      'hàng loạt, mỗi dòng trả lời là một văn bản, dòng cuối là tổng',
      'many at once; a line of the answer is one paper, the last one the counts',
    ),
    body: bodyOf(name),
    keyed: true,
    answer: z.union([bulkItem, bulkEnd]),
    media: ['application/x-ndjson'],
    problems: ['confirmation-needed'],
  });

export type BulkCheckContract<N extends BulkName> = ReturnType<typeof checkContract<N>>;
export type BulkContract<N extends BulkName> = ReturnType<typeof bulkContract<N>>;

export const bulkCheckContracts = Object.fromEntries(
  bulkNames.map((name) => [name, checkContract(name)]),
) as { readonly [N in BulkName]: BulkCheckContract<N> };

export const bulkContracts = Object.fromEntries(
  bulkNames.map((name) => [name, bulkContract(name)]),
) as { readonly [N in BulkName]: BulkContract<N> };
