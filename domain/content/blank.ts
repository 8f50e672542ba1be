import type { Content, LegalBasis, PlanContent, ReportContent } from '../shapes/content.ts';
import type { DirectiveContent } from '../shapes/directive.ts';

/** Where and by whom a unit's documents are signed. */
export interface Letterhead {
  readonly unitName: string;
  readonly place: string;
  /** Chức vụ of the head in the signature block. */
  readonly position: string;
  readonly signer: string;
  readonly superior: string;
}

const key = (prefix: string, n: number): string => `${prefix}-${n + 1}`;

const basesOf = (directive: DirectiveContent): LegalBasis[] =>
  directive.bases
    .filter((b) => b.until === null)
    .map((b, i) => ({ key: key('b', i), symbol: b.symbol, date: b.date, text: b.text }));

const closing = (head: Letterhead): Content['closing'] => ({
  place: head.place,
  authority: '',
  position: head.position,
  signer: head.signer,
  recipients: [
    { key: 'r-1', text: head.superior },
    { key: 'r-2', text: 'Lưu: VT' },
  ].filter((r) => r.text !== ''),
});

/**
 * A plan to begin with: what the directive already settles is filled in, the rest is the unit's
 * own.
 */
export function blankPlan(directive: DirectiveContent, head: Letterhead): PlanContent {
  return {
    heading: { subject: directive.subject, bases: basesOf(directive) },
    purpose: { purposes: [{ key: 'p-1', text: '' }], requirements: [{ key: 'q-1', text: '' }] },
    objectives: {
      general: [{ key: 'g-1', text: '' }],
      specific: directive.indicators.map((indicator, i) => {
        const last = indicator.targets.at(-1);
        return {
          key: key('o', i),
          text: indicator.name,
          indicator: indicator.code,
          target: directive.floors[indicator.code] ?? last?.percent ?? null,
          by: directive.closesOn,
        };
      }),
    },
    tasks: {
      tasks: directive.taskGroups.map((group, i) => ({
        key: key('t', i),
        depth: 0,
        group: group.code,
        title: group.title,
        measures: '',
        lead: '',
        partners: '',
        from: '',
        dueOn: '',
        output: '',
      })),
    },
    funding: { sources: [{ key: 'f-1', text: '', amount: null }] },
    organisation: { duties: [{ key: 'd-1', who: '', duties: '' }] },
    closing: closing(head),
  };
}

/**
 * A report to begin with: it starts from the approved plan, its tasks as they stand and its
 * targets.
 */
export function blankReport(
  directive: DirectiveContent,
  head: Letterhead,
  plan: PlanContent | null,
  title: string,
  progress: readonly { readonly group: string; readonly title: string; readonly percent: number }[],
): ReportContent {
  return {
    heading: { subject: title, bases: plan?.heading.bases ?? basesOf(directive) },
    situation: { paragraphs: [{ key: 's-1', text: '' }] },
    results: {
      groups: directive.taskGroups.map((group) => ({
        group: group.code,
        text: progress
          .filter((t) => t.group === group.code)
          .map((t) => `- ${t.title}: ${t.percent} %`)
          .join('\n'),
      })),
    },
    indicators: {
      values: directive.indicators.map((i) => ({
        code: i.code,
        numerator: null,
        denominator: null,
        note: '',
      })),
    },
    shortcomings: { items: [{ key: 'h-1', text: '', cause: '' }] },
    nextTasks: { items: [{ key: 'n-1', text: '' }] },
    proposals: { items: [] },
    closing: closing(head),
  };
}
