import { numberTasks, partHeadings, subHeadings } from '#domain/content/numbering';
import { paper, percentOf, showNumber, taskTime } from '#domain/content/paper';
import { isPlanContent, type PlanContent, type ReportContent } from '#domain/shapes/content';
import { showDate } from '#domain/words/index';
import type { DocumentInput } from './input.ts';

/** The body of a document as a run of simple blocks, before any file format. */
export type Block =
  | { readonly is: 'section'; readonly text: string }
  /** A numbered line with a title of its own: bold. */
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'text'; readonly parts: readonly Part[] }
  | {
      readonly is: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    };

/** A stretch of text, `label` being the name in front of it, such as `Chủ trì`. */
export interface Part {
  readonly label?: string;
  readonly text: string;
}

/** `share` is the column's part of the width. */
export interface Column {
  readonly head: string;
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

type Lists = Pick<DocumentInput, 'taskGroups' | 'indicators'>;

const section = (text: string): Block => ({ is: 'section', text });
const title = (text: string): Block => ({ is: 'title', text });
const plain = (text: string): Block => ({ is: 'text', parts: [{ text }] });
const filled = (text: string): boolean => text.trim() !== '';

/** Each line the author has broken is a paragraph of its own. */
const lines = (text: string): Block[] =>
  text
    .split('\n')
    .filter(filled)
    .map((line) => plain(line.trim()));
const dashed = (text: string): Block[] =>
  filled(text) ? lines(/^\s*[-–•]/.test(text) ? text : `- ${text.trim()}`) : [];

/**
 * Named values in one sentence: `Chủ trì: ...; phối hợp: ....`; those without a value are left out.
 */
function named(pairs: readonly (readonly [label: string, text: string])[]): Block[] {
  const given = pairs.filter(([, text]) => filled(text));
  const parts = given.map(([label, text], i) => ({
    label: i === 0 ? label : label.toLocaleLowerCase('vi'),
    text: `${text
      .trim()
      .replaceAll('\n', ' ')
      .replace(/[\s;,.]+$/, '')}${i === given.length - 1 ? '.' : '; '}`,
  }));
  return parts.length === 0 ? [] : [{ is: 'text', parts }];
}

/** The numbered sections of a plan or report; what the author has left empty is not printed. */
export function bodyBlocks(input: Pick<DocumentInput, 'kind' | 'content'> & Lists): Block[] {
  const { content } = input;
  return partHeadings(input.kind, content).flatMap(({ part, roman, title }) => {
    const inside = isPlanContent(content)
      ? planParts[part as keyof typeof planParts](content, input)
      : reportParts[part as keyof typeof reportParts](content, input);
    return [section(`${roman}. ${title}`), ...inside];
  });
}

const planParts = {
  purpose: ({ purpose }: PlanContent) => [
    title(subHeadings.purposes),
    ...purpose.purposes.flatMap((p) => dashed(p.text)),
    title(subHeadings.requirements),
    ...purpose.requirements.flatMap((p) => dashed(p.text)),
  ],
  objectives: ({ objectives }: PlanContent, lists: Lists) => [
    title(subHeadings.general),
    ...objectives.general.flatMap((p) => dashed(p.text)),
    title(subHeadings.specific),
    ...objectivesTable(objectives.specific),
    ...(definedIndicators(
      objectives.specific.map((o) => o.indicator),
      lists,
    ).length
      ? [appendixNote]
      : []),
  ],
  tasks: ({ tasks: { tasks } }: PlanContent) => tasksText(tasks),
  funding: ({ funding }: PlanContent) =>
    funding.sources
      .filter((s) => filled(s.text))
      .flatMap((s) =>
        dashed(
          `${s.text.trim().replace(/[;.]$/, '')}${s.amount === null ? '' : `: ${paper.amount(s.amount)}`}.`,
        ),
      ),
  organisation: ({ organisation }: PlanContent) =>
    organisation.duties
      .filter((d) => filled(d.who) || filled(d.duties))
      .flatMap((d, i) => [title(`${i + 1}. ${d.who.trim()}`), ...lines(d.duties)]),
} as const satisfies Record<string, (plan: PlanContent, lists: Lists) => Block[]>;

const reportParts = {
  situation: ({ situation }: ReportContent) => situation.paragraphs.flatMap((p) => lines(p.text)),
  results: ({ results }: ReportContent, { taskGroups }: Lists) =>
    results.groups.flatMap((g, i) => [
      title(`${i + 1}. ${taskGroups.find((t) => t.code === g.group)?.title ?? g.group}`),
      ...lines(g.text),
    ]),
  indicators: ({ indicators }: ReportContent, lists: Lists) => [
    ...valuesTable(indicators.values, lists),
    ...(definedIndicators(
      indicators.values.map((v) => v.code),
      lists,
    ).length
      ? [appendixNote]
      : []),
  ],
  shortcomings: ({ shortcomings }: ReportContent) =>
    shortcomings.items
      .filter((s) => filled(s.text))
      .flatMap((s) => [...dashed(s.text), ...named([[paper.cause, s.cause]])]),
  nextTasks: ({ nextTasks }: ReportContent) => nextTasks.items.flatMap((n) => dashed(n.text)),
  proposals: ({ proposals }: ReportContent) =>
    proposals.items
      .filter((p) => filled(p.text))
      .flatMap((p) =>
        dashed(`${paper.proposedTo(p.to)}${filled(p.to) ? ': ' : ''}${p.text.trim()}`),
      ),
} as const satisfies Record<string, (report: ReportContent, lists: Lists) => Block[]>;

function tasksText(tasks: PlanContent['tasks']['tasks']): Block[] {
  const labels = numberTasks(tasks);
  const d = paper.taskDetails;
  return tasks.flatMap((task, i): Block[] => {
    if (!filled(task.title) && !filled(task.measures)) return [];
    const text = `${labels[i] ?? ''} ${task.title.trim()}`;
    return [
      task.depth === 0 ? title(text) : plain(text),
      ...lines(task.measures),
      ...named([
        [d.lead, task.lead],
        [d.partners, task.partners],
        [d.time, taskTime(task)],
        [d.output, task.output],
      ]),
    ];
  });
}

const c = paper.indicatorColumns;
const column = (head: string, share: number, align: Column['align'] = 'left'): Column => ({
  head,
  share,
  align,
});
const optional = (n: number | null): string => (n === null ? '' : showNumber(n));

function objectivesTable(objectives: PlanContent['objectives']['specific']): Block[] {
  const rows = objectives
    .filter((o) => filled(o.text))
    .map((o, i) => [String(i + 1), o.text.trim(), optional(o.target), o.by ? showDate(o.by) : '']);
  return rows.length === 0
    ? []
    : [
        {
          is: 'table',
          columns: [
            column(c.no, 7, 'center'),
            column(c.name, 59),
            column(c.target, 16, 'center'),
            column(c.by, 18, 'center'),
          ],
          rows,
        },
      ];
}

function valuesTable(
  values: ReportContent['indicators']['values'],
  { indicators }: Lists,
): Block[] {
  const rows = values.map((v, i) => {
    const indicator = indicators.find((known) => known.code === v.code);
    return [
      String(i + 1),
      indicator?.name ?? v.code,
      optional(v.numerator),
      optional(v.denominator),
      optional(percentOf(v.numerator, v.denominator)),
      optional(indicator?.targets.at(-1)?.percent ?? null),
      v.note.trim(),
    ];
  });
  const columns = [
    column(c.no, 7, 'center'),
    column(c.name, 33),
    column(c.numerator, 10, 'right'),
    column(c.denominator, 10, 'right'),
    column(c.percent, 11, 'right'),
    column(c.target, 12, 'right'),
    column(c.note, 17),
  ];
  return rows.length === 0 ? [] : [{ is: 'table', columns, rows }];
}

// The text must lead to its appendix (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1).
const appendixNote = plain('Cách tính từng chỉ tiêu tại Phụ lục kèm theo.');

/** The indicators of a document of which the directive says how they are counted. */
const definedIndicators = (
  codes: readonly string[],
  { indicators }: Lists,
): DocumentInput['indicators'] =>
  indicators.filter((i) => codes.includes(i.code) && filled(i.numerator) && filled(i.denominator));

/** The appendix: how each indicator of the document is counted. Null when none is. */
export function appendixTable(
  input: Pick<DocumentInput, 'content'> & Lists,
): (Block & { is: 'table' }) | null {
  const { content } = input;
  const codes = isPlanContent(content)
    ? content.objectives.specific.map((o) => o.indicator)
    : content.indicators.values.map((v) => v.code);
  const rows = definedIndicators(codes, input).map((i, n) => [
    String(n + 1),
    i.name,
    i.numerator,
    i.denominator,
  ]);
  return rows.length === 0
    ? null
    : {
        is: 'table',
        columns: [
          column(c.no, 7, 'center'),
          column(c.name, 43),
          column(c.numerator, 25),
          column(c.denominator, 25),
        ],
        rows,
      };
}
