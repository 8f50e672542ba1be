import type { Db } from '#db/postgres/connect';
import type { Reference } from '#db/shared/reference';
import { ofWard } from '../directives.ts';
import { frameOf } from '../frames.ts';
import { inParallel } from '../in-parallel.ts';
import { planOf } from '../plans/index.ts';
import { reportOf } from '../plans/report.ts';
import { playedYear } from '../play.ts';
import type { Timeline } from '../timeline.ts';
import { issueDirective } from './issue.ts';
import { haiau } from './sending.ts';

/** Which head sent on which day, and when the specialist endorsed it (null: not yet). */
const sent: Readonly<
  Record<string, { readonly head: string; readonly on: number; readonly endorsed: number | null }>
> = {
  'mn-nanghong': { head: 'mn-nanghong/anh', on: -4, endorsed: -3 },
  'th-binhminh': { head: 'th-binhminh/phuc', on: -4, endorsed: -2 },
  'mn-saobien': { head: 'mn-saobien/thuydung', on: -5, endorsed: -3 },
  'th-phochai': { head: 'th-phochai/maihoa', on: -3, endorsed: -2 },
  'thcs-congio': { head: 'thcs-congio/vy', on: -3, endorsed: -1 },
  'thcs-phochai': { head: 'thcs-phochai/khoat', on: -2, endorsed: -1 },
  'mn-ocnho': { head: 'mn-ocnho/my', on: -1, endorsed: null },
  'th-baitruoc': { head: 'th-baitruoc/khai', on: -1, endorsed: null },
};

/**
 * The ward's own short report: some wait for its chairman, some for its specialist, one school asks
 * for more time, the others have days left.
 */
export async function playWard(db: Db, reference: Reference, t: Timeline): Promise<void> {
  const seed = ofWard(t);
  const id = await issueDirective(db, t.zone, seed);
  const units = await db<
    { code: string }[]
  >`select u.code from plan p join unit u on u.id = p.unit_id where p.directive_id = ${id} order by u.code`;
  const title = seed.content.obligations[0]?.title ?? '';
  await inParallel(units, async ({ code }) => {
    const year = await playedYear(db, reference, id, code);
    const how = sent[code];
    if (how) {
      const { head, on, endorsed } = how;
      const frame = frameOf(code, seed, t.day(on));
      await year.begin(head, 'ad-hoc-report', t.at(on - 1, '08:15'));
      await year.write(
        head,
        'ad-hoc-report',
        reportOf(code, frame, planOf(code, frame), {
          kind: 'ad-hoc-report',
          title,
          asOf: t.day(on),
          done: 0.4,
        }),
        t.at(on - 1, '16:35'),
      );
      await year.submit(head, 'ad-hoc-report', t.at(on, '09:20'));
      if (endorsed !== null)
        await year.endorse(
          haiau.specialist,
          'ad-hoc-report',
          t.at(endorsed, '16:05'),
          'Đã đối chiếu với trang thông tin của trường.',
        );
    }
    if (code === 'thcs-hangduong') {
      await year.askExtension(
        'thcs-hangduong/tuuyen',
        'ad-hoc-report',
        t.at(-1, '14:45'),
        t.day(11),
        'Nhóm liên lạc của khối 6 vừa gộp lớp, nhà trường cần thêm tuần để rà lại người quản trị.',
      );
    }
    await year.runTo(t.now);
  });
}
