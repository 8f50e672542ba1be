import { may, mayResetPasswordOf } from '#domain/access/may';
import { localDate } from '#domain/calendar/dates';
import {
  actingOffice,
  decideUnit,
  evolveUnit,
  type UnitCommand,
  type UnitContext,
  type UnitEvent,
  type UnitState,
} from '#domain/unit/decide';
import { setPassword } from '../account/accounts.ts';
import type { Tx } from '../postgres/connect.ts';
import type { Asked, Loaded, Stream } from '../record/execute.ts';
import { oneByOne } from '../record/one-by-one.ts';
import {
  appointmentsOf,
  delegationsOf,
  leavesOf,
  receivingOffices,
  membershipsOf,
} from './facts.ts';
import { peopleMoved, projectUnit, wakeDesks } from './projection.ts';
import { subjectOf } from './tree.ts';

/**
 * A unit as a stream of the record: its opening, who holds, lends and is away from its offices,
 * moves in the tree, its end. It has no clock of its own; who holds an office wakes the years that
 * wait for it.
 * @param passwordHash for `reset-password`: it is set in the same transaction and stands in no
 * event
 */
export function unitStream(
  zone: string,
  passwordHash?: string,
): Stream<UnitState, UnitCommand, UnitEvent, UnitContext> {
  return oneByOne({
    wakes: () => null,
    decide: decideUnit,
    evolve: evolveUnit,
    office: actingOffice,
    async load(sql, call) {
      const day = localDate(call.now, zone);
      const { command, newId } = call;
      if (command.type === 'open') return loadNew(sql, { ...call, command }, day);
      const personId = personOf(command);
      // Sent before the others, so that they read what the one before us has left: a query goes out
      // when it is awaited.
      const locked = sql<
        { opened_on: string; closed_on: string | null; seq: number; head_hash: string }[]
      >`
        select opened_on, closed_on, seq, head_hash from unit where id = ${call.streamId} for update`.execute();
      const [
        [unit],
        appointments,
        delegations,
        leaves,
        subject,
        parent,
        above,
        person,
        receiving,
        resetting,
        factor,
      ] = await Promise.all([
        locked,
        appointmentsOf(sql, call.streamId),
        delegationsOf(sql, call.streamId),
        leavesOf(sql, call.streamId, personId),
        subjectOf(sql, call.streamId, day),
        command.type === 'move'
          ? sql`select 1 from unit where id = ${command.parentId} and (closed_on is null or closed_on > ${command.on}::date)`
          : [],
        command.type === 'move' && command.parentId !== null
          ? subjectOf(sql, command.parentId, day)
          : null,
        personId !== null ? sql`select 1 from person where id = ${personId}` : [],
        command.type === 'delegate'
          ? receivingOffices(sql, call.streamId, command.personId, command.from)
          : [],
        command.type === 'reset-password' ? membershipsOf(sql, command.personId, day) : null,
        command.type === 'reset-password'
          ? sql`select 1 from auth.two_factor where user_id = ${command.personId} and verified`
          : [],
      ]);
      if (!unit) return null;
      return {
        state: {
          id: call.streamId,
          openedOn: unit.opened_on,
          closedOn: unit.closed_on,
          appointments,
          delegations,
          leaves,
        },
        head: { seq: unit.seq, hash: unit.head_hash },
        context: {
          now: call.now,
          zone,
          actor: call.actor,
          subject,
          newId,
          parentKnown: parent.length > 0,
          managesParents: above !== null && may(call.actor, 'manage', above),
          personKnown: person.length > 0,
          receiving,
          mayReset: resetting !== null && mayResetPasswordOf(call.actor, resetting),
          secondFactorSet: factor.length > 0,
        },
      };
    },
    project(sql, { streamId, before, after, events, head, now }) {
      const moved = peopleMoved(
        before,
        after,
        events.map((e) => e.event),
      );
      return [
        ...events.flatMap(({ event, sealed }) =>
          projectUnit(sql, streamId, event, sealed.textIds['reason'] ?? null),
        ),
        ...events.flatMap(({ event }) =>
          event.type === 'password-reset' && passwordHash !== undefined
            ? setPassword(sql, event.personId, passwordHash, now)
            : [],
        ),
        ...(moved ? [wakeDesks(sql, streamId, moved, now)] : []),
        sql`update unit set seq = ${head.seq}, head_hash = ${head.hash} where id = ${streamId}`,
      ];
    },
    answer: ({ streamId, head, newId }) => ({ id: streamId, seq: head.seq, newId }),
  });
}

/** The person a command names, whom it must know. */
const personOf = (command: UnitCommand): string | null =>
  command.type === 'hand-over'
    ? command.toPersonId
    : 'personId' in command
      ? command.personId
      : null;

/**
 * A unit that is not there yet stands under its first parent: who manages all its parents may open
 * it.
 */
async function loadNew(
  sql: Tx,
  call: Asked<UnitCommand & { type: 'open' }>,
  day: string,
): Promise<Loaded<UnitState, UnitContext> | null> {
  const { command, actor, now, newId } = call;
  const subjects = await Promise.all(command.parents.map((p) => subjectOf(sql, p.parentId, day)));
  const [first] = subjects;
  const known =
    await sql`select 1 from unit where id = any(${command.parents.map((p) => p.parentId)}::uuid[]) and (closed_on is null or closed_on > ${command.openedOn}::date)`;
  const parents = new Set(command.parents.map((p) => p.parentId));
  if (!first || known.length !== parents.size) return null;
  return {
    state: {
      id: call.streamId,
      openedOn: command.openedOn,
      closedOn: null,
      appointments: [],
      delegations: [],
      leaves: [],
    },
    head: { seq: 0, hash: '' },
    context: {
      now,
      zone: '',
      actor,
      subject: first,
      newId,
      managesParents: subjects.every((s) => may(actor, 'manage', s)),
    },
  };
}
