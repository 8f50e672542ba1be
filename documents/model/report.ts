import { paper, percentOf } from '#domain/content/paper';
import type { ReportContent } from '#domain/shapes/content';
import { appendixNote } from './appendix.ts';
import {
  column,
  dashed,
  filled,
  lines,
  named,
  optional,
  title,
  type Block,
  type Lists,
} from './blocks.ts';

/** The sections of a report, by part. */
export const reportParts = {
  situation: ({ situation }: ReportContent) => situation.paragraphs.flatMap((p) => lines(p.text)),
  results: ({ results }: ReportContent, { taskGroups }: Lists) =>
    results.groups.flatMap((g, i) => [
      title(`${i + 1}. ${taskGroups.find((t) => t.code === g.group)?.title ?? g.group}`),
      ...lines(g.text),
    ]),
  indicators: ({ indicators }: ReportContent, lists: Lists) => [
    ...valuesTable(indicators.values, lists),
    ...appendixNote(
      indicators.values.map((v) => v.code),
      lists,
    ),
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

const c = paper.indicatorColumns;

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
