import type { PersonActor } from '#domain/access/actor';
import { actsIn, may } from '#domain/access/may';
import type { IsoDate } from '#domain/calendar/dates';
import { checksOf, type Grounds } from '#domain/content/checks';
import type { CommentView, DecisionView, Gap, SubmissionView } from '#domain/contracts/submission';
import type { DateReason } from '#domain/deadlines/due';
import { allowedOnSubmission } from '#domain/plan/allowed';
import { isWithAuthor } from '#domain/review/submission';
import type { Position } from '#domain/shapes/basics';
import type { Content } from '#domain/shapes/content';
import type { DirectiveContent } from '#domain/shapes/directive';
import type { Language } from '#domain/words/index';
import { reasons, submissionAsSeen, textIdsIn, textsOf, whyOwed } from '../plan/as-seen.ts';
import { readDraft } from '../plan/draft-rows.ts';
import type { Db, Reader, Tx } from '../postgres/connect.ts';
import { snapshot } from '../postgres/snapshot.ts';
import type { ViewAt } from '../shared/moment.ts';
import type { Reference } from '../shared/reference.ts';
import {
  officeOf,
  superiorName,
  unitJson,
  unitOf,
  type UnitColumns,
  type UnitJson,
} from '../shared/refs.ts';
import { stripOf, yearColumns, type YearRow } from '../shared/shown.ts';
import { amendmentOf } from './amendment.ts';
import { heldBy } from './held.ts';
import { lastYearOf } from './last-year.ts';
import { firstAnswered, submissionRow, submissionRows, type SubmissionListRow } from './list.ts';
import { marksOf } from './marks.ts';
import { routeView } from './route-steps.ts';
import { signatureOf } from './signature.ts';

interface Head extends UnitColumns, YearRow {
  directive_id: string;
  directive_title: string;
  symbol: string;
  superior: string | null;
}
interface Said {
  text: string | null;
  person_id: string;
  person_name: string;
  office_unit: UnitJson;
  office_position: Position;
  at: string;
}
interface AdviceRow {
  id: string;
  revision: number;
  asked_by: string;
  asker: string;
  asked_of: string;
  of_name: string;
  question: string | null;
  asked_at: string;
  answer: string | null;
  answered_at: string | null;
}
interface CommentRow extends Said {
  id: string;
  part: CommentView['part'];
  anchor: string | null;
  revision: number;
  reply_to: string | null;
  resolved_at: string | null;
  resolved_by: string | null;
  resolved_name: string | null;
  mentions: { id: string; name: string }[];
}
interface DecisionRow extends Said {
  revision: number;
  round: number;
  step: number;
  kind: DecisionView['kind'];
  authority: string;
}
interface RevisionRow {
  number: number;
  sha256: string;
  signed_by: string | null;
  signed_name: string | null;
  signed_at: string | null;
  signed_on: string | null;
  prepared_by: string | null;
  prepared_name: string | null;
  on_behalf: boolean;
  authority: string;
  office_unit: UnitJson | null;
  office_position: Position | null;
}

/**
 * What a text lacks before it can be signed, and what in it looks wrong; nothing of it is refused.
 */
