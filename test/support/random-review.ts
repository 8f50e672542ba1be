import fc from 'fast-check';
import {
  lentActs,
  type LentAct,
  type Office,
  type PersonActor,
  type Subject,
} from '#domain/access/actor';
import { addDays, type IsoDate } from '#domain/calendar/dates';
import type { Days } from '#domain/deadlines/due';
import { isRefusal } from '#domain/problems';
import { checkRoute } from '#domain/review-route/check';
import { resolveRoute } from '#domain/review/resolve-route';
import type { Step } from '#domain/review/submission';
import {
  authorities,
  submissionKinds,
  type Position,
  type SubmissionKind,
} from '#domain/shapes/basics';
import {
  confirmations,
  relations,
  type RouteSpec,
  type RouteStep,
} from '#domain/shapes/review-route';
import { commune, department, id, school } from './plans.ts';

/**
 * Random ground for the review machine: lines above a school, people who come and go, lent offices,
 * leaves, valid routes.
 */
export const ministry = id(4);
export const begins: IsoDate = '2026-09-07';
/** A holiday in the middle of a week, one beside a weekend, and a Saturday worked in exchange. */
export const days: Days = {
  zone: 'Asia/Ho_Chi_Minh',
  calendar: {
    off: { '2026-09-16': 'Nghỉ', '2026-09-25': 'Nghỉ', '2026-09-28': 'Nghỉ', '2026-11-20': 'Nghỉ' },
    worked: { '2026-10-03': 'Làm bù' },
  },
};

interface Held {
  readonly person: string;
  readonly office: Office;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}
interface Leave {
  readonly person: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface Ground {
  readonly subject: Subject;
  readonly issuer: string;
  readonly held: readonly Held[];
  readonly leaves: readonly Leave[];
  readonly kind: SubmissionKind;
  /** Did the first round come in on paper, entered by an office above? */
  readonly onPaper: boolean;
  /** The route in all its versions, each resolvable for this school. */
  readonly versions: readonly RouteSpec[];
}

const line = (name: 'managing' | 'professional', ...units: string[]) =>
  units.map((unitId, i) => ({ unitId, line: name, depth: i + 1 }));
const subjects: readonly Subject[] = [
  {
    unitId: school,
    above: [
      ...line('managing', commune, department, ministry),
      ...line('professional', commune, department, ministry),
    ],
  },
  {
    unitId: school,
    above: [
      ...line('managing', commune, department),
      ...line('professional', commune, department, ministry),
    ],
  },
  {
    unitId: school,
    above: [
      ...line('managing', commune, department),
      ...line('professional', department, ministry),
    ],
  },
];

const offices: readonly (readonly [string, Position])[] = [
  [school, 'head'],
  [school, 'deputy'],
  [school, 'team-lead'],
  [school, 'clerk'],
  [commune, 'specialist'],
  [commune, 'deputy'],
  [commune, 'head'],
  [department, 'specialist'],
  [department, 'deputy'],
  [department, 'head'],
  [department, 'inspector'],
  [ministry, 'specialist'],
  [ministry, 'head'],
];
export const people: readonly string[] = Array.from({ length: 12 }, (_, i) => id(11 + i));
const administrator = people.at(-1) ?? '';

const on = (offset: number): IsoDate => addDays(begins, offset);
const during = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ from: on(-10), to: null }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: 3, max: 60 }))
      .map(([from, length]) => ({ from: on(from), to: on(from + length) })),
  },
);
const anyone = fc.constantFrom(...people.slice(0, -1));
const appointments = fc
  .tuple(
    ...offices.map(([unitId, position]) =>
      fc
        .array(fc.record({ person: anyone, when: during, acting: fc.boolean() }), {
          minLength: position === 'deputy' ? 0 : 1,
          maxLength: 2,
        })
        .map((list) =>
          list.map(({ person, when, acting }): Held => ({
            person,
            ...when,
            office: { unitId, position, ...(position === 'head' && acting && { authority: 'Q.' }) },
          })),
        ),
    ),
  )
  .chain((all) => fc.subarray(all, { minLength: all.length - 2 }))
  .map((all) => all.flat());
