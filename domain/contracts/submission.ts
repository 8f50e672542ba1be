import { z } from 'zod';
import { id, instant, isoDate, position, schoolYear, submissionKind } from '../shapes/basics.ts';
import { partContent, partName, wholeContent } from '../shapes/content.ts';
import { directiveContent } from '../shapes/directive.ts';
import { confirmations } from '../shapes/review-route.ts';
import { shownState } from '../shapes/shown-state.ts';
import { listOf, searchWords, yesNo } from './list.ts';
import { planAction } from './plan-action.ts';
import { routeContracts } from './route-contract.ts';
import { dateReason, officeRef, strip, unitRef, personRef } from './shared.ts';

export const stepAct = z.enum(['advise', 'endorse', 'sign', 'approve']);

export const submissionRow = z.object({
  id,
  planId: id,
  kind: submissionKind,
  title: z.string(),
  unit: unitRef,
  schoolYear: z.string(),
  state: shownState,
  round: z.number().int(),
  revision: z.number().int(),
  submittedAt: instant.nullable(),
  dueOn: isoDate.nullable(),
  daysLeft: z.number().int().nullable(),
  late: z.boolean(),
  onBehalf: z.boolean(),
  registered: z.string().nullable(),
});
export type SubmissionRowView = z.infer<typeof submissionRow>;

export const routeStepView = z.object({
  index: z.number().int(),
  key: z.string(),
  act: stepAct,
  internal: z.boolean(),
  limitDays: z.number().int(),
  needed: z.number().int(),
  returns: z.enum(['none', 'author', 'before', 'both']),
  confirm: z.enum(confirmations),
  state: z.enum(['done', 'current', 'ahead']),
  dueOn: isoDate.nullable(),
  /**
   * `person`: forwarded to this one. `holders`: who may act today; `away` those of them on leave.
   * `given`: the decision of this round, when there is one.
   */
  seats: z.array(
    z.object({
      unit: unitRef,
      position,
      person: personRef.nullable(),
      holders: z.array(personRef.extend({ away: z.boolean(), authority: z.string() })),
      given: z
        .object({ by: personRef, at: instant, kind: z.string(), authority: z.string() })
        .nullable(),
    }),
  ),
});
export type RouteStepView = z.infer<typeof routeStepView>;

export const comment = z.object({
  id,
  part: partName,
  anchor: z.string().nullable(),
  revision: z.number().int(),
  replyTo: id.nullable(),
  text: z.string().nullable(),
  by: personRef,
  office: officeRef,
  at: instant,
  resolvedAt: instant.nullable(),
  resolvedBy: personRef.nullable(),
  mentions: z.array(personRef),
});
export type CommentView = z.infer<typeof comment>;

export const decisionView = z.object({
  revision: z.number().int(),
  round: z.number().int(),
  step: z.number().int(),
  kind: z.enum([
    'advised',
    'endorsed',
    'signed',
    'returned',
    'sent-back',
    'approved',
    'refused',
    'recalled',
    'withdrawn',
  ]),
  by: personRef,
  office: officeRef,
  authority: z.string(),
  text: z.string().nullable(),
  at: instant,
});
export type DecisionView = z.infer<typeof decisionView>;

/**
 * What was done last on a paper, as its reader may see it: `current` of a refusal whose cause is
 * that somebody else was quicker.
 */
export const lastAct = z.object({
  act: z.union([decisionView.shape.kind, z.literal('submitted')]),
  revision: z.number().int(),
  by: personRef,
  office: officeRef.nullable(),
  at: instant,
});
export type LastAct = z.infer<typeof lastAct>;

/**
 * One thing missing before signing or worth a look, with the path to its spot and words by
 * `details[code]`.
 */
export const gap = z.object({
  at: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  severity: z.enum(['must', 'should', 'hint']).optional(),
});
export type Gap = z.infer<typeof gap>;

/**
 * A section somebody has read, as it counts for the current revision: `revision` is an earlier one
 * when the section has not changed since.
 */
export const sectionMark = z.object({
  part: partName,
  by: personRef,
  revision: z.number().int(),
  at: instant,
});
export type SectionMark = z.infer<typeof sectionMark>;

