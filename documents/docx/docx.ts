import { Document, Packer, type FileChild } from 'docx';
import { numberLine, placeAndDate } from '#domain/content/paper';
import { appendixTable } from '../model/appendix.ts';
import { bodyBlocks } from '../model/body.ts';
import type { DocumentInput } from '../model/input.ts';
import { bodyOf, ruledTable } from './body.ts';
import { closing } from './closing.ts';
import { bases, letterhead, nameAndSubject } from './letterhead.ts';
import { pageHeaders, pageProperties, plainLine, styles } from './page.ts';
import { coreProperties } from './properties.ts';

export type { Approval, DocumentInput } from '../model/input.ts';

/**
 * A plan or report as a Word file in the format of Nghị định 30/2020/NĐ-CP, Phụ lục I, mẫu 1.4,
 * with an appendix that says how its indicators are counted. Only what the format asks for is added
 * to what the authors wrote; a draft leaves room for number and date. The properties of the file
 * name the unit, never a person.
 */
export async function renderDocx(input: DocumentInput): Promise<Uint8Array> {
  const main: FileChild[] = [
    letterhead(input),
    ...nameAndSubject(input),
    ...bases(input),
    ...bodyOf(bodyBlocks(input)),
    plainLine(''),
    closing(input),
  ];
  const appended = appendix(input);
  const document = new Document({
    styles,
    sections: [main, ...(appended ? [appended] : [])].map((children, i) => ({
      properties: pageProperties({ countsFromOne: i > 0 }),
      headers: pageHeaders(),
      children: [...children, afterTable()],
    })),
  });
  return new Uint8Array(
    await Packer.toArrayBuffer(document, undefined, [
      { path: 'docProps/core.xml', data: coreProperties(input) },
    ]),
  );
}

/** Word needs a paragraph after a table that ends a section; this one is hardly visible. */
const afterTable = (): FileChild => plainLine('', { size: 1 });

/** The appendix on pages of its own, with the document it belongs to. */
function appendix(input: DocumentInput): FileChild[] | null {
  const table = appendixTable(input);
  if (!table) return null;
  const { kind, registered, unit } = input;
  const type = kind === 'plan' ? 'Kế hoạch' : 'Báo cáo';
  const date = placeAndDate('', registered?.date ?? input.signedOn);
  const number = numberLine(kind, registered, unit.symbol).replace(/^Số:/, '');
  return [
    plainLine('Phụ lục', { bold: true, size: 14 }),
    plainLine('CÁCH TÍNH CÁC CHỈ TIÊU', { bold: true, size: 14 }),
    plainLine(`(Kèm theo ${type} số${number} ${date} của ${unit.name})`, {
      italics: true,
      size: 14,
      after: 12,
    }),
    ruledTable(table),
  ];
}