export function checks(
  content: Content,
  directive: DirectiveContent,
  grounds: Grounds,
  today: IsoDate,
): { gaps: Gap[]; warnings: Gap[] } {
  const found = checksOf(content, directive, grounds, today) as Gap[];
  return {
    gaps: found.filter((c) => c.severity === 'must'),
    warnings: found.filter((c) => c.severity !== 'must'),
  };
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
      register,
      why,
      route,
      [taken],
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
      // A text nobody has signed is the unit's own affair: others see the last signed one.
      sql<{ content: string; number: number; sha256: string }[]>`
        select content, number, sha256
        from revision
        where submission_id = ${id}
          and (signed_at is not null or ${draftsToo})
        order by number desc
        limit 1`,
      sql<RevisionRow[]>`
        select r.number, r.sha256, r.signed_by, pe.name as signed_name, r.signed_at, r.signed_on,
          r.prepared_by, pp.name as prepared_name, r.on_behalf, r.authority, r.office_position,
          case when u.id is not null then ${unitJson(sql, 'u')} end as office_unit
        from revision r
        left join person pe on pe.id = r.signed_by
        left join person pp on pp.id = r.prepared_by
        left join unit u on u.id = r.office_unit_id
        where r.submission_id = ${id}
          and (r.signed_at is not null or ${draftsToo})
        order by r.number desc`,
      sql<DecisionRow[]>`
        select d.revision, d.round, d.step, d.kind, d.authority, d.at, d.person_id,
          pe.name as person_name, d.office_position, x.text, ${officeUnit(sql)}
        from decision d
        join person pe on pe.id = d.person_id
        join unit u on u.id = d.office_unit_id
        left join event_text x on x.id = d.text_id
        where d.submission_id = ${id}
          and (
            ${draftsToo}
            or exists (
              select from revision r
              where r.submission_id = d.submission_id
                and r.number = d.revision
                and r.signed_at is not null
            )
          )
        order by d.at, d.visit, d.seat`,
      sql<CommentRow[]>`
        select c.id, c.part, c.anchor, c.revision, c.reply_to, c.at, c.person_id,
          pe.name as person_name, c.office_position, x.text, c.resolved_at, c.resolved_by,
          rp.name as resolved_name, ${officeUnit(sql)},
          (
            select coalesce(
              jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) order by m.name), '[]'
            )
            from person m
            where m.id = any(c.mentions)
          ) as mentions
        from comment c
        join person pe on pe.id = c.person_id
        join unit u on u.id = c.office_unit_id
        left join event_text x on x.id = c.text_id
        left join person rp on rp.id = c.resolved_by
        where c.submission_id = ${id}
          and (
            ${draftsToo}
            or exists (
              select from revision r
              where r.submission_id = c.submission_id
                and r.number = c.revision
                and r.signed_at is not null
            )
          )
        order by c.at, c.id`,
      sql<{ id: string; name: string; media_type: string; attached_at: string }[]>`
        select f.id, f.name, f.media_type, a.attached_at
        from submission_file a
        join file f on f.id = a.file_id
        where a.submission_id = ${id}
        order by a.attached_at`,
      sql<{ number: number; date: string; symbol: string; revision: number }[]>`
        select number, date, symbol, revision
        from register_entry
        where submission_id = ${id}
        order by revision desc
        limit 1`,
      sql<{ why: DateReason[] }[]>`
        select o.why
        from submission s
        join lateral ${firstAnswered(sql)} o on true
        where s.id = ${id}`,
      routeView(sql, seen, s),
      s.route
        ? sql<{ name: string; newest: number }[]>`
          select v.name,
            (
              select max(n.version)
              from review_route_version n
              where n.route_id = v.route_id
                and n.state = 'published'
            ) as newest
          from review_route_version v
          where v.route_id = ${s.route.routeId}
            and v.version = ${s.route.version}`
        : [],
      sql<AdviceRow[]>`
        select a.id, a.revision, a.asked_by, ab.name as asker, a.asked_of, ao.name as of_name,
          q.text as question, a.asked_at, x.text as answer, a.answered_at
        from advice a
        join person ab on ab.id = a.asked_by
        join person ao on ao.id = a.asked_of
        left join event_text q on q.id = a.question_id
        left join event_text x on x.id = a.answer_id
        where a.submission_id = ${id}
          and (
            ${draftsToo}
            or exists (
              select from revision r
              where r.submission_id = a.submission_id
                and r.number = a.revision
                and r.signed_at is not null
            )
          )
        order by a.asked_at`,
      heldBy(sql, id, moment),
      lastYearOf(sql, id, moment.today),
      marksOf(sql, actor, s, subject),
      signatureOf(sql, s.home, ['submitted', 'signed'], id, s.revision, at.zone),
      amendmentOf(sql, s, at.language),
    ]);
    if (!row) return null;
    const dueWhy = whyOwed(s, why[0]?.why ?? []);
    const texts = await textsOf(sql, textIdsIn(dueWhy));
    const view = submissionRow(row, moment);
    const unit = unitOf(head);
    const showDraft =
      draftsToo && author && draft !== null && Object.keys(draft.partVersions).length > 0;
    const signed = revision[0] ? (JSON.parse(revision[0].content) as Content) : null;
    const content = showDraft ? draft.content : signed;
    // What is approved is judged as of the day it was signed: a basis that expired since was in
    // force.
    const readOn =
      s.state === 'approved' && !showDraft
        ? (revisions.find((r) => r.number === s.revision)?.signed_on ?? moment.today)
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
      revision: revision[0]?.number ?? 0,
      sha256: revision[0]?.sha256 ?? null,
      inForce: s.inForce,
      withdrawUntil: s.withdrawUntil,
      amendment,
      signature:
        showDraft || s.onBehalf || signature === null || revision[0]?.number !== s.revision
          ? null
          : { lines: [...signature.lines], signer: signature.signer },
      routeTaken:
        s.route && taken
          ? {
              routeId: s.route.routeId,
              name: taken.name,
              version: s.route.version,
              newest: taken.newest,
            }
          : null,
      clock,
      advice: advice.map((a) => ({
        id: a.id,
        revision: a.revision,
        askedBy: { id: a.asked_by, name: a.asker },
        of: { id: a.asked_of, name: a.of_name },
        question: a.question,
        askedAt: a.asked_at,
        answer: a.answer,
        answeredAt: a.answered_at,
        mine: a.asked_of === actor.personId,
      })),
      onBehalf: s.onBehalf,
      submittedBy:
        s.submittedBy === null
          ? null
          : {
              id: s.submittedBy,
              name: revisions.find((r) => r.signed_by === s.submittedBy)?.signed_name ?? '',
            },
      dueOn: view.dueOn,
      why: reasons(dueWhy, texts),
      strip: stripOf(unit, head, moment),
      source: showDraft ? 'draft' : signed ? 'revision' : 'none',
      content,
      draftVersion: draftsToo ? (draft?.version ?? 0) : 0,
      partVersions: draftsToo ? (draft?.partVersions ?? {}) : {},
      mayEdit: author && may(actor, 'draft', subject) && seen.state.phase !== 'closed',
      ...(content
        ? checks(content, seen.directive, before.grounds, readOn)
        : { gaps: [], warnings: [] }),
      revisions: revisions.map((r) => ({
        number: r.number,
        sha256: r.sha256,
        signedBy: r.signed_by === null ? null : { id: r.signed_by, name: r.signed_name ?? '' },
        preparedBy:
          r.prepared_by === null ? null : { id: r.prepared_by, name: r.prepared_name ?? '' },
        office:
          r.office_unit && r.office_position
            ? officeOf(r.office_unit, r.office_position, '', at.language)
            : null,
        authority: r.authority,
        signedAt: r.signed_at,
        signedOn: r.signed_on,
        onBehalf: r.on_behalf,
        inForce: r.number === s.inForce,
      })),
      decisions: decisions.map((d) => ({
        revision: d.revision,
        round: d.round,
        step: d.step,
        kind: d.kind,
        authority: d.authority,
        ...said(d, at.language),
      })),
      comments: comments.map((c) => ({
        id: c.id,
        part: c.part,
        anchor: c.anchor,
        revision: c.revision,
        replyTo: c.reply_to,
        ...said(c, at.language),
        resolvedAt: c.resolved_at,
        mentions: c.mentions,
        resolvedBy:
          c.resolved_by === null ? null : { id: c.resolved_by, name: c.resolved_name ?? '' },
      })),
      route,
      lastSeenRevision: later(lastSeen(decisions, actor), marks.readToTheEnd),
      marks: marks.shown,
      lastYear: before.lastYear,
      grounds: before.grounds,
      registered: register[0]
        ? {
            number: register[0].number,
            date: register[0].date,
            symbol: register[0].symbol,
            revision: register[0].revision,
          }
        : null,
      files: files.map((f) => ({
        id: f.id,
        name: f.name,
        mediaType: f.media_type,
        attachedAt: f.attached_at,
      })),
      allowedActions: allowedOnSubmission(seen.state, id, seen.context),
    };
  });
}

const officeUnit = (sql: Reader) => sql`${unitJson(sql, 'u')} as office_unit`;

const said = (
  r: Said,
  language: Language,
): {
  text: string | null;
  by: { id: string; name: string };
  office: CommentView['office'];
  at: string;
} => ({
  text: r.text,
  by: { id: r.person_id, name: r.person_name },
  office: officeOf(r.office_unit, r.office_position, '', language),
  at: r.at,
});

const later = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/**
 * The last revision the asker decided on, or somebody of an office they hold now: a successor takes
 * the office's memory over.
 */
function lastSeen(decisions: readonly DecisionRow[], actor: PersonActor): number | null {
  const ours = decisions.filter(
    (d) =>
      d.kind !== 'recalled' &&
      (d.person_id === actor.personId || actsIn(actor, d.office_unit.id, d.office_position)),
  );
  return ours.length === 0 ? null : Math.max(...ours.map((d) => d.revision));
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
