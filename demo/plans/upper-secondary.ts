import type { PlanText, TaskText } from './compose.ts';
import type { Facts } from './facts.ts';

const clubs: readonly TaskText[] = [
  {
    title: 'Câu lạc bộ truyền thông làm loạt video ngắn “Ba mươi giây trước khi chia sẻ”',
    lead: 'Bí thư Đoàn trường',
    partners: 'Tổ Ngữ văn, tổ Toán - Tin',
    weeks: [10, 26],
    measures:
      'Mười video do câu lạc bộ viết kịch bản, giáo viên cố vấn nội dung và bản quyền nhạc, hình; người xuất hiện trong video là giáo viên và cựu học sinh tình nguyện.',
    output: 'Mười video trên kênh của trường',
  },
];
const boarding: readonly TaskText[] = [
  {
    title: 'Tối thứ Năm ở khu nội trú: “Một giờ học mạng”',
    lead: 'Tổ trưởng tổ Tin học - Công nghệ',
    partners: 'Ban quản lý nội trú, Đoàn trường',
    weeks: [6, 32],
    measures:
      'Hai tuần một buổi tại thư viện khu nội trú: tìm học liệu mở, dùng từ điển, tra cứu tuyển sinh từ nguồn chính thức, cách nhận ra tin giả về học bổng.',
    output: 'Mười hai buổi, phiếu nội dung từng buổi',
  },
];

/**
 * An upper-secondary school's plan: judging sources, the law, a club that makes things, teachers
 * who can teach it.
 */
