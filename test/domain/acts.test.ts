import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { obligationView } from '#domain/contracts/plan';
import { submissionView } from '#domain/contracts/submission';
import type { AnyAct } from '#domain/plan/act';
import { actNames, acts, type ActName } from '#domain/plan/acts/index';
import { allowedOnObligation, allowedOnSubmission, mayProgress } from '#domain/plan/allowed';
import type { PlanCommand } from '#domain/plan/commands';
import type { ReadContext } from '#domain/plan/context';
import { decide } from '#domain/plan/decide';
import type { PlanEvent } from '#domain/plan/events';
import { evolve } from '#domain/plan/evolve';
import type { Obligation, PlanState } from '#domain/plan/state';
import { systemActs } from '#domain/plan/system/index';
import { isRefusal, type ProblemCode } from '#domain/problems';
import { openSeats } from '#domain/review/steps';
import { nil } from '#domain/shapes/basics';
import { unitActs } from '#domain/unit/acts/index';
import { words } from '#domain/words/index';
import { anyFacts, id, obligation } from '../support/plans.ts';
import { people } from '../support/random-review.ts';
import { everyPlay, paperIn } from '../support/review-book.ts';
import { paper, targets, wholeDraft, type Moment } from '../support/review-play.ts';

const anyAct = (name: ActName): AnyAct => acts[name];
/** Acts whose name is no word of ordinary code, so that finding it means finding the act. */
const unmistakable = actNames.filter((name) => name.includes('-'));

describe('the list of acts', () => {
  it('has a file an act, of the name on the wire', () => {
    for (const [folder, names] of [
      ['domain/plan/acts', actNames],
      ['domain/plan/system', Object.keys(systemActs)],
      ['domain/unit/acts', Object.keys(unitActs)],
    ] as const) {
      const files = globSync(`${folder}/*.ts`).map((file) => basename(file, '.ts'));
      expect(new Set(files.filter((file) => file !== 'index'))).toEqual(new Set<string>(names));
    }
  });

  it('needs every fact there is, so that none is read for nobody', () => {
    const listed = [...Object.values(acts), ...Object.values(systemActs)].flatMap((act) => [
      ...act.facts,
      ...('writes' in act ? (act.writes ?? []) : []),
    ]);
    expect([...new Set<string>(listed)].toSorted()).toEqual(Object.keys(anyFacts).toSorted());
  });

  it('has words for each in two languages', () => {
    for (const name of actNames) {
      const [vi, en] = [words('vi').actions[name], words('en').actions[name]];
      expect([name, vi.length > 1, en.length > 1, vi === en]).toEqual([name, true, true, false]);
    }
  });

  it('has trials for each that suppose the facts it lists, or a list of the view that offers it', () => {
    const views = { ...submissionView.shape, ...obligationView.shape };
    for (const name of actNames) {
      const { trials, facts } = anyAct(name);
      if (trials.on === 'list') expect(views).toHaveProperty(trials.list);
      else
        expect([name, Object.keys(trials.suppose ?? {}).toSorted()]).toEqual([
          name,
          facts.toSorted(),
        ]);
    }
  });

  it('is where an act is named: nowhere else in the sources but in its words, as the how-to says', () => {
    expect(unmistakable.length).toBeGreaterThan(7);
    const sources = ['domain', 'db', 'api', 'worker', 'workflows', 'documents', 'scripts']
      .flatMap((folder) => globSync(`${folder}/**/*.{ts,sql}`))
      .filter((file) => !file.startsWith('domain/words/') && !file.startsWith('db/migrations/'))
      .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
    for (const name of unmistakable) {
      const naming = sources
        .filter(({ file }) => file !== `domain/plan/acts/${name}.ts`)
        .filter(({ text }) => new RegExp(`['"\`/]${name}\\b`).test(text));
      expect([name, naming.map(({ file }) => file)]).toEqual([name, ['domain/plan/acts/index.ts']]);
    }
  });
});

/** Everything an act could ask for is there, and the person has proved who they are. */
const favourable = (ctx: ReadContext): ReadContext => ({
  ...ctx,
  ...anyFacts,
  draft: { content: wholeDraft, version: 0, sha256: 'd'.repeat(64), text: '' },
  targetHeld: true,
  mayRead: new Set([nil]),
  actor: ctx.actor.kind === 'person' ? { ...ctx.actor, confirmed: 'second-factor' } : ctx.actor,
});

