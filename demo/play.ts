import { randomUUID } from 'node:crypto';
import { actorOf } from '#db/access/people';
import { readAgenda } from '#db/plan/agenda';
import { planStream } from '#db/plan/stream';
import type { Db } from '#db/postgres/connect';
import { sha256 } from '#db/record/canonical';
import { execute } from '#db/record/execute';
import type { Reference } from '#db/shared/reference';
import { localDate, type Instant } from '#domain/calendar/dates';
import type { PlanCommand, PlanSystemCommand } from '#domain/plan/commands';
import { isRefusal } from '#domain/problems';
import type { Position, SubmissionKind } from '#domain/shapes/basics';
import type { Content, Part } from '#domain/shapes/content';
import { saveWholeDraft } from './drafts.ts';
import { personId, unitId } from './ids.ts';
import { holderOf } from './people.ts';
import { scannedPage } from './scan.ts';
import { symbolOf } from './units.ts';

/** A paper as the next act names it. */
export interface Seen {
  readonly id: string;
  readonly draftVersion: number;
  readonly revision: number;
  readonly sha256: string;
}

/** One unit's year under one directive, with a function for each act that people do on it. */
export type PlayedYear = Awaited<ReturnType<typeof playedYear>>;

/**
 * Plays one unit's year. Acts have to come in the order in which they happened; before each one
 * everything is done that the timers would have done until then, dated as they would have.
 * @throws when a command is refused: then the story is wrong
 */
