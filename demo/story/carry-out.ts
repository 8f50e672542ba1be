import { instantAt } from '#domain/calendar/dates';
import { addWorkingDays } from '#domain/calendar/working-days';
import { calendar } from '../calendar.ts';
import type { Chapter } from './chapter.ts';

const notes = [
  'Đã hoàn thành, sản phẩm lưu tại thư viện dùng chung.',
  'Xong đúng hạn; hai chỗ sửa theo góp ý của tổ.',
  'Hoàn thành, đã thông báo trên trang của trường.',
  'Hoàn thành; số liệu đã ghi vào sổ phân công.',
];
const half = [
  'Đã làm được hơn một nửa, đợi lịch của đơn vị phối hợp.',
  'Bản thảo đang lấy ý kiến các tổ.',
  'Chậm vì người phụ trách đi học bồi dưỡng; sẽ xong trong tuần tới.',
];

interface How {
  /** Who writes the progress down, in turn. */
  readonly logins: readonly string[];
  /** First day on which anything is written down, in working days from today. */
  readonly since: number;
  /** How many tasks whose date is past are left unfinished. */
  readonly leftOver: number;
}

/**
 * Progress on the tasks of an approved plan: most tasks that were due are done, the last of them
 * are late, and some that are due later have begun.
 */
export async function carryOut(
  { year, plan, t }: Chapter,
  { logins, since, leftOver }: How,
): Promise<void> {
  const leaves = plan.tasks.tasks
    .filter((task, i, all) => (all[i + 1]?.depth ?? 0) <= task.depth && task.dueOn !== '')
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const past = leaves.filter((task) => task.dueOn < t.today);
  const coming = leaves.filter(
    (task) => task.dueOn >= t.today && task.from !== '' && task.from < t.today,
  );
  const first = t.day(since);
  const acts = [
    ...past.map((task, i) => {
      const late = i >= past.length - leftOver;
      const wanted = addWorkingDays(calendar, task.dueOn, late ? -2 : -1);
      return {
        key: task.key,
        percent: late ? ([40, 60, 25][i % 3] ?? 40) : 100,
        note: late ? half[i % half.length] : notes[i % notes.length],
        day: wanted < first ? first : wanted,
      };
    }),
    ...coming.slice(0, 4).map((task, i) => ({
      key: task.key,
      percent: [30, 50, 20, 10][i] ?? 10,
      note: i === 0 ? 'Đang thực hiện theo lịch.' : undefined,
      day: t.day(-4),
    })),
  ];
  const inOrder = acts
    .filter((act) => act.day < t.today)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const [i, act] of inOrder.entries()) {
    const at = instantAt(act.day, `${14 + (i % 3)}:${String(10 + i).padStart(2, '0')}`, t.zone);
    await year.progress(logins[i % logins.length] ?? '', act.key, act.percent, at, act.note);
  }
}