const closesOn = '2027-06-30';
/** Bodies of acts whose trials say what nobody could mean; the others mean what they say. */
const meant: Partial<Record<ActName, (plan: PlanState, o: Obligation) => readonly object[]>> = {
  forward: (plan) => {
    const s = paperIn(plan);
    if (!s) return [];
    const { revision, sha256 } = s;
    return openSeats(s).flatMap(({ index: seat }) =>
      targets.map((target) => {
        const to = { ...target, personId: id(503) };
        return { submissionId: paper, revision, sha256, seat, to, reason: 'x' };
      }),
    );
  },
  extend: (_, o) => [{ obligationId: o.id, dueOn: closesOn, reason: 'x' }],
  'ask-extension': (_, o) => [{ obligationId: o.id, dueOn: closesOn, reason: 'x' }],
};

/** A year that owes more than the paper of the play, and has asked for a later date. */
const asked = {
  id: id(80),
  dueOn: '2027-05-31',
  by: id(11),
  at: '2026-09-08T01:00:00.000Z',
  answerOn: '2026-09-11',
  answerAt: '2026-09-11T17:00:00.000Z',
};
const withMore = (plan: PlanState): PlanState => ({
  ...plan,
  obligations: [
    ...plan.obligations,
    obligation(72, 'ad-hoc-report', '2027-04-30'),
    obligation(73, 'ad-hoc-report', '2027-04-30', { asked }),
  ],
});

const amended: PlanEvent = {
  type: 'amendment-begun',
  submissionId: paper,
  reason: { freeText: 'x' },
};
const moments: { readonly moment: Moment; readonly plan: PlanState }[] = [];
everyPlay(40, (play) => {
  for (const [i, moment] of play.moments.entries())
    if (i % 5 === 4 && moment.at < closesOn) {
      const plan = withMore(moment.plan);
      moments.push({ moment, plan });
      if (paperIn(plan)?.state === 'approved')
        moments.push({ moment, plan: evolve(plan, amended, moment.at) });
    }
});

/** What the trial of an act tries on the paper of the play, an obligation or a task. */
function triedBodies(name: ActName, plan: PlanState, o: Obligation, ctx: ReadContext): object[] {
  const { trials } = anyAct(name);
  const s = paperIn(plan);
  if (trials.on === 'submission') return s ? [...trials.bodies(s, ctx)] : [];
  if (trials.on === 'obligation') return [...trials.bodies(o)];
  return trials.on === 'task' ? [...trials.bodies()] : [];
}

describe('what is shown is what is granted', () => {
  it('for every act with a trial, on papers, obligations and tasks', () => {
    const shownOnce = new Set<ActName>();
    for (const { moment, plan } of moments)
      for (const person of people)
        for (const o of plan.obligations) {
          const plain = moment.contextOf(person);
          const ctx = favourable(plain);
          const shown = new Set<ActName>([
            ...allowedOnSubmission(plan, paper, plain),
            ...allowedOnObligation(plan, o.id, plain),
            ...(mayProgress(plan, plain) ? (['progress'] as const) : []),
          ]);
          const granted = actNames.filter((name) =>
            (meant[name]?.(plan, o) ?? triedBodies(name, plan, o, plain)).some(
              (body) => !isRefusal(decide(plan, { type: name, ...body } as PlanCommand, ctx)),
            ),
          );
          expect([...shown].toSorted()).toEqual(granted.toSorted());
          for (const name of shown) shownOnce.add(name);
        }
    const withTrial = actNames.filter((name) => anyAct(name).trials.on !== 'list');
    // The years are random: now and then one of the rarer acts could never be done.
    expect(shownOnce.size).toBeGreaterThan(withTrial.length - 3);
  });
});

describe('the problems of an act', () => {
  it('are all it answers with, besides those of every act', () => {
    const every: readonly ProblemCode[] = ['not-found', 'not-allowed', 'wrong-state', 'bad-input'];
    const met = new Set<ProblemCode>();
    const unexpected = new Set<string>();
    for (const { moment, plan } of moments)
      for (const person of people)
        for (const o of plan.obligations) {
          const plain = moment.contextOf(person);
          for (const ctx of [{ ...plain, ...anyFacts }, favourable(plain)])
            for (const name of actNames)
              for (const body of [
                ...triedBodies(name, plan, o, plain),
                ...(meant[name]?.(plan, o) ?? []),
              ]) {
                const answer = decide(plan, { type: name, ...body } as PlanCommand, ctx);
                if (!isRefusal(answer)) continue;
                met.add(answer.refused);
                if (![...every, ...anyAct(name).problems].includes(answer.refused))
                  unexpected.add(`${name}: ${answer.refused}`);
              }
        }
    expect([...unexpected]).toEqual([]);
    expect(met.size).toBeGreaterThan(12);
  });
});
