import type { IsoDate } from '../calendar/dates.ts';
import type { Step } from '../review/submission.ts';
import { fill, showDate, words, type Language } from '../words/index.ts';
import type { NoticeKind } from './announcement.ts';

/** A notice with the names that its ids stand for. */
export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly planId: string;
  readonly submissionId: string | null;
  /** Title of the submission or obligation, `Kế hoạch năm học 2026-2027`. */
  readonly what: string;
  /** Name of the unit whose plan it is. */
  readonly unit: string;
  readonly due: IsoDate | null;
  /** What the step asks for at which the paper waits; null when it waits at none. */
  readonly act: Step['act'] | null;
  /** Why it came back, or why the date was moved. */
  readonly reason?: string | null;
}

export interface NoticeMail {
  readonly subject: string;
  /** Paragraphs of plain text. */
  readonly lines: readonly string[];
  /** Path of the screen that answers the notice, from the root of the console. */
  readonly link: string;
}

/** Kinds whose subject already names the date. */
const datedInSubject: ReadonlySet<NoticeKind> = new Set([
  'opened',
  'to-review',
  'returned',
  'extended',
  'urged',
  'due-reminder',
  'due-late',
  'due-escalation',
  'review-reminder',
  'review-late',
  'review-escalation',
  'to-sign',
  'sent-back',
  'forwarded',
  'extension-asked',
  'extension-refused',
  'extension-reminder',
  'extension-late',
  'extension-escalation',
]);

/** A notice in one sentence: for the bell, the list and the subject line of the mail. */
export function noticeText(
  notice: Omit<NoticeFacts, 'planId' | 'submissionId' | 'reason'>,
  language: Language,
): string {
  const { notices, mail, stepActs, stepWaits } = words(language);
  const act = notice.act ?? 'endorse';
  return notices[notice.kind]({
    what: notice.what,
    unit: notice.unit,
    due: notice.due ? showDate(notice.due) : mail.undated,
    act: stepActs[act],
    waits: stepWaits[act],
    waiting: mail.waiting[act],
  });
}

/** Where a notice leads: to the paper it is about, or to the unit's year while there is none. */
export const noticeLink = (notice: Pick<NoticeFacts, 'planId' | 'submissionId'>): string =>
  notice.submissionId ? `/#/submissions/${notice.submissionId}` : `/#/plans/${notice.planId}`;

/** The mail of a notice, without greeting and footer. */
export function noticeMail(notice: NoticeFacts, language: Language): NoticeMail {
  const { mail } = words(language);
  const subject = noticeText(notice, language);
  const lines = [`${subject}.`];
  if (notice.due && !datedInSubject.has(notice.kind))
    lines.push(mail.due({ due: showDate(notice.due) }));
  if (notice.reason?.trim()) lines.push(mail.reason({ reason: notice.reason.trim() }));
  lines.push(fill(mail.next[notice.kind], { asks: mail.asks[notice.act ?? 'endorse'] }));
  return { subject, lines, link: noticeLink(notice) };
}