/**
 * What the checks hold a text against beside its directive: see `Grounds` of domain/content/checks.
 */
export const grounds = z.object({
  bases: z.array(
    z.object({ symbol: z.string(), date: isoDate, text: z.string(), until: isoDate.nullable() }),
  ),
  yearOpensOn: isoDate.nullable(),
  lastFigures: z.array(
    z.object({
      code: z.string(),
      numerator: z.number().int().nullable(),
      denominator: z.number().int().nullable(),
    }),
  ),
});

export const submissionView = z.object({
  id,
  planId: id,
  kind: submissionKind,
  title: z.string(),
  unit: unitRef,
  schoolYear: z.string(),
  /** What stands at the top of the paper beside the unit's name. */
  letterhead: z.object({ superior: z.string(), symbol: z.string() }),
  directive: z.object({ id, title: z.string(), content: directiveContent }),
  state: shownState,
  round: z.number().int(),
  revision: z.number().int(),
  sha256: z.string().nullable(),
  onBehalf: z.boolean(),
  submittedBy: personRef.nullable(),
  dueOn: isoDate.nullable(),
  why: z.array(dateReason),
  strip,
  /**
   * What is shown: the draft for its authors, the last signed revision for everybody else.
   * PlanContent or ReportContent.
   */
  source: z.enum(['draft', 'revision', 'none']),
  content: wholeContent.nullable(),
  draftVersion: z.number().int(),
  partVersions: z.record(z.string(), z.number().int()),
  mayEdit: z.boolean(),
  gaps: z.array(gap),
  warnings: z.array(gap),
  /**
   * `signedBy` is null for a text laid before the own unit only. `inForce`: the approved one that
   * is carried out, also while another is reviewed.
   */
  revisions: z.array(
    z.object({
      number: z.number().int(),
      sha256: z.string(),
      signedBy: personRef.nullable(),
      preparedBy: personRef.nullable(),
      office: officeRef.nullable(),
      authority: z.string(),
      signedAt: instant.nullable(),
      signedOn: isoDate.nullable(),
      onBehalf: z.boolean(),
      inForce: z.boolean(),
    }),
  ),
  /**
   * How the shown revision was signed, by office and authority; null for a draft and for what was
   * signed on paper.
   */
  signature: z.object({ lines: z.array(z.string()), signer: z.string() }).nullable(),
  /** Number of the revision in force; null when none was approved. */
  inForce: z.number().int().nullable(),
  withdrawUntil: isoDate.nullable(),
  /** While what is in force is being amended: who opened the amendment, when and why. */
  amendment: z
    .object({ by: personRef, office: officeRef, at: instant, text: z.string().nullable() })
    .nullable(),
  routeTaken: z
    .object({ routeId: id, name: z.string(), version: z.number().int(), newest: z.number().int() })
    .nullable(),
  advice: z.array(
    z.object({
      id,
      revision: z.number().int(),
      askedBy: personRef,
      of: personRef,
      question: z.string().nullable(),
      askedAt: instant,
      answer: z.string().nullable(),
      answeredAt: instant.nullable(),
      mine: z.boolean(),
    }),
  ),
  /** Working days held by each side, and by whom from when to when; they add up to the whole. */
  clock: z.object({
    author: z.number().int(),
    superior: z.number().int(),
    spans: z.array(
      z.object({
        /** Its place in the record of the year; two may begin at one instant. */
        seq: z.number().int(),
        side: z.enum(['author', 'superior']),
        unit: unitRef,
        position,
        since: instant,
        until: instant.nullable(),
        days: z.number().int(),
        limitDays: z.number().int().nullable(),
      }),
    ),
  }),
  decisions: z.array(decisionView),
  comments: z.array(comment),
  route: z.array(routeStepView),
  /**
   * The revision the asker last decided on, or an earlier one they read to the end, to compare
   * with; null when none.
   */
  lastSeenRevision: z.number().int().nullable(),
  /** Whose reading the asker may see: a unit's own people do not see that of those above. */
  marks: z.array(sectionMark),
  /** What the same unit had approved of this kind a school year before. */
  lastYear: z
    .object({ submissionId: id, schoolYear: z.string(), revision: z.number().int() })
    .nullable(),
  grounds,
  /**
   * The newest entry of the register, and for which revision: an amendment gets a number of its
   * own.
   */
  registered: z
    .object({
      number: z.number().int(),
      date: isoDate,
      symbol: z.string(),
      revision: z.number().int(),
    })
    .nullable(),
  files: z.array(z.object({ id, name: z.string(), mediaType: z.string(), attachedAt: instant })),
  allowedActions: z.array(planAction),
});
export type SubmissionView = z.infer<typeof submissionView>;

