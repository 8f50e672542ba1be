import type { Subject } from '#domain/access/actor';
import { localDate, type IsoDate } from '#domain/calendar/dates';
import type { UnitCommand, UnitCommandOf } from '#domain/unit/commands';
import type { ReadUnitContext } from '#domain/unit/context';
import { actingOffice, decideUnit } from '#domain/unit/decide';
import type { UnitEvent } from '#domain/unit/events';
import { evolveUnit } from '#domain/unit/evolve';
import type { UnitState } from '#domain/unit/state';
import { setPassword } from '../account/accounts.ts';
import type { Tx } from '../postgres/connect.ts';
import type { Head } from '../record/chain.ts';
import { oneByOne } from '../record/one-by-one.ts';
import type { Stream } from '../record/stream.ts';
import { readUnitFacts } from './facts.ts';
import { peopleMoved, projectUnit, wakeDesks } from './projection.ts';
import { appointmentsOf, delegationsOf, leavesOf } from './rows.ts';
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
): Stream<UnitState, UnitCommand, UnitEvent, ReadUnitContext> {
  return oneByOne({
    wakes: () => null,
    decide: decideUnit,
    evolve: evolveUnit,
    office: actingOffice,
    async load(sql, call) {
      const { command, streamId, now, actor, newId } = call;
      const day = localDate(now, zone);
      const [unit, facts] = await Promise.all([
        command.type === 'open'
          ? unitToOpen(sql, streamId, command, day)
          : readUnit(sql, streamId, personOf(command), day),
        readUnitFacts(sql, call, zone),
      ]);
      if (!unit) return null;
      const { state, head, subject } = unit;
      return { state, head, context: { now, zone, actor, subject, newId, ...facts } };
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
        sql`
          update unit
          set seq = ${head.seq}, head_hash = ${head.hash}
          where id = ${streamId}`,
      ];
    },
    answer: ({ streamId, head, newId }) => ({ id: streamId, seq: head.seq, newId }),
  });
}

/** The person a command names. */
const personOf = (command: UnitCommand): string | null =>
  'toPersonId' in command ? command.toPersonId : 'personId' in command ? command.personId : null;

interface LoadedUnit {
  readonly state: UnitState;
  readonly head: Head;
  readonly subject: Subject;
}

/** A unit as it stands, held for the rest of the transaction; null when it is not there. */
async function readUnit(
  sql: Tx,
  unitId: string,
  personId: string | null,
  day: IsoDate,
): Promise<LoadedUnit | null> {
  // Sent before the others, so that they read what the one before us has left: a query goes out
  // when it is awaited.
  const locked = sql<
    { opened_on: string; closed_on: string | null; seq: number; head_hash: string }[]
  >`
    select opened_on, closed_on, seq, head_hash
    from unit
    where id = ${unitId}
    for update`.execute();
  const [[unit], appointments, delegations, leaves, subject] = await Promise.all([
    locked,
    appointmentsOf(sql, unitId),
    delegationsOf(sql, unitId),
    leavesOf(sql, unitId, personId),
    subjectOf(sql, unitId, day),
  ]);
  if (!unit) return null;
  return {
    state: {
      id: unitId,
      openedOn: unit.opened_on,
      closedOn: unit.closed_on,
      appointments,
      delegations,
      leaves,
    },
    head: { seq: unit.seq, hash: unit.head_hash },
    subject,
  };
}

/** A unit that is not there yet is acted on as a unit under its first parent. */
async function unitToOpen(
  sql: Tx,
  unitId: string,
  { openedOn, parents: [first] }: UnitCommandOf<'open'>,
  day: IsoDate,
): Promise<LoadedUnit | null> {
  if (!first) return null;
  return {
    state: {
      id: unitId,
      openedOn,
      closedOn: null,
      appointments: [],
      delegations: [],
      leaves: [],
    },
    head: { seq: 0, hash: '' },
    subject: await subjectOf(sql, first.parentId, day),
  };
}
