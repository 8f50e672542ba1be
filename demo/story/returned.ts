import type { PlanContent } from '#domain/shapes/content';
import { indicatorCodes } from '../programme.ts';
import { communes } from '../units.ts';
import type { Chapter } from './chapter.ts';
import { check, department } from './sending.ts';

/**
 * The plan as it was first sent: one target too low, one task group with a single vague task, and
 * funding that is not explained.
 */
function firstVersion(plan: PlanContent): PlanContent {
  return {
    ...plan,
    objectives: {
      ...plan.objectives,
      specific: plan.objectives.specific.map((o) =>
        o.indicator === indicatorCodes.trained ? { ...o, target: 70 } : o,
      ),
    },
    tasks: {
      tasks: plan.tasks.tasks
        .filter((task) => !task.key.startsWith('t-4-') || task.key === 't-4-1')
        .map((task) =>
          task.key === 't-4-1'
            ? { ...task, measures: 'Tổ chức tập huấn cho giáo viên.', output: '' }
            : task,
        ),
    },
    funding: { sources: [{ key: 'f-1', text: 'Nguồn chi thường xuyên', amount: 20 }] },
  };
}

/** Returned with a reason and comments; the principal has a few days to mend it. */
export async function returnedToHoaSen({ year, plan, t }: Chapter): Promise<void> {
  const head = 'th-hoasen/hanh';
  const specialist = `${communes.haiau}/huong`;
  await year.begin(head, 'plan', t.at(-20, '08:05'));
  await year.write(head, 'plan', firstVersion(plan), t.at(-7, '16:30'));
  await year.submit(head, 'plan', t.at(-6, '15:40'));
  await year.comment(
    specialist,
    'plan',
    t.at(-4, '09:10'),
    'objectives',
    'o-3',
    'Chỉ tiêu bồi dưỡng 70 % thấp hơn mức 90 % của hướng dẫn. Đề nghị nâng lên hoặc nêu lý do.',
  );
  await year.comment(
    specialist,
    'plan',
    t.at(-4, '09:25'),
    'tasks',
    't-4-1',
    'Mới ghi “tổ chức tập huấn”: cần nội dung, số buổi, người dạy và sản phẩm.',
  );
  await year.comment(
    specialist,
    'plan',
    t.at(-3, '10:05'),
    'funding',
    'f-1',
    'Tách riêng phần in tài liệu và phần bồi dưỡng để dễ theo dõi.',
  );
  await year.returnPaper(
    specialist,
    'plan',
    t.at(-3, '10:20'),
    'Kế hoạch rõ, sát thực tế nhà trường. Mục III cần nâng chỉ tiêu bồi dưỡng đội ngũ; nhóm nhiệm vụ 4 còn chung chung; kinh phí chưa tách nguồn. Đề nghị sửa ba điểm đã góp ý.',
    t.day(5),
  );
}

/**
 * A second round, checked inside the school again: the specialist sees what changed since the
 * return; two of three comments are resolved.
 */
export async function secondRoundOfVanSon(c: Chapter): Promise<void> {
  const { year, plan, t } = c;
  const head = 'pt-vanson/dat';
  const checkers = { author: head, lead: 'pt-vanson/phong', deputy: 'pt-vanson/nhu', head };
  const { specialist } = department;
  await year.begin(head, 'plan', t.at(-30, '08:10'));
  await year.write(head, 'plan', firstVersion(plan), t.at(-22, '14:00'));
  await check(c, checkers, -20, '09:45');
  const target = await year.comment(
    specialist,
    'plan',
    t.at(-18, '14:10'),
    'objectives',
    'o-3',
    'Chỉ tiêu bồi dưỡng thấp hơn mức Sở hướng dẫn.',
  );
  const tasks = await year.comment(
    specialist,
    'plan',
    t.at(-18, '14:30'),
    'tasks',
    't-4-1',
    'Bổ sung nội dung, thời lượng tập huấn; trường có nhiều giáo viên mới.',
  );
  await year.comment(
    specialist,
    'plan',
    t.at(-17, '08:40'),
    'organisation',
    'd-2',
    'Cân nhắc giao thêm một phó hiệu trưởng vì khối lượng hai cấp lớn.',
  );
  await year.returnPaper(
    specialist,
    'plan',
    t.at(-17, '09:00'),
    'Cần bổ sung nhóm nhiệm vụ bồi dưỡng và nâng chỉ tiêu CT3 cho đúng hướng dẫn.',
    t.day(-5),
  );
  await year.write(head, 'plan', plan, t.at(-8, '14:30'));
  await year.resolve(head, 'plan', target, t.at(-8, '15:05'));
  await year.resolve(head, 'plan', tasks, t.at(-8, '15:10'));
  await check(c, checkers, -6, '16:20');
}
