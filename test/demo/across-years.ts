import { expect } from 'vitest';
import type { Db } from '#db/postgres/connect';
import { lastYearOf } from '#db/submission/last-year';
import { NEARLY_SAME_PERCENT, samePercent } from '#domain/content/across-years';
import { planContent, type PlanContent } from '#domain/shapes/content';

interface Pair {
  readonly unit: string;
  readonly percent: number;
  readonly now: PlanContent;
  readonly before: PlanContent;
}

/** Every plan of this year that a reader can open beside the one of the year before. */
async function pairsOf(db: Db, today: string): Promise<Pair[]> {
  const revision = async (submissionId: string, number: number): Promise<PlanContent> => {
    const [row] = await db<{ content: string }[]>`
      select content
      from revision
      where submission_id = ${submissionId}
        and number = ${number}`;
    return planContent.parse(JSON.parse(row?.content ?? ''));
  };
  const plans = await db<{ unit: string; id: string; revision: number }[]>`
    select u.code as unit, s.id, s.revision
    from submission s
    join plan p on p.id = s.plan_id
    join unit u on u.id = p.unit_id
    where s.kind = 'plan'
      and s.revision > 0
      and not s.on_behalf
      and p.phase <> 'closed'
    order by u.code`;
  const found = await Promise.all(
    plans.map(async ({ unit, id, revision: number }) => {
      const { lastYear } = await lastYearOf(db, id, today);
      if (!lastYear) return [];
      const [now, before] = [
        await revision(id, number),
        await revision(lastYear.submissionId, lastYear.revision),
      ];
      return [{ unit, now, before, percent: samePercent(before, now) }];
    }),
  );
  return found.flat();
}

const titles = (plan: PlanContent): string[] =>
  plan.tasks.tasks.filter((t) => t.depth > 0).map((t) => t.title);
const targets = (plan: PlanContent): string =>
  plan.objectives.specific
    .map((o) => `${o.indicator} ${o.target}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join(', ');

/**
 * The schools whose plan is so near last year's that its reader is warned; fails where another
 * repeats last year's tasks, targets or funds.
 */
export async function whoCopies(db: Db, today: string): Promise<string[]> {
  const pairs = await pairsOf(db, today);
  expect(pairs.length).toBeGreaterThan(25);
  const copies = pairs.filter((p) => p.percent >= NEARLY_SAME_PERCENT).map((p) => p.unit);
  for (const { unit, percent, now, before } of pairs.filter((p) => !copies.includes(p.unit))) {
    expect(percent, `${unit}: how much reads as last year`).toBeLessThan(NEARLY_SAME_PERCENT / 3);
    expect(
      titles(now).filter((title) => titles(before).includes(title)),
      `${unit}: tasks of last year`,
    ).toEqual([]);
    expect(targets(now), `${unit}: targets`).not.toBe(targets(before));
    expect(
      now.funding.sources.map((s) => s.amount),
      `${unit}: funds`,
    ).not.toEqual(before.funding.sources.map((s) => s.amount));
    // As deep as this year's: nobody's year before looks like a sketch.
    expect(titles(before).length, `${unit}: number of tasks`).toBeGreaterThan(
      titles(now).length * 0.7,
    );
  }
  return copies;
}
