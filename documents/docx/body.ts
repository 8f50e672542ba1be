import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { paper } from '#domain/content/paper';
import type { Block, Part } from '../model/blocks.ts';
import { plainLine, points, styleId, textWidth } from './page.ts';

const styleOf = { section: styleId.section, title: styleId.title } as const;

/** The body of the document; its last paragraph ends with the sign of the end, `./.`. */
export function bodyOf(blocks: readonly Block[]): (Paragraph | Table)[] {
  const last = blocks.findLastIndex((b) => b.is === 'text');
  return blocks.flatMap((block, i) => {
    if (block.is === 'table') return [ruledTable(block), plainLine('', { size: 6 })];
    if (block.is !== 'text') return [new Paragraph({ style: styleOf[block.is], text: block.text })];
    return [
      new Paragraph({
        style: styleId.body,
        children: runs(i === last ? withEndSign(block.parts) : block.parts),
      }),
    ];
  });
}

const runs = (parts: readonly Part[]): TextRun[] =>
  parts.flatMap(({ label, text }) => [
    ...(label ? [new TextRun({ text: `${label}: `, italics: true })] : []),
    new TextRun(text),
  ]);

const withEndSign = (parts: readonly Part[]): Part[] =>
  parts.map((part, i) =>
    i === parts.length - 1
      ? { ...part, text: `${part.text.replace(/[\s.;,:]+$/, '')}${paper.end}` }
      : part,
  );

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** A table with ruled cells; its head is repeated on each page and no row is split. */
export function ruledTable({ columns, rows }: Block & { is: 'table' }): Table {
  const shares = columns.reduce((sum, c) => sum + c.share, 0);
  const widths = columns.map((c) => Math.floor((textWidth * c.share) / shares));
  const cell = (text: string, i: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: text.split('\n').map(
        (part) =>
          new Paragraph({
            style: styleId.plain,
            alignment: head ? AlignmentType.CENTER : (columns[i]?.align ?? AlignmentType.LEFT),
            keepNext: head,
            children: [new TextRun({ text: part, bold: head, size: points(12) })],
          }),
      ),
    });
  const row = (texts: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: texts.map((text, i) => cell(text, i, head)),
    });
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    rows: [
      row(
        columns.map((c) => c.head),
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
  });
}
