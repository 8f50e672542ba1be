import { addDays, type IsoDate } from '#domain/calendar/dates';
import { nextWorkingDay } from '#domain/calendar/working-days';
import type { LegalBasis, PlanContent, PlannedTask } from '#domain/shapes/content';
import { calendar } from '../calendar.ts';
import type { Group, IndicatorCode } from '../programme.ts';

/** Letterhead, dates and legal bases of one unit's papers in one year. */
export interface Frame {
  readonly unit: string;
  readonly schoolYear: string;
  readonly place: string;
  readonly position: string;
  readonly signer: string;
  readonly superior: string;
  readonly bases: readonly LegalBasis[];
  /** The day work can begin; dates of tasks are counted in weeks from it. */
  readonly from: IsoDate;
  /** The last day of the year's work. */
  readonly until: IsoDate;
}

export interface TaskText {
  readonly title: string;
  readonly measures?: string;
  readonly lead?: string;
  readonly partners?: string;
  /** Weeks from the beginning: first day and due date. */
  readonly weeks?: readonly [from: number, due: number];
  readonly output?: string;
  readonly parts?: readonly TaskText[];
}

/** The text of a plan; `compose` adds keys, dates and the frame. */
export interface PlanText {
  readonly subject: string;
  readonly purposes: readonly string[];
  readonly requirements: readonly string[];
  readonly general: readonly string[];
  readonly specific: readonly (readonly [
    text: string,
    indicator: IndicatorCode | '',
    target: number | null,
    week: number,
  ])[];
  readonly tasks: Readonly<Record<Group, readonly TaskText[]>>;
  readonly funding: readonly (readonly [text: string, millions: number | null])[];
  readonly duties: readonly (readonly [who: string, duties: string])[];
  readonly recipients: readonly string[];
}

const paragraphs = (prefix: string, texts: readonly string[]) =>
  texts.map((text, i) => ({ key: `${prefix}-${i + 1}`, text }));

/** The working day `weeks` after the beginning, not after the end of the year. */
export function weekOf(frame: Frame, weeks: number): IsoDate {
  const day = nextWorkingDay(calendar, addDays(frame.from, weeks * 7));
  return day < frame.until ? day : frame.until;
}

/** The tasks of a plan: the task groups at depth 0, and below them what is carried out. */
function outline(
  frame: Frame,
  groups: readonly { readonly code: string; readonly title: string }[],
  tasks: PlanText['tasks'],
): PlannedTask[] {
  const line = (group: string, t: TaskText, depth: number, key: string): PlannedTask => ({
    key,
    depth,
    group,
    title: t.title,
    measures: t.measures ?? '',
    lead: t.lead ?? '',
    partners: t.partners ?? '',
    from: t.weeks ? weekOf(frame, t.weeks[0]) : '',
    dueOn: t.weeks ? weekOf(frame, t.weeks[1]) : '',
    output: t.output ?? '',
  });
  const walk = (
    group: string,
    texts: readonly TaskText[],
    depth: number,
    above: string,
  ): PlannedTask[] =>
    texts.flatMap((t, i) => {
      const key = `${above}-${i + 1}`;
      return [line(group, t, depth, key), ...walk(group, t.parts ?? [], depth + 1, key)];
    });
  return groups.flatMap(({ code, title }, i) => [
    line(code, { title }, 0, `t-${i + 1}`),
    ...walk(code, tasks[code as Group], 1, `t-${i + 1}`),
  ]);
}

/** Makes a plan of its text. */
export function compose(
  frame: Frame,
  text: PlanText,
  groups: readonly { readonly code: string; readonly title: string }[],
): PlanContent {
  return {
    heading: { subject: text.subject, bases: [...frame.bases] },
    purpose: {
      purposes: paragraphs('p', text.purposes),
      requirements: paragraphs('q', text.requirements),
    },
    objectives: {
      general: paragraphs('g', text.general),
      specific: text.specific.map(([words, indicator, target, week], i) => ({
        key: `o-${i + 1}`,
        text: words,
        indicator,
        target,
        by: weekOf(frame, week),
      })),
    },
    tasks: { tasks: outline(frame, groups, text.tasks) },
    funding: {
      sources: text.funding.map(([words, amount], i) => ({
        key: `f-${i + 1}`,
        text: words,
        amount,
      })),
    },
    organisation: {
      duties: text.duties.map(([who, duties], i) => ({ key: `d-${i + 1}`, who, duties })),
    },
    closing: {
      place: frame.place,
      authority: '',
      position: frame.position,
      signer: frame.signer,
      recipients: paragraphs('r', [
        `${frame.superior} (để báo cáo)`,
        ...text.recipients,
        'Lưu: VT',
      ]),
    },
  };
}
