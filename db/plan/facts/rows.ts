import { localDate } from '#domain/calendar/dates';
import { rungKey } from '#domain/deadlines/reminder';
import type { SubmissionKind } from '#domain/shapes/basics';
import { desksOf } from '../desks.ts';
import { atPlaces, type Reader } from './reader.ts';

export const elsewhere: Reader<'elsewhere'> = async (sql, calls) => {
  const rows = await sql<{ n: number; id: string; home: string; kind: SubmissionKind }[]>`
    select a.n::int as n, s.id, s.plan_id as home, s.kind
    from unnest(
      ${calls.map((c) => c.command.submissionId)}::uuid[],
      ${calls.map((c) => c.streamId)}::uuid[]
    ) with ordinality as a (submission, plan, n)
    join plan own on own.id = a.plan
    join submission s on s.id = a.submission
    join plan p on p.id = s.plan_id and p.unit_id = own.unit_id`;
  return atPlaces(calls, rows, ({ id, home, kind }) => ({ id, home, kind }));
};

export const task: Reader<'task'> = async (sql, calls) => {
  const rows = await sql<{ n: number; id: string; percent: number }[]>`
    select a.n::int as n, t.id, t.percent
    from unnest(
      ${calls.map((c) => c.command.taskId)}::uuid[], ${calls.map((c) => c.streamId)}::uuid[]
    ) with ordinality as a (task, plan, n)
    join task t on t.id = a.task and t.plan_id = a.plan and t.in_force`;
  return atPlaces(calls, rows, ({ id, percent }) => ({ id, percent }));
};

export const comment: Reader<'comment'> = async (sql, calls) => {
  const rows = await sql<{ n: number; id: string; resolved: boolean }[]>`
    select a.n::int as n, c.id, c.resolved_at is not null as resolved
    from unnest(
      ${calls.map((c) => c.command.commentId)}::uuid[],
      ${calls.map((c) => c.command.submissionId)}::uuid[]
    ) with ordinality as a (comment, submission, n)
    join comment c on c.id = a.comment and c.submission_id = a.submission`;
  return atPlaces(calls, rows, ({ id, resolved }) => ({ id, resolved }));
};

export const advice: Reader<'advice'> = async (sql, calls) => {
  const rows = await sql<{ n: number; id: string; of: string; by: string; given: boolean }[]>`
    select a.n::int as n, x.id, x.asked_of as of, x.asked_by as by,
      x.answered_at is not null as given
    from unnest(
      ${calls.map((c) => c.command.adviceId)}::uuid[],
      ${calls.map((c) => c.command.submissionId)}::uuid[]
    ) with ordinality as a (advice, submission, n)
    join advice x on x.id = a.advice and x.submission_id = a.submission`;
  return atPlaces(calls, rows, ({ id, of, by, given }) => ({ id, of, by, given }));
};

export const fileKnown: Reader<'fileKnown'> = async (sql, calls) => {
  const rows = await sql<{ n: number }[]>`
    select a.n::int as n
    from unnest(
      ${calls.map((c) => c.command.fileId)}::uuid[], ${calls.map((c) => c.streamId)}::uuid[]
    ) with ordinality as a (file, plan, n)
    join file f on f.id = a.file
    join plan p on p.id = a.plan and p.unit_id = f.unit_id`;
  return atPlaces(calls, rows, () => true).map((found) => found ?? false);
};

export const climbed: Reader<'climbed'> = (sql, calls) =>
  Promise.all(
    calls.map(async ({ streamId }) => {
      const rows = await sql<{ cause: string; occurrence: number; rung: string }[]>`
        select cause, occurrence, rung
        from rung
        where plan_id = ${streamId}`;
      return new Set(rows.map(rungKey));
    }),
  );

export const holders: Reader<'holders'> = (sql, calls, { zone, planOf }) =>
  Promise.all(
    calls.map(async (call) => {
      const plan = await planOf(call);
      if (!plan) return undefined;
      const desks = await desksOf(sql, plan.state, localDate(call.now, zone));
      return new Map([...desks].map(([id, desk]) => [id, desk.holders]));
    }),
  );
