import { frameOf } from '../frames.ts';
import { reportOf } from '../plans/report.ts';
import type { Chapter } from './chapter.ts';

/** One school tries the form of the semester report before all others; it lies with the department's specialist. */
export async function earlyReport({ hand, plan, seed, t }: Chapter, head: string): Promise<void> {
  const title = seed.content.obligations.find((o) => o.kind === 'semester-report')?.title ?? '';
  const report = reportOf(hand.unit, frameOf(hand.unit, seed, t.day(-3)), plan, {
    kind: 'semester-report', title, asOf: t.day(-3), done: 0.62, remark: 'Trường được Sở chọn nộp sớm để làm thử mẫu báo cáo; số liệu tính đến ngày ký, sẽ cập nhật khi kết thúc học kỳ I.' });
  await hand.begin(head, 'semester-report', t.at(-4, '17:00'));
  await hand.write(head, 'semester-report', report, t.at(-3, '15:40'));
  await hand.submit(head, 'semester-report', t.at(-2, '10:50'));
}
