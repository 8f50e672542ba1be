import type { PlanContent } from '#domain/shapes/content';
import type { Chapter } from './chapter.ts';
import { haiau, send } from './sending.ts';

/** One task later than planned and one duty more: what an amendment usually is. */
const later = (plan: PlanContent, until: string): PlanContent => {
  const last = plan.tasks.tasks.findLast((task) => task.dueOn !== '')?.key;
  return {
    ...plan,
    tasks: {
      tasks: plan.tasks.tasks.map((task) =>
        task.key === last
          ? {
              ...task,
              dueOn: until,
              measures:
                `${task.measures} Chia làm hai đợt để các lớp mới tiếp nhận cùng tham gia.`.trim(),
            }
          : task,
      ),
    },
    organisation: {
      duties: [
        ...plan.organisation.duties,
        {
          key: 'd-9',
          who: 'Bộ phận thư viện',
          duties: 'Giữ tài liệu dùng chung, theo dõi lượt mượn và gửi số liệu vào ngày cuối tháng.',
        },
      ],
    },
  };
};

/** Its amendment was approved and replaced it; both can be read. */
async function superseded({ year, plan, t }: Chapter): Promise<void> {
  const [head, clerk] = ['th-phochai/maihoa', 'th-phochai/sam'];
  await year.progress(head, 't-3', 100, t.at(-30, '15:30'), 'Đã có quyết định phân công.');
  await year.amend(
    head,
    'plan',
    t.at(-24, '08:30'),
    'Trường nhận thêm hai lớp từ đầu tháng, cần chia lại các buổi hướng dẫn và giao thêm việc cho thư viện.',
  );
  await year.write(head, 'plan', later(plan, t.day(60)), t.at(-23, '16:00'));
  await year.submit(head, 'plan', t.at(-22, '09:40'));
  await year.endorse(
    haiau.specialist,
    'plan',
    t.at(-20, '10:15'),
    'Nội dung điều chỉnh gọn, giữ nguyên chỉ tiêu. Đề nghị phê duyệt.',
  );
  await year.approve(haiau.head, 'plan', t.at(-18, '15:40'), 'Đồng ý điều chỉnh.');
  await year.number(clerk, 'plan', t.at(-17, '08:15'), 45);
}

/** Approved last week; an amendment waits for the specialist while the plan stays in force. */
async function amended(c: Chapter): Promise<void> {
  const { year, plan, t } = c;
  const [head, clerk] = ['th-hangduong/danh', 'th-hangduong/vui'];
  await send(c, head, -18, -12);
  await year.endorse(haiau.specialist, 'plan', t.at(-10, '09:50'));
  await year.approve(haiau.head, 'plan', t.at(-7, '16:20'));
  await year.number(clerk, 'plan', t.at(-6, '08:05'), 33);
  await year.amend(
    head,
    'plan',
    t.at(-4, '08:45'),
    'Bốn lớp từ điểm lẻ sáp nhập vào trường sớm hơn dự kiến; cần chia lại đợt hướng dẫn và phân công.',
  );
  await year.write(head, 'plan', later(plan, t.day(60)), t.at(-3, '16:10'));
  await year.submit(head, 'plan', t.at(-2, '10:25'));
}

export const afterApproval = { superseded, amended };
