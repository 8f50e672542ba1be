import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { basisLine, documentType, numberLine, paper, placeAndDate } from '#domain/content/paper';
import type { DocumentInput } from '../model/input.ts';
import { noBorders, plainLine, rule, styleId, textWidth } from './page.ts';
import { nameLines, lineWidth } from './type-width.ts';

const LEFT = Math.round(textWidth * 0.415);
const RIGHT = textWidth - LEFT;
/** Room between a long name on the left and the name of the nation, in twips. */
const GAP = 140;
const NAME = LEFT - GAP;

/**
 * Boxes 1 to 4: bodies and number on the left, nation, place and date on the right, the last two on
 * one line.
 */
export function letterhead(input: DocumentInput): Table {
  const issuer = nameLines(input.unit.name.toLocaleUpperCase('vi'), NAME, 12);
  const superior = input.superior
    ? nameLines(input.superior.toLocaleUpperCase('vi'), NAME, 12)
    : [];
  const place = input.content.closing.place.trim() || input.unit.place;
  const cell = (width: number, children: Paragraph[]): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(width === LEFT && { margins: { right: GAP, marginUnitType: WidthType.DXA } }),
      children,
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [LEFT, RIGHT],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        children: [
          cell(LEFT, [
            ...superior.map((text) => plainLine(text, { size: 12 })),
            ...issuer.map((text) => plainLine(text, { bold: true, size: 12 })),
            // The rule is a third to a half as long as the last line of the name.
            rule(lineWidth(issuer.at(-1) ?? '', 12) * 0.42, NAME),
          ]),
          cell(RIGHT, [
            plainLine(paper.nation, { bold: true, size: 12 }),
            plainLine(paper.motto, { bold: true, size: 13 }),
            rule(lineWidth(paper.motto, 13), RIGHT),
          ]),
        ],
      }),
      new TableRow({
        children: [
          cell(LEFT, [
            plainLine(numberLine(input.kind, input.registered, input.unit.symbol), { before: 6 }),
          ]),
          cell(RIGHT, [
            plainLine(placeAndDate(place, input.registered?.date ?? input.signedOn), {
              italics: true,
              before: 6,
            }),
          ]),
        ],
      }),
    ],
  });
}

/** Box 5a, and 9a for a report: what kind of document, about what, to whom. */
export function nameAndSubject({ kind, content, superior }: DocumentInput): Paragraph[] {
  const subject = content.heading.subject.trim();
  // Under several lines the rule is a third of the text's width, so that it is shorter than the
  // last line.
  const width = lineWidth(subject, 14);
  const ruled = width <= textWidth ? width * 0.42 : textWidth / 3;
  return [
    plainLine(documentType(kind).name, { bold: true, size: 14, before: 18, keepNext: true }),
    ...(subject
      ? [plainLine(subject, { bold: true, size: 14, keepNext: true }), rule(ruled, textWidth, 12)]
      : []),
    ...(kind !== 'plan' && superior
      ? [plainLine(`${paper.to} ${superior}`, { size: 14, after: 12 })]
      : []),
  ];
}

/** Box 6, căn cứ: italics, each line ends with a semicolon, the last with a full stop. */
export function bases({ content }: DocumentInput): Paragraph[] {
  const written = content.heading.bases.filter(
    (b) => b.text.trim() !== '' || b.symbol.trim() !== '',
  );
  return written.map(
    (basis, i) =>
      new Paragraph({ style: styleId.basis, text: basisLine(basis, i === written.length - 1) }),
  );
}
