import type { PlanText } from '../compose.ts';
import type { Facts } from '../facts.ts';

/**
 * Last year a centre asked its learners what they needed and tried two classes before it planned a
 * whole chain.
 */
export const continuingLastYear = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Thí điểm phổ cập kỹ năng số cơ bản cho người lớn tại ${f.self}, năm học ${schoolYear}`,
  purposes: [
    'Biết người lao động vướng ở đâu khi cầm điện thoại: chữ nhỏ, sợ bấm nhầm, sợ mất tiền.',
    'Chạy thử hai lớp, rút kinh nghiệm rồi mới nhân ra.',
  ],
  requirements: [
    'Lớp không quá mười lăm người, mỗi bàn một người kèm.',
    'Giấy phát ra in chữ cỡ lớn; ai không biết chữ vẫn theo được nhờ hình.',
    'Chỉ đếm buổi và đếm ghế có người ngồi, không hỏi nghề, không hỏi thu nhập.',
  ],
  general: [
    'Người học làm được năm việc thường ngày trên điện thoại mà không cần nhờ con cháu.',
    'Giáo viên quen cách dạy chậm, nhắc lại, khen đúng lúc.',
  ],
  specific: [
    ['Hai lớp thí điểm đi hết chương trình mười buổi', 'CT1', 100, 31],
    ['Cử người dạy và người kèm bằng quyết định', 'CT2', 100, 7],
    ['Người dạy qua đợt tập giảng', 'CT3', 90, 12],
    ['Trang của đơn vị có lịch khai giảng mỗi tháng', 'CT4', 100, 35],
    [`Hoàn tất ít nhất 85 % của ${f.activities} việc`, 'CT5', 85, 35],
    ['Người được mời tới buổi tổng kết lớp', 'CT6', 65, 32],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Phỏng vấn nhanh ở chợ và bến xe',
        lead: 'Tổ trưởng tổ Nghề',
        partners: 'Chi đoàn',
        weeks: [2, 6],
        measures:
          'Sáu mươi cuộc trò chuyện năm phút, gạch thành nhóm khó khăn, chọn năm việc dạy trước.',
        output: 'Bản đúc kết năm việc',
      },
      {
        title: 'Lớp thí điểm thứ nhất: tiểu thương',
        lead: 'Giáo viên Kinh tế gia đình',
        partners: 'Ban quản lý chợ',
        weeks: [8, 18],
        measures:
          'Học lúc hai giờ chiều khi vắng khách; nhận tiền bằng mã, ghi sổ bán hàng, chặn cuộc gọi rác.',
        output: 'Mười giáo án',
      },
      {
        title: 'Lớp thí điểm thứ hai: phụ nữ nông thôn',
        lead: 'Giáo viên Ngữ văn',
        partners: 'Hội phụ nữ',
        weeks: [19, 31],
        measures:
          'Mỗi buổi một câu chuyện rồi mới mở máy; học đặt lịch khám, gọi hình cho con đi xa, lưu công thức nấu ăn.',
        output: 'Tập truyện dùng để dạy',
      },
    ],
    'trang-thong-tin': [
      {
        title: 'Làm lại biển báo và mã quét ở cổng',
        lead: 'Bảo vệ, văn phòng',
        weeks: [4, 10],
        measures:
          'Quét là thấy lịch khai giảng; in thêm số phòng cho người không có điện thoại thông minh.',
        output: 'Hai tấm biển',
      },
    ],
    'cong-tac-vien': [
      {
        title: `Tuyển ${f.team} người dạy và kèm`,
        lead: 'Giám đốc',
        partners: 'Hội cựu giáo chức',
        weeks: [3, 7],
        measures: 'Mời giáo chức về hưu và học viên cũ; thỏa thuận số buổi, tiền xe.',
        output: 'Quyết định cử người',
      },
    ],
    'boi-duong': [
      {
        title: 'Tập giảng trước gương và góp ý theo cặp',
        lead: 'Phó Giám đốc',
        partners: 'Hội cựu giáo chức',
        weeks: [7, 12],
        measures: 'Mỗi người mười phút, bấm giờ; người nghe đóng vai học viên lần đầu dùng máy.',
        output: 'Phiếu góp ý tập giảng',
      },
    ],
    'phoi-hop': [
      {
        title: 'Xin máy cũ của các cơ quan',
        lead: 'Phó Giám đốc',
        partners: 'Ngân hàng, bưu điện',
        weeks: [5, 13],
        measures: 'Xóa dữ liệu trước khi nhận, lau chùi, cài bộ gõ, dán tem đánh số.',
        output: 'Biên bản nhận hai mươi máy',
      },
      {
        title: `Báo cáo kết quả thí điểm với ${f.ward}`,
        lead: 'Giám đốc',
        partners: 'Hội khuyến học',
        weeks: [31, 35],
        measures: 'Mời học viên kể; đề nghị chọn nơi mở lớp mùa sau.',
        output: 'Buổi tổng kết lớp',
      },
    ],
  },
  funding: [
    ['Kinh phí giao không tự chủ cho thí điểm', 10.5],
    ['Máy cũ được tặng, quy đổi không tính tiền', null],
  ],
  duties: [
    ['Giám đốc', 'Xin chủ trương, ký hợp đồng, dự buổi tổng kết.'],
    ['Phó Giám đốc', 'Lo máy móc, dự tập giảng, gom nhận xét.'],
    ['Tổ Nghề, tổ Văn hóa', 'Cử người đứng lớp, sửa giáo án sau từng buổi.'],
    ['Văn phòng', 'Mở phòng, in giấy cỡ lớn, giữ sổ đếm ghế.'],
  ],
  recipients: ['Tổ Nghề, tổ Văn hóa', 'Hội cựu giáo chức', 'Chi đoàn'],
});
