import { z } from 'zod';
import { readBoard } from '#db/screens/board';
import { readHome } from '#db/screens/home';
import { clockSorts, listClock } from '#db/screens/two-sided-clock';
import { listWork, workSorts } from '#db/screens/work';
import { listTasks, taskSorts } from '#db/task/list';
import { board } from '#domain/contracts/board';
import { queue } from '#domain/contracts/reading';
import { list } from '#domain/contracts/shared';
import { taskView } from '#domain/contracts/task';
import { clockRow } from '#domain/contracts/two-sided-clock';
import { home, workItem } from '#domain/contracts/work';
import { refuse } from '#domain/problems';
import { id, schoolYear, submissionKind, unitKind } from '#domain/shapes/basics';
import { filterOf, flag, listQuery, pageOf, q } from '../http/list-query.ts';
import { moment, mount, type Place } from '../http/mount.ts';

const workFilter = z.strictObject({
  q,
  kind: workItem.shape.kind.optional(),
  late: flag,
  schoolYear: schoolYear.optional(),
  under: id.optional(),
  submissionKind: submissionKind.optional(),
  unitKind: unitKind.optional(),
});
const taskFilter = z.strictObject({
  q,
  planId: id.optional(),
  unitId: id.optional(),
  late: flag,
  open: flag,
  schoolYear: schoolYear.optional(),
});
const clockFilter = z.strictObject({
  q,
  by: z.enum(['unit', 'reviewer']).optional(),
  schoolYear: schoolYear.optional(),
  directiveId: id.optional(),
});
/** Screens ask before they know the year: an empty one is none. */
const anyYear = z
  .union([
    schoolYear,
    z.literal('').transform(() => undefined),
    z.literal('undefined').transform(() => undefined),
  ])
  .optional();

/** What a person sees first: home, what waits, tasks, the submission board. */
export function deskRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const tag = 'Bàn làm việc / desk';
  route(
    {
      name: 'getHome',
      method: 'get',
      path: '/api/home',
      tag,
      summary:
        'Việc cần làm, việc sắp đến, các năm học đến đâu / What waits, what comes, how the years stand',
      query: z.strictObject({ schoolYear: anyYear }),
      answer: home,
    },
    async (asked, given) =>
      readHome(deps.read, asked.actor, given.query.schoolYear, await moment(deps, asked)),
  );
  route(
    {
      name: 'listWork',
      method: 'get',
      path: '/api/work',
      tag,
      summary: 'Việc đang chờ mình / What waits for the asker',
      query: listQuery(workSorts),
      answer: list(workItem),
    },
    async (asked, given) =>
      listWork(
        deps.read,
        asked.actor,
        pageOf(given.query),
        filterOf(workFilter, given.query.filter),
        await moment(deps, asked),
      ),
  );
  route(
    {
      name: 'getReviewQueue',
      method: 'get',
      path: '/api/work/queue',
      tag,
      summary:
        'Văn bản chờ mình xem xét, theo mã, đúng thứ tự danh sách: để đi từ bản này sang bản sau / What waits for the review of the asker, by id in the order of the list: to go from one to the next',
      query: listQuery(workSorts),
      answer: queue,
    },
    async (asked, given) => {
      const whole = { ...pageOf(given.query), page: 1, perPage: 1000 };
      const { data } = await listWork(
        deps.read,
        asked.actor,
        whole,
        { ...filterOf(workFilter, given.query.filter), kind: 'review' },
        await moment(deps, asked),
      );
      return { ids: data.flatMap((w) => w.submissionId ?? []) };
    },
  );
  route(
    {
      name: 'listTasks',
      method: 'get',
      path: '/api/tasks',
      tag,
      summary: 'Nhiệm vụ của các kế hoạch đã duyệt / Tasks of approved plans',
      query: listQuery(taskSorts),
      answer: list(taskView),
    },
    async (asked, given) =>
      listTasks(
        deps.read,
        asked.actor,
        pageOf(given.query),
        filterOf(taskFilter, given.query.filter),
        await moment(deps, asked),
      ),
  );
  route(
    {
      name: 'listClock',
      method: 'get',
      path: '/api/clock',
      tag,
      summary:
        'Đồng hồ hai phía: ai giữ văn bản bao lâu, theo đơn vị hoặc theo chức vụ xem xét / The two-sided clock: who has held papers how long, by unit or by reviewing office',
      query: listQuery(clockSorts),
      answer: list(clockRow),
    },
    async (asked, given) =>
      listClock(
        deps.read,
        asked.actor,
        pageOf(given.query, 'superiorDays', 'desc'),
        filterOf(clockFilter, given.query.filter),
        await moment(deps, asked),
      ),
  );
  route(
    {
      name: 'getBoard',
      method: 'get',
      path: '/api/board',
      tag,
      summary:
        'Từng đơn vị đến đâu với từng yêu cầu của văn bản chỉ đạo / How each unit stands with each obligation of a directive',
      query: z.strictObject({ directiveId: id }),
      answer: board,
    },
    async (asked, given) =>
      (await readBoard(
        deps.read,
        asked.actor,
        given.query.directiveId,
        await moment(deps, asked),
      )) ?? refuse('not-found'),
  );
}
