import type { PlanText } from '../compose.ts';
import type { Facts } from '../facts.ts';

/**
 * Last year a kindergarten agreed with families on the first things: what is photographed, who
 * writes to whom, what is lent home.
 */
export const kindergartenLastYear = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Phối hợp với gia đình về thiết bị số ở nhà và giữ gìn hình ảnh của trẻ tại ${f.self}, năm học ${schoolYear}`,
  purposes: [
    'Thống nhất giữa trường và gia đình những việc chung nhất: ai được chụp, ai được gửi, gửi ở đâu.',
    'Thay dần lời dặn miệng bằng vài tờ giấy dễ nhớ mà ông bà, người trông trẻ cũng dùng được.',
    'Cho cô giáo một chỗ dựa khi phải từ chối yêu cầu gửi ảnh riêng ngoài giờ.',
  ],
  requirements: [
    'Làm từng bước theo nhóm tuổi, nhà trẻ trước, mẫu giáo sau; lớp nào chưa họp được gia đình thì chưa bắt đầu.',
    'Chỉ ghi số lớp, số buổi, số người lớn đến dự. Trẻ không có mặt trong bất cứ bảng biểu nào.',
  ],
  general: [
    'Người lớn quanh trẻ hiểu giống nhau về giờ xem, tiếng ồn và ánh sáng của màn hình.',
    'Mọi kênh liên lạc của trường có người trông, có giờ trả lời, có nơi cất giữ.',
  ],
  specific: [
    ['Lớp nào cũng họp gia đình một lần về thiết bị ở nhà', 'CT1', 100, 30],
    ['Có quyết định cử người lo việc liên lạc và trang tin', 'CT2', 100, 6],
    ['Người được cử qua lớp học ngắn của phòng chuyên môn', 'CT3', 90, 16],
    ['Không tháng nào trang tin bỏ trống', 'CT4', 100, 35],
    [`Làm được tối thiểu 85 % trong ${f.activities} việc dự định`, 'CT5', 85, 35],
    ['Hai phần ba người được mời có đến họp', 'CT6', 67, 27],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Hỏi ý kiến gia đình bằng phiếu không ghi tên',
        lead: 'Tổ trưởng tổ Mẫu giáo',
        partners: 'Ban đại diện cha mẹ',
        weeks: [2, 6],
        measures:
          'Năm câu: buổi tối nhà mình làm gì, khi nào bé đòi điện thoại, điều gì khó nói “không”. Gộp theo khối, dán kết quả ở bảng tin.',
        output: 'Bảng tổng hợp năm câu hỏi',
      },
      {
        title: 'Túi đồ chơi cho mượn cuối tuần',
        lead: 'Tổ trưởng tổ Nhà trẻ',
        partners: 'Thư viện xanh của trường',
        weeks: [9, 32],
        measures:
          'Mỗi lớp hai túi xoay vòng gồm tranh ghép, sách vải, dây xâu hạt; kèm tấm bìa chỉ cách chơi cùng con mười phút.',
        output: 'Hai túi mỗi lớp, sổ mượn trả',
      },
      {
        title: 'Sáng thứ Bảy mở cửa lớp',
        lead: 'Hiệu trưởng',
        partners: 'Hội người cao tuổi',
        weeks: [16, 25],
        measures:
          'Mời ông bà xem cô tổ chức giờ chơi, cùng gấp lá, nặn bột; cuối buổi trò chuyện về tiếng động và giấc trưa.',
        output: 'Một buổi mở cửa cho mỗi khối',
      },
    ],
    'trang-thong-tin': [
      {
        title: 'Đếm lại các nhóm trò chuyện đang có và giải tán nhóm thừa',
        lead: 'Văn phòng',
        partners: 'Giáo viên các lớp',
        weeks: [3, 8],
        measures:
          'Mỗi lớp còn một nhóm; trưởng nhóm là cô chủ nhiệm, phó nhóm là một phụ huynh; nhóm không người trông thì khóa lại.',
        output: 'Danh sách nhóm còn hoạt động',
      },
      {
        title: 'Mua tên miền và dựng trang đầu tiên theo mẫu chung',
        lead: 'Kế toán',
        partners: 'Nhà cung cấp dịch vụ',
        weeks: [5, 14],
        measures: 'Ba mục: bữa ăn, ngày nghỉ, gặp ai. Chưa mở phần bình luận trong năm đầu.',
        output: 'Trang chạy ổn định, hợp đồng dịch vụ',
      },
    ],
    'cong-tac-vien': [
      {
        title: `Lập tổ liên lạc ${f.team} người`,
        lead: 'Hiệu trưởng',
        partners: 'Công đoàn cơ sở',
        weeks: [3, 6],
        measures:
          'Chọn cô giáo có kinh nghiệm tiếp phụ huynh, một nhân viên nấu ăn, một người nhà trẻ tình nguyện; họp đầu tháng lúc trả trẻ xong.',
        output: 'Quyết định thành lập tổ',
      },
    ],
    'boi-duong': [
      {
        title: 'Học cách chụp hoạt động mà không thấy mặt bé',
        lead: 'Tổ trưởng tổ Mẫu giáo',
        partners: 'Nhà thiếu nhi',
        weeks: [6, 11],
        measures:
          'Thực hành ngay ở sân: góc máy thấp, chụp bàn tay, chụp tranh; xem lại và xóa chung.',
        output: 'Bộ ảnh mẫu dùng để tập',
      },
      {
        title: 'Trao đổi kinh nghiệm tại một trường trong cụm',
        lead: 'Phó Hiệu trưởng',
        weeks: [18, 24],
        measures: 'Đi bốn người, mang về ba điều áp dụng được, kể lại trong họp hội đồng.',
        output: 'Bản ghi ba điều học được',
      },
    ],
    'phoi-hop': [
      {
        title: `Gặp cơ quan quản lý mới của ${f.ward} để thống nhất đầu mối`,
        lead: 'Hiệu trưởng',
        partners: 'Phòng Văn hóa - Xã hội',
        weeks: [2, 7],
        measures: 'Xin lịch tiêm, lịch phát thanh, nơi mượn hội trường; cử người nhận công văn.',
        output: 'Biên bản làm việc',
      },
    ],
  },
  funding: [
    ['Ngân sách giao đầu năm: tên miền, lưu trữ', 3.2],
    ['Tiết kiệm chi hành chính: giấy, bìa, may túi', 1.8],
    ['Sách vải, đồ chơi gỗ do gia đình góp', null],
  ],
  duties: [
    ['Hiệu trưởng', 'Ký thành lập tổ, gặp địa phương, chốt mẫu trang tin.'],
    ['Phó Hiệu trưởng', 'Trông lịch họp gia đình, đọc phiếu hỏi, viết báo cáo.'],
    ['Tổ trưởng chuyên môn', 'Chuẩn bị túi cho mượn, phân công buổi mở cửa lớp.'],
    ['Kế toán, văn phòng', 'Lo hợp đồng, lưu giấy tờ, giữ danh sách nhóm.'],
  ],
  recipients: ['Tổ Nhà trẻ, tổ Mẫu giáo', 'Công đoàn cơ sở', 'Bảng tin của trường'],
});
