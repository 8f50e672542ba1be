import { mayAnywhere } from '#db/access/visible';
import { clearDay, listCalendar, setDay } from '#db/calendar/calendar';
import { calendarContracts } from '#domain/contracts/calendar';
import { refuse } from '#domain/problems';
import { mount, type Place } from '../http/mount.ts';

/** Days off and worked swaps: one calendar for all. */
export function calendarRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(calendarContracts.listCalendar, async (asked, { query }) => {
    const data = await asked.read(async (sql) =>
      listCalendar(sql, query.year ?? Number(asked.today.slice(0, 4))),
    );
    return { data, total: data.length };
  });
  route(calendarContracts.setCalendarDay, async (asked, { params, body }) => {
    if (
      !(await asked.read(async (sql) =>
        mayAnywhere(sql, asked.actor, 'keep-calendar', asked.today),
      ))
    )
      return refuse('not-allowed');
    await setDay(deps.write, { day: params.day, ...body });
    return { day: params.day, ...body };
  });
  route(calendarContracts.clearCalendarDay, async (asked, { params }) => {
    if (
      !(await asked.read(async (sql) =>
        mayAnywhere(sql, asked.actor, 'keep-calendar', asked.today),
      ))
    )
      return refuse('not-allowed');
    return (await clearDay(deps.write, params.day)) ? { day: params.day } : refuse('not-found');
  });
}
