import { z } from 'zod';
import { authority, id, instant, isoDate, position, unitKind } from '../shapes/basics.ts';
import { shownState } from '../shapes/shown-state.ts';

export const phase = z.enum(['waiting', 'drafting', 'approving', 'executing', 'closing', 'closed']);

export const unitRef = z.object({ id, code: z.string(), name: z.string(), kind: unitKind });
export type UnitRef = z.infer<typeof unitRef>;

export const personRef = z.object({ id, name: z.string() });

export const officeRef = z.object({
  unit: unitRef,
  position,
  title: z.string(),
  /**
   * How its holder signs, where that matters; with `lentUntil` it is held because it was lent, to
   * before that day, or without an end.
   */
  authority: authority.optional(),
  lentUntil: isoDate.nullable().optional(),
});
export type OfficeRef = z.infer<typeof officeRef>;

/** Why a date is what it is, step by step; words come from dateReasons. */
export const dateReason = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type DateReasonView = z.infer<typeof dateReason>;

/** The strip of the year: phase, whose desk, since when, until when. The same everywhere. */
export const strip = z.object({
  phase,
  /** 0 Soạn thảo · 1 Đã trình · 2 Thẩm định · 3 Phê duyệt · 4 Thực hiện · 5 Báo cáo · 6 Kết thúc */
  stage: z.number().int().min(0).max(6),
  /**
   * The stages this year goes through, in their order: a directive that asks for no plan has
   * nothing to carry out.
   */
  stages: z.array(z.number().int().min(0).max(6)),
  state: shownState,
  desk: z.object({ unit: unitRef, position, holder: z.string().nullable() }).nullable(),
  since: instant.nullable(),
  until: isoDate.nullable(),
  /** Working days it has been there, and how many are left until `until` (negative: late). */
  daysHeld: z.number().int().nullable(),
  daysLeft: z.number().int().nullable(),
});
export type Strip = z.infer<typeof strip>;

/** A line of the history: what happened, by whom, in which office. */
export const happening = z.object({
  seq: z.number().int(),
  type: z.string(),
  at: instant,
  by: personRef.nullable(),
  office: officeRef.nullable(),
  submissionId: id.nullable(),
  text: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Happening = z.infer<typeof happening>;

/**
 * RFC 9457 problem details; `code` is from domain/problems.ts, `title` in the reader's language.
 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  retryable: z.boolean(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ at: z.string(), code: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional(),
  instance: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

/** The tag of what a person sees first: home, what waits, the board. */
export const deskTag = 'Bàn làm việc / desk';
