import type { Db } from '#db/postgres/connect';
import type { Reference } from '#db/shared/reference';
import { toUniversities } from '../directives.ts';
import { frameOf } from '../frames.ts';
import { planOf } from '../plans/index.ts';
import { reportOf } from '../plans/report.ts';
import { playedYear } from '../play.ts';
import type { Timeline } from '../timeline.ts';
import { UNIVERSITY } from '../units.ts';
import { carryOut } from './carry-out.ts';
import { issueDirective } from './issue.ts';

/**
 * The university answers to the ministry: its plan is being carried out, a short report is half
 * written and due soon.
 */
export async function playUniversity(db: Db, reference: Reference, t: Timeline): Promise<void> {
  const seed = toUniversities(t);
  const year = await playedYear(db, reference, await issueDirective(db, t.zone, seed), UNIVERSITY);
  const [head, lead, clerk] = ['dh-sonhai/hien', 'dh-sonhai/quynh', 'dh-sonhai/phuong'];
  const frame = frameOf(UNIVERSITY, seed, t.day(-36));
  const plan = planOf(UNIVERSITY, frame);
  await year.begin(lead, 'plan', t.at(-55, '08:30'));
  await year.write(lead, 'plan', plan, t.at(-46, '16:20'));
  await year.submit(head, 'plan', t.at(-45, '10:00'));
  await year.endorse(
    'bogddt/yen',
    'plan',
    t.at(-42, '14:15'),
    'Kế hoạch đầy đủ, có phân công và học liệu mở.',
  );
  await year.approve('bogddt/bach', 'plan', t.at(-38, '09:30'));
  await year.number(clerk, 'plan', t.at(-37, '08:20'), 318);
  await carryOut(
    { year, plan, seed, t },
    { logins: [lead, 'dh-sonhai/thu'], since: -33, leftOver: 2 },
  );

  const title = seed.content.obligations.find((o) => o.kind === 'ad-hoc-report')?.title ?? '';
  const { heading, situation, results } = reportOf(UNIVERSITY, frame, plan, {
    kind: 'ad-hoc-report',
    title,
    asOf: t.day(-1),
    done: 0.5,
  });
  await year.begin(lead, 'ad-hoc-report', t.at(-3, '17:05'));
  await year.write(lead, 'ad-hoc-report', { heading, situation, results }, t.at(-1, '16:40'));
  await year.runTo(t.now);
}
