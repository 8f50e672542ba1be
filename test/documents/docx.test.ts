import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { renderDocx, type DocumentInput } from '#documents/docx/docx';
import { planInput, reportInput } from './input.ts';
import { unzip } from './unzip.ts';

const approval = {
  unitName: 'Ủy ban nhân dân xã Hoa Sen',
  lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Phạm Minh Quân',
  on: '2026-09-12',
};

/** The paragraphs of the document in order, as another program reads them. */
async function paragraphs(input: DocumentInput): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(input)) });
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
const part = async (input: DocumentInput, path: string): Promise<string> => {
  const found = unzip(await renderDocx(input)).get(path);
  if (found === undefined) throw new Error(`${path} is not in the file`);
  return found;
};
/** The paragraph that holds a text, as XML. */
const paragraphOf = (xml: string, text: string): string =>
  xml.match(/<w:p>.*?<\/w:p>/gs)?.find((p) => p.replace(/<[^>]+>/g, '').includes(text)) ?? '';

describe('the page (NĐ 30/2020/NĐ-CP, Phụ lục I)', () => {
  it('is A4, 20 mm above, below and right, 30 mm left, in each section', async () => {
    const xml = await part(planInput(), 'word/document.xml');
    expect(xml.match(/<w:pgSz [^>]*>/g)).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    ]);
    for (const margins of xml.match(/<w:pgMar [^>]*>/g) ?? [])
      expect(margins).toMatch(/w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/);
  });

  it('counts in Arabic figures in the top margin, not on the first page; the appendix counts its own', async () => {
    const parts = unzip(await renderDocx(planInput()));
    const xml = parts.get('word/document.xml') ?? '';
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:pgNumType[^>]*>/g)?.at(-1)).toBe('<w:pgNumType w:start="1"/>');
    const relations = parts.get('word/_rels/document.xml.rels') ?? '';
    const header = (type: string): string => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"`).exec(xml)?.[1];
      const target = relations
        .match(/<Relationship [^>]*>/g)
        ?.find((r) => r.includes(`Id="${id}"`))
        ?.match(/Target="([^"]+)"/)?.[1];
      return parts.get(`word/${target}`) ?? '';
    };
    expect(header('default')).toMatch(/<w:jc w:val="center"\/>.*<w:sz w:val="26"\/>.*PAGE/s);
    expect(header('first')).toContain('<w:hdr');
    expect(header('first')).not.toContain('PAGE');
  });

  it('is set in Times New Roman, black, Vietnamese, 14 points', async () => {
    const styles = await part(planInput(), 'word/styles.xml');
    const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles)?.[0] ?? '';
    expect(defaults).toMatch(/w:ascii="Times New Roman"/);
    expect(defaults).toMatch(/w:hAnsi="Times New Roman"/);
    expect(defaults).toContain('<w:sz w:val="28"/>');
    expect(defaults).toContain('<w:lang w:val="vi-VN"');
    expect(defaults).toContain('<w:color w:val="000000"/>');
  });

  it('justifies the body, 1.27 cm in, six points apart', async () => {
    const styles = await part(planInput(), 'word/styles.xml');
    const body = /<w:style [^>]*w:styleId="NoiDung".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
    expect(body).toContain('<w:jc w:val="both"/>');
    expect(body).toContain('<w:ind w:firstLine="720"/>');
    expect(body).toMatch(/<w:spacing [^>]*w:after="120"/);
    expect(
      paragraphOf(await part(planInput(), 'word/document.xml'), 'Phân công rõ người'),
    ).toContain('<w:pStyle w:val="NoiDung"/>');
  });
});

