import type { PlanContent, ReportContent } from '#domain/contracts/content';
import type { DirectiveContent } from '#domain/contracts/directive';
import { blankPlan, blankReport, type Letterhead } from '#domain/content/blank';

/** Short texts that lack nothing, for tests. The demo's own texts are in plans/. */
const letterhead = (signer: string): Letterhead =>
  ({ unitName: 'Trường Tiểu học Mẫu', place: 'Mẫu', position: 'HIỆU TRƯỞNG', signer, superior: 'Ủy ban nhân dân xã Mẫu' });

/** A plan with one group heading and one task under it for each task group. */
export function sampleText(directive: DirectiveContent, signer: string): PlanContent {
  const blank = blankPlan(directive, letterhead(signer));
  return {
    ...blank,
    purpose: { purposes: [{ key: 'p-1', text: 'Mục đích mẫu.' }], requirements: [{ key: 'q-1', text: 'Yêu cầu mẫu.' }] },
    objectives: { ...blank.objectives, general: [{ key: 'g-1', text: 'Mục tiêu chung mẫu.' }] },
    tasks: {
      tasks: blank.tasks.tasks.flatMap((group, i) => [group, {
        key: `t-${i + 1}-1`, depth: 1, group: group.group, title: `Việc mẫu ${i + 1}`, measures: 'Cách làm mẫu.', lead: 'Tổ trưởng', partners: '',
        from: '', dueOn: directive.closesOn, output: 'Sản phẩm mẫu',
      }]),
    },
    funding: { sources: [{ key: 'f-1', text: 'Chi thường xuyên', amount: 5 }] },
    organisation: { duties: [{ key: 'd-1', who: 'Hiệu trưởng', duties: 'Chỉ đạo chung.' }] },
  };
}

export function sampleReport(directive: DirectiveContent, signer: string): ReportContent {
  const blank = blankReport(directive, letterhead(signer), null, 'Báo cáo mẫu', []);
  return {
    ...blank,
    situation: { paragraphs: [{ key: 's-1', text: 'Tình hình mẫu.' }] },
    results: { groups: blank.results.groups.map((g) => ({ ...g, text: 'Kết quả mẫu.' })) },
    indicators: { values: blank.indicators.values.map((v) => ({ ...v, numerator: 9, denominator: 10 })) },
    shortcomings: { items: [{ key: 'h-1', text: 'Hạn chế mẫu.', cause: 'Nguyên nhân mẫu.' }] },
    nextTasks: { items: [{ key: 'n-1', text: 'Việc tới mẫu.' }] },
  };
}
