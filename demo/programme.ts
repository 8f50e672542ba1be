import type { ProgrammeContent } from '#domain/shapes/programme';
import { idOf } from './ids.ts';

/**
 * Task groups of the programme, in the line of Quyết định 3296/QĐ-BGDĐT (30/8/2018), in our own
 * words.
 */
export const groups = {
  guidance: 'huong-dan',
  pages: 'trang-thong-tin',
  team: 'cong-tac-vien',
  training: 'boi-duong',
  cooperation: 'phoi-hop',
} as const;
export type Group = (typeof groups)[keyof typeof groups];

export const indicatorCodes = {
  guiding: 'CT1',
  team: 'CT2',
  trained: 'CT3',
  pages: 'CT4',
  held: 'CT5',
  attended: 'CT6',
} as const;
export type IndicatorCode = (typeof indicatorCodes)[keyof typeof indicatorCodes];

/** The province had until the end of 2021 for 85 % and of 2025 for all: both days are past. */
const targets = [
  { percent: 85, by: '2021-12-31' },
  { percent: 100, by: '2025-12-31' },
];

const content: ProgrammeContent = {
  bases: [
    {
      key: 'qd-3296',
      symbol: '3296/QĐ-BGDĐT',
      date: '2018-08-30',
      until: '2025-12-31',
      text: 'Quyết định số 3296/QĐ-BGDĐT ngày 30/8/2018 của Bộ trưởng Bộ Giáo dục và Đào tạo phê duyệt Đề án “Tăng cường quản lý, giáo dục chính trị tư tưởng đối với học sinh, sinh viên trên môi trường mạng đến năm 2025”',
    },
    {
      key: 'qd-1895',
      symbol: '1895/QĐ-TTg',
      date: '2021-11-11',
      until: null,
      text: 'Quyết định số 1895/QĐ-TTg ngày 11/11/2021 của Thủ tướng Chính phủ phê duyệt Chương trình “Tăng cường giáo dục lý tưởng cách mạng, đạo đức, lối sống và khơi dậy khát vọng cống hiến cho thanh niên, thiếu niên, nhi đồng giai đoạn 2021 - 2030”',
    },
    {
      key: 'qd-311',
      symbol: '311/QĐ-TTg',
      date: '2022-03-05',
      until: null,
      text: 'Quyết định số 311/QĐ-TTg ngày 05/3/2022 của Thủ tướng Chính phủ phê duyệt Chương trình “Giáo dục lý tưởng cách mạng, đạo đức, lối sống văn hóa cho thanh niên, thiếu niên, nhi đồng trên không gian mạng, giai đoạn 2022 - 2030”',
    },
    {
      key: 'tt-19',
      symbol: '19/2020/TT-BGDĐT',
      date: '2020-06-29',
      until: null,
      text: 'Thông tư số 19/2020/TT-BGDĐT ngày 29/6/2020 của Bộ trưởng Bộ Giáo dục và Đào tạo quy định chế độ báo cáo định kỳ thuộc phạm vi quản lý nhà nước của Bộ',
    },
    {
      key: 'nd-30',
      symbol: '30/2020/NĐ-CP',
      date: '2020-03-05',
      until: null,
      text: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
    },
  ],
  goals: [
    'Nâng cao năng lực khai thác, chọn lọc và sử dụng thông tin trên môi trường mạng đúng quy định, lành mạnh, phục vụ dạy, học và rèn luyện.',
    'Giảm tác động của thông tin sai lệch, độc hại bằng hướng dẫn thường xuyên, trang thông tin đáng tin cậy và đội ngũ được bồi dưỡng ở từng cơ sở giáo dục.',
  ],
  indicators: [
    {
      code: indicatorCodes.guiding,
      counts: 'institutions',
      targets,
      name: 'Cơ sở giáo dục tổ chức tuyên truyền, hướng dẫn khai thác và sử dụng thông tin trên môi trường mạng',
      numerator: 'Số cơ sở đã tổ chức trong kỳ',
      denominator: 'Tổng số cơ sở',
    },
    {
      code: indicatorCodes.team,
      counts: 'institutions',
      targets,
      name: 'Cơ sở giáo dục có đội ngũ cán bộ, nhà giáo, cộng tác viên được phân công bằng văn bản',
      numerator: 'Số cơ sở có quyết định phân công còn hiệu lực',
      denominator: 'Tổng số cơ sở',
    },
    {
      code: indicatorCodes.trained,
      counts: 'staff',
      targets,
      name: 'Cán bộ, nhà giáo, cộng tác viên và người quản trị trang thông tin được bồi dưỡng',
      numerator: 'Số người đã hoàn thành ít nhất một khóa bồi dưỡng',
      denominator: 'Tổng số người được phân công',
    },
    {
      code: indicatorCodes.pages,
      counts: 'institutions',
      targets: [{ percent: 100, by: '2025-12-31' }],
      name: 'Cơ sở giáo dục có trang thông tin cập nhật ít nhất mỗi tháng một lần theo quy chế',
      numerator: 'Số cơ sở cập nhật đủ các tháng trong kỳ',
      denominator: 'Tổng số cơ sở',
    },
    {
      code: indicatorCodes.held,
      counts: 'activities',
      targets: [{ percent: 90, by: '2025-12-31' }],
      name: 'Hoạt động hướng dẫn, truyền thông đã tổ chức so với kế hoạch',
      numerator: 'Số hoạt động đã tổ chức',
      denominator: 'Số hoạt động ghi trong kế hoạch',
    },
    {
      code: indicatorCodes.attended,
      counts: 'participants',
      targets: [{ percent: 75, by: '2025-12-31' }],
      name: 'Lượt cha mẹ, người giám hộ và cán bộ dự buổi hướng dẫn so với số được mời',
      numerator: 'Lượt người dự',
      denominator: 'Lượt người được mời',
    },
  ],
  taskGroups: [
    {
      code: groups.guidance,
      title: 'Tuyên truyền, giáo dục thông qua môi trường mạng',
      hint: 'Nội dung phù hợp từng cấp học: kỹ năng tìm và kiểm chứng thông tin, quy tắc ứng xử, an toàn tài khoản, bản quyền; hình thức gọn, có sản phẩm.',
    },
    {
      code: groups.pages,
      title: 'Phát triển và quản lý các trang thông tin',
      hint: 'Trang, cổng, kênh của đơn vị: ai duyệt bài, bao lâu cập nhật một lần, quy chế biên tập, an toàn kỹ thuật, đường liên hệ với gia đình.',
    },
    {
      code: groups.team,
      title: 'Xây dựng và phát triển đội ngũ cán bộ, cộng tác viên',
      hint: 'Quyết định phân công, quy chế hoạt động, thành phần, thời gian làm việc. Nhiệm vụ của đội ngũ là biên soạn, hướng dẫn, giải đáp.',
    },
    {
      code: groups.training,
      title: 'Bồi dưỡng, nâng cao năng lực đội ngũ',
      hint: 'Nội dung, thời lượng, người dạy, tài liệu; ai đã dự và ai chưa dự.',
    },
    {
      code: groups.cooperation,
      title: 'Phối hợp với các cơ quan, tổ chức ở địa phương',
      hint: 'Quy chế phối hợp, đầu mối, lịch trao đổi với chính quyền, đoàn thể, ban đại diện cha mẹ và đơn vị viễn thông.',
    },
  ],
};

export const programme = {
  id: idOf('programme:3296'),
  code: 'MTM',
  title: 'Giáo dục, hướng dẫn sử dụng thông tin trên môi trường mạng',
  startsOn: '2018-08-30',
  endsOn: null,
  content,
} as const;