describe('a plan', () => {
  it('holds every text of its content, in the order of the law', async () => {
    const lines = await paragraphs(planInput({ approval }));
    expect(lines).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ HOA SEN',
      'TRƯỜNG TIỂU HỌC HOA SEN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/KH-THHS',
      'Hoa Sen, ngày 05 tháng 9 năm 2026',
      'KẾ HOẠCH',
      'Triển khai công tác giáo dục chính trị, tư tưởng và kỹ năng số trên môi trường mạng năm học 2026-2027',
      'Căn cứ Quyết định số 311/QĐ-TTg của Thủ tướng Chính phủ về nâng cao hiệu quả giáo dục lý tưởng cách mạng trên không gian mạng;',
      'Căn cứ Quyết định số 1895/QĐ-TTg ngày 11 tháng 11 năm 2021 của Thủ tướng Chính phủ;',
      'Thực hiện Kế hoạch số 27/KH-UBND ngày 28/8/2026 của Ủy ban nhân dân xã Hoa Sen.',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      '- Giúp cán bộ, giáo viên, nhân viên và người học khai thác thông tin trên mạng đúng quy định, lành mạnh, có ích.',
      '- Gắn việc dạy kỹ năng số với các môn học và hoạt động trải nghiệm đang có, không thêm tiết.',
      '2. Yêu cầu',
      '- Phân công rõ người, rõ việc, rõ thời hạn, rõ sản phẩm; mỗi học kỳ tự kiểm tra một lần.',
      'II. MỤC TIÊU, CHỈ TIÊU',
      '1. Mục tiêu chung',
      '- Hạn chế tác động của thông tin sai lệch; mỗi lớp học là một nơi biết hỏi lại nguồn tin trước khi chia sẻ.',
      '2. Mục tiêu cụ thể',
      'TT',
      'Chỉ tiêu',
      'Mục tiêu (%)',
      'Thời hạn',
      '1',
      '100% lớp tổ chức ít nhất hai buổi sinh hoạt chuyên đề',
      '100',
      '20/05/2027',
      '2',
      'Giáo viên, nhân viên được tập huấn kỹ năng số',
      '92,5',
      '15/01/2027',
      '3',
      'Trang thông tin của trường đăng tin ít nhất hai lần mỗi tháng',
      'Cách tính từng chỉ tiêu tại Phụ lục kèm theo.',
      'III. NHIỆM VỤ VÀ GIẢI PHÁP',
      '1. Tuyên truyền, giáo dục trên môi trường mạng',
      'Chọn nội dung gần với lứa tuổi; dùng tin chính thống.',
      'Không dùng hình ảnh của người học.',
      'a) Biên soạn bộ tài liệu sinh hoạt lớp',
      'Chủ trì: Tổ chuyên môn 4-5; phối hợp: Liên đội, Ban đại diện cha mẹ; thời gian: từ 10/09/2026 đến 30/10/2026; sản phẩm: 08 bài, đăng trên trang của trường.',
      '- Chọn chủ đề theo từng khối',
      'Chủ trì: Tổ trưởng các khối; thời gian: xong trước hết ngày 25/09/2026; sản phẩm: Danh mục chủ đề.',
      '- Dạy thử ở mỗi khối một lớp',
      'Dự giờ, ghi ý kiến của giáo viên.',
      'Chủ trì: Giáo viên chủ nhiệm; thời gian: từ 05/10/2026 đến 16/10/2026.',
      'b) Tổ chức "Ngày kỹ năng số" toàn trường',
      'Chủ trì: Phó Hiệu trưởng; thời gian: xong trước hết ngày 05/02/2027.',
      '2. Hoàn thiện trang thông tin điện tử',
      'Chủ trì: Nhân viên công nghệ thông tin; thời gian: xong trước hết ngày 15/11/2026; sản phẩm: Trang có mục Góc kỹ năng số.',
      '3. Kiện toàn đội ngũ cộng tác viên',
      'Chủ trì: Hiệu trưởng; phối hợp: Công đoàn; thời gian: xong trước hết ngày 30/09/2026; sản phẩm: Quyết định kiện toàn.',
      'IV. KINH PHÍ',
      '- Chi thường xuyên được giao năm 2026, 2027: 12,5 triệu đồng.',
      '- Nguồn hợp pháp khác.',
      'V. TỔ CHỨC THỰC HIỆN',
      '1. Hiệu trưởng',
      'Chỉ đạo chung; kiểm tra việc thực hiện mỗi học kỳ.',
      '2. Tổ chuyên môn',
      'Đưa nội dung vào kế hoạch dạy học của tổ.',
      'Báo cáo kết quả trước ngày 25 hằng tháng./.',
      'Nơi nhận:',
      '- UBND xã Hoa Sen (để báo cáo);',
      '- Các tổ chuyên môn (để thực hiện);',
      '- Lưu: VT.',
      'HIỆU TRƯỞNG',
      'Lê Thị Hạnh',
      'PHÊ DUYỆT CỦA',
      'ỦY BAN NHÂN DÂN XÃ HOA SEN',
      'Ngày 12 tháng 9 năm 2026',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Phạm Minh Quân',
      'Phụ lục',
      'CÁCH TÍNH CÁC CHỈ TIÊU',
      '(Kèm theo Kế hoạch số 12/KH-THHS ngày 05 tháng 9 năm 2026 của Trường Tiểu học Hoa Sen)',
      'TT',
      'Chỉ tiêu',
      'Tử số',
      'Mẫu số',
      '1',
      'Tỷ lệ lớp tổ chức sinh hoạt chuyên đề về kỹ năng số',
      'số lớp đã tổ chức',
      'tổng số lớp',
      '2',
      'Tỷ lệ giáo viên, nhân viên được tập huấn',
      'số người đã dự tập huấn',
      'tổng số giáo viên, nhân viên',
    ]);
  });

  it('leaves room for the number and the date while it is a draft', async () => {
    const lines = await paragraphs(planInput({ registered: null, signedOn: null }));
    expect(lines.find((l) => l.startsWith('Số:'))).toMatch(/^Số: {4,}\/KH-THHS$/);
    expect(lines).toContain('Hoa Sen, ngày … tháng … năm …');
  });

  it.each([
    [
      { number: 5, symbol: 'KH-THHS', date: '2027-01-07' },
      'Số: 05/KH-THHS',
      'Hoa Sen, ngày 07 tháng 01 năm 2027',
    ],
    [
      { number: 5, symbol: '5/KH-THHS', date: '2027-02-28' },
      'Số: 05/KH-THHS',
      'Hoa Sen, ngày 28 tháng 02 năm 2027',
    ],
    [
      { number: 112, symbol: '112/KH-THHS', date: '2026-10-10' },
      'Số: 112/KH-THHS',
      'Hoa Sen, ngày 10 tháng 10 năm 2026',
    ],
  ])('writes leading zeros as the law asks: %o', async (registered, number, date) => {
    const lines = await paragraphs(planInput({ registered }));
    expect(lines).toContain(number);
    expect(lines).toContain(date);
  });

  it('has bold, italics and sizes where the law wants them', async () => {
    const xml = await part(planInput(), 'word/document.xml');
    const looks: [string, { bold?: boolean; italics?: boolean; points?: number }][] = [
      ['CỘNG HÒA XÃ HỘI', { bold: true, points: 12 }],
      ['Độc lập - Tự do', { bold: true, points: 13 }],
      ['ỦY BAN NHÂN DÂN', { bold: false, points: 12 }],
      ['TRƯỜNG TIỂU HỌC', { bold: true, points: 12 }],
      ['Số: 12', { bold: false, italics: false, points: 13 }],
      ['Hoa Sen, ngày', { italics: true, points: 13 }],
      ['KẾ HOẠCH', { bold: true, points: 14 }],
      ['Triển khai công tác', { bold: true, points: 14 }],
      ['Nơi nhận:', { bold: true, italics: true, points: 12 }],
      ['- Lưu: VT.', { bold: false, italics: false, points: 11 }],
      ['HIỆU TRƯỞNG', { bold: true, points: 14 }],
      ['Lê Thị Hạnh', { bold: true, points: 14 }],
    ];
    for (const [text, look] of looks) {
      const p = paragraphOf(xml, text);
      expect([
        text,
        /<w:b\/>/.test(p),
        /<w:i\/>/.test(p),
        Number(/<w:sz w:val="(\d+)"/.exec(p)?.[1]) / 2,
      ]).toEqual([
        text,
        look.bold ?? /<w:b\/>/.test(p),
        look.italics ?? /<w:i\/>/.test(p),
        look.points,
      ]);
    }
    expect(paragraphOf(xml, 'Căn cứ Quyết định số 311')).toContain('<w:pStyle w:val="CanCu"/>');
    expect(paragraphOf(xml, 'I. MỤC ĐÍCH')).toContain('<w:pStyle w:val="TenPhan"/>');
  });

  it('rules the motto over its width, the issuing body and the subject over a third to a half', async () => {
    const xml = await part(
      planInput({
        content: {
          ...planInput().content,
          heading: { subject: 'Giáo dục kỹ năng số năm học 2026-2027', bases: [] },
        },
      }),
      'word/document.xml',
    );
    const rules = [...xml.matchAll(/<w:pBdr>.*?<w:ind w:left="(\d+)" w:right="(\d+)"/gs)].map(
      (m) => [Number(m[1]), Number(m[2])],
    );
    expect(rules).toHaveLength(3);
    const [issuer, motto, subject] = rules.map(
      ([left = 0, right = 0], i) => ([3624, 5307, 9071][i] ?? 0) - left - right,
    );
    // Widths of Times New Roman Bold by its metrics: 159 pt the motto at 13, 174 pt the body at 12,
    // 245 pt the subject at 14.
    expect((motto ?? 0) / 20).toBeCloseTo(159, -1);
    for (const share of [(issuer ?? 0) / 20 / 174, (subject ?? 0) / 20 / 245]) {
      expect(share).toBeGreaterThan(1 / 3);
      expect(share).toBeLessThan(1 / 2);
    }
  });

  it('breaks a long name behind its head, so that it stays in its column', async () => {
    const unit = {
      name: 'Trường Tiểu học và Trung học cơ sở Nguyễn Bỉnh Khiêm',
      symbol: 'NBK',
      place: 'Hoa Sen',
    };
    expect((await paragraphs(planInput({ unit, superior: '' }))).slice(0, 4)).toEqual([
      'TRƯỜNG TIỂU HỌC',
      'VÀ TRUNG HỌC CƠ SỞ',
      'NGUYỄN BỈNH KHIÊM',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ]);
  });

  it('has no borders around letterhead and closing', async () => {
    const xml = await part(planInput(), 'word/document.xml');
    const tables = xml.match(/<w:tblBorders>.*?<\/w:tblBorders>/gs) ?? [];
    expect(tables.map((t) => !t.includes('"single"'))).toEqual([true, false, true, false]);
  });

  it('prints nothing for what a draft has left empty, and keeps odd signs as they were typed', async () => {
    const input = planInput();
    const content = structuredClone(input.content);
    if (!('tasks' in content)) throw new Error('a plan was expected');
    content.tasks.tasks = [];
    content.objectives.specific = [];
    content.funding.sources = [];
    content.purpose.purposes = [
      { key: 'p', text: 'Một & hai < ba "bốn" \'năm\' 😀' },
      { key: 'q', text: '  ' },
    ];
    const lines = await paragraphs({ ...input, content });
    expect(lines).toContain('- Một & hai < ba "bốn" \'năm\' 😀');
    expect(lines).not.toContain('-');
    expect(lines).not.toContain('Phụ lục');
    expect(lines).not.toContain('TT');
  });
});

