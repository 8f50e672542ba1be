import { z } from 'zod';
import { isIsoDate } from '../calendar/dates.ts';

export const id = z.uuid();
/** The nil UUID (RFC 9562, 5.9): an id where the rules are asked about an act nobody does. */
export const nil = '00000000-0000-0000-0000-000000000000';
export const isoDate = z
  .string()
  .refine(isIsoDate, { error: 'not-a-date' })
  .meta({ format: 'date' });
export const instant = z.iso.datetime();
/** A date that may still be open in a draft: empty, or a real day. */
export const draftDate = z.union([z.literal(''), isoDate]);
/** `2026-2027` */
export const schoolYear = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .refine((y) => Number(y.slice(5)) === Number(y.slice(0, 4)) + 1, { error: 'not-a-school-year' });

/**
 * No control characters except line feeds and tabs: stored text has to print, and has to be as long
 * as it looks.
 */
// oxlint-disable-next-line no-control-regex
const printable = /^[^\u0000-\u0008\u000b-\u001f\u007f\ufeff]*$/u;
/** Text of one line, at most `max` UTF-16 code units long. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(printable, { error: 'not-printable' })
    .refine((s) => !s.includes('\n'), { error: 'one-line-only' });
/** Text of several lines, at most `max` UTF-16 code units long. */
export const text = (max: number) =>
  z.string().max(max).regex(printable, { error: 'not-printable' });
/** Key of an item inside a draft, made by the editor; comments and comparisons refer to it. */
export const itemKey = z.string().regex(/^[a-z0-9-]{1,40}$/);
/** Content hash in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const positions = [
  'head',
  'deputy',
  'specialist',
  'team-lead',
  'clerk',
  'inspector',
  'administrator',
] as const;
export const position = z.enum(positions);
export type Position = z.infer<typeof position>;

export const unitKinds = [
  'ministry',
  'department',
  'commune',
  'district-office',
  'kindergarten',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'multi-level',
  'continuing',
  'university',
] as const;
export const unitKind = z.enum(unitKinds);
export type UnitKind = z.infer<typeof unitKind>;
/** Kinds of unit that have others below them: they issue directives and own review routes. */
export const supervisingKinds: readonly UnitKind[] = ['ministry', 'department', 'commune'];
/** Kinds of unit that send plans and reports up. */
export const schoolKinds: readonly UnitKind[] = [
  'kindergarten',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'multi-level',
  'continuing',
  'university',
];

/**
 * Since 2025-07-01 a school answers to one body in professional matters and is managed by another.
 */
export const lines = ['professional', 'managing'] as const;
export const lineOfAuthority = z.enum(lines);
export type LineOfAuthority = z.infer<typeof lineOfAuthority>;

export const submissionKinds = ['plan', 'semester-report', 'year-report', 'ad-hoc-report'] as const;
export const submissionKind = z.enum(submissionKinds);
export type SubmissionKind = z.infer<typeof submissionKind>;

/**
 * With what authority somebody signs (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7). Empty when the head
 * signs for the office itself.
 */
export const authorities = ['', 'TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'] as const;
export const authority = z.enum(authorities);
export type Authority = (typeof authorities)[number];
