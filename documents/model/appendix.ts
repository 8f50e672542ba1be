import { paper } from '#domain/content/paper';
import { isPlanContent } from '#domain/shapes/content';
import { column, filled, plain, type Block, type Lists } from './blocks.ts';
import type { DocumentInput } from './input.ts';

/** Those indicators of a document for which the directive says how they are counted. */
const definedIndicators = (
  codes: readonly string[],
  { indicators }: Lists,
): DocumentInput['indicators'] =>
  indicators.filter((i) => codes.includes(i.code) && filled(i.numerator) && filled(i.denominator));

/**
 * The sentence that leads from the text to its appendix (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1);
 * nothing when there is none.
 */
export const appendixNote = (codes: readonly string[], lists: Lists): Block[] =>
  definedIndicators(codes, lists).length === 0
    ? []
    : [plain('Cách tính từng chỉ tiêu tại Phụ lục kèm theo.')];

const c = paper.indicatorColumns;

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
