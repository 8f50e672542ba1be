import { frameOf } from '../frames.ts';
import { reportOf } from '../plans/report.ts';
import { communes } from '../units.ts';
import type { Chapter } from './chapter.ts';

export const haiau = {
  specialist: `${communes.haiau}/huong`,
  deputy: `${communes.haiau}/hai`,
  head: `${communes.haiau}/lam`,
};
export const suoimay = { specialist: `${communes.suoimay}/toan`, head: `${communes.suoimay}/su` };
export const dongsim = { specialist: 'phong-sonha/nghia', head: `${communes.dongsim}/lan` };
export const department = {
  specialist: 'so-sonhai/nam',
  second: 'so-sonhai/tam',
  deputy: 'so-sonhai/duyen',
  head: 'so-sonhai/thuan',
};

/** Drafted over some days, then signed and sent up. Days are counted from today. */
export async function send(
  { year, plan, t }: Chapter,
  head: string,
  began: number,
  sent: number,
  time = '10:05',
): Promise<void> {
  await year.begin(head, 'plan', t.at(began, '08:20'));
  await year.write(head, 'plan', plan, t.at(sent - 1, '16:10'));
  await year.submit(head, 'plan', t.at(sent, time));
}

/** Those who check a plan inside the school before it is signed. */
export interface Checkers {
  readonly author: string;
  readonly lead: string;
  readonly deputy: string;
  readonly head: string;
}

/** The team lead and then the deputy check the draft; the principal signs it on the day `sent`. */
export async function check(
  { year, t }: Chapter,
  who: Checkers,
  sent: number,
  time: string,
): Promise<void> {
  await year.submit(who.author, 'plan', t.at(sent - 2, '15:30'));
  await year.endorse(
    who.lead,
    'plan',
    t.at(sent - 1, '08:50'),
    'Tổ đã đọc, thống nhất phần nhiệm vụ và thời hạn.',
  );
  await year.endorse(who.deputy, 'plan', t.at(sent - 1, '15:10'));
  await year.sign(who.head, 'plan', t.at(sent, time));
}

/** As {@link send}, for schools that check a plan themselves before it is signed. */
export async function sendChecked(
  c: Chapter,
  who: Checkers,
  began: number,
  sent: number,
  time = '10:05',
): Promise<void> {
  await c.year.begin(who.author, 'plan', c.t.at(began, '08:20'));
  await c.year.write(who.author, 'plan', c.plan, c.t.at(sent - 2, '14:40'));
  await check(c, who, sent, time);
}

/** The semester report of a school that was asked to try its form before the others. */
export async function sendReport(
  { year, plan, seed, t }: Chapter,
  head: string,
  sent: number,
  time = '10:50',
): Promise<void> {
  const title = seed.content.obligations.find((o) => o.kind === 'semester-report')?.title ?? '';
  const asOf = t.day(sent - 1);
  const report = reportOf(year.unit, frameOf(year.unit, seed, asOf), plan, {
    kind: 'semester-report',
    title,
    asOf,
    done: 0.62,
    remark:
      'Trường được Sở chọn nộp sớm để làm thử mẫu báo cáo; số liệu tính đến ngày ký, sẽ cập nhật khi kết thúc học kỳ I.',
  });
  await year.begin(head, 'semester-report', t.at(sent - 2, '17:00'));
  await year.write(head, 'semester-report', report, t.at(sent - 1, '15:40'));
  await year.submit(head, 'semester-report', t.at(sent, time));
}