const lent = fc
  .array(
    fc.record({
      of: fc.constantFrom(...offices),
      person: anyone,
      when: during,
      authority: fc.constantFrom(...authorities.slice(1)),
      acts: fc.subarray([...lentActs], { minLength: 1 }),
      kinds: fc.oneof(fc.constant([]), fc.subarray([...submissionKinds])),
      n: fc.nat(9),
    }),
    { maxLength: 4 },
  )
  .map((list) =>
    list
      .filter(({ of: [, position] }) =>
        ['head', 'deputy', 'specialist', 'team-lead'].includes(position),
      )
      .map(({ of: [unitId, position], person, when, authority, acts, kinds, n }): Held => ({
        person,
        ...when,
        office: { unitId, position, authority, lent: { delegationId: id(300 + n), acts, kinds } },
      })),
  );
const leaves = fc.array(
  fc
    .tuple(
      fc.constantFrom(...people),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 20 }),
    )
    .map(([person, from, length]): Leave => ({ person, from: on(from), to: on(from + length) })),
  { maxLength: 6 },
);

const stepOf = (own: boolean, last: boolean): fc.Arbitrary<RouteStep> =>
  fc.record({
    key: fc.constant(''),
    name: fc.constant(''),
    act: last ? fc.constant('approve') : fc.constantFrom('endorse', 'endorse', 'advise'),
    offices: fc.uniqueArray(
      fc.record({
        relation: own
          ? fc.constant('own')
          : fc.constantFrom(...relations.filter((r) => r !== 'own')),
        line: fc.constantFrom('managing', 'professional'),
        position: last
          ? fc.constant('head')
          : own
            ? fc.constantFrom('team-lead', 'deputy', 'head')
            : fc.constantFrom('specialist', 'head', 'specialist', 'deputy'),
      }),
      {
        minLength: 1,
        maxLength: 3,
        selector: (o) =>
          `${o.relation}${o.position}${o.relation === 'issuer' || o.relation === 'own' ? '' : o.line}`,
      },
    ),
    rule: fc.constantFrom('one', 'all', 'some'),
    needed: fc.integer({ min: 1, max: 3 }),
    limitDays: fc.integer({ min: 1, max: 5 }),
    returns: fc.constantFrom('author', 'both', 'before', 'none'),
    samePerson: fc.boolean(),
    confirm: fc.constantFrom('click', 'click', ...confirmations),
  });

/** Made sound where it is not: who may not send it back that way sends it to the author. */
function mended(spec: RouteSpec): RouteSpec {
  const steps = spec.steps.map((step): RouteStep => ({
    ...step,
    needed:
      step.rule === 'one'
        ? 1
        : step.rule === 'all'
          ? step.offices.length
          : Math.min(step.needed, step.offices.length),
  }));
  const wrong = new Set(
    checkRoute({ ...spec, steps })
      .filter((d) => d.at.endsWith('/returns'))
      .map((d) => Number(d.at.split('/')[1])),
  );
  return {
    ...spec,
    steps: steps.map((step, i) => (wrong.has(i) ? { ...step, returns: 'author' } : step)),
  };
}

/**
 * Every route passes the check a route must pass to be published. Versions share step keys, so that
 * much is still there in the next one.
 */
export const anyRoute: fc.Arbitrary<RouteSpec> = fc
  .record({
    internal: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 3, arbitrary: fc.array(stepOf(true, false), { minLength: 1, maxLength: 2 }) },
    ),
    middle: fc.array(stepOf(false, false), { minLength: 1, maxLength: 3, size: 'max' }),
    end: stepOf(false, true),
    keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'sign'), {
      minLength: 5,
      maxLength: 5,
    }),
    withdrawDays: fc.constantFrom(0, 2, 5, 10, 20),
  })
  .map(({ internal, middle, end, keys, withdrawDays }) =>
    mended({
      withdrawDays,
      steps: [
        ...[...internal, ...middle].map((step, i) => ({ ...step, key: keys[i] ?? 'x' })),
        { ...end, key: 'end' },
      ],
    }),
  )
  .filter((spec) => checkRoute(spec).length === 0);

