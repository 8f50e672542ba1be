import { describe, expect, it } from 'vitest';
import { localDate } from '#domain/calendar/dates';
import { announce } from '#domain/notices/announce';
import { allowedOnSubmission } from '#domain/plan/allowed';
import type { PlanCommand } from '#domain/plan/commands';
import { decide } from '#domain/plan/decide';
import { type PlanState } from '#domain/plan/state';
import { isRefusal } from '#domain/problems';
import { openSeats } from '#domain/review/steps';
import { currentStep, type Step } from '#domain/review/submission';
import { id, school } from '../support/plans.ts';
import { actNeeds, days, isLentFor, officesOn, people } from '../support/random-review.ts';
import {
  actOf,
  carries,
  everyLine,
  everyPlay,
  isDecision,
  isInside,
  linesOf,
  paperIn,
  type Line,
} from '../support/review-book.ts';
import { paper, targets } from '../support/review-play.ts';

describe('no decision counts twice', () => {
  it('one for each seat and one by each person in a visit; a step is carried exactly when enough have decided', () => {
    const seen = { several: 0, carried: 0 };
    everyLine(150, ({ event, before, after, is }) => {
      if (!isDecision(event)) return;
      const here = after.decisions.filter((d) => d.visit === event.visit);
      expect(new Set(here.map((d) => d.seat)).size).toBe(here.length);
      expect(new Set(here.map((d) => d.by)).size).toBe(here.length);
      const step = before.steps[event.step];
      expect([event.visit, event.step, actOf(event)]).toEqual([before.visit, before.at, step?.act]);
      const isCarried = carries(event);
      expect(isCarried).toBe(here.length === step?.needed);
      if (isCarried) seen.carried += 1;
      if (isCarried && here.length > 1) seen.several += 1;
      const s = paperIn(is);
      if (isCarried)
        expect([s?.state, s?.stepIndex]).toEqual(
          event.type === 'approved'
            ? ['approved', null]
            : [isInside(step) && step?.act !== 'sign' ? 'checking' : 'in-review', event.step + 1],
        );
      const given = (s?.given ?? [])
        .filter((g) => g.seat >= 0)
        .map((g) => `${String(g.visit)} ${String(g.seat)}`);
      expect(new Set(given).size).toBe(given.length);
    });
    expect(seen.carried).toBeGreaterThan(30);
    expect(seen.several).toBeGreaterThan(3);
  });

  it('a text is approved only when every step of its way was carried in this round, in order', () => {
    let approvals = 0;
    everyLine(150, ({ event, before }) => {
      if (event.type !== 'approved' || !event.last) return;
      approvals += 1;
      const visits = before.steps
        .slice(0, -1)
        .map((step) =>
          Math.max(
            -1,
            ...before.carried
              .filter((c) => c.key === step.key && c.act === step.act)
              .map((c) => c.visit),
          ),
        );
      expect(visits).not.toContain(-1);
      if (!before.rerouted) expect(visits).toEqual(visits.toSorted((a, b) => a - b));
      expect(before.signer).not.toBeNull();
    });
    expect(approvals).toBeGreaterThan(10);
  });
});

