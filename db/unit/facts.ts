import { may, mayResetPasswordOf } from '#domain/access/may';
import { localDate, type IsoDate } from '#domain/calendar/dates';
import type { AnyUnitAct } from '#domain/unit/act';
import { unitActs, type UnitActName, type UnitActs } from '#domain/unit/acts/index';
import type { UnitCommand, UnitCommandOf } from '#domain/unit/commands';
import type { UnitFactName, UnitFacts } from '#domain/unit/facts';
import { administratorsOn } from '../access/people.ts';
import type { Tx } from '../postgres/connect.ts';
import type { CallWithId } from '../record/stream.ts';
import { membershipsOf, receivingOffices } from './rows.ts';
import { subjectOf } from './tree.ts';

/** The commands whose acts have listed a fact. */
type Needing<F extends UnitFactName> = {
  [N in UnitActName]: F extends UnitActs[N]['facts'][number] ? UnitCommandOf<N> : never;
}[UnitActName];

/** Reads one fact for one command; `day` is the day on which the act is done. */
type Reader<F extends UnitFactName> = (
  sql: Tx,
  call: CallWithId<Needing<F>>,
  day: IsoDate,
) => Promise<UnitFacts[F]>;

const readers: { readonly [F in UnitFactName]: Reader<F> } = {
  personKnown: async (sql, { command }) => {
    const id = 'toPersonId' in command ? command.toPersonId : command.personId;
    return (await sql`select 1 from person where id = ${id}`).length > 0;
  },
  parentsKnown: async (sql, { command }) => {
    const ids = [...new Set(parentsOf(command))];
    const on = 'openedOn' in command ? command.openedOn : command.on;
    const rows = await sql`
      select 1
      from unit
      where id = any(${ids}::uuid[])
        and (closed_on is null or closed_on > ${on}::date)`;
    return rows.length === ids.length;
  },
  managesParents: async (sql, { command, actor }, day) => {
    const parents = parentsOf(command).map((id) => subjectOf(sql, id, day));
    return (await Promise.all(parents)).every((parent) => may(actor, 'manage', parent));
  },
  receiving: (sql, { streamId, command }) =>
    receivingOffices(sql, streamId, command.personId, command.from),
  mayReset: async (sql, { actor, command }, day) =>
    mayResetPasswordOf(actor, await membershipsOf(sql, command.personId, day)),
  secondFactorSet: async (sql, { command }) => {
    const rows = await sql`
      select 1
      from auth.two_factor
      where user_id = ${command.personId}
        and verified`;
    return rows.length > 0;
  },
  administratorHeld: async (sql, _call, day) => (await administratorsOn(sql, day)).length > 0,
};

const parentsOf = (command: UnitCommandOf<'open' | 'move'>): string[] =>
  'parents' in command
    ? command.parents.map((p) => p.parentId)
    : command.parentId === null
      ? []
      : [command.parentId];

/** The facts that a command on a unit needs. */
export async function readUnitFacts(
  sql: Tx,
  call: CallWithId<UnitCommand>,
  zone: string,
): Promise<Partial<UnitFacts>> {
  const { facts }: AnyUnitAct = unitActs[call.command.type];
  const day = localDate(call.now, zone);
  const read = facts.map(async (fact) => [fact, await readers[fact](sql, call as never, day)]);
  return Object.fromEntries(await Promise.all(read)) as Partial<UnitFacts>;
}
