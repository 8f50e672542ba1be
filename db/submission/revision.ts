import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/may';
import { localDate, yearOf } from '#domain/calendar/dates';
import { documentType } from '#domain/content/paper';
import type { RevisionView } from '#domain/contracts/document';
import { isWithAuthor } from '#domain/review/submission';
import type { Position, SubmissionKind } from '#domain/shapes/basics';
import type { Content } from '#domain/shapes/content';
import type { DirectiveContent } from '#domain/shapes/directive';
import { submissionAsSeen } from '../plan/as-seen.ts';
import { readDraft } from '../plan/draft-rows.ts';
import type { Db } from '../postgres/connect.ts';
import { snapshot } from '../postgres/snapshot.ts';
import type { ViewAt } from '../shared/moment.ts';
import type { Reference } from '../shared/reference.ts';
import { superiorName, officeOf, unitJson, type UnitJson } from '../shared/refs.ts';
import { firstAnswered } from './list.ts';
import { signatureOf } from './signature.ts';

/** One signed revision. */
export const revisionView = (
  pool: Db,
  reference: Reference,
  actor: Actor,
  id: string,
  number: number,
  at: ViewAt,
): Promise<RevisionView | null> =>
  snapshot(pool, async (sql) => {
    const seen = await submissionAsSeen(reference, sql, actor, id, at.now);
    if (!seen) return null;
    const draftsToo = may(actor, 'read-drafts', seen.context.subject);
    const [r] = await sql<
      {
        number: number;
        sha256: string;
        content: string;
        signed_by: string | null;
        name: string | null;
        signed_at: string | null;
        office_position: Position | null;
        unit: UnitJson | null;
      }[]
    >`
      select r.number, r.sha256, r.content, r.signed_by, pe.name, r.signed_at, r.office_position,
        case when u.id is not null then ${unitJson(sql, 'u')} end as unit
      from revision r
      left join person pe on pe.id = r.signed_by
      left join unit u on u.id = r.office_unit_id
      where r.submission_id = ${id}
        and r.number = ${number}
        and (r.signed_at is not null or ${draftsToo})`;
    return r
      ? {
          number: r.number,
          sha256: r.sha256,
          content: JSON.parse(r.content) as Content,
          signedBy: r.signed_by === null ? null : { id: r.signed_by, name: r.name ?? '' },
          office:
            r.unit && r.office_position
              ? officeOf(r.unit, r.office_position, '', at.language)
              : null,
          signedAt: r.signed_at,
        }
      : null;
  });

/**
 * Number and date the clerk may enter: the next of the unit's own register this calendar year.
 * Editable, because many number elsewhere.
 */
export const registerProposal = (
  pool: Db,
  reference: Reference,
  actor: Actor,
  id: string,
  at: ViewAt,
): Promise<{ number: number; symbol: string; date: string } | 'not-allowed' | null> =>
  snapshot(pool, async (sql) => {
    const seen = await submissionAsSeen(reference, sql, actor, id, at.now);
    const submission = seen?.state.submissions.find((s) => s.id === id);
    if (!seen || !submission) return null;
    if (!may(actor, 'number', seen.context.subject)) return 'not-allowed';
    const { code } = documentType(submission.kind);
    const { today } = seen.moment;
    const [row] = await sql<{ symbol: string; next: number }[]>`
      select u.symbol,
        coalesce(
          (
            select max(number)
            from register_entry r
            where r.unit_id = u.id
              and r.year = ${yearOf(today)}
              and r.type = ${code}
          ),
          0
        ) + 1 as next
      from unit u
      where u.id = ${seen.state.unitId}`;
    const number = row?.next ?? 1;
    return {
      number,
      symbol: `${String(number).padStart(2, '0')}/${code}-${row?.symbol ?? ''}`,
      date: today,
    };
  });

export interface Paper {
  readonly kind: SubmissionKind;
  readonly title: string;
  readonly content: Content;
  readonly unit: { readonly name: string; readonly symbol: string; readonly place: string };
  readonly superior: string;
  readonly registered: {
    readonly number: number;
    readonly symbol: string;
    readonly date: string;
  } | null;
  readonly signedOn: string | null;
  /**
   * Who signed for the unit, and who approved: by office and authority. Null for a draft, and for a
   * paper that was signed by hand.
   */
  readonly signature: { readonly lines: readonly string[]; readonly signer: string } | null;
  readonly approval: {
    readonly unitName: string;
    readonly lines: readonly string[];
    readonly signer: string;
    readonly on: string;
  } | null;
  readonly taskGroups: DirectiveContent['taskGroups'];
  readonly indicators: DirectiveContent['indicators'];
}

/**
 * All that stands on the paper: the draft for its authors, the last signed revision for others;
 * null when there is neither for this person.
 */
export const paperOf = (
  pool: Db,
  reference: Reference,
  actor: Actor,
  id: string,
  at: ViewAt,
): Promise<Paper | null> =>
  snapshot(pool, async (sql) => {
    const seen = await submissionAsSeen(reference, sql, actor, id, at.now);
    const s = seen?.state.submissions.find((x) => x.id === id);
    if (!seen || !s) return null;
    const draft =
      isWithAuthor(s) && may(actor, 'read-drafts', seen.context.subject)
        ? await readDraft(sql, id, s.home)
        : null;
    const [revision] = await sql<
      { content: string; number: number; signed_on: string | null; on_behalf: boolean }[]
    >`
      select content, number, signed_on, on_behalf
      from revision
      where submission_id = ${id}
        and (signed_at is not null or ${may(actor, 'read-drafts', seen.context.subject)})
      order by number desc
      limit 1`;
    // Number and signatures are those of the text that is shown, not of one the own unit still
    // checks.
    const shown = revision?.number ?? 0;
    const [[about], [register], signature, approval] = await Promise.all([
      sql<
        { title: string; name: string; symbol: string; place: string; superior: string | null }[]
      >`
        select u.name, u.symbol, u.place,
          coalesce(
            (
              select o.title
              from submission s
              join lateral ${firstAnswered(sql)} o on true
              where s.id = ${id}
            ),
            ''
          ) as title,
          ${superiorName(sql, seen.moment.today)} as superior
        from unit u
        where u.id = ${seen.state.unitId}`,
      sql<{ number: number; symbol: string; date: string }[]>`
        select number, symbol, date
        from register_entry
        where submission_id = ${id}
          and revision = ${shown}`,
      signatureOf(sql, s.home, ['submitted', 'signed'], id, shown, at.zone),
      s.inForce === shown ? signatureOf(sql, s.home, ['approved'], id, shown, at.zone) : null,
    ]);
    const drafted =
      draft !== null && Object.keys(draft.partVersions).length > 0 ? draft.content : null;
    const content = drafted ?? (revision ? (JSON.parse(revision.content) as Content) : null);
    if (!about || !content) return null;
    return {
      kind: s.kind,
      title: about.title,
      content,
      unit: { name: about.name, symbol: about.symbol, place: about.place },
      superior: about.superior ?? '',
      registered: drafted ? null : (register ?? null),
      signedOn: drafted ? null : (revision?.signed_on ?? null),
      // What the office above entered from paper was signed there by hand, by the one it names.
      signature: drafted || revision?.on_behalf ? null : signature,
      approval: approval && {
        unitName: approval.unitName,
        lines: approval.lines,
        signer: approval.signer,
        on: localDate(approval.at, at.zone),
      },
      taskGroups: seen.directive.taskGroups,
      indicators: seen.directive.indicators,
    };
  });