/**
 * A next version that differs little: the same steps, one dropped, one added, others in number or
 * limit.
 */
const nextOf = (spec: RouteSpec): fc.Arbitrary<RouteSpec> =>
  fc
    .oneof(
      fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 }), fc.boolean()).map(([n, more, isLimit]) =>
        mended({
          ...spec,
          steps: spec.steps.map((s, i) =>
            i === n % spec.steps.length
              ? isLimit
                ? { ...s, limitDays: more + 1 }
                : { ...s, rule: 'some', needed: more }
              : s,
          ),
        }),
      ),
      fc.nat().map((n) =>
        mended({
          ...spec,
          steps:
            spec.steps.length > 1
              ? spec.steps.toSpliced(n % (spec.steps.length - 1), 1)
              : spec.steps,
        }),
      ),
      fc.tuple(fc.nat(), stepOf(false, false)).map(([n, step]) => {
        const own = spec.steps.filter((s) => s.offices.every((o) => o.relation === 'own')).length;
        return mended({
          ...spec,
          steps: spec.steps.toSpliced(own + (n % (spec.steps.length - own)), 0, {
            ...step,
            key: `n-${String(n % 97)}`,
          }),
        });
      }),
      anyRoute,
    )
    .filter((next) => checkRoute(next).length === 0 && next.steps.length <= 7);

const runs = (spec: RouteSpec, subject: Subject, issuer: string): boolean =>
  !isRefusal(resolveRoute(spec, subject, issuer));

export const anyGround: fc.Arbitrary<Ground> = fc
  .record({
    subject: fc.constantFrom(...subjects),
    issuer: fc.constantFrom(department, department, ministry),
    appointments,
    lent,
    leaves,
    kind: fc.constantFrom<SubmissionKind>('plan', 'semester-report'),
    onPaper: fc.nat(3).map((n) => n === 0),
    versions: anyRoute.chain((first) =>
      nextOf(first).chain((second) => nextOf(second).map((third) => [first, second, third])),
    ),
  })
  .map(({ appointments, lent, versions, ...rest }): Ground => ({
    ...rest,
    versions: versions.filter((v) => runs(v, rest.subject, rest.issuer)),
    held: [
      ...appointments,
      ...lent,
      {
        person: administrator,
        office: { unitId: department, position: 'administrator' },
        from: on(-10),
        to: null,
      },
    ],
  }))
  .filter((g) => g.versions.length > 0);

const isOn = (h: { readonly from: IsoDate; readonly to: IsoDate | null }, day: IsoDate): boolean =>
  h.from <= day && (h.to === null || day < h.to);

export const officesOn = (ground: Ground, person: string, day: IsoDate): Office[] =>
  ground.held.filter((h) => h.person === person && isOn(h, day)).map((h) => h.office);
export const actorOn = (
  ground: Ground,
  person: string,
  day: IsoDate,
  confirmed: (typeof confirmations)[number],
): PersonActor => ({
  kind: 'person',
  personId: person,
  offices: officesOn(ground, person, day),
  confirmed,
});

/** What of a signature each act asks for. */
export const actNeeds: Readonly<Record<Step['act'], LentAct>> = {
  advise: 'review',
  endorse: 'review',
  approve: 'approve',
  sign: 'sign',
};
export const isLentFor = (office: Office, act: LentAct, kind: SubmissionKind): boolean =>
  !office.lent ||
  (office.lent.acts.includes(act) &&
    (office.lent.kinds.length === 0 || office.lent.kinds.includes(kind)));

/**
 * Who holds each seat of the step on a day, by appointment or lent, and is not on leave: by seat.
 */
export const holdersOn = (ground: Ground, step: Step, day: IsoDate): string[][] =>
  step.seats.map((seat) =>
    [
      ...new Set(
        ground.held
          .filter(
            (h) =>
              isOn(h, day) &&
              h.office.unitId === seat.unitId &&
              h.office.position === seat.position &&
              isLentFor(h.office, actNeeds[step.act], ground.kind),
          )
          .map((h) => h.person),
      ),
    ].filter((person) => !ground.leaves.some((l) => l.person === person && isOn(l, day))),
  );
