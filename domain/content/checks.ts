import type { IsoDate } from '../calendar/dates.ts';
import type { Detail } from '../problems.ts';
import {
  isPlanContent,
  type Content,
  type PlanContent,
  type ReportContent,
} from '../shapes/content.ts';
import type { DirectiveContent } from '../shapes/directive.ts';
import { showDate } from '../words/index.ts';
import { missing } from './complete.ts';
import { basisWarnings, type KnownBasis } from './legal-bases.ts';
import { warnings as personalData } from './personal-data.ts';

/**
 * What `must` be mended before a text is signed, what `should` be because it is very likely wrong,
 * and a `hint` to look again.
 */
export type Severity = 'must' | 'should' | 'hint';
export interface Check extends Detail {
  readonly severity: Severity;
}

/** A figure of a report, as in its `indicators.values`. */
export interface Figure {
  readonly code: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What a text is compared with, beside the directive. */
export interface Grounds {
  /** The programme's legal bases: those that expired are no longer among the directive's. */
  readonly bases: readonly KnownBasis[];
  /** First day of the school year where the unit lies; null when the calendar does not say. */
  readonly yearOpensOn: IsoDate | null;
  /** What the unit reported a year before; empty when it did not. */
  readonly lastFigures: readonly Figure[];
}
export const noGrounds: Grounds = { bases: [], yearOpensOn: null, lastFigures: [] };

type Asks = Pick<
  DirectiveContent,
  'bases' | 'taskGroups' | 'indicators' | 'floors' | 'obligations' | 'closesOn'
>;

/**
 * Everything the system can point out in a plan or report by itself, the gravest first, then in the
 * order of the document; each with the path to its spot (`tasks/tasks/3/lead`) and words by
 * `details[code]`. The `must` are exactly what `missing` returns.
 * @param today the day on which it is read, in the office's zone
 */
export function checksOf(
  content: Content,
  directive: Asks,
  grounds: Grounds,
  today: IsoDate,
): Check[] {
  const marked =
    (severity: Severity) =>
    (found: Detail): Check => ({ ...found, severity });
  const known = [
    ...directive.bases,
    ...grounds.bases.filter((b) => !directive.bases.some((d) => d.symbol === b.symbol)),
  ];
  return [
    ...missing(content, directive).map(marked('must')),
    ...basisWarnings(content, known, today).map(marked('should')),
    ...(isPlanContent(content)
      ? [...targets(content, directive), ...dates(content, directive, grounds)]
      : []
    ).map(marked('should')),
    ...personalData(content).map(marked('should')),
    ...(isPlanContent(content) ? [] : figures(content, directive, grounds.lastFigures)).map(
      marked('hint'),
    ),
  ];
}

/**
 * Targets lower than the directive allows, and indicators with a lowest target but no objective.
 */
function targets(
  { objectives: { specific } }: PlanContent,
  { indicators, floors }: Asks,
): Detail[] {
  return Object.entries(floors).flatMap(([code, floor]): Detail[] => {
    const indicator = indicators.find((i) => i.code === code)?.name ?? code;
    const answers = specific.flatMap((o, i) =>
      o.indicator === code && o.target !== null
        ? [{ at: `objectives/specific/${i}/target`, target: o.target }]
        : [],
    );
    if (answers.length === 0)
      return [
        { at: 'objectives/specific', code: 'floor-without-target', params: { indicator, floor } },
      ];
    // Targets for dates on the way may be lower, so the highest one counts.
    const best = answers.reduce((a, b) => (b.target > a.target ? b : a));
    return best.target < floor
      ? [{ at: best.at, code: 'below-floor', params: { indicator, target: best.target, floor } }]
      : [];
  });
}

/**
 * The first and the last day of a year's work: from the opening of the school year, or of the first
 * obligation when that is earlier, to the day on which the year is closed.
 */
const bounds = (
  { obligations, closesOn }: Asks,
  { yearOpensOn }: Grounds,
): { from: IsoDate; until: IsoDate } => ({
  from: [
    ...obligations.map((o) => o.opensOn),
    ...(yearOpensOn === null ? [] : [yearOpensOn]),
  ].reduce((a, b) => (b < a ? b : a), closesOn),
  until: closesOn,
});

function dates({ objectives, tasks }: PlanContent, asks: Asks, grounds: Grounds): Detail[] {
  const { from, until } = bounds(asks, grounds);
  const judge = (at: string, date: string): Detail[] => {
    if (date === '') return [];
    if (date < from)
      return [{ at, code: 'before-year', params: { date: showDate(date), from: showDate(from) } }];
    return date > until
      ? [{ at, code: 'after-year', params: { date: showDate(date), until: showDate(until) } }]
      : [];
  };
  return [
    ...objectives.specific.flatMap((o, i) => judge(`objectives/specific/${i}/by`, o.by)),
    ...tasks.tasks.flatMap((t, i) => [
      ...judge(`tasks/tasks/${i}/from`, t.from),
      ...judge(`tasks/tasks/${i}/dueOn`, t.dueOn),
    ]),
  ];
}

const share = (f: Figure): number | null =>
  f.numerator === null || f.denominator === null || f.denominator === 0
    ? null
    : (f.numerator / f.denominator) * 100;

/**
 * Figures that differ from last year's by more than a third, which often are typing errors. Shares
 * are compared with shares, because the number of pupils, staff and activities changes.
 */
function figures(
  { indicators: { values } }: ReportContent,
  { indicators }: Asks,
  last: readonly Figure[],
): Detail[] {
  return values.flatMap((value, i): Detail[] => {
    const before = last.find((f) => f.code === value.code);
    if (!before) return [];
    const indicator = indicators.find((x) => x.code === value.code)?.name ?? value.code;
    const [now, then] = [share(value), share(before)];
    const out: Detail[] = [];
    if (now !== null && then !== null && isFar(now, then))
      out.push({
        at: `indicators/values/${i}/numerator`,
        code: 'share-far-from-last-year',
        params: { indicator, now: Math.round(now), last: Math.round(then) },
      });
    if (
      value.denominator !== null &&
      before.denominator !== null &&
      before.denominator > 0 &&
      isFar(value.denominator, before.denominator)
    ) {
      out.push({
        at: `indicators/values/${i}/denominator`,
        code: 'count-far-from-last-year',
        params: { indicator, now: value.denominator, last: before.denominator },
      });
    }
    return out;
  });
}

/**
 * Does `now` differ from `then` by more than a third of `then`? If `then` is 0, any other value
 * does.
 */
const isFar = (now: number, then: number): boolean => Math.abs(now - then) * 3 > then + 1e-9;
