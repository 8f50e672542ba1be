import type { PlanText } from './compose.ts';
import type { Facts } from './facts.ts';

/** A continuing-education centre's plan: adults who learn in the evening and need it for work. */
export const continuingPlan = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Hướng dẫn người học khai thác, sử dụng thông tin trên môi trường mạng năm học ${schoolYear} của ${f.self}`,
  purposes: [
    'Giúp học viên dùng mạng để học tiếp, tìm việc, dùng dịch vụ công và tránh lừa đảo.',
    'Đưa hướng dẫn tới lớp học buổi tối và lớp đặt tại xã, nơi người học khó đến Trung tâm.',
  ],
  requirements: [
    'Dùng ví dụ từ công việc và đời sống; buổi học không quá 45 phút, có tờ ghi nhớ mang về.',
    'Không hỏi tài khoản, thiết bị hay quan hệ riêng của học viên; chỉ ghi số buổi và lượt người dự.',
    f.setting,
  ],
  general: [
    'Học viên tự tin sử dụng thông tin và dịch vụ trực tuyến đúng quy định; đội ngũ giáo viên, cộng tác viên được bồi dưỡng để hướng dẫn.',
  ],
  specific: [
    ['Các lớp đều có ít nhất hai buổi hướng dẫn trong năm', 'CT1', 100, 33],
    [`Đội ngũ ${f.team} giáo viên, cộng tác viên được phân công`, 'CT2', 100, 6],
    ['Đội ngũ hoàn thành bồi dưỡng', 'CT3', 90, 20],
    ['Trang thông tin cập nhật hằng tháng', 'CT4', 100, 33],
    ['Hoạt động được tổ chức đúng kế hoạch', 'CT5', 90, 33],
    ['Lượt người được mời tham dự', 'CT6', 70, 30],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Chuỗi buổi tối “Mạng cho người đi làm”',
        lead: 'Tổ trưởng tổ Văn hóa',
        partners: 'Giáo viên chủ nhiệm',
        weeks: [5, 28],
        measures:
          'Sáu chủ đề: đọc thông báo tuyển dụng, hợp đồng và chữ ký điện tử, chuyển tiền an toàn, dịch vụ công, học liệu mở, bảo vệ giấy tờ cá nhân.',
        output: 'Sáu tờ ghi nhớ',
      },
      {
        title: 'Buổi lưu động tại nhà văn hóa xã',
        lead: 'Tổ trưởng tổ Hướng nghiệp',
        partners: 'UBND các xã, Hội nông dân',
        weeks: [8, 26],
        measures: 'Bốn buổi gắn với lớp nghề ngắn hạn; dùng máy của Trung tâm mang theo.',
        output: 'Bốn buổi lưu động',
      },
    ],
    'trang-thong-tin': [
      {
        title: 'Trang thông tin một màn hình: lịch học, tuyển sinh, hỏi đáp',
        lead: 'Giáo viên phụ trách trang',
        partners: 'Phòng Hành chính',
        weeks: [3, 9],
        measures:
          'Đọc tốt trên điện thoại, tải nhẹ; mỗi thông báo có ngày và người chịu trách nhiệm.',
        output: 'Trang đã làm gọn',
      },
    ],
    'cong-tac-vien': [
      {
        title: 'Phân công giáo viên và cộng tác viên tại xã',
        lead: 'Giám đốc',
        partners: 'UBND các xã',
        weeks: [2, 6],
        measures: 'Mỗi xã có lớp một cộng tác viên là cán bộ trung tâm học tập cộng đồng.',
        output: 'Quyết định phân công, danh bạ đầu mối',
      },
    ],
    'boi-duong': [
      {
        title: 'Bồi dưỡng giáo viên dạy người lớn về kỹ năng số',
        lead: 'Phó Giám đốc',
        partners: 'Trường Đại học Sơn Hải',
        weeks: [8, 14],
        measures: 'Hai ngày: cách dạy người lớn, thực hành dịch vụ công, nhận biết lừa đảo.',
        output: 'Tài liệu, danh sách hoàn thành',
      },
    ],
    'phoi-hop': [
      {
        title: 'Phối hợp với doanh nghiệp và đoàn thể',
        lead: 'Giám đốc',
        partners: 'Liên đoàn lao động, doanh nghiệp, đơn vị viễn thông',
        weeks: [5, 12],
        measures:
          'Mời người tuyển dụng và ngân hàng nói chuyện; mượn phòng máy của doanh nghiệp cho lớp ca chiều.',
        output: 'Thỏa thuận phối hợp',
      },
    ],
  },
  funding: [
    ['Chi thường xuyên của Trung tâm', 7.5],
    ['Nguồn thu dịch vụ đào tạo ngắn hạn', 5],
  ],
  duties: [
    ['Giám đốc', 'Chỉ đạo, ký kết phối hợp, báo cáo Sở.'],
    ['Phó Giám đốc', 'Điều hành lịch buổi tối và buổi lưu động, quản lý bồi dưỡng.'],
    [
      'Giáo viên, cộng tác viên',
      'Đứng lớp, ghi số buổi và lượt người dự, gửi câu hỏi chung để viết bài.',
    ],
  ],
  recipients: ['Các phòng, tổ của Trung tâm', 'UBND các xã có lớp', 'Công đoàn, Chi đoàn'],
});
