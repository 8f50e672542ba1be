import { actorOf } from '#db/access/people';
import type { Db } from '#db/postgres/connect';
import { execute } from '#db/record/execute';
import { unitStream } from '#db/unit/stream';
import type { IsoDate } from '#domain/calendar/dates';
import { localDate } from '#domain/calendar/dates';
import { isRefusal } from '#domain/problems';
import type { UnitCommand } from '#domain/unit/commands';
import { appointmentId, personId, unitId } from './ids.ts';
import { appointments } from './people.ts';
import type { Timeline } from './timeline.ts';
import { communes, DEPARTMENT } from './units.ts';

/** The two administrators: one proposes, the other confirms. */
const [proposes, confirms] = ['so-sonhai/ngan', 'so-sonhai/khoa'];

/** The first day of the month after the one that holds `day`. */
export function nextMonth(day: IsoDate): IsoDate {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/** The appointment by which somebody holds an office when the story begins. */
const held = (login: string, position: string): string => {
  const found = appointments.find((a) => a.login === login && a.position === position);
  if (!found) throw new Error(`${login} is no ${position} in the demo`);
  return appointmentId(found);
};

/**
 * What happens to offices these weeks: the director's signature is lent to the deputy, a deputy
 * acts for a principal who has retired, a centre's director hands over next month, a specialist
 * with and one without a colleague and a chairwoman are away.
 */
export async function playOffices(db: Db, t: Timeline): Promise<void> {
  const act = async (
    login: string,
    unit: string,
    n: number,
    time: string,
    command: UnitCommand,
  ): Promise<string> => {
    const now = t.at(n, time);
    const answer = await execute(db, unitStream(t.zone), {
      actor: await actorOf(db, personId(login), localDate(now, t.zone)),
      now,
      streamId: unitId(unit),
      command,
    });
    if (isRefusal(answer))
      throw new Error(`${unit}, ${now}: ${command.type} was refused: ${JSON.stringify(answer)}`);
    return String(answer['newId']);
  };

  await act(proposes, 'th-congio', -28, '09:10', {
    type: 'end-appointment',
    appointmentId: held('th-congio/tung', 'head'),
    on: t.day(-25),
  });
  const acting = await act(proposes, 'th-congio', -28, '09:20', {
    type: 'appoint',
    personId: personId('th-congio/thu'),
    position: 'head',
    title: 'Hiệu trưởng',
    from: t.day(-25),
    to: null,
    acting: true,
  });
  await act(confirms, 'th-congio', -27, '14:15', {
    type: 'confirm-appointment',
    appointmentId: acting,
  });

  const successor = await act(proposes, 'gdtx-sonhai', -4, '10:40', {
    type: 'hand-over',
    appointmentId: held('gdtx-sonhai/trang', 'head'),
    toPersonId: personId('gdtx-sonhai/duc'),
    on: nextMonth(t.today),
  });
  await act(confirms, 'gdtx-sonhai', -3, '08:50', {
    type: 'confirm-appointment',
    appointmentId: successor,
  });

  // Two weeks of working days; plans only.
  await act('so-sonhai/thuan', DEPARTMENT, -3, '08:10', {
    type: 'delegate',
    position: 'head',
    personId: personId('so-sonhai/duyen'),
    authority: 'KT.',
    acts: ['review', 'approve'],
    kinds: ['plan'],
    from: t.day(-3),
    to: t.day(7),
    reason:
      'Giao Phó Giám đốc ký thay các kế hoạch trong thời gian Giám đốc làm việc với đoàn công tác của Bộ.',
  });

  const away = (login: string, unit: string, to: number, time: string) =>
    act(login, unit, -3, time, {
      type: 'enter-leave',
      personId: personId(login),
      from: t.day(-1),
      to: t.day(to),
    });
  await away(`${communes.suoimay}/toan`, communes.suoimay, 5, '15:50');
  await away(`${communes.dongsim}/quan`, communes.dongsim, 3, '16:05');
  await away(`${communes.dongsim}/lan`, communes.dongsim, 4, '16:20');

  const deputy: UnitCommand = {
    type: 'appoint',
    personId: personId('thcs-suoimay/bien'),
    position: 'deputy',
    title: 'Phó Hiệu trưởng',
    from: t.day(8),
    to: null,
  };
  await act(proposes, 'thcs-suoimay', -1, '14:20', deputy);
}