export const draftSaved = z.object({
  part: partName,
  version: z.number().int(),
  draftVersion: z.number().int(),
  savedAt: instant,
  gaps: z.array(gap),
  warnings: z.array(gap),
});
export type DraftSaved = z.infer<typeof draftSaved>;

/** In the 409 of a stale save: what lies there now, and who saved it. */
export const draftConflict = z.object({
  part: partName,
  version: z.number().int(),
  content: partContent,
  savedBy: personRef,
  savedAt: instant,
});
export type DraftConflict = z.input<typeof draftConflict>;

/** One save of a part, over the version that was seen. */
const partSave = z.strictObject({
  content: partContent,
  version: z.number().int().min(0),
});

export const markedSection = z.strictObject({ part: partName, revision: z.number().int().min(1) });
export const marked = z.object({ marks: z.array(sectionMark) });

/** Somebody who may read a submission, with the office by which they do. */
export const submissionReader = personRef.extend({ office: officeRef });
export type SubmissionReader = z.infer<typeof submissionReader>;

export const submissionSorts = [
  'unit',
  'title',
  'kind',
  'state',
  'submittedAt',
  'dueOn',
  'schoolYear',
  'round',
] as const;
export const submissionFilter = z.strictObject({
  q: searchWords,
  kind: submissionKind.optional(),
  kinds: z.array(submissionKind).max(4).optional(),
  state: shownState.optional(),
  schoolYear: schoolYear.optional(),
  planId: id.optional(),
  late: yesNo,
});
export type SubmissionFilter = z.output<typeof submissionFilter>;

export const submissionTag = 'Văn bản trình / submissions';
const params = z.object({ id });
const marking = {
  path: '/api/submissions/{id}/marks',
  params,
  answer: marked,
  problems: ['stale-revision', 'wrong-state'],
} as const;

/** Plan documents and reports: lists, one of them, its draft, how far it has been read. */
export const submissionContracts = routeContracts(submissionTag, {
  listSubmissions: {
    path: '/api/submissions',
    summary: 'Văn bản kế hoạch và báo cáo được xem / Plan documents and reports the asker may read',
    ...listOf(submissionRow, submissionSorts, submissionFilter),
  },
  getSubmission: {
    method: 'get',
    path: '/api/submissions/{id}',
    summary:
      'Một văn bản: bản thảo cho người soạn, bản ký gần nhất cho người khác / One of them: the draft for its authors, the last signed revision for others',
    params,
    answer: submissionView,
  },
  listSubmissionReaders: {
    method: 'get',
    path: '/api/submissions/{id}/people',
    summary:
      'Ai được xem, để gọi vào bằng @: gần nhất trước, tối đa mười hai / Who may read it, to call them in with @: the nearest first, twelve at most',
    params,
    query: z.strictObject({ q: searchWords }),
    answer: z.object({ data: z.array(submissionReader) }),
  },
  markSection: {
    ...marking,
    method: 'put',
    summary:
      'Đánh dấu đã đọc một phần của bản hiện tại / Mark a section of the current revision as read',
    body: markedSection,
  },
  unmarkSection: {
    ...marking,
    method: 'delete',
    summary: 'Bỏ đánh dấu đã đọc / Take the mark back',
    query: z.strictObject({ part: partName, revision: z.coerce.number<number>().int().min(1) }),
  },
  saveDraftPart: {
    method: 'put',
    path: '/api/submissions/{id}/draft/{part}',
    summary:
      'Lưu một phần bản thảo đè lên phiên bản đã thấy / Save one part of a draft over the version that was seen',
    params: z.object({ id, part: partName }),
    body: partSave,
    answer: draftSaved,
    problems: ['not-allowed', 'wrong-state', 'stale-version'],
  },
});
