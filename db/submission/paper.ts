import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/may';
import { localDate } from '#domain/calendar/dates';
import { isWithAuthor } from '#domain/review/submission';
import type { SubmissionKind } from '#domain/shapes/basics';
import type { Content } from '#domain/shapes/content';
import type { DirectiveContent } from '#domain/shapes/directive';
import { submissionAsSeen } from '../plan/as-seen.ts';
import { readDraft } from '../plan/draft-rows.ts';
import type { Db } from '../postgres/connect.ts';
import { snapshot } from '../postgres/snapshot.ts';
import type { ViewAt } from '../shared/moment.ts';
import type { Reference } from '../shared/reference.ts';
import { superiorName } from '../shared/refs.ts';
import { firstAnswered } from './list.ts';
import { newestRevision } from './revisions.ts';
import { signatureOf } from './signature.ts';

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
    const revision = await newestRevision(sql, id, may(actor, 'read-drafts', seen.context.subject));
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
