import { Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import { paper, placeAndDate, recipientLine, signatureLines } from '#domain/content/paper';
import type { Approval, DocumentInput } from '../model/input.ts';
import { noBorders, plainLine, textWidth } from './page.ts';

/** Half the width of the text, in twips. */
const HALF = Math.floor(textWidth / 2);
/** Height of the room for a signature and half a seal, in points. */
const SIGNATURE_ROOM = 72;

/**
 * Boxes 7 and 9b: recipients on the left, signature on the right; below them the superior's
 * approval, on a row of its own.
 */
export function closing({ content, signature, approval }: DocumentInput): Table {
  const { recipients, authority, position, signer } = content.closing;
  const listed = recipients.filter((r) => r.text.trim() !== '');
  const left = [
    plainLine(paper.recipients, { bold: true, italics: true, size: 12, align: 'left' }),
    ...listed.map((r, i) =>
      plainLine(recipientLine(r.text, i === listed.length - 1), { size: 11, align: 'left' }),
    ),
  ];
  const right = signature
    ? signed(signature.lines, signature.signer)
    : signed(signatureLines(authority, position), signer);
  const row = (a: Paragraph[], b: Paragraph[]): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [a, b].map(
        (children) => new TableCell({ width: { size: HALF, type: WidthType.DXA }, children }),
      ),
    });
  return new Table({
    width: { size: HALF * 2, type: WidthType.DXA },
    columnWidths: [HALF, HALF],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [row(left, right), ...(approval ? [row(approved(approval), [plainLine('')])] : [])],
  });
}

const signed = (lines: readonly string[], signer: string): Paragraph[] => [
  ...lines.map((text) => plainLine(text, { bold: true, size: 14, keepNext: true })),
  plainLine(signer, { bold: true, size: 14, before: SIGNATURE_ROOM }),
];

/**
 * The note of an approval that was given in the system: whose, when and by whom. It is no
 * signature, but leaves room for one.
 */
const approved = (approval: Approval): Paragraph[] => [
  plainLine('PHÊ DUYỆT CỦA', { bold: true, before: 24, keepNext: true }),
  plainLine(approval.unitName.toLocaleUpperCase('vi'), { bold: true, keepNext: true }),
  plainLine(placeAndDate('', approval.on).replace(/^n/, 'N'), { italics: true, keepNext: true }),
  ...signed(approval.lines, approval.signer),
];
