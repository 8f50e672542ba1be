import type { PlanText } from '../compose.ts';
import type { Facts } from '../facts.ts';

/**
 * Last year a lower-secondary school held a week, wrote its first code of conduct and set up a room
 * where one can ask.
 */
export const lowerSecondaryLastYear = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Xây dựng quy tắc ứng xử và phòng ngừa rủi ro khi lên mạng cho lứa tuổi trung học cơ sở, năm học ${schoolYear}, ${f.self}`,
  purposes: [
    'Có một bộ quy tắc do thầy trò cùng viết, đủ ngắn để thuộc, đủ rõ để nhắc nhau.',
    'Mở một nơi kín đáo, tin cậy để người học hỏi chuyện khó nói.',
    'Rà lại đường truyền, phòng máy, tài khoản dùng chung sau nhiều năm không kiểm kê.',
  ],
  requirements: [
    'Góp ý từ dưới lên: lớp bàn trước, khối gộp lại, hội đồng sư phạm chốt.',
    'Phòng tư vấn không ghi sổ tên; cuối kỳ chỉ cho biết số lượt và nhóm vấn đề.',
  ],
  general: [
    'Giảm va chạm, hiểu lầm nảy sinh từ lời nói thiếu cân nhắc trong các nhóm lớp.',
    'Cán bộ, nhà giáo có cùng cách xử lý khi gặp tin giả, lời trêu chọc, lời rủ rê.',
  ],
  specific: [
    ['Bốn khối lớp tham gia tuần lễ và các giờ thảo luận', 'CT1', 100, 32],
    ['Ra quyết định cử ban biên soạn và người trực tư vấn', 'CT2', 100, 6],
    ['Người trực và quản trị trang dự đủ khóa của tỉnh', 'CT3', 90, 28],
    ['Mỗi tháng trang của trường có tin bài mới', 'CT4', 100, 36],
    [`Tiến hành tối thiểu 86 % của ${f.activities} việc đề ra`, 'CT5', 86, 36],
    ['Phụ huynh được mời tới dự các tối nói chuyện', 'CT6', 66, 28],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Bộ quy tắc mười điều',
        parts: [
          {
            title: 'Lấy ý từ các lớp',
            lead: 'Tổng phụ trách Đội',
            partners: 'Ban cán sự Liên đội',
            weeks: [3, 8],
            measures:
              'Mỗi lớp đề nghị ba điều trên giấy khổ lớn, treo ở hành lang một tuần để bạn khác dán thêm.',
            output: 'Bảng gộp ý của bốn khối',
          },
          {
            title: 'Soạn thảo, thông qua và in thẻ kẹp sách',
            lead: 'Tổ trưởng tổ Ngữ văn',
            partners: 'Giáo viên Giáo dục công dân',
            weeks: [8, 14],
            measures: 'Rút còn mười câu khẳng định, tránh chữ “cấm”; hội đồng biểu quyết từng câu.',
            output: 'Thẻ kẹp sách phát mỗi người một chiếc',
          },
        ],
      },
      {
        title: 'Tuần lễ an toàn mạng tháng Mười một',
        lead: 'Bí thư Chi đoàn',
        partners: 'Câu lạc bộ Tin học',
        weeks: [9, 12],
        measures:
          'Thứ Hai kịch ngắn dưới cờ, thứ Tư rung chuông vàng, thứ Sáu chiếu phim tài liệu và bàn luận.',
        output: 'Kịch bản, ngân hàng sáu mươi câu hỏi',
      },
      {
        title: 'Giờ chiếu phim học kỳ II',
        lead: 'Tổ trưởng tổ Nghệ thuật',
        partners: 'Nhà văn hóa',
        weeks: [21, 30],
        measures: 'Ba bộ phim thiếu niên, sau mỗi phim có hai câu hỏi để các nhóm tranh luận.',
        output: 'Ba phiếu xem phim',
      },
    ],
    'trang-thong-tin': [
      {
        title: 'Kiểm kê phòng máy và tài khoản dùng chung',
        lead: 'Nhân viên thiết bị',
        partners: 'Giáo viên Tin học',
        weeks: [2, 7],
        measures: 'Lập thẻ cho từng máy, gỡ phần mềm lậu, khóa tài khoản của người đã nghỉ.',
        output: 'Sổ kiểm kê',
      },
      {
        title: 'Đổi máy chủ và gắn chứng thư cho trang',
        lead: 'Phó Hiệu trưởng',
        partners: 'Doanh nghiệp viễn thông',
        weeks: [6, 15],
        measures: 'Chuyển dữ liệu trong kỳ nghỉ, giữ bản cũ ở ổ rời, báo trước mười ngày.',
        output: 'Trang chạy trên máy chủ mới',
      },
    ],
    'cong-tac-vien': [
      {
        title: `Chọn ${f.team} người cho ban biên soạn và trực tư vấn`,
        lead: 'Hiệu trưởng',
        partners: 'Tổ tư vấn tâm lý',
        weeks: [2, 6],
        measures: 'Ưu tiên giáo viên được học trò quý; giảm một tiết mỗi tuần cho người trực.',
        output: 'Quyết định cử người',
      },
      {
        title: 'Mở phòng “Chuyện nhỏ” giờ ra chơi',
        lead: 'Tổ tư vấn tâm lý',
        weeks: [7, 34],
        measures:
          'Hai buổi một tuần, cửa mở hai phía, có trà và truyện; gặp việc nặng thì mời gia đình và chuyên gia.',
        output: 'Thống kê lượt theo học kỳ',
      },
    ],
    'boi-duong': [
      {
        title: 'Mời giảng viên tâm lý nói về lứa tuổi mười hai đến mười lăm',
        lead: 'Chủ tịch Công đoàn',
        partners: 'Trường Đại học Sơn Hải',
        weeks: [10, 15],
        measures:
          'Nửa ngày cho toàn hội đồng: não bộ tuổi dậy thì, vì sao dễ nóng khi đọc bình luận, cách lắng nghe.',
        output: 'Bản ghi bài nói',
      },
      {
        title: 'Tham gia khóa trực tuyến của tỉnh',
        lead: 'Phó Hiệu trưởng',
        weeks: [16, 28],
        measures: 'Học theo cặp trong giờ trống, cùng làm bài kiểm tra cuối khóa.',
        output: 'Chứng nhận hoàn thành',
      },
    ],
    'phoi-hop': [
      {
        title: `Trao đổi với lực lượng chức năng ở ${f.ward} về lừa đảo mới`,
        lead: 'Hiệu trưởng',
        partners: 'Công an, Đoàn thanh niên',
        weeks: [4, 10],
        measures: 'Nhận bản tin tháng, cắt lấy phần phù hợp lứa tuổi, phát ở góc thông báo.',
        output: 'Bảng tin tháng tại sảnh',
      },
      {
        title: 'Tối nói chuyện ở tổ dân phố',
        lead: 'Giáo viên chủ nhiệm khối 8',
        partners: 'Tổ trưởng dân phố',
        weeks: [15, 27],
        measures: 'Ba nơi, sau giờ cơm; mang theo thẻ kẹp sách và kể vì sao chọn mười điều ấy.',
        output: 'Ba tối nói chuyện',
      },
    ],
  },
  funding: [
    ['Ngân sách giao: máy chủ, chứng thư', 7.6],
    ['Quỹ hoạt động Đội: in thẻ, dựng sân khấu', 3.9],
    ['Tài trợ bản quyền chiếu phim của nhà văn hóa', null],
  ],
  duties: [
    ['Hiệu trưởng', 'Chốt quy tắc, ký cử người, gặp lực lượng chức năng mỗi học kỳ.'],
    ['Phó Hiệu trưởng', 'Lo máy chủ, xếp giờ trực, gom số liệu.'],
    ['Tổ tư vấn tâm lý', 'Trực phòng “Chuyện nhỏ”, mời chuyên gia khi cần.'],
    ['Liên đội, Chi đoàn', 'Dựng tuần lễ, lấy ý các lớp, phát thẻ.'],
    ['Nhân viên thiết bị', 'Giữ sổ kiểm kê, sửa máy, dọn tài khoản.'],
  ],
  recipients: ['Tổ Ngữ văn, tổ Nghệ thuật, tổ Toán', 'Liên đội, Chi đoàn', 'Tổ tư vấn tâm lý'],
});
