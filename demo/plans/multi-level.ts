import type { PlanText } from './compose.ts';
import type { Facts } from './facts.ts';

/** A school of two levels: one team, two voices. */
export const multiLevelPlan = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Hướng dẫn sử dụng thông tin an toàn, văn minh trên môi trường mạng ở các cấp học năm học ${schoolYear} của ${f.self}`,
  purposes: [
    'Bảo đảm nội dung hướng dẫn nối tiếp giữa hai cấp học, không trùng lặp và không bỏ trống.',
    'Dùng chung nhân lực, phòng máy và trang thông tin một cách tiết kiệm, rõ trách nhiệm.',
  ],
  requirements: [
    'Cùng một chủ đề nhưng hai mức: cấp dưới học bằng câu chuyện, cấp trên học bằng tình huống và quy định.',
    'Không thu thập thông tin cá nhân, không ghi nhận hoạt động trên mạng của học sinh; chỉ báo cáo số tổng hợp về hoạt động và đội ngũ.',
    f.setting,
  ],
  general: [
    'Người học ở cả hai cấp được hướng dẫn phù hợp lứa tuổi; đội ngũ nhà trường được bồi dưỡng và phối hợp tốt với gia đình, địa phương.',
  ],
  specific: [
    ['Hai cấp học đều tổ chức hướng dẫn theo chủ đề tháng', 'CT1', 100, 34],
    [`Đội ngũ chung ${f.team} người có quyết định phân công`, 'CT2', 100, 5],
    ['Đội ngũ được bồi dưỡng ít nhất một khóa', 'CT3', 90, 22],
    ['Cổng thông tin cập nhật đủ các tháng', 'CT4', 100, 34],
    [`Thực hiện từ 90 % trong ${f.activities} hoạt động`, 'CT5', 90, 34],
    ['Cha mẹ được mời dự các buổi trao đổi', 'CT6', 70, 30],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Khung chủ đề nối tiếp hai cấp học',
        parts: [
          {
            title: 'Lập khung chín chủ đề, phân mức theo cấp',
            lead: 'Phó Hiệu trưởng',
            partners: 'Tổ trưởng hai cấp',
            weeks: [3, 6],
            measures:
              'Ghi rõ lớp nào học gì, môn nào lồng ghép, ai soạn; rà với sách giáo khoa Tin học và Giáo dục công dân.',
            output: 'Khung chủ đề',
          },
          {
            title: 'Soạn và dùng chung kho phiếu hoạt động',
            lead: 'Tổ trưởng tổ Tự nhiên',
            partners: 'Giáo viên Tin học, thư viện',
            weeks: [6, 12],
            measures: 'Mỗi chủ đề một phiếu in được trên một tờ giấy.',
            output: 'Chín phiếu hoạt động',
          },
        ],
      },
      {
        title: 'Ngày “Anh chị lớn hướng dẫn em nhỏ”',
        lead: 'Tổng phụ trách Đội',
        partners: 'Chi đoàn',
        weeks: [13, 27],
        measures:
          'Nhóm cấp trên chuẩn bị trò chơi kiểm chứng thông tin cho cấp dưới, có giáo viên đi cùng.',
        output: 'Hai ngày hoạt động',
      },
    ],
    'trang-thong-tin': [
      {
        title: 'Chia mục theo cấp học, thống nhất lịch đăng',
        lead: 'Giáo viên phụ trách trang',
        partners: 'Văn thư',
        weeks: [3, 8],
        measures: 'Một trang chung, hai chuyên mục; thông báo chung đăng một lần, không lặp.',
        output: 'Lịch đăng bài học kỳ',
      },
      {
        title: 'Bàn giao tài khoản quản trị khi đổi người',
        lead: 'Văn thư',
        weeks: [4, 7],
        measures: 'Biên bản bàn giao, đổi mật khẩu trong ngày, thu quyền cũ.',
        output: 'Mẫu biên bản bàn giao',
      },
    ],
    'cong-tac-vien': [
      {
        title: 'Kiện toàn một đội ngũ chung của hai cấp',
        lead: 'Hiệu trưởng',
        partners: 'Công đoàn',
        weeks: [2, 5],
        measures:
          'Hai nhóm trưởng, một lịch họp; ghi rõ việc của người kiêm nhiệm để không quá tải.',
        output: 'Quyết định phân công',
      },
    ],
    'boi-duong': [
      {
        title: 'Tập huấn chung hai cấp',
        lead: 'Phó Hiệu trưởng',
        partners: 'Tổ trưởng hai cấp',
        weeks: [7, 12],
        measures:
          'Buổi 1: dạy kiểm chứng theo lứa tuổi. Buổi 2: viết bài cho cổng thông tin, dùng ảnh đúng quy định.',
        output: 'Tài liệu hai buổi',
      },
      {
        title: 'Tham gia lớp bồi dưỡng do Sở tổ chức',
        lead: 'Hiệu trưởng',
        weeks: [10, 22],
        measures: 'Cử ba người, trong đó có người quản trị trang.',
        output: 'Báo cáo thu hoạch',
      },
    ],
    'phoi-hop': [
      {
        title: `Thống nhất đầu mối phối hợp với ${f.ward}`,
        lead: 'Hiệu trưởng',
        partners: 'Phòng Văn hóa - Xã hội, Đoàn thanh niên, Công an, nhà văn hóa thôn',
        weeks: [4, 9],
        measures: 'Lịch năm với bốn buổi tại nhà văn hóa thôn, nói bằng tiếng dễ hiểu với bà con.',
        output: 'Lịch phối hợp',
      },
    ],
  },
  funding: [
    ['Chi thường xuyên được giao', 9],
    ['Kinh phí bồi dưỡng đội ngũ', 4],
  ],
  duties: [
    ['Hiệu trưởng', 'Chỉ đạo, ký ban hành và báo cáo; làm đầu mối với địa phương.'],
    ['Phó Hiệu trưởng', 'Giữ khung chủ đề, điều phối hai cấp, tổng hợp tiến độ.'],
    ['Tổ chuyên môn hai cấp', 'Soạn phiếu, dạy, góp ý chéo.'],
    ['Văn thư, người quản trị trang', 'Đăng bài theo lịch, lưu hồ sơ bàn giao.'],
  ],
  recipients: [
    'Các tổ chuyên môn hai cấp',
    'Công đoàn, Chi đoàn, Liên đội',
    'Ban đại diện cha mẹ học sinh',
  ],
});
