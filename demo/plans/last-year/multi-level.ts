import type { PlanText } from '../compose.ts';
import type { Facts } from '../facts.ts';

/**
 * Last year a school of two levels joined what had been two of everything: two rooms, two groups,
 * two calendars.
 */
export const multiLevelLastYear = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Sắp xếp lại hoạt động giáo dục trên không gian mạng của trường có nhiều cấp học, năm học ${schoolYear}, ${f.self}`,
  purposes: [
    'Gộp những gì lâu nay mỗi cấp làm riêng: hai nhóm nhắn tin, hai lịch trực, hai bảng tin.',
    'Để người mới về trường biết ngay phải hỏi ai và tìm tài liệu ở đâu.',
  ],
  requirements: [
    'Gộp việc không gộp tuổi: lớp dưới và lớp trên vẫn sinh hoạt ở giờ riêng.',
    'Ưu tiên việc không tốn tiền; việc cần mua sắm để sang học kỳ II.',
    'Biên bản nào cũng ghi việc, người, ngày; không ghi chuyện riêng của ai.',
  ],
  general: [
    'Một nhà trường, một tiếng nói khi hướng dẫn người học và trả lời gia đình.',
    'Thầy cô hai cấp quen làm chung, biết sở trường của nhau.',
  ],
  specific: [
    ['Khối lớp nào cũng có ít nhất ba buổi nói chuyện', 'CT1', 100, 33],
    ['Văn bản cử nhóm phụ trách chung ban hành trong tháng Mười', 'CT2', 100, 8],
    ['Nhóm phụ trách học qua lớp căn bản tại trường', 'CT3', 90, 18],
    ['Bảng tin điện tử mỗi tháng một số', 'CT4', 100, 35],
    [`Làm xong 85 % của ${f.activities} việc`, 'CT5', 85, 35],
    ['Gia đình được mời có mặt ở buổi họp thôn', 'CT6', 65, 28],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Giờ nói chuyện đầu tháng dưới tán cây',
        lead: 'Chi đoàn giáo viên',
        partners: 'Giáo viên Lịch sử',
        weeks: [5, 31],
        measures:
          'Người kể là thầy cô lớn tuổi: ngày trước nhận thư ra sao, nay nhận tin thế nào, điều gì vẫn giữ.',
        output: 'Bảy mẩu chuyện được chép lại',
      },
      {
        title: 'Trò chơi lớn “Đi tìm nguồn tin”',
        parts: [
          {
            title: 'Thiết kế trạm và luật chơi',
            lead: 'Tổ trưởng tổ Xã hội',
            partners: 'Giáo viên Thể dục',
            weeks: [7, 11],
            measures:
              'Sáu trạm quanh sân: người nói, ngày tháng, tấm ảnh, con số, địa danh, lời đồn; lớn bé có câu đố riêng.',
            output: 'Bộ thẻ sáu trạm',
          },
          {
            title: 'Tổ chức cho từng khối',
            lead: 'Liên đội',
            partners: 'Chi đoàn',
            weeks: [12, 20],
            measures: 'Mỗi chiều thứ Năm một khối, đội nào cũng có quà là cây giống.',
            output: 'Chín buổi chơi',
          },
        ],
      },
    ],
    'trang-thong-tin': [
      {
        title: 'Bỏ hai trang cũ, lập bảng tin điện tử hai trang giấy',
        lead: 'Thư ký hội đồng',
        partners: 'Văn phòng',
        weeks: [4, 13],
        measures:
          'Soạn bằng phần mềm văn phòng sẵn có, xuất tệp nhẹ, gửi qua tin nhắn và dán ở nhà văn hóa.',
        output: 'Tám số bảng tin',
      },
      {
        title: 'Lập kho tệp chung và đặt tên theo quy ước',
        lead: 'Nhân viên thư viện',
        weeks: [6, 15],
        measures: 'Thư mục theo môn, theo tháng; ai nghỉ việc thì tệp ở lại.',
        output: 'Bản quy ước đặt tên',
      },
    ],
    'cong-tac-vien': [
      {
        title: `Cử nhóm phụ trách ${f.team} người từ cả hai cấp`,
        lead: 'Hiệu trưởng',
        partners: 'Công đoàn',
        weeks: [3, 7],
        measures: 'Mỗi tổ đề cử một người, hội đồng chọn trưởng nhóm; trả công bằng ngày nghỉ bù.',
        output: 'Văn bản cử nhóm',
      },
      {
        title: 'Viết “Cẩm nang người mới”',
        lead: 'Trưởng nhóm phụ trách',
        weeks: [9, 17],
        measures:
          'Bốn trang: gặp ai, mật khẩu phòng máy lấy ở đâu, khi mạng hỏng làm gì, gửi tin lúc nào.',
        output: 'Cẩm nang bốn trang',
      },
    ],
    'boi-duong': [
      {
        title: 'Lớp căn bản buổi tối ba tuần liền',
        lead: 'Giáo viên Tin học',
        partners: 'Tổ trưởng tổ Xã hội',
        weeks: [10, 16],
        measures:
          'Dùng bảng tính để đếm, dùng bản đồ số, lọc thư rác; ai biết rồi thì làm trợ giảng.',
        output: 'Bài tập ba tuần',
      },
    ],
    'phoi-hop': [
      {
        title: `Dự họp thôn ở ${f.ward}`,
        lead: 'Phó Hiệu trưởng',
        partners: 'Trưởng thôn, Hội nông dân',
        weeks: [8, 26],
        measures:
          'Xin hai mươi phút cuối họp, chiếu tranh, nghe bà con kể cuộc gọi lạ, hẹn người trả lời.',
        output: 'Năm lần dự họp',
      },
      {
        title: 'Mượn điểm bưu điện - văn hóa làm nơi tra cứu',
        lead: 'Hiệu trưởng',
        partners: 'Bưu điện',
        weeks: [14, 22],
        measures: 'Hai chiều một tuần có giáo viên ngồi cùng, hướng dẫn nộp hồ sơ, tìm lịch xe.',
        output: 'Lịch trực tại bưu điện',
      },
    ],
  },
  funding: [
    ['Ngân sách giao: giấy, mực, cây giống', 5.5],
    ['Công đoàn hỗ trợ nước uống lớp buổi tối', 1.2],
    ['Bưu điện cho mượn chỗ và máy', null],
  ],
  duties: [
    ['Hiệu trưởng', 'Quyết định việc gộp, ký văn bản, gặp bưu điện và xã.'],
    ['Phó Hiệu trưởng', 'Đi họp thôn, gom ý kiến, nhắc ngày đến hạn.'],
    ['Nhóm phụ trách', 'Soạn cẩm nang, ra bảng tin, đứng các trạm trò chơi.'],
    ['Liên đội và Chi đoàn', 'Tổ chức trò chơi lớn, mời người kể chuyện.'],
  ],
  recipients: ['Tổ Tự nhiên, tổ Xã hội của cả hai cấp', 'Công đoàn', 'Nhóm phụ trách'],
});
