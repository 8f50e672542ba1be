import type { PlanText } from '../compose.ts';
import type { Facts } from '../facts.ts';

/**
 * Last year a primary school began: a survey, a first handbook, posters and the library; the team
 * was put together for the first time.
 */
export const primaryLastYear = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Triển khai công tác giáo dục học sinh tiểu học trên môi trường mạng tại ${f.self}, năm học ${schoolYear}`,
  purposes: [
    'Biết nhà trường đang ở đâu: giáo viên cần gì, gia đình lo điều gì, thiết bị còn dùng được đến đâu.',
    'Đặt những viên gạch đầu tiên gồm một cuốn sổ tay mỏng, một góc thư viện, một lịch phát thanh.',
    'Chuẩn bị người và nền nếp để các năm sau đi sâu hơn.',
  ],
  requirements: [
    'Thử nhỏ trước khi làm rộng; lớp tham gia trước là lớp tự nguyện.',
    'Tận dụng giờ chào cờ, phát thanh măng non và giờ đọc sách, tránh thêm cuộc họp.',
    'Phiếu hỏi không ghi tên người trả lời; chỉ giữ con số cộng theo khối.',
  ],
  general: [
    'Từng bước hình thành thói quen lành mạnh của lứa tuổi nhỏ khi học và chơi có thiết bị.',
    'Nhà trường có đầu mối rõ, có tài liệu riêng, có trang tin chạy ổn định trước khi hết năm học.',
  ],
  specific: [
    ['Cả năm khối có ít nhất bốn buổi sinh hoạt chủ điểm trong năm', 'CT1', 100, 35],
    [`Thành lập tổ tuyên truyền măng non gồm ${f.team} người lớn`, 'CT2', 100, 7],
    ['Chín phần mười thành viên tổ học xong lớp cơ bản', 'CT3', 90, 26],
    ['Trang tin không bỏ tháng nào kể từ khi khai trương', 'CT4', 100, 35],
    [`Hoàn thành 87 % trở lên của ${f.activities} đầu việc`, 'CT5', 87, 35],
    ['Cứ ba phụ huynh được mời có hai người tới', 'CT6', 67, 31],
    ['Mỗi lớp có một bảng quy ước treo tường', '', null, 12],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Tìm hiểu nhu cầu đầu năm',
        parts: [
          {
            title: 'Phát phiếu hỏi giáo viên và phụ huynh',
            lead: 'Phó Hiệu trưởng',
            partners: 'Giáo viên chủ nhiệm',
            weeks: [2, 5],
            measures:
              'Mười câu chọn, một câu viết; thu qua hòm giấy đặt ở cổng, hai người cùng kiểm đếm.',
            output: 'Bảng số liệu theo khối',
          },
          {
            title: 'Họp hội đồng chọn bốn chủ điểm',
            lead: 'Hiệu trưởng',
            partners: 'Tổ trưởng chuyên môn',
            weeks: [5, 7],
            measures: 'Bỏ phiếu kín trên tám gợi ý; lấy bốn điều được nhắc nhiều nhất.',
            output: 'Nghị quyết hội đồng',
          },
        ],
      },
      {
        title: 'Sổ tay “Bút chì và con chuột”',
        parts: [
          {
            title: 'Vẽ và viết mười sáu trang',
            lead: 'Giáo viên Mĩ thuật',
            partners: 'Giáo viên Tin học, tổ 4 - 5',
            weeks: [7, 14],
            measures:
              'Nhân vật bút chì kể chuyện bằng tranh; chữ to, mỗi trang không quá ba câu; đọc thử với hai lớp tình nguyện.',
            output: 'Bản in thử và tệp gốc',
          },
          {
            title: 'In và đặt tại tủ sách từng lớp',
            lead: 'Nhân viên thư viện',
            weeks: [15, 19],
            measures: 'Mỗi lớp tám cuốn dùng chung, bọc bìa, đánh số như sách thư viện.',
            output: 'Sổ tay có mặt ở các tủ sách',
          },
        ],
      },
      {
        title: 'Phát thanh măng non sáng thứ Ba',
        lead: 'Tổng phụ trách Đội',
        partners: 'Giáo viên Âm nhạc',
        weeks: [6, 33],
        measures:
          'Năm phút: một mẩu chuyện, một câu đố, một bài hát về việc cất máy đúng chỗ và chào hỏi lễ phép khi nhắn tin.',
        output: 'Hai mươi kịch bản phát thanh',
      },
      {
        title: 'Tọa đàm “Nhà mình tắt máy lúc mấy giờ?”',
        lead: 'Chủ tịch Công đoàn',
        partners: 'Hội phụ nữ',
        weeks: [17, 24],
        measures: 'Kể chuyện theo bàn tròn, mỗi bàn một khối; ghi lại mẹo hay của các gia đình.',
        output: 'Tập mẹo của phụ huynh',
      },
    ],
    'trang-thong-tin': [
      {
        title: 'Dựng trang mới trên nền tảng chung của tỉnh',
        lead: 'Giáo viên Tin học',
        partners: 'Đơn vị cung cấp nền tảng',
        weeks: [3, 12],
        measures:
          'Chuyển tin còn giá trị, bỏ giao diện cũ, thử trên điện thoại rẻ tiền và mạng chậm.',
        output: 'Trang khai trương',
      },
      {
        title: 'Tập cho văn thư và hai giáo viên tự đăng tin',
        lead: 'Phó Hiệu trưởng',
        weeks: [11, 15],
        measures: 'Cầm tay chỉ việc ba buổi trưa; mỗi người tự đăng một thông báo và một bài ảnh.',
        output: 'Ba người đăng được tin',
      },
      {
        title: 'Thay sổ liên lạc giấy bằng tin nhắn có giờ giấc',
        lead: 'Giáo viên chủ nhiệm',
        partners: 'Nhà mạng',
        weeks: [8, 18],
        measures: 'Gửi trước sáu giờ tối, không gửi điểm; khối 1 vẫn dùng giấy đến hết học kỳ I.',
        output: 'Quy định gửi tin',
      },
    ],
    'cong-tac-vien': [
      {
        title: 'Thành lập tổ tuyên truyền măng non',
        lead: 'Hiệu trưởng',
        partners: 'Liên đội, Công đoàn',
        weeks: [3, 7],
        measures:
          'Nhận đơn tự nguyện, chọn người viết, người vẽ, người đọc, người giữ máy; bầu tổ trưởng.',
        output: 'Danh sách và biên bản bầu',
      },
      {
        title: 'Giao mỗi thành viên một lớp kết nghĩa',
        lead: 'Tổng phụ trách Đội',
        weeks: [8, 30],
        measures:
          'Ghé lớp hai tháng một lần vào giờ ra chơi, nghe giáo viên kể khó khăn, đem về tổ bàn.',
        output: 'Sổ kết nghĩa',
      },
    ],
    'boi-duong': [
      {
        title: 'Lớp cơ bản sáu tiết cho tổ tuyên truyền',
        lead: 'Giáo viên Tin học',
        partners: 'Trường cao đẳng trong tỉnh',
        weeks: [9, 17],
        measures:
          'Soạn trang chiếu gọn, tìm ảnh miễn phí, cắt âm thanh, phân biệt tin và quảng cáo.',
        output: 'Sáu tiết học, bài nộp cuối lớp',
      },
      {
        title: 'Thăm trường bạn đã có trang tin tốt',
        lead: 'Phó Hiệu trưởng',
        weeks: [20, 26],
        measures: 'Một buổi sáng, xem cách họ chia việc và trả lời phụ huynh.',
        output: 'Bài thu hoạch chung',
      },
    ],
    'phoi-hop': [
      {
        title: `Ra mắt cơ quan quản lý mới tại ${f.ward}`,
        lead: 'Hiệu trưởng',
        partners: 'Phòng Văn hóa - Xã hội',
        weeks: [2, 6],
        measures: 'Trao hồ sơ chuyển giao, hẹn lịch làm việc quý, hỏi nơi nhận báo cáo.',
        output: 'Biên bản chuyển giao',
      },
      {
        title: 'Nhờ thư viện công cộng mở ngày đọc không thiết bị',
        lead: 'Nhân viên thư viện',
        partners: 'Thư viện tỉnh',
        weeks: [21, 29],
        measures: 'Xe sách lưu động đậu tại sân một ngày; lớp luân phiên ra đọc.',
        output: 'Một ngày đọc sách',
      },
    ],
  },
  funding: [
    ['Ngân sách giao: in sổ tay, bìa cứng, loa cầm tay', 11.4],
    ['Tiết kiệm chi điện nước chuyển sang dựng trang', 3],
    ['Thư viện tỉnh đưa xe sách tới, trường không phải trả phí', null],
  ],
  duties: [
    ['Ban giám hiệu', 'Chọn chủ điểm cùng hội đồng, xếp lịch, duyệt chi; gặp địa phương mỗi quý.'],
    [
      'Tổ tuyên truyền măng non',
      'Viết, vẽ, đọc phát thanh; ghé lớp kết nghĩa, ghi lại điều nghe được.',
    ],
    ['Giáo viên Tin học', 'Dựng trang, đứng lớp cơ bản, lo máy tính phòng học.'],
    ['Nhân viên thư viện', 'Giữ sổ tay, mở góc đọc, đón xe sách.'],
    ['Giáo viên chủ nhiệm', 'Treo bảng quy ước, gửi tin đúng giờ, mời phụ huynh dự tọa đàm.'],
  ],
  recipients: ['Tổ 1 - 2 - 3, tổ 4 - 5', 'Liên đội, Công đoàn', 'Phụ huynh (qua trang tin)'],
});
