import type { PersonActor } from '#domain/access/actor';
import { may } from '#domain/access/may';
import type { SubmissionView } from '#domain/contracts/submission';
import type { DateReason } from '#domain/deadlines/due';
import { allowedOnSubmission } from '#domain/plan/allowed';
import { whyOwed } from '#domain/plan/debts';
import { isWithAuthor, type Submission } from '#domain/review/submission';
import type { Content } from '#domain/shapes/content';
import { submissionAsSeen } from '../plan/as-seen.ts';
import { readDraft } from '../plan/draft-rows.ts';
import type { Db, Reader, Tx } from '../postgres/connect.ts';
import { snapshot } from '../postgres/snapshot.ts';
import { reasonViews, textsOfReasons } from '../shared/date-reasons.ts';
import type { ViewAt } from '../shared/moment.ts';
import type { Reference } from '../shared/reference.ts';
import { superiorName, unitOf, type UnitColumns } from '../shared/refs.ts';
import { stripOf, yearColumns, type YearRow } from '../shared/strip.ts';
import { adviceOn } from './advice.ts';
import { amendmentOf } from './amendment.ts';
import { gapsAndWarnings } from './checks.ts';
import { commentsOn } from './comments.ts';
import { decisionsOn, lastDecidedOn } from './decisions.ts';
import { lastYearOf } from './last-year.ts';
import { firstAnswered, submissionRow, submissionRows, type SubmissionListRow } from './list.ts';
import { marksOf } from './marks.ts';
import { registeredAs } from './register.ts';
import { newestRevision, revisionsOf } from './revisions.ts';
import { routeStepsOf } from './route-steps.ts';
import { signatureOf } from './signature.ts';
import { twoSidedClockOf } from './two-sided-clock.ts';

interface Head extends UnitColumns, YearRow {
  directive_id: string;
  directive_title: string;
  symbol: string;
  superior: string | null;
}
/**
 * One plan document or report with its revisions, decisions and comments; null when it is not for
 * this person.
 */
