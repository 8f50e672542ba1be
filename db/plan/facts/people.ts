import { may } from '#domain/access/may';
import { localDate } from '#domain/calendar/dates';
import { officesOf } from '../../access/people.ts';
import type { Reader } from './reader.ts';

export const targetHeld: Reader<'targetHeld'> = async (sql, calls, { zone }) => {
  const rows = await sql<{ n: number }[]>`
    select a.n::int as n
    from unnest(
      ${calls.map((c) => c.command.to.unitId)}::uuid[],
      ${calls.map((c) => c.command.to.position)}::text[],
      ${calls.map((c) => c.command.to.personId ?? null)}::uuid[],
      ${calls.map((c) => localDate(c.now, zone))}::date[]
    ) with ordinality as a (unit_id, position, person_id, day, n)
    where exists (
      select from office_holders(a.unit_id, a.position, a.day) h
      where a.person_id is null
        or h.person_id = a.person_id
    )`;
  const held = new Set(rows.map((r) => r.n - 1));
  return calls.map((_, i) => held.has(i));
};

export const mayRead: Reader<'mayRead'> = (sql, calls, { zone, planOf }) =>
  Promise.all(
    calls.map(async (call) => {
      const { command } = call;
      const named = 'personId' in command ? [command.personId] : (command.mentions ?? []);
      const day = localDate(call.now, zone);
      const people = await Promise.all(
        [...new Set(named)].map(async (personId) => ({
          kind: 'person' as const,
          personId,
          offices: await officesOf(sql, personId, day),
        })),
      );
      const plan = await planOf(call);
      if (!plan) return undefined;
      const about = plan.state.submissions.find((s) => s.id === command.submissionId);
      // What nobody has signed is read inside the unit only.
      const isUnsigned =
        about !== undefined &&
        (about.state === 'checking' || (about.submittedBy === null && about.inForce === null));
      const power = isUnsigned ? 'read-drafts' : 'read';
      return new Set(people.filter((p) => may(p, power, plan.subject)).map((p) => p.personId));
    }),
  );