export async function playedYear(db: Db, reference: Reference, directiveId: string, unit: string) {
  const { zone } = reference;
  const stream = planStream(reference);
  const rows = await db<{ plan_id: string; kind: SubmissionKind; id: string }[]>`
    select p.id as plan_id, o.kind, o.id
    from plan p
    join obligation o on o.plan_id = p.id
    where p.directive_id = ${directiveId}
      and p.unit_id = ${unitId(unit)}`;
  const planId = rows[0]?.plan_id;
  if (planId === undefined) throw new Error(`${unit} owes nothing under this directive`);
  const obligation = (kind: SubmissionKind): string => rows.find((r) => r.kind === kind)?.id ?? '';
  const submissions = new Map<SubmissionKind, Seen>();
  const [issued] = await db<{ at: Instant }[]>`
    select issued_at as at
    from directive
    where id = ${directiveId}`;
  let clock = issued?.at ?? '';

  const run = async (
    actor: Parameters<typeof execute>[2]['actor'],
    command: PlanCommand | PlanSystemCommand,
    now: Instant,
  ) => {
    const answer = await execute(db, stream, { actor, now, streamId: planId, command });
    if (isRefusal(answer))
      throw new Error(`${unit}, ${now}: ${command.type} was refused: ${JSON.stringify(answer)}`);
    return answer as {
      readonly submission?: {
        readonly id: string;
        readonly revision: number;
        readonly sha256: string | null;
      };
    };
  };

  /** What the timers do until `until`. Mail is left out: `load.ts` marks it as sent at the end. */
  const runTo = async (until: Instant): Promise<void> => {
    for (let at = clock, rounds = 0; at <= until; rounds += 1) {
      if (rounds > 500) throw new Error(`${unit}: what is due at ${at} stays due`);
      const { due: all, nextAt } = await readAgenda(db, reference, planId, at);
      const due = all.filter((what) => what.do !== 'deliver');
      for (const what of due) {
        if (what.do === 'open') await run({ kind: 'system' }, { type: 'open' }, at);
        if (what.do === 'remind')
          await run({ kind: 'system' }, { type: 'remind', reminders: what.reminders }, at);
        if (what.do === 'close') await run({ kind: 'system' }, { type: 'close' }, at);
      }
      if (due.length === 0 && nextAt === null) break;
      if (due.length === 0) at = nextAt ?? at;
    }
    clock = until;
  };

  const act = async (login: string, command: PlanCommand, now: Instant) => {
    await runTo(now);
    // Everybody who decides in the story has just confirmed it with the password.
    const actor = {
      ...(await actorOf(db, personId(login), localDate(now, zone))),
      confirmed: 'password' as const,
    };
    return run(actor, command, now);
  };
  const seen = (kind: SubmissionKind): Seen => {
    const found = submissions.get(kind);
    if (!found) throw new Error(`${unit} has begun no ${kind}`);
    return found;
  };
  const seenText = (kind: SubmissionKind) => ({
    submissionId: seen(kind).id,
    revision: seen(kind).revision,
    sha256: seen(kind).sha256,
  });

  return {
    unit,
    planId,
    runTo,
    act,
    /** Login of who holds the position at the unit on the day of `now`. */
    who: (position: Position, now: Instant): string =>
      holderOf(unit, position, localDate(now, zone)),
    async begin(login: string, kind: SubmissionKind, now: Instant): Promise<void> {
      const { submission } = await act(
        login,
        { type: 'begin', kind, obligationIds: [obligation(kind)] },
        now,
      );
      submissions.set(kind, { id: submission?.id ?? '', draftVersion: 0, revision: 0, sha256: '' });
    },
    async write(
      login: string,
      kind: SubmissionKind,
      content: Partial<Content>,
      now: Instant,
    ): Promise<void> {
      await runTo(now);
      const draftVersion = await saveWholeDraft(db, seen(kind).id, content, {
        by: personId(login),
        now,
      });
      submissions.set(kind, { ...seen(kind), draftVersion });
    },
    async submit(login: string, kind: SubmissionKind, now: Instant): Promise<void> {
      const { id, draftVersion } = seen(kind);
      const { submission } = await act(
        login,
        { type: 'submit', submissionId: id, draftVersion },
        now,
      );
      submissions.set(kind, {
        id,
        draftVersion,
        revision: submission?.revision ?? 0,
        sha256: submission?.sha256 ?? '',
      });
    },
    recall: (login: string, kind: SubmissionKind, now: Instant) =>
      act(login, { type: 'recall', ...seenText(kind) }, now),
    sign: (login: string, kind: SubmissionKind, now: Instant) =>
      act(login, { type: 'sign', ...seenText(kind) }, now),
    endorse: (login: string, kind: SubmissionKind, now: Instant, note?: string) =>
      act(login, { type: 'endorse', ...seenText(kind), ...(note !== undefined && { note }) }, now),
    approve: (login: string, kind: SubmissionKind, now: Instant, note?: string) =>
      act(login, { type: 'approve', ...seenText(kind), ...(note !== undefined && { note }) }, now),
    returnPaper: (
      login: string,
      kind: SubmissionKind,
      now: Instant,
      reason: string,
      dueOn: string,
    ) => act(login, { type: 'return', ...seenText(kind), reason, dueOn }, now),
    refuse: (login: string, kind: SubmissionKind, now: Instant, reason: string) =>
      act(login, { type: 'refuse', ...seenText(kind), reason }, now),
    withdraw: (login: string, kind: SubmissionKind, now: Instant, reason: string) =>
      act(login, { type: 'withdraw-approval', ...seenText(kind), reason }, now),
    amend: (login: string, kind: SubmissionKind, now: Instant, reason: string) =>
      act(login, { type: 'amend', submissionId: seen(kind).id, reason }, now),
    /** The first seat of the step goes to somebody of the same office. */
    forward: (
      login: string,
      kind: SubmissionKind,
      now: Instant,
      to: { readonly unit: string; readonly position: Position; readonly login: string },
      reason: string,
    ) =>
      act(
        login,
        {
          type: 'forward',
          ...seenText(kind),
          seat: 0,
          to: { unitId: unitId(to.unit), position: to.position, personId: personId(to.login) },
          reason,
        },
        now,
      ),
    /** @returns the id under which it is answered */
    async ask(
      login: string,
      kind: SubmissionKind,
      now: Instant,
      of: string,
      question: string,
    ): Promise<string> {
      await act(
        login,
        { type: 'ask-advice', ...seenText(kind), personId: personId(of), question },
        now,
      );
      const [asked] = await db<{ id: string }[]>`
        select id
        from advice
        where submission_id = ${seen(kind).id}
          and asked_of = ${personId(of)}
        order by asked_at desc
        limit 1`;
      return asked?.id ?? '';
    },
    answer: (login: string, kind: SubmissionKind, now: Instant, adviceId: string, text: string) =>
      act(login, { type: 'give-advice', submissionId: seen(kind).id, adviceId, text }, now),
    async comment(
      login: string,
      kind: SubmissionKind,
      now: Instant,
      part: Part,
      anchor: string | undefined,
      text: string,
    ): Promise<string> {
      const commentId = randomUUID();
      await act(
        login,
        {
          type: 'comment',
          submissionId: seen(kind).id,
          commentId,
          part,
          text,
          ...(anchor !== undefined && { anchor }),
        },
        now,
      );
      return commentId;
    },
    resolve: (login: string, kind: SubmissionKind, commentId: string, now: Instant) =>
      act(login, { type: 'resolve-comment', submissionId: seen(kind).id, commentId }, now),
    number: (login: string, kind: SubmissionKind, now: Instant, number: number) =>
      act(
        login,
        {
          type: 'number',
          submissionId: seen(kind).id,
          number,
          date: localDate(now, zone),
          symbol: symbolOf(unit, kind, number),
        },
        now,
      ),
    extend: (login: string, kind: SubmissionKind, now: Instant, dueOn: string, reason: string) =>
      act(login, { type: 'extend', obligationId: obligation(kind), dueOn, reason }, now),
    askExtension: (
      login: string,
      kind: SubmissionKind,
      now: Instant,
      dueOn: string,
      reason: string,
    ) => act(login, { type: 'ask-extension', obligationId: obligation(kind), dueOn, reason }, now),
    async refuseExtension(
      login: string,
      kind: SubmissionKind,
      now: Instant,
      reason: string,
    ): Promise<void> {
      const [asked] = await db<{ id: string }[]>`
        select id
        from extension
        where obligation_id = ${obligation(kind)}
          and state = 'asked'`;
      await act(
        login,
        {
          type: 'refuse-extension',
          obligationId: obligation(kind),
          extensionId: asked?.id ?? '',
          reason,
        },
        now,
      );
    },
    urge: (login: string, kind: SubmissionKind, now: Instant, note: string) =>
      act(login, { type: 'urge', obligationId: obligation(kind), note }, now),
    async progress(
      login: string,
      key: string,
      percent: number,
      now: Instant,
      note?: string,
    ): Promise<void> {
      const [task] = await db<{ id: string }[]>`
        select id
        from task
        where plan_id = ${planId}
          and key = ${key}`;
      if (!task) throw new Error(`${unit} has no task ${key}`);
      await act(
        login,
        { type: 'progress', taskId: task.id, percent, ...(note !== undefined && { note }) },
        now,
      );
    },
    /** A superior's office enters the paper a unit handed in, with its scan. */
    async enterPaper(
      login: string,
      kind: SubmissionKind,
      now: Instant,
      signedOn: string,
      subject: string,
    ): Promise<void> {
      const bytes = scannedPage(`${unit} ${subject}`);
      const fileId = randomUUID();
      await db`insert into file ${db({
        id: fileId,
        unit_id: unitId(unit),
        name: `${unit}-ke-hoach-ban-quet.pdf`,
        media_type: 'application/pdf',
        bytes,
        sha256: sha256(bytes),
        uploaded_by: personId(login),
        uploaded_at: now,
      })}`;
      const { submission } = await act(
        login,
        {
          type: 'enter-on-behalf',
          kind,
          obligationIds: [obligation(kind)],
          fileId,
          signedOn,
          subject,
        },
        now,
      );
      submissions.set(kind, {
        id: submission?.id ?? '',
        draftVersion: 0,
        revision: submission?.revision ?? 1,
        sha256: submission?.sha256 ?? '',
      });
    },
  };
}
