import type { PlanText } from './compose.ts';
import type { Facts } from './facts.ts';

/**
 * A kindergarten's plan: it speaks to parents and staff; children only meet screens through them.
 */
export const kindergartenPlan = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Tuyên truyền, hướng dẫn cha mẹ và đội ngũ sử dụng thông tin trên môi trường mạng trong chăm sóc, giáo dục trẻ năm học ${schoolYear} của ${f.self}`,
  purposes: [
    'Giúp cha mẹ và người chăm sóc chọn nội dung phù hợp lứa tuổi, giữ thói quen vui chơi, vận động, ngủ đủ cho trẻ.',
    'Giúp cán bộ, giáo viên, nhân viên dùng nhóm lớp và trang thông tin đúng mực, bảo vệ hình ảnh của trẻ.',
  ],
  requirements: [
    'Hướng dẫn hướng tới người lớn; không tổ chức cho trẻ dùng thiết bị nối mạng trong hoạt động của kế hoạch này.',
    'Không đăng ảnh cận mặt, họ tên hay thông tin riêng của trẻ; số liệu chỉ đếm hoạt động, cán bộ và lượt người dự.',
    `Nội dung ngắn, bằng lời thường, có hình vẽ. ${f.setting}`,
  ],
  general: [
    'Gia đình và nhà trường cùng một cách làm về thời gian màn hình, nội dung phù hợp và việc chia sẻ hình ảnh của trẻ.',
  ],
  specific: [
    ['Các lớp đều có hoạt động hướng dẫn cha mẹ ít nhất hai lần mỗi học kỳ', 'CT1', 100, 33],
    [`Đội ngũ ${f.team} người được phân công, có lịch làm việc`, 'CT2', 100, 5],
    ['Cán bộ, giáo viên phụ trách nhóm lớp và trang thông tin được bồi dưỡng', 'CT3', 90, 20],
    [`Cập nhật ${f.page} hằng tháng`, 'CT4', 100, 33],
    ['Tổ chức đủ các hoạt động đã đăng ký', 'CT5', 90, 33],
    ['Cha mẹ được mời dự các buổi trao đổi', 'CT6', 70, 29],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Góc thông tin “Con chơi gì khi không có màn hình?” tại cửa lớp',
        lead: 'Phó Hiệu trưởng',
        partners: 'Giáo viên các lớp',
        weeks: [4, 7],
        measures:
          'Mỗi tháng một trò chơi vận động, một bài đồng dao, một gợi ý đọc sách; bản giấy ở cửa lớp và bản ảnh gửi nhóm lớp.',
        output: 'Chín tờ gợi ý theo tháng',
      },
      {
        title: 'Trao đổi chuyên đề với cha mẹ',
        lead: 'Hiệu trưởng',
        partners: 'Trạm y tế',
        weeks: [8, 21],
        measures: 'Hai buổi: giấc ngủ và màn hình; chọn kênh thiếu nhi và tắt tự động phát.',
        output: 'Hai bản ghi nhớ một trang',
      },
    ],
    'trang-thong-tin': [
      {
        title: 'Quy ước dùng nhóm lớp và đăng ảnh',
        lead: 'Phó Hiệu trưởng',
        partners: 'Ban đại diện cha mẹ',
        weeks: [3, 5],
        measures:
          'Nhóm lớp chỉ dùng để thông báo; ảnh hoạt động chụp từ phía sau hoặc chụp sản phẩm; xin đồng ý bằng văn bản đầu năm.',
        output: 'Quy ước một trang, phiếu đồng ý',
      },
      {
        title: `Sắp xếp lại ${f.page}`,
        lead: 'Giáo viên phụ trách công nghệ thông tin',
        weeks: [5, 10],
        measures: 'Thực đơn tuần, lịch hoạt động, bài cho cha mẹ; bỏ các mục không còn cập nhật.',
        output: 'Trang sắp xếp lại, lịch đăng bài',
      },
    ],
    'cong-tac-vien': [
      {
        title: 'Phân công đội ngũ và người dự phòng',
        lead: 'Hiệu trưởng',
        partners: 'Công đoàn',
        weeks: [2, 4],
        measures: 'Mỗi khối một giáo viên; có người thay khi nghỉ sinh, nghỉ ốm.',
        output: 'Quyết định phân công',
      },
    ],
    'boi-duong': [
      {
        title: 'Tập huấn giáo viên: nói với cha mẹ về màn hình mà không trách',
        lead: 'Phó Hiệu trưởng',
        partners: 'Trường mầm non bạn',
        weeks: [7, 12],
        measures:
          'Một buổi; đóng vai các cuộc trao đổi giờ trả trẻ, chuẩn bị câu trả lời cho mười câu hỏi thường gặp.',
        output: 'Sổ tay mười câu hỏi',
      },
    ],
    'phoi-hop': [
      {
        title: `Phối hợp với trạm y tế và Hội phụ nữ ${f.ward}`,
        lead: 'Hiệu trưởng',
        partners: 'Trạm y tế, Hội phụ nữ',
        weeks: [4, 9],
        measures:
          'Lồng bài hướng dẫn vào ngày cân đo, tiêm chủng và sinh hoạt chi hội; thống nhất tài liệu dùng chung.',
        output: 'Lịch phối hợp cả năm',
      },
    ],
  },
  funding: [
    ['Chi thường xuyên: in tờ gợi ý, văn phòng phẩm', 4],
    ['Kinh phí bồi dưỡng giáo viên', 2.5],
  ],
  duties: [
    [
      'Hiệu trưởng',
      'Chỉ đạo, ký ban hành, làm việc với trạm y tế và Hội phụ nữ, báo cáo cấp trên.',
    ],
    ['Phó Hiệu trưởng', 'Điều hành đội ngũ, duyệt nội dung gửi nhóm lớp và đăng trang.'],
    ['Giáo viên các lớp', 'Trao đổi với cha mẹ, đặt tờ gợi ý, ghi lượt người dự.'],
  ],
  recipients: ['Các tổ chuyên môn', 'Ban đại diện cha mẹ trẻ'],
});
