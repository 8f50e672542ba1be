import type { PlanText, TaskText } from './compose.ts';
import type { Facts } from './facts.ts';

const particular: Readonly<Record<string, TaskText>> = {
  'Trường Tiểu học Hoa Sen': {
    title: 'Tuần lễ “Trường học số vui khỏe”',
    lead: 'Phó Hiệu trưởng',
    partners: 'Tổng phụ trách Đội, thư viện',
    weeks: [26, 28],
    measures:
      'Mỗi khối nhận một chủ đề, dựng một góc trưng bày ở hành lang; buổi cuối tuần mở cửa đón cha mẹ.',
    output: 'Năm góc trưng bày, một bản tin tổng hợp trên trang của trường',
  },
  'Trường Tiểu học Bình Minh Xanh': {
    title: 'Sáng Chủ nhật “Cả nhà cùng học mạng”',
    lead: 'Tổ trưởng tổ 4 - 5',
    partners: 'Ban đại diện cha mẹ học sinh',
    weeks: [14, 15],
    measures:
      'Bốn bàn trải nghiệm, mỗi bàn 20 phút: đặt mật khẩu, đọc thông báo quyền riêng tư, tìm ảnh dùng lại được, đặt giờ nghỉ cho thiết bị.',
    output: 'Bộ bốn phiếu trải nghiệm dùng lại được',
  },
};

