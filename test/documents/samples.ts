import type { PlanContent, ReportContent } from '#domain/shapes/content';

/**
 * A school's plan and report as full as real ones, in an invented commune, for what prints, reads
 * and warns.
 */
export const taskGroups = [
  { code: 'N1', title: 'Tuyên truyền, giáo dục trên môi trường mạng' },
  { code: 'N2', title: 'Xây dựng, quản lý trang thông tin của nhà trường' },
  { code: 'N3', title: 'Phát triển đội ngũ cộng tác viên' },
];

export const indicators = [
  {
    code: 'C1',
    name: 'Tỷ lệ lớp tổ chức sinh hoạt chuyên đề về kỹ năng số',
    numerator: 'số lớp đã tổ chức',
    denominator: 'tổng số lớp',
  },
  {
    code: 'C2',
    name: 'Tỷ lệ giáo viên, nhân viên được tập huấn',
    numerator: 'số người đã dự tập huấn',
    denominator: 'tổng số giáo viên, nhân viên',
  },
];

const bases = [
  {
    key: 'b-1',
    symbol: '311/QĐ-TTg',
    date: '2022-03-08',
    text: 'Căn cứ Quyết định số 311/QĐ-TTg của Thủ tướng Chính phủ về nâng cao hiệu quả giáo dục lý tưởng cách mạng trên không gian mạng',
  },
  {
    key: 'b-2',
    symbol: '1895/QĐ-TTg',
    date: '2021-11-11',
    text: 'Căn cứ Quyết định số 1895/QĐ-TTg ngày 11 tháng 11 năm 2021 của Thủ tướng Chính phủ;',
  },
  {
    key: 'b-3',
    symbol: '27/KH-UBND',
    date: '2026-08-28',
    text: 'Thực hiện Kế hoạch số 27/KH-UBND ngày 28/8/2026 của Ủy ban nhân dân xã Hoa Sen,',
  },
];

const closing = {
  place: 'Hoa Sen',
  authority: '' as const,
  position: 'HIỆU TRƯỞNG',
  signer: 'Lê Thị Hạnh',
  recipients: [
    { key: 'r-1', text: 'UBND xã Hoa Sen (để báo cáo)' },
    { key: 'r-2', text: '- Các tổ chuyên môn (để thực hiện);' },
    { key: 'r-3', text: 'Lưu: VT' },
  ],
};

const task = { group: 'N1', measures: '', lead: '', partners: '', from: '', dueOn: '', output: '' };

