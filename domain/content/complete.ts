import type { Detail } from '../problems.ts';
import {
  isPlanContent,
  type Content,
  type PlanContent,
  type ReportContent,
} from '../shapes/content.ts';
import type { DirectiveContent } from '../shapes/directive.ts';

type Asks = Pick<DirectiveContent, 'taskGroups' | 'indicators'>;

const blank = (text: string): boolean => text.trim() === '';

/**
 * What a draft still lacks before it can be signed, each with the path to the spot
 * (`tasks/tasks/3/lead`). A draft may be saved without any of it.
 */
export const missing = (content: Content, asks: Asks): Detail[] =>
  isPlanContent(content) ? missingInPlan(content, asks) : missingInReport(content, asks);

function common(content: Content): Detail[] {
  const out: Detail[] = [];
  if (blank(content.heading.subject)) out.push({ at: 'heading/subject', code: 'subject-missing' });
  if (!content.heading.bases.some((b) => !blank(b.text)))
    out.push({ at: 'heading/bases', code: 'basis-missing' });
  if (blank(content.closing.position))
    out.push({ at: 'closing/position', code: 'position-missing' });
  if (blank(content.closing.signer)) out.push({ at: 'closing/signer', code: 'signer-missing' });
  if (!content.closing.recipients.some((r) => !blank(r.text)))
    out.push({ at: 'closing/recipients', code: 'recipients-missing' });
  return out;
}

function missingInPlan(plan: PlanContent, asks: Asks): Detail[] {
  const out = common(plan);
  if (!plan.purpose.purposes.some((p) => !blank(p.text)))
    out.push({ at: 'purpose/purposes', code: 'purpose-missing' });
  if (!plan.objectives.general.some((p) => !blank(p.text)))
    out.push({ at: 'objectives/general', code: 'general-missing' });
  if (!plan.objectives.specific.some((o) => !blank(o.text)))
    out.push({ at: 'objectives/specific', code: 'specific-missing' });
  plan.objectives.specific.forEach((o, i) => {
    if (o.target !== null && o.by === '')
      out.push({ at: `objectives/specific/${i}/by`, code: 'target-date-missing' });
  });
  for (const group of asks.taskGroups) {
    if (!plan.tasks.tasks.some((t) => t.group === group.code && !blank(t.title))) {
      out.push({ at: 'tasks/tasks', code: 'group-without-task', params: { group: group.title } });
    }
  }
  plan.tasks.tasks.forEach((t, i) => {
    const at = `tasks/tasks/${i}`;
    if (blank(t.title)) out.push({ at: `${at}/title`, code: 'title-missing' });
    // Only tasks without subtasks are carried out, so only they need a lead and a date.
    const isLeaf = (plan.tasks.tasks[i + 1]?.depth ?? 0) <= t.depth;
    if (isLeaf && blank(t.lead)) out.push({ at: `${at}/lead`, code: 'lead-missing' });
    if (isLeaf && t.dueOn === '') out.push({ at: `${at}/dueOn`, code: 'due-missing' });
    if (t.from !== '' && t.dueOn !== '' && t.from > t.dueOn)
      out.push({ at: `${at}/dueOn`, code: 'dates-crossed' });
  });
  if (!plan.funding.sources.some((f) => !blank(f.text)))
    out.push({ at: 'funding/sources', code: 'funding-missing' });
  if (!plan.organisation.duties.some((d) => !blank(d.duties)))
    out.push({ at: 'organisation/duties', code: 'organisation-missing' });
  return out;
}

function missingInReport(report: ReportContent, asks: Asks): Detail[] {
  const out = common(report);
  if (!report.situation.paragraphs.some((p) => !blank(p.text)))
    out.push({ at: 'situation/paragraphs', code: 'situation-missing' });
  asks.taskGroups.forEach((group) => {
    const i = report.results.groups.findIndex((r) => r.group === group.code);
    if (i < 0 || blank(report.results.groups[i]?.text ?? '')) {
      out.push({
        at: `results/groups/${Math.max(i, 0)}`,
        code: 'result-missing',
        params: { group: group.title },
      });
    }
  });
  asks.indicators.forEach((wanted) => {
    const i = report.indicators.values.findIndex((v) => v.code === wanted.code);
    const value = report.indicators.values[i];
    const at = `indicators/values/${Math.max(i, 0)}`;
    if (!value || value.numerator === null || value.denominator === null)
      out.push({ at, code: 'indicator-missing', params: { indicator: wanted.name } });
    else if (value.numerator > value.denominator)
      out.push({
        at: `${at}/numerator`,
        code: 'numerator-above-denominator',
        params: { indicator: wanted.name },
      });
  });
  if (!report.shortcomings.items.some((s) => !blank(s.text)))
    out.push({ at: 'shortcomings/items', code: 'shortcomings-missing' });
  if (!report.nextTasks.items.some((n) => !blank(n.text)))
    out.push({ at: 'nextTasks/items', code: 'next-missing' });
  return out;
}