/** A primary school's plan: short lessons, families, a page worth reading, a team that writes. */
export const primaryPlan = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Giáo dục kỹ năng sử dụng thông tin an toàn, lành mạnh trên môi trường mạng năm học ${schoolYear} của ${f.self}`,
  purposes: [
    `Giúp cán bộ, giáo viên, nhân viên và gia đình hướng dẫn học sinh tiểu học biết hỏi người lớn, biết chọn nơi đáng tin và biết dừng đúng lúc khi dùng thiết bị có kết nối mạng.`,
    `Làm cho ${f.page} trở thành nơi cha mẹ tìm thấy câu trả lời trước khi phải hỏi, thay cho tin nhắn chuyển tiếp không rõ nguồn.`,
    'Củng cố đội ngũ biên soạn, hướng dẫn của nhà trường; mỗi thành viên có phần việc vừa sức, có thời gian và có tài liệu.',
  ],
  requirements: [
    'Bài hướng dẫn ngắn, gần với việc học hằng ngày, lồng vào tiết sinh hoạt và môn Tin học, không thêm tiết mới và không thêm hồ sơ cho giáo viên chủ nhiệm.',
    'Kế hoạch chỉ dùng số liệu về cơ sở, nhân sự, hoạt động và lượt người dự; không lập danh sách, không thu tài khoản, hình ảnh hay thông tin riêng của học sinh.',
    'Mỗi nhiệm vụ có một người chủ trì, một thời hạn, một sản phẩm xem được; việc nào quá hạn phải nêu lý do trong báo cáo.',
    f.setting,
  ],
  general: [
    'Nâng cao năng lực hướng dẫn của đội ngũ và của gia đình, để học sinh khai thác thông tin đúng mục đích học tập, giải trí lành mạnh.',
    'Giảm tác động của thông tin sai lệch bằng việc hướng dẫn đều đặn và bằng trang thông tin của trường được cập nhật, dễ đọc.',
  ],
  specific: [
    [
      'Nhà trường tổ chức hướng dẫn thường xuyên ở tất cả các khối lớp, mỗi tháng ít nhất một lần',
      'CT1',
      100,
      34,
    ],
    [
      `Đội ngũ ${f.team} cán bộ, giáo viên, cộng tác viên được phân công bằng quyết định và sinh hoạt hằng tháng`,
      'CT2',
      100,
      6,
    ],
    [
      'Thành viên đội ngũ và người quản trị trang được bồi dưỡng ít nhất một khóa trong năm học',
      'CT3',
      95,
      22,
    ],
    ['Trang thông tin của trường có bài mới ở tất cả các tháng trong năm học', 'CT4', 100, 34],
    [
      `Tổ chức được ít nhất 90 % trong ${f.activities} hoạt động hướng dẫn đã ghi trong kế hoạch`,
      'CT5',
      90,
      34,
    ],
    ['Có ít nhất ba phần tư số cha mẹ được mời dự một buổi trao đổi trong năm', 'CT6', 75, 30],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Chuỗi bài “Em dùng mạng an toàn” trong tiết sinh hoạt',
        parts: [
          {
            title: 'Biên soạn sáu bài hướng dẫn theo khối lớp',
            lead: 'Tổ trưởng tổ 4 - 5',
            partners: 'Giáo viên Tin học, thư viện',
            weeks: [4, 7],
            measures:
              'Sáu bài: hỏi người lớn trước khi bấm; mật khẩu của riêng em; lời nói tử tế; giờ của mắt và giờ của màn hình; ảnh này là của ai; tìm ở đâu cho đúng. Mỗi bài hai trang, một trò chơi, một câu để mang về nhà.',
            output: 'Bộ sáu bài in và bản điện tử',
          },
          {
            title: 'Dạy thử ở khối 3 và khối 5, chỉnh sửa theo góp ý',
            lead: 'Tổ trưởng tổ 1 - 2 - 3',
            partners: 'Tổ trưởng tổ 4 - 5',
            weeks: [7, 9],
            measures:
              'Mỗi khối hai tiết có đồng nghiệp dự, ghi lại chỗ học sinh hiểu khác; sửa xong trong tuần.',
            output: 'Biên bản góp ý, bản sửa lần hai',
          },
          {
            title: 'Dạy đại trà, mỗi khối một bài mỗi tháng',
            lead: 'Giáo viên chủ nhiệm',
            partners: 'Tổng phụ trách Đội',
            weeks: [9, 33],
            measures:
              'Lồng vào tiết sinh hoạt lớp tuần thứ hai; khối 1 và 2 dùng tranh, khối 3 đến 5 có hoạt động nhóm.',
            output: 'Sổ đầu bài ghi tên bài',
          },
        ],
      },
      {
        title: 'Trao đổi với cha mẹ về thiết bị và thời gian ở nhà',
        parts: [
          {
            title: 'Hai buổi trao đổi toàn trường, đầu mỗi học kỳ',
            lead: 'Phó Hiệu trưởng',
            partners: 'Ban đại diện cha mẹ học sinh, trạm y tế',
            weeks: [5, 20],
            measures:
              'Mỗi buổi 60 phút, một nửa dành cho câu hỏi; tóm tắt được đăng trên trang của trường trong ba ngày.',
            output: 'Hai bản tóm tắt hỏi đáp',
          },
          {
            title: 'Thư ngỏ mỗi quý: một việc gia đình có thể làm',
            lead: 'Tổng phụ trách Đội',
            weeks: [6, 30],
            measures:
              'Một trang, một việc: bữa ăn không màn hình, chỗ sạc chung ngoài phòng ngủ, cách đặt giới hạn thời gian, cách nói “không” với lời mời lạ.',
            output: 'Bốn thư ngỏ',
          },
        ],
      },
      ...(particular[f.self] ? [particular[f.self] as TaskText] : []),
    ],
    'trang-thong-tin': [
      {
        title: 'Rà soát, sắp xếp lại chuyên mục trên trang của trường',
        lead: 'Giáo viên Tin học',
        partners: 'Văn thư',
        weeks: [3, 8],
        measures:
          'Gỡ bài cũ không còn đúng, sửa liên kết hỏng, đưa lịch hoạt động và số điện thoại văn phòng lên đầu trang; mở chuyên mục “Góc cha mẹ”.',
        output: 'Danh mục bài đã rà soát, chuyên mục mới',
      },
      {
        title: 'Ban hành quy chế biên tập và lịch đăng bài',
        lead: 'Phó Hiệu trưởng',
        partners: 'Tổ trưởng các tổ',
        weeks: [4, 6],
        measures:
          'Bài do tổ viết, hai người duyệt; ảnh có học sinh chỉ đăng ảnh tập thể từ xa và khi cha mẹ đồng ý bằng văn bản; mỗi tháng ít nhất hai bài.',
        output: 'Quy chế biên tập, lịch phân công theo tháng',
      },
      {
        title: 'Bảo đảm an toàn kỹ thuật cho trang và các tài khoản quản trị',
        lead: 'Giáo viên Tin học',
        partners: 'Đơn vị cung cấp dịch vụ',
        weeks: [5, 10],
        measures:
          'Đổi mật khẩu quản trị, bật xác thực hai bước, sao lưu hằng tuần, thu lại quyền của người đã chuyển công tác.',
        output: 'Biên bản kiểm tra kỹ thuật mỗi học kỳ',
      },
    ],
    'cong-tac-vien': [
      {
        title: 'Kiện toàn đội ngũ và quy chế hoạt động',
        lead: 'Hiệu trưởng',
        partners: 'Công đoàn, Chi đoàn',
        weeks: [2, 5],
        measures: `Quyết định phân công ${f.team} người gồm đại diện Ban giám hiệu, các tổ, giáo viên Tin học, thư viện, Tổng phụ trách Đội và hai cha mẹ; ghi rõ phần việc biên soạn, hướng dẫn, giải đáp của từng người.`,
        output: 'Quyết định và quy chế',
      },
      {
        title: 'Sinh hoạt đội ngũ hằng tháng',
        lead: 'Phó Hiệu trưởng',
        weeks: [6, 34],
        measures:
          'Chiều thứ Tư tuần cuối tháng, 45 phút: xem bài đã dạy, chọn bài tháng sau, trả lời câu hỏi gia đình gửi về văn phòng.',
        output: 'Chín biên bản ngắn',
      },
    ],
    'boi-duong': [
      {
        title: 'Tập huấn tại trường: kiểm chứng thông tin và thiết kế bài ngắn',
        lead: 'Tổ trưởng tổ 4 - 5',
        partners: 'Giáo viên Tin học',
        weeks: [8, 11],
        measures:
          'Hai buổi chiều; buổi đầu thực hành tra nguồn và ngày đăng, buổi sau mỗi tổ soạn một hoạt động mười phút.',
        output: 'Hai bộ tài liệu, danh sách cán bộ hoàn thành',
      },
      {
        title: 'Cử người dự lớp bồi dưỡng của Sở và chia sẻ lại',
        lead: 'Hiệu trưởng',
        weeks: [10, 22],
        measures:
          'Người dự lớp trình bày lại cho toàn đội ngũ trong vòng hai tuần; tài liệu để ở thư viện dùng chung.',
        output: 'Buổi chia sẻ và tài liệu dùng chung',
      },
    ],
    'phoi-hop': [
      {
        title: `Thống nhất kế hoạch phối hợp với các đơn vị trên địa bàn ${f.ward}`,
        lead: 'Hiệu trưởng',
        partners: `Đoàn thanh niên, Hội phụ nữ, Công an ${f.ward}`,
        weeks: [4, 9],
        measures:
          'Một bản phối hợp hai trang: đầu mối mỗi bên, lịch hai buổi nói chuyện chuyên đề, cách mời báo cáo viên, cách nhà trường và gia đình tìm hỗ trợ khi cần.',
        output: 'Bản phối hợp đã ký',
      },
      {
        title: 'Mời báo cáo viên nói chuyện với giáo viên và cha mẹ',
        lead: 'Phó Hiệu trưởng',
        partners: 'Trung tâm văn hóa, đơn vị viễn thông',
        weeks: [12, 27],
        measures:
          'Học kỳ I: nhận biết lừa đảo qua điện thoại. Học kỳ II: an toàn tài khoản trong gia đình.',
        output: 'Hai buổi, bài tóm tắt trên trang của trường',
      },
    ],
  },
  funding: [
    ['Chi thường xuyên của nhà trường: in ấn tài liệu, nước uống các buổi trao đổi', 8.5],
    ['Chi bồi dưỡng đội ngũ theo dự toán năm', 6],
    [
      'Nguồn hợp pháp khác: góc trưng bày do Ban đại diện cha mẹ học sinh hỗ trợ bằng hiện vật',
      null,
    ],
  ],
  duties: [
    [
      'Hiệu trưởng',
      'Chỉ đạo chung, ký ban hành, phân bổ kinh phí; chủ trì sơ kết học kỳ I và tổng kết cuối năm; ký báo cáo gửi cấp trên đúng hạn.',
    ],
    [
      'Phó Hiệu trưởng',
      'Điều hành đội ngũ hằng tháng, duyệt bài đăng, cập nhật tiến độ từng nhiệm vụ và nêu kịp thời việc có nguy cơ chậm.',
    ],
    [
      'Tổ trưởng các tổ',
      'Biên soạn và góp ý bài hướng dẫn, bố trí dự giờ, tổng hợp số hoạt động đã tổ chức của tổ.',
    ],
    [
      'Giáo viên chủ nhiệm, Tổng phụ trách Đội',
      'Dạy các bài trong tiết sinh hoạt, chuyển thư ngỏ tới gia đình, gửi câu hỏi thường gặp về đội ngũ.',
    ],
    [
      'Văn thư, thư viện',
      'Lưu tài liệu, vào sổ văn bản, đăng lịch hoạt động; hỗ trợ mượn thiết bị cho các buổi tập huấn.',
    ],
  ],
  recipients: [
    'Các tổ chuyên môn, tổ văn phòng',
    'Công đoàn, Chi đoàn, Liên đội',
    'Ban đại diện cha mẹ học sinh',
  ],
});