describe('a report', () => {
  it('is addressed to the superior, tells results by group and counts', async () => {
    const lines = await paragraphs(reportInput());
    expect(lines.slice(lines.indexOf('BÁO CÁO'))).toEqual([
      'BÁO CÁO',
      'Kết quả thực hiện học kỳ I năm học 2026-2027',
      'Kính gửi: Ủy ban nhân dân xã Hoa Sen',
      'Thực hiện Kế hoạch số 27/KH-UBND ngày 28/8/2026 của Ủy ban nhân dân xã Hoa Sen.',
      'I. TÌNH HÌNH CHUNG',
      'Trường có 25 lớp, 41 cán bộ, giáo viên, nhân viên; đường truyền đã phủ tất cả các phòng học.',
      'II. KẾT QUẢ THEO NHÓM NHIỆM VỤ',
      '1. Tuyên truyền, giáo dục trên môi trường mạng',
      '- Biên soạn tài liệu: 100 %',
      '- Ngày kỹ năng số: chưa đến hạn',
      '2. Xây dựng, quản lý trang thông tin của nhà trường',
      'Trang thông tin đăng 14 tin, không có tin phải gỡ.',
      '3. Phát triển đội ngũ cộng tác viên',
      'Đội ngũ gồm 12 cộng tác viên.',
      'III. SỐ LIỆU CHỈ TIÊU',
      'TT',
      'Chỉ tiêu',
      'Tử số',
      'Mẫu số',
      'Tỷ lệ (%)',
      'Mục tiêu (%)',
      'Ghi chú',
      '1',
      'Tỷ lệ lớp tổ chức sinh hoạt chuyên đề về kỹ năng số',
      '25',
      '25',
      '100',
      '100',
      '2',
      'Tỷ lệ giáo viên, nhân viên được tập huấn',
      '38',
      '41',
      '92,7',
      '100',
      '03 người nghỉ thai sản',
      'Cách tính từng chỉ tiêu tại Phụ lục kèm theo.',
      'IV. HẠN CHẾ VÀ NGUYÊN NHÂN',
      '- Tài liệu cho khối 1 còn dài.',
      'Nguyên nhân: Biên soạn chung cho các khối.',
      'V. NHIỆM VỤ THỜI GIAN TỚI',
      '- Rút gọn tài liệu khối 1 trước ngày 15/02/2027.',
      'VI. KIẾN NGHỊ, ĐỀ XUẤT',
      '- Đối với Ủy ban nhân dân xã: Mở lớp tập huấn chung cho các trường./.',
      'Nơi nhận:',
      '- UBND xã Hoa Sen (để báo cáo);',
      '- Các tổ chuyên môn (để thực hiện);',
      '- Lưu: VT.',
      'KT. HIỆU TRƯỞNG',
      'PHÓ HIỆU TRƯỞNG',
      'Trần Văn Bình',
      'Phụ lục',
      'CÁCH TÍNH CÁC CHỈ TIÊU',
      expect.stringMatching(
        /^\(Kèm theo Báo cáo số {5,}\/BC-THHS ngày 20 tháng 01 năm 2027 của Trường Tiểu học Hoa Sen\)$/,
      ),
      'TT',
      'Chỉ tiêu',
      'Tử số',
      'Mẫu số',
      '1',
      'Tỷ lệ lớp tổ chức sinh hoạt chuyên đề về kỹ năng số',
      'số lớp đã tổ chức',
      'tổng số lớp',
      '2',
      'Tỷ lệ giáo viên, nhân viên được tập huấn',
      'số người đã dự tập huấn',
      'tổng số giáo viên, nhân viên',
    ]);
    expect(lines.find((l) => l.startsWith('Số:'))).toMatch(/\/BC-THHS$/);
  });
});

describe('the file', () => {
  it('names the unit as its author and is Vietnamese; no person and no clock is in it', async () => {
    const core = await part(planInput(), 'docProps/core.xml');
    expect(core).toContain('<dc:title>Kế hoạch năm học 2026-2027</dc:title>');
    expect(core).toContain('<dc:creator>Trường Tiểu học Hoa Sen</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Trường Tiểu học Hoa Sen</cp:lastModifiedBy>');
    expect(core).toContain('<dc:language>vi-VN</dc:language>');
    expect(core).not.toContain('Hạnh');
    expect(core.match(/\d{4}-\d{2}-\d{2}T/g)).toEqual(['2026-09-05T', '2026-09-05T']);
  });

  it('has the same parts when it is made again', async () => {
    const [one, other] = [await renderDocx(planInput()), await renderDocx(planInput())].map(
      (file) => Object.fromEntries(unzip(file)),
    );
    expect(one).toEqual(other);
  });
});
