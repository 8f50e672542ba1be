import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenda } from '#domain/agenda/agenda';
import { localDate } from '#domain/calendar/dates';
import { announce } from '#domain/notices/announce';
import { allowedOnSubmission } from '#domain/plan/allowed';
import { decide } from '#domain/plan/decide';
import { evolve } from '#domain/plan/evolve';
import { isRefusal } from '#domain/problems';
import { resolveRoute } from '#domain/review/resolve-route';
import { canBeCarried, openSeats } from '#domain/review/steps';
import { currentStep } from '#domain/review/submission';
import { id, school } from '../support/plans.ts';
import { anyGround, days, holdersOn, people, type Ground } from '../support/random-review.ts';
import { everyPlay, isInside, paperIn } from '../support/review-book.ts';
import { paper, targets, type Moment } from '../support/review-play.ts';

describe('nobody is stuck', () => {
  const facts = {
    days,
    ladder: [],
    reviewLadder: [],
    issuedAt: '2026-09-01T00:00:00.000Z',
    closesOn: '2028-06-30',
    climbed: new Set<string>(),
    undelivered: [],
  };
  const deskAt = (ground: Ground, { at, plan }: Pick<Moment, 'at' | 'plan'>): string[][] | null => {
    const s = paperIn(plan);
    const step = s && currentStep(s);
    return step ? holdersOn(ground, step, localDate(at, days.zone)) : null;
  };

  it('what lies at a desk is carried on by somebody there, or an office above is told and can pass it on', () => {
    const seen = { carried: 0, told: 0, passedOn: 0 };
    everyPlay(120, ({ ground, moments }) => {
      for (const moment of moments) {
        const s = paperIn(moment.plan);
        const step = s && currentStep(s);
        const holders = deskAt(ground, moment);
        if (!s || !step || !holders) continue;
        const due = agenda(
          moment.plan,
          { ...facts, desks: new Map([[s.id, { holders, changesOn: null }]]) },
          moment.at,
        ).due;
        const told = due.flatMap((d) =>
          d.do === 'remind' ? d.reminders.filter((r) => r.kind === 'nobody-free') : [],
        );
        const [first] = told;
        if (!first) {
          seen.carried += 1;
          expect(
            holders
              .flat()
              .some((person) =>
                allowedOnSubmission(moment.plan, paper, moment.contextOf(person)).includes(
                  step.act,
                ),
              ),
          ).toBe(true);
          continue;
        }
        seen.told += 1;
        const where = moment.contextOf(people[0] ?? '');
        const [notice] = announce(
          { type: 'reminded', reminders: [first] },
          moment.plan,
          'x',
          where,
        );
        expect(notice?.audience.offices).not.toEqual([]);
        // A signature is lent, not forwarded: who is told appoints or lends, or the author takes
        // the text back.
        if (step.act === 'sign') continue;
        const [open] = openSeats(s);
        const fresh = targets.find(
          (t) =>
            (isInside(step)
              ? t.unitId === school
              : t.unitId !== school && ground.subject.above.some((a) => a.unitId === t.unitId)) &&
            (step.act === 'approve'
              ? t.position === 'head'
              : ['head', 'deputy', 'specialist'].includes(t.position)) &&
            !step.seats.some((x) => x.unitId === t.unitId && x.position === t.position),
        );
        if (!open || !fresh) continue;
        const passed = (notice?.audience.offices ?? [])
          .map((office) =>
            decide(
              moment.plan,
              {
                type: 'forward',
                submissionId: paper,
                revision: s.revision,
                sha256: s.sha256 ?? '',
                seat: open.index,
                to: fresh,
                reason: 'x',
              },
              {
                ...where,
                actor: { kind: 'person', personId: id(400), offices: [office] },
                targetHeld: true,
              },
            ),
          )
          .find((answer) => !isRefusal(answer));
        expect(
          passed,
          `who is told (${JSON.stringify(notice?.audience.offices)}) may pass on ${JSON.stringify(open.seat)}`,
        ).toBeDefined();
        if (!passed || isRefusal(passed)) continue;
        const after = passed.reduce((state, e) => evolve(state, e, moment.at), moment.plan);
        const moved = paperIn(after);
        if (!moved) continue;
        // Somebody new in every open seat: then nothing but the forwarding is missing.
        seen.passedOn += Number(canBeCarried(moved, holders.with(open.index, [id(401)])));
        const able = allowedOnSubmission(after, paper, {
          ...where,
          actor: { kind: 'person', personId: id(401), offices: [fresh] },
        });
        expect(able).toContain(step.act);
      }
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it('lets a text reach approval or its author from every step, and home wherever it may be sent back', () => {
    fc.assert(
      fc.property(anyGround, (ground) => {
        for (const version of ground.versions) {
          const steps = resolveRoute(version, ground.subject, ground.issuer);
          if (isRefusal(steps)) throw new Error(steps.refused);
          const reach = (from: number): Set<number | 'approved' | 'author'> => {
            const found = new Set<number | 'approved' | 'author'>();
            const queue: (number | 'approved' | 'author')[] = [from];
            for (let x = queue.pop(); x !== undefined; x = queue.pop()) {
              if (found.has(x)) continue;
              found.add(x);
              if (typeof x !== 'number') continue;
              const step = steps[x];
              queue.push(step?.act === 'approve' ? 'approved' : x + 1);
              if (step?.act === 'approve' || step?.returns === 'author' || step?.returns === 'both')
                queue.push('author');
              if (
                (step?.returns === 'before' || step?.returns === 'both') &&
                x > 0 &&
                !isInside(steps[x - 1])
              )
                queue.push(x - 1);
            }
            return found;
          };
          steps.forEach((step, i) => {
            expect(step.needed).toBeLessThanOrEqual(step.seats.length);
            expect(reach(i)).toContain('approved');
            expect(reach(i)).toContain('author');
            expect(step.act === 'approve').toBe(i === steps.length - 1);
          });
          const signature = steps.findIndex((s) => s.act === 'sign');
          expect(steps.every((s, i) => isInside(s) === i <= signature)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