export async function submissionView(
  pool: Db,
  reference: Reference,
  actor: PersonActor,
  id: string,
  at: ViewAt,
): Promise<SubmissionView | null> {
  return snapshot(pool, async (sql) => {
    const seen = await submissionAsSeen(reference, sql, actor, id, at.now);
    const s = seen?.state.submissions.find((x) => x.id === id);
    if (!seen || !s) return null;
    const planId = seen.state.id;
    const {
      moment,
      context: { subject },
    } = seen;
    const draftsToo = may(actor, 'read-drafts', subject);
    const author = isWithAuthor(s);
    const [
      head,
      [row],
      draft,
      revision,
      revisions,
      decisions,
      comments,
      files,
      registered,
      why,
      route,
      taken,
      advice,
      clock,
      before,
      marks,
      signature,
      amendment,
    ] = await Promise.all([
      readHead(sql, planId, moment.today),
      sql<SubmissionListRow[]>`${submissionRows(sql, sql`s.id = ${id}`, moment)}`,
      readDraft(sql, id, planId),
      newestRevision(sql, id, draftsToo),
      revisionsOf(sql, s, draftsToo, at.language),
      decisionsOn(sql, id, draftsToo, at.language),
      commentsOn(sql, id, draftsToo, at.language),
      filesOf(sql, id),
      registeredAs(sql, id),
      sql<{ why: DateReason[] }[]>`
        select o.why
        from submission s
        join lateral ${firstAnswered(sql)} o on true
        where s.id = ${id}`,
      routeStepsOf(sql, seen, s),
      routeTaken(sql, s),
      adviceOn(sql, actor, id, draftsToo),
      twoSidedClockOf(sql, id, moment),
      lastYearOf(sql, id, moment.today),
      marksOf(sql, actor, s, subject),
      signatureOf(sql, s.home, ['submitted', 'signed'], id, s.revision, at.zone),
      amendmentOf(sql, s, at.language),
    ]);
    if (!row) return null;
    const dueWhy = whyOwed(s, why[0]?.why ?? []);
    const texts = await textsOfReasons(sql, dueWhy);
    const view = submissionRow(row, moment);
    const unit = unitOf(head);
    const showDraft =
      draftsToo && author && draft !== null && Object.keys(draft.partVersions).length > 0;
    const signed = revision ? (JSON.parse(revision.content) as Content) : null;
    const content = showDraft ? draft.content : signed;
    // What is approved is judged as of the day it was signed: a basis that expired since was in
    // force.
    const readOn =
      s.state === 'approved' && !showDraft
        ? (revisions.find((r) => r.number === s.revision)?.signedOn ?? moment.today)
        : moment.today;
    return {
      id,
      planId,
      kind: s.kind,
      title: view.title,
      unit,
      letterhead: { superior: head.superior ?? '', symbol: head.symbol },
      schoolYear: view.schoolYear,
      directive: { id: head.directive_id, title: head.directive_title, content: seen.directive },
      state: view.state,
      round: s.round,
      revision: revision?.number ?? 0,
      sha256: revision?.sha256 ?? null,
      inForce: s.inForce,
      withdrawUntil: s.withdrawUntil,
      amendment,
      signature:
        showDraft || s.onBehalf || signature === null || revision?.number !== s.revision
          ? null
          : { lines: [...signature.lines], signer: signature.signer },
      routeTaken: taken,
      clock,
      advice,
      onBehalf: s.onBehalf,
      submittedBy:
        s.submittedBy === null
          ? null
          : {
              id: s.submittedBy,
              name: revisions.find((r) => r.signedBy?.id === s.submittedBy)?.signedBy?.name ?? '',
            },
      dueOn: view.dueOn,
      why: reasonViews(dueWhy, texts),
      strip: stripOf(unit, head, moment),
      source: showDraft ? 'draft' : signed ? 'revision' : 'none',
      content,
      draftVersion: draftsToo ? (draft?.version ?? 0) : 0,
      partVersions: draftsToo ? (draft?.partVersions ?? {}) : {},
      mayEdit: author && may(actor, 'draft', subject) && seen.state.phase !== 'closed',
      ...(content
        ? gapsAndWarnings(content, seen.directive, before.grounds, readOn)
        : { gaps: [], warnings: [] }),
      revisions,
      decisions,
      comments,
      route,
      lastSeenRevision: later(lastDecidedOn(decisions, actor), marks.readToTheEnd),
      marks: marks.shown,
      lastYear: before.lastYear,
      grounds: before.grounds,
      registered,
      files,
      allowedActions: allowedOnSubmission(seen.state, id, seen.context),
    };
  });
}

const later = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** The version of its route a submission runs on, beside the newest; null when it runs on none. */
async function routeTaken(
  sql: Reader,
  { route }: Submission,
): Promise<SubmissionView['routeTaken']> {
  if (!route) return null;
  const [row] = await sql<{ name: string; newest: number }[]>`
    select v.name,
      (
        select max(n.version)
        from review_route_version n
        where n.route_id = v.route_id
          and n.state = 'published'
      ) as newest
    from review_route_version v
    where v.route_id = ${route.routeId}
      and v.version = ${route.version}`;
  return row ? { routeId: route.routeId, version: route.version, ...row } : null;
}

/** The scans attached to a submission. */
async function filesOf(sql: Reader, submissionId: string): Promise<SubmissionView['files']> {
  return sql<SubmissionView['files']>`
    select f.id, f.name, f.media_type as "mediaType", a.attached_at as "attachedAt"
    from submission_file a
    join file f on f.id = a.file_id
    where a.submission_id = ${submissionId}
    order by a.attached_at`;
}

const readHead = async (sql: Tx, planId: string, day: string): Promise<Head> => {
  const [row] = await sql<Head[]>`
    select p.unit_id, u.code as unit_code, u.name as unit_name, u.kind as unit_kind, p.phase,
      d.id as directive_id, d.title as directive_title, u.symbol,
      ${superiorName(sql, day)} as superior, ${yearColumns(sql, day)}
    from plan p
    join unit u on u.id = p.unit_id
    join directive d on d.id = p.directive_id
    where p.id = ${planId}`;
  return row as Head;
};
