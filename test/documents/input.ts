import type { DocumentInput } from '#documents/docx/docx';
import { indicators, plan, report, taskGroups } from './samples.ts';

const lists = {
  taskGroups,
  indicators: indicators.map((i) => ({ ...i, targets: [{ percent: 100, by: '2027-05-31' }] })),
  unit: { name: 'Trường Tiểu học Hoa Sen', symbol: 'THHS', place: 'Hoa Sen' },
  superior: 'Ủy ban nhân dân xã Hoa Sen',
};

export const planInput = (more: Partial<DocumentInput> = {}): DocumentInput => ({
  kind: 'plan',
  title: 'Kế hoạch năm học 2026-2027',
  content: plan(),
  ...lists,
  signedOn: '2026-09-05',
  registered: { number: 12, symbol: '12/KH-THHS', date: '2026-09-05' },
  signature: null,
  approval: null,
  ...more,
});

export const reportInput = (more: Partial<DocumentInput> = {}): DocumentInput => ({
  kind: 'semester-report',
  title: 'Báo cáo học kỳ I',
  content: report(),
  ...lists,
  signedOn: '2027-01-20',
  registered: null,
  signature: null,
  approval: null,
  ...more,
});
