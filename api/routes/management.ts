import { z } from 'zod';
import { mayAnywhere } from '#db/access/visible';
import { clearDay, listCalendar, setDay } from '#db/calendar/calendar';
import { auditSorts, listAudit } from '#db/screens/audit';
import { listKeptMail, mailSorts, readOperations } from '#db/screens/operations';
import { readOffset } from '#db/wake/clock';
import { auditRow } from '#domain/contracts/audit';
import { calendarDay } from '#domain/contracts/calendar';
import { keptMail, operations } from '#domain/contracts/operations';
import { list } from '#domain/contracts/shared';
import { refuse } from '#domain/problems';
import { id, isoDate, line } from '#domain/shapes/basics';
import { filterOf, listQuery, pageOf, q } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

const auditFilter = z.strictObject({
  planId: id.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  type: line(40).optional(),
});
const year = listQuery(['id', 'day']).extend({
  year: z.coerce.number().int().min(1900).max(2200).optional(),
});
const DAY_MS = 86_400_000;

/** Calendar, audit, and how the system itself is. */
export function managementRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const calendar = 'Lịch / calendar';
  const day = z.object({ day: isoDate });
  route(
    {
      name: 'listCalendar',
      method: 'get',
      path: '/api/calendar',
      tag: calendar,
      summary: 'Ngày nghỉ và ngày làm bù trong năm / Days off and worked swaps of a year',
      query: year,
      answer: list(calendarDay),
    },
    async (asked, given) => {
      const data = await listCalendar(
        deps.read,
        given.query.year ?? Number(asked.today.slice(0, 4)),
      );
      return { data, total: data.length };
    },
  );
  route(
    {
      name: 'setCalendarDay',
      method: 'put',
      path: '/api/calendar/{day}',
      tag: calendar,
      summary: 'Đặt ngày nghỉ hoặc ngày làm bù / Set a day off or a worked swap',
      params: day,
      body: z.strictObject({ working: z.boolean(), name: line(200).min(1) }),
      answer: calendarDay,
      problems: ['not-allowed'],
    },
    async (asked, { params, body }) => {
      if (!(await mayAnywhere(deps.read, asked.actor, 'keep-calendar', asked.today)))
        return refuse('not-allowed');
      await setDay(deps.write, { day: params.day, ...body });
      return { day: params.day, ...body };
    },
  );
  route(
    {
      name: 'clearCalendarDay',
      method: 'delete',
      path: '/api/calendar/{day}',
      tag: calendar,
      summary: "Trả ngày về theo lệ trong tuần / Back to the week's rule",
      params: day,
      answer: day,
      problems: ['not-allowed'],
    },
    async (asked, { params }) => {
      if (!(await mayAnywhere(deps.read, asked.actor, 'keep-calendar', asked.today)))
        return refuse('not-allowed');
      return (await clearDay(deps.write, params.day)) ? { day: params.day } : refuse('not-found');
    },
  );

  route(
    {
      name: 'listAudit',
      method: 'get',
      path: '/api/audit',
      tag: 'Nhật ký / audit',
      summary: 'Mọi việc đã ghi mà mình được xem / Every act on the record the asker may read',
      query: listQuery(auditSorts),
      answer: list(auditRow),
    },
    async (asked, given) =>
      listAudit(
        deps.read,
        asked.actor,
        pageOf(given.query, 'at', 'desc'),
        filterOf(auditFilter, given.query.filter),
        await moment(deps, asked),
        asked.language,
      ),
  );

  const tag = 'Vận hành / operations';
  route(
    {
      name: 'getOperations',
      method: 'get',
      path: '/api/operations',
      tag,
      summary:
        'Độ trễ hẹn giờ, thư, Temporal, cơ sở dữ liệu, đồng hồ / Wake-up lag, mail, Temporal, database, clock',
      answer: operations,
      problems: ['not-allowed'],
    },
    async (asked) => {
      if (!(await mayAnywhere(deps.read, asked.actor, 'operate', asked.today)))
        return refuse('not-allowed');
      const [up, known, offset] = await Promise.all([
        deps.around.temporalUp(),
        readOperations(deps.read, asked.actor, asked.now, asked.today),
        deps.clock.mode === 'demo' ? readOffset(deps.read) : 0,
      ]);
      return {
        temporal: { up, address: deps.around.temporalAddress },
        database: known.database,
        wakeUps: known.wakeUps,
        mail: { mode: deps.around.mail, ...known.mail },
        clock: {
          mode: deps.clock.mode,
          now: asked.now,
          offsetDays: Math.round((offset / DAY_MS) * 100) / 100,
        },
      };
    },
  );
  route(
    {
      name: 'listKeptMail',
      method: 'get',
      path: '/api/kept-mail',
      tag,
      summary: 'Thư lưu lại vì chưa có máy chủ thư / Mail kept for want of a mail server',
      query: listQuery(mailSorts),
      answer: list(keptMail),
      problems: ['not-allowed'],
    },
    async (asked, given) =>
      (await mayAnywhere(deps.read, asked.actor, 'operate', asked.today))
        ? listKeptMail(
            deps.read,
            asked.actor,
            pageOf(given.query, 'at', 'desc'),
            filterOf(z.strictObject({ q }), given.query.filter),
            await moment(deps, asked),
          )
        : refuse('not-allowed'),
  );
}
