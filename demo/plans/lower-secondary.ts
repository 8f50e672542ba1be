import type { PlanText } from './compose.ts';
import type { Facts } from './facts.ts';

/**
 * A lower-secondary school's plan: kindness, attention, checking before sharing; a school paper
 * goes digital.
 */
export const lowerSecondaryPlan = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Giáo dục văn hóa ứng xử và kỹ năng sử dụng thông tin trên môi trường mạng năm học ${schoolYear} của ${f.self}`,
  purposes: [
    'Hình thành ở học sinh trung học cơ sở thói quen kiểm tra trước khi chia sẻ, tử tế khi trò chuyện, biết tìm người lớn giúp khi gặp khó.',
    'Giúp giáo viên chủ nhiệm và cha mẹ nói được với con về mạng bằng câu chuyện gần gũi thay vì cấm đoán.',
  ],
  requirements: [
    'Bài hướng dẫn dựa trên tình huống hư cấu; không nêu chuyện thật của học sinh trong trường, không lập danh sách, không yêu cầu khai báo tài khoản.',
    'Nhà giáo làm mẫu về ứng xử; quy tắc của trường áp dụng trước hết với nhóm trao đổi của người lớn.',
    f.setting,
  ],
  general: [
    'Xây dựng môi trường học đường thân thiện, nơi người học được hướng dẫn sử dụng thông tin đúng quy định, lành mạnh, hữu ích.',
    'Đội ngũ của trường đủ kiến thức để hướng dẫn và đủ tin cậy để được hỏi.',
  ],
  specific: [
    ['Các khối lớp đều được hướng dẫn theo chủ đề tháng', 'CT1', 100, 34],
    [`Phân công ${f.team} cán bộ, giáo viên, cộng tác viên bằng văn bản`, 'CT2', 100, 5],
    ['Đội ngũ và người quản trị trang được bồi dưỡng', 'CT3', 92, 23],
    ['Cổng thông tin có bài mới hằng tháng', 'CT4', 100, 34],
    [`Tổ chức ít nhất 90 % số hoạt động trong ${f.activities} hoạt động đã đăng ký`, 'CT5', 90, 34],
    ['Cha mẹ học sinh được mời dự buổi trao đổi', 'CT6', 72, 30],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Chủ đề tháng trong Hoạt động trải nghiệm',
        parts: [
          {
            title: 'Soạn tám chủ đề kèm tình huống thảo luận',
            lead: 'Tổ trưởng tổ Khoa học xã hội',
            partners: 'Giáo viên Tin học',
            weeks: [3, 7],
            measures:
              'Tin đồn trong nhóm lớp; bình luận làm ai buồn; ảnh của bạn; trò chơi và giờ ngủ; thầy cô cũng phải kiểm chứng; quảng cáo ẩn; xin lỗi trên mạng; nghỉ hè không màn hình.',
            output: 'Tám phiếu chủ đề',
          },
          {
            title: 'Tổ chức theo lịch, mỗi tháng một chủ đề',
            lead: 'Giáo viên chủ nhiệm',
            partners: 'Tổng phụ trách Đội',
            weeks: [7, 33],
            measures: 'Thảo luận nhóm, kết bằng một quy tắc do lớp tự viết.',
            output: 'Bộ quy tắc của từng lớp',
          },
        ],
      },
      {
        title: 'Bản tin điện tử hằng tháng của trường',
        lead: 'Tổ trưởng tổ Khoa học xã hội',
        partners: 'Liên đội, thư viện',
        weeks: [8, 32],
        measures:
          'Học sinh viết dưới bút danh nhóm, giáo viên dạy cách phỏng vấn, kiểm tra số liệu, xin phép dùng ảnh.',
        output: 'Bảy số bản tin',
      },
    ],
    'trang-thong-tin': [
      {
        title: 'Cập nhật cổng thông tin, công khai lịch và đầu mối liên hệ',
        lead: 'Phó Hiệu trưởng',
        partners: 'Văn thư',
        weeks: [3, 8],
        measures: 'Soát lại toàn bộ mục; mỗi mục có người phụ trách và chu kỳ cập nhật.',
        output: 'Bảng phân công mục',
      },
      {
        title: 'Sao lưu, đổi mật khẩu và xác thực hai bước cho tài khoản quản trị',
        lead: 'Tổ trưởng tổ Khoa học tự nhiên',
        partners: 'Giáo viên Tin học',
        weeks: [4, 9],
        measures: 'Thực hiện đầu năm và sau mỗi lần thay đổi nhân sự.',
        output: 'Biên bản kỹ thuật',
      },
    ],
    'cong-tac-vien': [
      {
        title: 'Kiện toàn đội ngũ, xây dựng quy chế gọn',
        lead: 'Hiệu trưởng',
        partners: 'Công đoàn, Chi đoàn',
        weeks: [2, 5],
        measures: 'Hai trang: ai làm gì, gặp nhau khi nào, nhờ ai khi vướng.',
        output: 'Quyết định, quy chế',
      },
      {
        title: 'Nhóm giải đáp câu hỏi của cha mẹ',
        lead: 'Phó Hiệu trưởng',
        partners: 'Giáo viên chủ nhiệm khối 6 và 9',
        weeks: [6, 33],
        measures: 'Trực điện thoại văn phòng chiều thứ Ba; câu hỏi chung được viết thành bài.',
        output: 'Mục hỏi đáp trên cổng',
      },
    ],
    'boi-duong': [
      {
        title: 'Bồi dưỡng tại chỗ: kiểm chứng ảnh, video và số liệu',
        lead: 'Tổ trưởng tổ Khoa học tự nhiên',
        partners: 'Giáo viên Tin học',
        weeks: [6, 10],
        measures: 'Ba buổi sau giờ; thực hành trên ví dụ đã được báo chí phân tích.',
        output: 'Tài liệu ba buổi',
      },
      {
        title: 'Dự giờ chéo giữa các tổ',
        lead: 'Phó Hiệu trưởng',
        weeks: [12, 25],
        measures: 'Mỗi tổ một tiết có lồng ghép, góp ý theo phiếu chung.',
        output: 'Phiếu góp ý, bài dạy sửa',
      },
    ],
    'phoi-hop': [
      {
        title: `Kế hoạch phối hợp với các đơn vị trên địa bàn ${f.ward}`,
        lead: 'Hiệu trưởng',
        partners: 'Đoàn thanh niên, Hội phụ nữ, Công an, nhà văn hóa',
        weeks: [3, 8],
        measures: 'Thống nhất ba buổi chuyên đề và cách chuyển gia đình tới nơi hỗ trợ phù hợp.',
        output: 'Kế hoạch phối hợp',
      },
      {
        title: 'Buổi trao đổi “Nói với con về mạng”',
        lead: 'Tổng phụ trách Đội',
        partners: 'Ban đại diện cha mẹ học sinh',
        weeks: [10, 24],
        measures:
          'Nhóm nhỏ theo khối, dùng truyện tranh tình huống; không kể chuyện của học sinh cụ thể.',
        output: 'Bốn buổi, tóm tắt trên cổng',
      },
    ],
  },
  funding: [
    ['Chi thường xuyên của trường', 11],
    ['Kinh phí bồi dưỡng', 5.5],
    ['Hỗ trợ bằng hiện vật của Ban đại diện cha mẹ học sinh', null],
  ],
  duties: [
    ['Hiệu trưởng', 'Chỉ đạo chung, làm việc với chính quyền địa phương, ký báo cáo.'],
    [
      'Phó Hiệu trưởng',
      'Điều phối, duyệt bản tin và bài đăng, theo dõi tiến độ thực hiện nhiệm vụ.',
    ],
    ['Tổ chuyên môn, giáo viên chủ nhiệm', 'Soạn, dạy, góp ý; ghi số hoạt động đã tổ chức.'],
    [
      'Tổng phụ trách Đội, Chi đoàn',
      'Tổ chức buổi trao đổi, bản tin, phong trào gương người tốt, việc tốt.',
    ],
  ],
  recipients: [
    'Các tổ chuyên môn',
    'Công đoàn, Chi đoàn, Liên đội',
    'Ban đại diện cha mẹ học sinh',
  ],
});