export const upperSecondaryPlan = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Tổ chức giáo dục, hướng dẫn khai thác và sử dụng thông tin trên môi trường mạng năm học ${schoolYear} của ${f.self}`,
  purposes: [
    'Hình thành ở người học năng lực đánh giá nguồn tin, sử dụng công cụ số có trách nhiệm, hiểu quyền và nghĩa vụ của công dân khi tham gia môi trường mạng.',
    'Tạo cho giáo viên mọi bộ môn một vốn chung: biết dạy học sinh kiểm chứng, trích dẫn, tôn trọng bản quyền và dữ liệu cá nhân ngay trong bài học của mình.',
    `Phát triển ${f.page} thành kênh thông tin chính thức, nhanh và dễ tin cậy của nhà trường với gia đình và cộng đồng.`,
  ],
  requirements: [
    'Gắn với chương trình môn Tin học, Giáo dục kinh tế và pháp luật, Ngữ văn và Hoạt động trải nghiệm, hướng nghiệp; không tổ chức thi đua hình thức, không giao chỉ tiêu bài viết cho lớp.',
    'Tôn trọng quyền riêng tư: nhà trường không thu thập tài khoản, không theo dõi hoạt động trên mạng của học sinh; việc hỗ trợ dựa trên sự tin cậy và qua phòng tư vấn khi người học chủ động tìm đến.',
    'Số liệu báo cáo chỉ đếm cơ sở, nhân sự, hoạt động, lượt người dự; lấy từ sổ phân công, biên bản và phiếu dự họp đang có.',
    `Phù hợp điều kiện nhà trường. ${f.setting}`,
  ],
  general: [
    'Nâng cao năng lực số và ý thức pháp luật trong cộng đồng nhà trường, để môi trường mạng phục vụ việc học, việc dạy và hướng nghiệp.',
    'Xây dựng đội ngũ có chuyên môn, được bồi dưỡng thường xuyên, đủ khả năng tổ chức hướng dẫn và trả lời câu hỏi của học sinh, gia đình.',
  ],
  specific: [
    ['Tất cả các khối lớp được hướng dẫn theo chủ đề ít nhất hai tháng một lần', 'CT1', 100, 34],
    [
      `Đội ngũ ${f.team} thành viên có quyết định phân công, quy chế và lịch làm việc theo học kỳ`,
      'CT2',
      100,
      6,
    ],
    [
      'Cán bộ, giáo viên, cộng tác viên và người quản trị trang được bồi dưỡng theo chương trình tối thiểu 12 tiết',
      'CT3',
      100,
      24,
    ],
    [
      'Trang thông tin có bài mới ở tất cả các tháng, thông báo quan trọng đăng trong 24 giờ',
      'CT4',
      100,
      34,
    ],
    [`Tổ chức từ 92 % trở lên trong số ${f.activities} hoạt động của kế hoạch`, 'CT5', 92, 34],
    ['Ít nhất 80 % lượt cha mẹ và cán bộ được mời dự các buổi trao đổi', 'CT6', 80, 31],
    [
      'Mỗi tổ chuyên môn có ít nhất hai bài dạy lồng ghép kiểm chứng thông tin, được tổ góp ý',
      '',
      null,
      22,
    ],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Xây dựng và dạy các chủ đề hướng dẫn theo khối',
        parts: [
          {
            title: 'Khối 10: tìm kiếm nâng cao, đánh giá nguồn, trích dẫn đúng',
            lead: 'Tổ trưởng tổ Tin học - Công nghệ',
            partners: 'Tổ Ngữ văn, thư viện',
            weeks: [4, 9],
            measures:
              'Ba tiết trong Hoạt động trải nghiệm; bài tập là một trang hồ sơ nguồn cho đề tài môn học; thư viện giới thiệu cơ sở dữ liệu mở.',
            output: 'Giáo án ba tiết, mẫu hồ sơ nguồn',
          },
          {
            title: 'Khối 11: quyền riêng tư, dữ liệu cá nhân và hợp đồng điện tử đơn giản',
            lead: 'Giáo viên Giáo dục kinh tế và pháp luật',
            partners: 'Tổ Tin học - Công nghệ',
            weeks: [8, 16],
            measures:
              'Đọc hiểu một điều khoản sử dụng thật đã lược bớt; thực hành đặt quyền riêng tư trên tài khoản mẫu do trường tạo; thảo luận quy định pháp luật về dữ liệu cá nhân.',
            output: 'Giáo án, bộ tình huống',
          },
          {
            title: 'Khối 12: thông tin tuyển sinh, việc làm và nhận diện lừa đảo',
            lead: 'Phó Hiệu trưởng',
            partners: 'Đoàn trường, cựu học sinh',
            weeks: [14, 26],
            measures:
              'Hai buổi chuyên đề; so sánh thông báo chính thức với bài đăng mạo danh đã được cơ quan báo chí phân tích; hướng dẫn nơi hỏi khi nghi ngờ.',
            output: 'Cẩm nang một trang, hai buổi chuyên đề',
          },
        ],
      },
      ...(f.self.includes('Núi Xanh') ? boarding : clubs),
      {
        title: 'Diễn đàn học kỳ: “Tranh luận văn minh trên mạng”',
        lead: 'Bí thư Đoàn trường',
        partners: 'Tổ Ngữ văn',
        weeks: [12, 29],
        measures:
          'Mỗi học kỳ một buổi; học quy tắc lập luận, cách phản hồi người không cùng ý kiến, cách rút lại điều đã nói sai.',
        output: 'Hai buổi diễn đàn, bộ quy tắc do các lớp góp',
      },
    ],
    'trang-thong-tin': [
      {
        title: 'Chuẩn hóa trang thông tin và kênh chính thức',
        parts: [
          {
            title: 'Lập danh mục kênh chính thức, gắn dấu hiệu nhận biết',
            lead: 'Văn phòng',
            partners: 'Đoàn trường, các câu lạc bộ',
            weeks: [3, 6],
            measures:
              'Công bố danh mục trên cổng thông tin; các trang cũ không còn dùng được đóng hoặc ghi rõ đã ngừng.',
            output: 'Danh mục kênh được công bố',
          },
          {
            title: 'Quy chế biên tập, ảnh và bản quyền',
            lead: 'Phó Hiệu trưởng',
            partners: 'Tổ Ngữ văn',
            weeks: [4, 7],
            measures:
              'Hai cấp duyệt; mẫu đồng ý dùng hình ảnh; thời hạn gỡ bài khi có yêu cầu chính đáng là một ngày làm việc.',
            output: 'Quy chế biên tập sửa đổi',
          },
          {
            title: 'Kiểm tra an toàn kỹ thuật hai lần trong năm',
            lead: 'Tổ trưởng tổ Tin học - Công nghệ',
            partners: 'Đơn vị vận hành cổng',
            weeks: [5, 10],
            measures:
              'Rà quyền quản trị, sao lưu và thử khôi phục, chứng thư, bản vá; kết quả báo cáo Hiệu trưởng.',
            output: 'Biên bản kiểm tra',
          },
        ],
      },
      {
        title: 'Chuyên mục “Hỏi đáp cùng nhà trường”',
        lead: 'Văn phòng',
        partners: 'Các tổ chuyên môn',
        weeks: [8, 33],
        measures:
          'Mỗi tuần chọn ba câu hỏi chung của gia đình và người học để trả lời công khai, không nêu tên người hỏi.',
        output: 'Chuyên mục cập nhật hằng tuần',
      },
    ],
    'cong-tac-vien': [
      {
        title: 'Quyết định kiện toàn đội ngũ, phân công theo nhóm việc',
        lead: 'Hiệu trưởng',
        partners: 'Công đoàn, Đoàn trường',
        weeks: [2, 5],
        measures: `${f.team} thành viên chia ba nhóm: biên soạn, truyền thông, hỗ trợ kỹ thuật; mỗi nhóm có nhóm trưởng và lịch trực theo tuần trong giờ hành chính.`,
        output: 'Quyết định, quy chế, lịch trực',
      },
      {
        title: 'Họp nhóm hai tuần một lần, sơ kết theo học kỳ',
        lead: 'Phó Hiệu trưởng',
        weeks: [6, 34],
        measures:
          'Họp 40 phút, có danh mục việc; việc vướng quá hai kỳ họp được đưa lên Ban giám hiệu.',
        output: 'Biên bản họp, bảng tiến độ',
      },
    ],
    'boi-duong': [
      {
        title: 'Chương trình bồi dưỡng nội bộ 12 tiết',
        lead: 'Tổ trưởng tổ Tin học - Công nghệ',
        partners: 'Tổ Ngữ văn, thư viện',
        weeks: [7, 15],
        measures:
          'Bốn mô đun: kiểm chứng thông tin và hình ảnh; công cụ trí tuệ nhân tạo trong dạy học và giới hạn của chúng; bản quyền, dữ liệu cá nhân; viết cho trang thông tin. Học theo nhóm nhỏ, có bài thực hành nộp.',
        output: 'Tài liệu bốn mô đun, danh sách hoàn thành',
      },
      {
        title: 'Sinh hoạt chuyên môn liên trường',
        lead: 'Phó Hiệu trưởng',
        partners: 'Các trường THPT trong tỉnh',
        weeks: [18, 27],
        measures:
          'Một buổi trao đổi bài dạy, một buổi chia sẻ cách vận hành trang thông tin và câu lạc bộ.',
        output: 'Kỷ yếu ngắn của hai buổi',
      },
    ],
    'phoi-hop': [
      {
        title: 'Ký quy chế phối hợp với cơ quan, tổ chức tại địa phương',
        lead: 'Hiệu trưởng',
        partners: `UBND ${f.ward}, Công an, Đoàn thanh niên, Trung tâm văn hóa`,
        weeks: [4, 8],
        measures:
          'Nêu đầu mối, lịch chuyên đề, cách hỗ trợ gia đình khi gặp lừa đảo hoặc bị xâm phạm quyền trên mạng; rà soát lại sau học kỳ I.',
        output: 'Quy chế phối hợp',
      },
      {
        title: 'Ngày hội “Công dân số” cùng cha mẹ và địa phương',
        lead: 'Bí thư Đoàn trường',
        partners: 'Ban đại diện cha mẹ học sinh, đơn vị viễn thông',
        weeks: [24, 30],
        measures:
          'Một buổi chiều với sáu gian: kiểm chứng tin, mật khẩu, dịch vụ công, học liệu mở, hướng nghiệp số, sơ cứu tài khoản bị mất.',
        output: 'Sáu gian hướng dẫn, bản tổng hợp lượt người dự',
      },
    ],
  },
  funding: [
    ['Chi thường xuyên của nhà trường theo dự toán được giao', 24],
    ['Kinh phí bồi dưỡng thường xuyên đội ngũ', 12],
    ['Quỹ hoạt động của Đoàn trường và nguồn hợp pháp khác cho ngày hội, câu lạc bộ', 9.5],
  ],
  duties: [
    [
      'Hiệu trưởng',
      'Chỉ đạo, phê duyệt phân công, quyết định kinh phí; chủ trì giao ban tháng; chịu trách nhiệm về tính trung thực của số liệu báo cáo.',
    ],
    [
      'Phó Hiệu trưởng',
      'Điều phối các nhóm việc, duyệt nội dung đăng, tổ chức sơ kết học kỳ I, tổng kết năm học và dự thảo báo cáo.',
    ],
    [
      'Các tổ chuyên môn',
      'Xây dựng bài dạy lồng ghép, cử người tham gia biên soạn và bồi dưỡng; góp ý, lưu giáo án dùng chung.',
    ],
    [
      'Đoàn trường',
      'Tổ chức diễn đàn, ngày hội, hướng dẫn câu lạc bộ; lan tỏa gương người tốt, việc tốt và bộ quy tắc ứng xử do các lớp góp.',
    ],
    [
      'Văn phòng, thư viện, tổ Tin học - Công nghệ',
      'Vận hành cổng thông tin, bảo đảm kỹ thuật, lưu trữ văn bản; cung cấp học liệu và phòng máy.',
    ],
    [
      'Ban đại diện cha mẹ học sinh',
      'Thông tin tới gia đình, góp câu hỏi cho chuyên mục hỏi đáp, cùng tổ chức ngày hội.',
    ],
  ],
  recipients: [
    'Các tổ chuyên môn, Văn phòng',
    'Công đoàn, Đoàn trường',
    'Ban đại diện cha mẹ học sinh',
    'Cổng thông tin của trường',
  ],
});
