import {
  AlignmentType,
  BorderStyle,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionPropertiesOptions,
  type IStylesOptions,
} from 'docx';

// Sizes of NĐ 30/2020/NĐ-CP, Phụ lục I: A4, margins 20 mm above and below, 30 left, 20 right.

/** Millimetres in twips, rounded as Word does: A4 is 11906 by 16838. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);

/** Width between the margins, in twips. */
export const textWidth = mm(210) - mm(30) - mm(20);
/** Points in half-points, the unit of type sizes. */
export const points = (n: number): number => n * 2;
const FONT = 'Times New Roman';
const sixPoints = 120;

/** Paragraph styles, so that a clerk who opens the file can change all of a kind at once. */
export const styleId = {
  body: 'NoiDung',
  title: 'TieuDeMuc',
  section: 'TenPhan',
  plain: 'KhungThongTin',
  basis: 'CanCu',
} as const;

const body = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: mm(12.7) },
  spacing: { before: 0, after: sixPoints, line: 276, lineRule: LineRuleType.AUTO },
};
const bold = { bold: true, size: points(14) };

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: points(14),
        color: '000000',
        language: { value: 'vi-VN', eastAsia: 'vi-VN' },
      },
    },
  },
  paragraphStyles: [
    {
      id: styleId.plain,
      name: 'Khung thông tin',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: points(13) },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    {
      id: styleId.basis,
      name: 'Căn cứ',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: true, size: points(14) },
      paragraph: body,
    },
    {
      id: styleId.body,
      name: 'Nội dung',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: points(14) },
      paragraph: body,
    },
    // Outline levels make Word show a table of contents beside the text.
    {
      id: styleId.section,
      name: 'Tên phần',
      basedOn: 'Normal',
      next: styleId.body,
      quickFormat: true,
      run: bold,
      paragraph: {
        ...body,
        keepNext: true,
        outlineLevel: 0,
        spacing: { ...body.spacing, before: sixPoints },
      },
    },
    {
      id: styleId.title,
      name: 'Tiêu đề mục',
      basedOn: 'Normal',
      next: styleId.body,
      quickFormat: true,
      run: bold,
      paragraph: { ...body, keepNext: true, outlineLevel: 1 },
    },
  ],
};

/**
 * One portrait section. The page number is Arabic, centred in the top margin and hidden on the
 * first page; an appendix begins again at 1.
 */
export const pageProperties = (own: { countsFromOne: boolean }): ISectionPropertiesOptions => ({
  titlePage: true,
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: {
      top: mm(20),
      bottom: mm(20),
      left: mm(30),
      right: mm(20),
      header: mm(10),
      footer: mm(10),
      gutter: 0,
    },
    ...(own.countsFromOne && { pageNumbers: { start: 1 } }),
  },
});

export const pageHeaders = () => ({
  default: new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        style: styleId.plain,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: points(13) })],
      }),
    ],
  }),
  first: new Header({ children: [new Paragraph({ style: styleId.plain })] }),
});

interface Line {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

/**
 * A line outside the body: in the letterhead, the closing, an appendix. `size`, `before` and
 * `after` are points.
 */
export const plainLine = (
  text: string,
  {
    bold = false,
    italics = false,
    size = 13,
    align = 'center',
    before = 0,
    after = 0,
    keepNext = false,
  }: Line = {},
): Paragraph =>
  new Paragraph({
    style: styleId.plain,
    alignment: align,
    keepNext,
    spacing: { before: before * 20, after: after * 20 },
    // A line feed in the text is a line break on paper.
    children: text.split('\n').map(
      (part, i) =>
        new TextRun({
          text: part,
          bold,
          italics,
          size: points(size),
          ...(i > 0 && { break: 1 }),
        }),
    ),
  });

/**
 * A ruled line of `length` twips in the middle of a column of `column` twips: a border between
 * indents, which Word and LibreOffice draw alike.
 */
export function rule(length: number, column: number, after = 0): Paragraph {
  const side = Math.max(0, Math.round((column - length) / 2));
  return new Paragraph({
    style: styleId.plain,
    indent: { left: side, right: side, firstLine: 0 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { before: 40, after: after * 20, line: 40, lineRule: LineRuleType.EXACTLY },
    children: [],
  });
}

export const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};