describe('the right person, in the right office', () => {
  it('nobody decides on what they sent, nor two steps of a round where one person may not', () => {
    let several = 0;
    everyLine(150, ({ event, of, before, was }) => {
      const isAct =
        isDecision(event) ||
        event.type === 'returned' ||
        event.type === 'sent-back' ||
        event.type === 'refused';
      if (!isAct) return;
      const step = before.steps[event.step];
      if (!step || step.act === 'sign') return;
      const me = of.actor.personId;
      if (!isInside(step)) expect([before.signer, before.preparer]).not.toContain(me);
      else if (!step.samePerson) expect(before.preparer).not.toBe(me);
      if (step.samePerson || !isDecision(event)) return;
      several += 1;
      const earlier = new Set(
        before.steps
          .slice(0, event.step)
          .filter((x) => x.act !== 'sign')
          .map((x) => `${x.key} ${x.act}`),
      );
      expect(
        before.decisions.filter((d) => earlier.has(`${d.key} ${d.act}`)).map((d) => d.by),
      ).not.toContain(me);
      expect(paperIn(was)?.revision).toBe(event.revision);
    });
    expect(several).toBeGreaterThan(30);
  });

  it('from an own office, one lent for these acts and kinds, or as head of the office; with its authority', () => {
    const seen = { lent: 0, asHead: 0, named: 0 };
    everyPlay(150, (p) => {
      const offices = (line: Line) =>
        officesOn(p.ground, line.of.actor.personId, localDate(line.of.at, days.zone));
      for (const line of linesOf(p)) {
        const { event, before } = line;
        if (event.type === 'submitted') {
          if (event.onBehalf && line.of.command.type === 'enter-on-behalf') continue;
          const signs = offices(line).filter(
            (o) =>
              o.unitId === school && o.position === 'head' && isLentFor(o, 'sign', p.ground.kind),
          );
          const own = signs.filter((o) => !o.lent);
          expect((own.length ? own : signs).map((o) => o.authority ?? '')).toContain(
            event.authority,
          );
        }
        if (!isDecision(event)) continue;
        const [step, seat] = [
          before.steps[event.step],
          before.steps[event.step]?.seats[event.seat],
        ];
        expect(event.by).toBe(line.of.actor.personId);
        if (!step || !seat) throw new Error('no such seat');
        const exact = offices(line).filter(
          (o) =>
            o.unitId === seat.unitId &&
            o.position === seat.position &&
            isLentFor(o, actNeeds[step.act], p.ground.kind),
        );
        const own = exact.filter((o) => !o.lent);
        const asHead =
          step.act === 'sign'
            ? []
            : offices(line).filter(
                (o) => o.unitId === seat.unitId && o.position === 'head' && !o.lent,
              );
        const used = own.length ? own : exact.length ? exact : asHead;
        expect(used.map((o) => o.authority ?? '')).toContain(event.authority);
        seen.lent += Number(!own.length && exact.length > 0);
        seen.asHead += Number(!exact.length);
        seen.named += Number(event.authority !== '');
      }
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(3);
  });

  it('sends back only to whom the step allows, and never over the signature into the unit', () => {
    const seen = { author: 0, before: 0 };
    everyLine(150, ({ event, before, is }) => {
      if (event.type !== 'returned' && event.type !== 'sent-back') return;
      const to = event.type === 'returned' ? 'author' : 'before';
      seen[to] += 1;
      expect([to, 'both']).toContain(before.steps[event.step]?.returns);
      expect(event.step).toBe(before.at);
      if (event.type !== 'sent-back') {
        expect(paperIn(is)).toMatchObject({ state: 'returned', stepIndex: null });
        return;
      }
      expect(event.entry.step).toBe(event.step - 1);
      expect(isInside(before.steps[event.step - 1])).toBe(false);
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });
});

describe('what is approved stays as it is', () => {
  it('the text in force changes by an approval, and by a withdrawal back to the one before; numbers only grow', () => {
    const seen = { approved: 0, withdrawn: 0, amended: 0 };
    everyLine(150, ({ event, was, is, before, after }) => {
      const [s, then] = [paperIn(is), paperIn(was)];
      if (!s) return;
      expect(s.inForce).toBe(after.approved.at(-1) ?? null);
      expect([s.revision, s.sha256]).toEqual([
        after.revision,
        after.texts.get(after.revision) ?? null,
      ]);
      // A number is given to one text, once.
      for (const [revision, text] of before.texts) expect(after.texts.get(revision)).toBe(text);
      expect(after.texts.size - before.texts.size).toBe(after.revision - before.revision);
      if (!then) return;
      if (s.inForce !== then.inForce) {
        expect(event.type === 'approved' || event.type === 'approval-withdrawn').toBe(true);
        if (event.type === 'approved') expect(s.inForce).toBe(event.revision);
        else expect(s.inForce).toBe(then.supersedes);
        seen[event.type === 'approved' ? 'approved' : 'withdrawn'] += 1;
      }
      seen.amended += Number(then.inForce !== null && event.type === 'submitted');
      for (const n of ['round', 'revision', 'visit'] as const)
        expect(s[n]).toBeGreaterThanOrEqual(then[n]);
      expect(s.revision - then.revision).toBe(
        event.type === 'submitted' || event.type === 'put-forward' ? 1 : 0,
      );
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it('nobody decides on another text than the one that lies there', () => {
    let tried = 0;
    everyPlay(80, ({ happenings }) => {
      for (const { before, command, ctx } of happenings) {
        if (!('revision' in command)) continue;
        tried += 1;
        for (const other of [
          { revision: command.revision + 1 },
          { revision: command.revision - 1 },
          { sha256: 'e'.repeat(64) },
        ])
          expect(decide(before, { ...command, ...other }, ctx)).toMatchObject({
            refused: 'stale-revision',
          });
      }
    });
    expect(tried).toBeGreaterThan(100);
  });
});

describe('what is shown is what is granted', () => {
  const tries = (plan: PlanState, version: number, seats: readonly number[]): PlanCommand[] => {
    const s = paperIn(plan);
    const seen = { submissionId: paper, revision: s?.revision ?? 0, sha256: s?.sha256 ?? '' };
    return [
      { type: 'submit', submissionId: paper, draftVersion: 3 },
      { type: 'sign', ...seen },
      { type: 'advise', ...seen, note: 'x' },
      { type: 'endorse', ...seen },
      { type: 'approve', ...seen },
      { type: 'refuse', ...seen, reason: 'x' },
      { type: 'return', ...seen, reason: 'x', to: 'author' },
      { type: 'return', ...seen, reason: 'x', to: 'before' },
      { type: 'recall', ...seen },
      { type: 'withdraw-approval', ...seen, reason: 'x' },
      { type: 'ask-advice', ...seen, personId: id(500), question: 'x' },
      { type: 'amend', submissionId: paper, reason: 'x' },
      { type: 'drop-amendment', submissionId: paper },
      { type: 'reroute', ...seen, version },
      { type: 'number', submissionId: paper, number: 7, date: '2026-09-01', symbol: 'x' },
      { type: 'comment', submissionId: paper, commentId: id(501), part: 'tasks', text: 'x' },
      { type: 'attach', submissionId: paper, fileId: id(502) },
      ...seats.flatMap((seat) =>
        targets.map((to): PlanCommand => ({
          type: 'forward',
          ...seen,
          seat,
          to: { ...to, personId: id(503) },
          reason: 'x',
        })),
      ),
    ];
  };
  it('for every act, at every moment, for everybody', () => {
    const shownOnce = new Set<string>();
    everyPlay(40, ({ moments }) => {
      for (const moment of moments.filter((_, i) => i % 4 === 3)) {
        for (const person of people) {
          const plain = moment.contextOf(person);
          const ctx = {
            ...plain,
            fileKnown: true,
            targetHeld: true,
            mayRead: new Set([id(500)]),
            actor: { ...plain.actor, confirmed: 'second-factor' as const },
          };
          const s = paperIn(moment.plan);
          const commands = tries(
            moment.plan,
            plain.routes[0]?.version ?? 0,
            s ? openSeats(s).map(({ index }) => index) : [],
          );
          const granted = new Set(
            commands
              .filter((command) => !isRefusal(decide(moment.plan, command, ctx)))
              .map((command) => command.type),
          );
          const shown = allowedOnSubmission(moment.plan, paper, plain);
          expect(shown.toSorted()).toEqual([...granted].toSorted());
          for (const act of shown) shownOnce.add(act);
        }
      }
    });
    expect(shownOnce.size).toBeGreaterThan(12);
  });
});

describe('everybody hears', () => {
  it('each author the outcome, in each round; each open seat what has come to it, once', () => {
    const seen = { outcomes: 0, later: 0, arrivals: 0 };
    everyPlay(120, (p) => {
      const lines = linesOf(p);
      const causes = lines.flatMap((line) =>
        announce(line.event, line.of.after, `s:${String(line.n)}`, line.of.ctx).map(
          (a) => `${a.cause} ${a.rung}`,
        ),
      );
      expect(new Set(causes).size).toBe(causes.length);
      for (const { event, of, before, n } of lines) {
        const kind =
          event.type === 'approved' && !event.last
            ? null
            : (['returned', 'refused', 'approved', 'approval-withdrawn'] as const).find(
                (k) => k === event.type,
              );
        if (!kind) continue;
        const told = announce(event, of.after, `s:${String(n)}`, of.ctx).filter(
          (a) => a.kind === kind,
        );
        expect(told).toHaveLength(1);
        expect(told[0]?.audience.offices).toContainEqual({ unitId: school, position: 'head' });
        const wasOnPaper = p.ground.onPaper && before.round === 1;
        if (before.signer !== null && !wasOnPaper)
          expect(told[0]?.audience.persons).toContain(before.signer);
        if (wasOnPaper) expect(told[0]?.audience.persons).toEqual([]);
        seen.outcomes += 1;
        seen.later += Number(before.round > 1);
      }
      for (const of of p.happenings) {
        const [was, s] = [paperIn(of.before), paperIn(of.after)];
        if (!s || s.stepIndex === null || s.visit === (was?.visit ?? 0)) continue;
        const told = of.events
          .flatMap((e, i) => announce(e, of.after, `s:${String(i)}`, of.ctx))
          .filter((a) => ['to-review', 'to-sign', 'sent-back'].includes(a.kind));
        expect(told).toHaveLength(1);
        for (const { seat } of openSeats(s)) {
          if (seat.personId === null)
            expect(told[0]?.audience.offices).toContainEqual(
              expect.objectContaining({ unitId: seat.unitId, position: seat.position }),
            );
          else expect(told[0]?.audience.persons).toContain(seat.personId);
        }
        expect(told[0]?.dueOn).toBe(s.stepDueOn);
        seen.arrivals += 1;
      }
    });
    expect(seen.outcomes).toBeGreaterThan(10);
    expect(seen.later).toBeGreaterThan(0);
    expect(seen.arrivals).toBeGreaterThan(50);
  });
});

describe('moved to another version of its route', () => {
  it('skips nothing, is not approved by it, and counts only what was given where the step still is', () => {
    const seen = { moved: 0, stayed: 0, kept: 0 };
    everyLine(200, ({ event, was, is, before }) => {
      if (event.type !== 'rerouted') return;
      const [then, s] = [paperIn(was), paperIn(is)];
      if (!then || !s || s.stepIndex === null) throw new Error('nowhere');
      seen.moved += 1;
      expect([s.state, s.round, s.revision, s.sha256, s.inForce, s.submittedBy]).toEqual([
        then.state,
        then.round,
        then.revision,
        then.sha256,
        then.inForce,
        then.submittedBy,
      ]);
      const name = (step: Step | undefined): string => `${step?.key ?? ''} ${step?.act ?? ''}`;
      const behind = then.steps.slice(0, then.stepIndex ?? 0).map(name);
      for (const step of s.steps.slice(0, s.stepIndex)) expect(behind).toContain(name(step));
      for (const g of s.given) {
        const old = then.given.find((x) => x.visit === g.visit && x.personId === g.personId);
        expect(name(s.steps[g.step])).toBe(name(then.steps[old?.step ?? -1]));
        if (g.seat >= 0)
          expect(s.steps[g.step]?.seats[g.seat]).toMatchObject({
            unitId: then.steps[old?.step ?? -1]?.seats[old?.seat ?? -1]?.unitId,
            position: then.steps[old?.step ?? -1]?.seats[old?.seat ?? -1]?.position,
          });
      }
      // Nobody who decided an earlier step that is still there is forgotten.
      const earlier = new Set(s.steps.slice(0, s.stepIndex).map(name));
      for (const d of before.decisions.filter((x) => earlier.has(`${x.key} ${x.act}`)))
        expect(s.given.map((g) => g.personId)).toContain(d.by);
      seen.kept += Number(s.given.length > 0);
      expect(isInside(s.steps[s.stepIndex])).toBe(s.state === 'checking');
      if (s.state === 'checking')
        expect(s.steps.slice(s.stepIndex).some((step) => step.act === 'sign')).toBe(true);
      expect(s.given.filter((g) => g.visit === s.visit).length).toBeLessThan(
        currentStep(s)?.needed ?? 0,
      );
      if (s.visit !== then.visit) return;
      seen.stayed += 1;
      expect([s.stepSince, s.stepDueOn, s.stepDueAt]).toEqual([
        then.stepSince,
        then.stepDueOn,
        then.stepDueAt,
      ]);
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });
});