export const plan = (): PlanContent =>
  structuredClone({
    heading: {
      subject:
        'Triển khai công tác giáo dục chính trị, tư tưởng và kỹ năng số trên môi trường mạng năm học 2026-2027',
      bases,
    },
    purpose: {
      purposes: [
        {
          key: 'p-1',
          text: 'Giúp cán bộ, giáo viên, nhân viên và người học khai thác thông tin trên mạng đúng quy định, lành mạnh, có ích.',
        },
        {
          key: 'p-2',
          text: 'Gắn việc dạy kỹ năng số với các môn học và hoạt động trải nghiệm đang có, không thêm tiết.',
        },
      ],
      requirements: [
        {
          key: 'q-1',
          text: 'Phân công rõ người, rõ việc, rõ thời hạn, rõ sản phẩm; mỗi học kỳ tự kiểm tra một lần.',
        },
      ],
    },
    objectives: {
      general: [
        {
          key: 'g-1',
          text: 'Hạn chế tác động của thông tin sai lệch; mỗi lớp học là một nơi biết hỏi lại nguồn tin trước khi chia sẻ.',
        },
      ],
      specific: [
        {
          key: 'o-1',
          text: '100% lớp tổ chức ít nhất hai buổi sinh hoạt chuyên đề',
          indicator: 'C1',
          target: 100,
          by: '2027-05-20',
        },
        {
          key: 'o-2',
          text: 'Giáo viên, nhân viên được tập huấn kỹ năng số',
          indicator: 'C2',
          target: 92.5,
          by: '2027-01-15',
        },
        {
          key: 'o-3',
          text: 'Trang thông tin của trường đăng tin ít nhất hai lần mỗi tháng',
          indicator: '',
          target: null,
          by: '',
        },
      ],
    },
    tasks: {
      tasks: [
        {
          ...task,
          key: 't-1',
          depth: 0,
          title: 'Tuyên truyền, giáo dục trên môi trường mạng',
          measures:
            'Chọn nội dung gần với lứa tuổi; dùng tin chính thống.\nKhông dùng hình ảnh của người học.',
        },
        {
          ...task,
          key: 't-2',
          depth: 1,
          title: 'Biên soạn bộ tài liệu sinh hoạt lớp',
          lead: 'Tổ chuyên môn 4-5',
          partners: 'Liên đội, Ban đại diện cha mẹ',
          from: '2026-09-10',
          dueOn: '2026-10-30',
          output: '08 bài, đăng trên trang của trường',
        },
        {
          ...task,
          key: 't-3',
          depth: 2,
          title: 'Chọn chủ đề theo từng khối',
          lead: 'Tổ trưởng các khối',
          dueOn: '2026-09-25',
          output: 'Danh mục chủ đề',
        },
        {
          ...task,
          key: 't-4',
          depth: 2,
          title: 'Dạy thử ở mỗi khối một lớp',
          lead: 'Giáo viên chủ nhiệm',
          from: '2026-10-05',
          dueOn: '2026-10-16',
          measures: 'Dự giờ, ghi ý kiến của giáo viên.',
        },
        {
          ...task,
          key: 't-5',
          depth: 1,
          title: 'Tổ chức "Ngày kỹ năng số" toàn trường',
          lead: 'Phó Hiệu trưởng',
          dueOn: '2027-02-05',
        },
        {
          ...task,
          key: 't-6',
          depth: 0,
          group: 'N2',
          title: 'Hoàn thiện trang thông tin điện tử',
          lead: 'Nhân viên công nghệ thông tin',
          dueOn: '2026-11-15',
          output: 'Trang có mục Góc kỹ năng số',
        },
        {
          ...task,
          key: 't-7',
          depth: 0,
          group: 'N3',
          title: 'Kiện toàn đội ngũ cộng tác viên',
          lead: 'Hiệu trưởng',
          partners: 'Công đoàn',
          dueOn: '2026-09-30',
          output: 'Quyết định kiện toàn',
        },
      ],
    },
    funding: {
      sources: [
        { key: 'f-1', text: 'Chi thường xuyên được giao năm 2026, 2027', amount: 12.5 },
        { key: 'f-2', text: 'Nguồn hợp pháp khác', amount: null },
      ],
    },
    organisation: {
      duties: [
        {
          key: 'd-1',
          who: 'Hiệu trưởng',
          duties: 'Chỉ đạo chung; kiểm tra việc thực hiện mỗi học kỳ.',
        },
        {
          key: 'd-2',
          who: 'Tổ chuyên môn',
          duties:
            'Đưa nội dung vào kế hoạch dạy học của tổ.\nBáo cáo kết quả trước ngày 25 hằng tháng.',
        },
      ],
    },
    closing,
  });

export const report = (): ReportContent =>
  structuredClone({
    heading: { subject: 'Kết quả thực hiện học kỳ I năm học 2026-2027', bases: bases.slice(2) },
    situation: {
      paragraphs: [
        {
          key: 's-1',
          text: 'Trường có 25 lớp, 41 cán bộ, giáo viên, nhân viên; đường truyền đã phủ tất cả các phòng học.',
        },
      ],
    },
    results: {
      groups: [
        { group: 'N1', text: '- Biên soạn tài liệu: 100 %\n- Ngày kỹ năng số: chưa đến hạn' },
        { group: 'N2', text: 'Trang thông tin đăng 14 tin, không có tin phải gỡ.' },
        { group: 'N3', text: 'Đội ngũ gồm 12 cộng tác viên.' },
      ],
    },
    indicators: {
      values: [
        { code: 'C1', numerator: 25, denominator: 25, note: '' },
        { code: 'C2', numerator: 38, denominator: 41, note: '03 người nghỉ thai sản' },
      ],
    },
    shortcomings: {
      items: [
        {
          key: 'h-1',
          text: 'Tài liệu cho khối 1 còn dài.',
          cause: 'Biên soạn chung cho các khối.',
        },
      ],
    },
    nextTasks: { items: [{ key: 'n-1', text: 'Rút gọn tài liệu khối 1 trước ngày 15/02/2027.' }] },
    proposals: {
      items: [
        { key: 'k-1', to: 'Ủy ban nhân dân xã', text: 'Mở lớp tập huấn chung cho các trường.' },
      ],
    },
    closing: {
      ...closing,
      authority: 'KT.' as const,
      position: 'HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG'.split('\n').join(' / '),
      signer: 'Trần Văn Bình',
    },
  });
