import { numberTasks, subHeadings } from '#domain/content/numbering';
import { paper, taskTime } from '#domain/content/paper';
import type { PlanContent } from '#domain/shapes/content';
import { showDate } from '#domain/words/index';
import { appendixNote } from './appendix.ts';
import {
  column,
  dashed,
  filled,
  lines,
  named,
  optional,
  plain,
  title,
  type Block,
  type Lists,
} from './blocks.ts';

/** The sections of a plan, by part. */
export const planParts = {
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
    ...appendixNote(
      objectives.specific.map((o) => o.indicator),
      lists,
    ),
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
