import type { PlanText } from './compose.ts';
import type { Facts } from './facts.ts';

/** A university's plan: departments, faculties, unions; students as partners who make content. */
export const universityPlan = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Công tác giáo dục, hướng dẫn người học khai thác, sử dụng thông tin trên môi trường mạng năm học ${schoolYear} của ${f.self}`,
  purposes: [
    'Trang bị cho người học năng lực thông tin ở bậc đại học: tìm, đánh giá, trích dẫn, bảo vệ dữ liệu và công bố có trách nhiệm, đáp ứng yêu cầu học tập, nghiên cứu và việc làm.',
    'Thống nhất hệ thống trang, kênh của Nhà trường, khoa, đoàn thể; thông tin chính thức đến được người học đầu tiên và rõ ràng nhất.',
    'Phát huy vai trò của cố vấn học tập, giảng viên, cán bộ đoàn, hội như những người hướng dẫn gần gũi, được bồi dưỡng và được ghi nhận khối lượng công việc.',
  ],
  requirements: [
    'Xác định rõ đơn vị chủ trì, đơn vị phối hợp, thời hạn và sản phẩm; lồng ghép với kế hoạch công tác sinh viên, kế hoạch đào tạo và kế hoạch của Đoàn thanh niên, Hội sinh viên.',
    'Tôn trọng tự do học thuật và đời sống riêng tư; không thu thập tài khoản, không lập hồ sơ về hoạt động trên mạng của người học; mọi khảo sát đều tự nguyện và ẩn danh.',
    'Báo cáo bằng số liệu tổng hợp về đơn vị, nhân sự, hoạt động, lượt người dự; nguồn số liệu có thể kiểm tra lại.',
    `Sát điều kiện của Nhà trường. ${f.setting}`,
  ],
  general: [
    'Nâng cao hiệu quả công tác giáo dục đạo đức, lối sống văn hóa và năng lực số cho người học trên môi trường mạng; hình thành cộng đồng học thuật ứng xử văn minh.',
    'Hoàn thiện bộ máy, quy chế và đội ngũ làm công tác sinh viên thích ứng với môi trường số.',
  ],
  specific: [
    ['Tất cả các khoa tổ chức ít nhất bốn hoạt động hướng dẫn trong năm học', 'CT1', 100, 34],
    [
      `Đội ngũ ${f.team} thành viên ở cấp trường và cấp khoa được kiện toàn, có quy chế và định mức giờ`,
      'CT2',
      100,
      6,
    ],
    [
      'Cố vấn học tập, cán bộ đoàn, hội và người quản trị trang hoàn thành chương trình bồi dưỡng 15 tiết',
      'CT3',
      95,
      26,
    ],
    ['Trang của Nhà trường và bảy khoa được cập nhật đủ các tháng trong năm học', 'CT4', 100, 34],
    [`Tổ chức ít nhất 95 % trong ${f.activities} hoạt động đã đăng ký`, 'CT5', 95, 34],
    ['Lượt cán bộ, gia đình và đối tác được mời dự các buổi trao đổi đạt từ 75 %', 'CT6', 75, 32],
    [
      'Học phần kỹ năng thông tin được đưa vào tuần sinh hoạt đầu khóa và có học liệu mở dùng chung',
      '',
      null,
      8,
    ],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Đưa năng lực thông tin vào tuần sinh hoạt đầu khóa và học phần chung',
        parts: [
          {
            title: 'Biên soạn học liệu mở “Bạn đang đọc gì?”',
            lead: 'Trung tâm Thông tin - Thư viện',
            partners: 'Khoa Sư phạm, Khoa Công nghệ thông tin',
            weeks: [1, 6],
            measures:
              'Năm bài tự học kèm bài kiểm tra ngắn: nguồn học thuật, hình ảnh bị cắt ghép, số liệu và biểu đồ gây hiểu lầm, trích dẫn và đạo văn, công cụ trí tuệ nhân tạo trong học thuật.',
            output: 'Học liệu mở năm bài, giấy phép sử dụng rõ ràng',
          },
          {
            title: 'Tổ chức tuần sinh hoạt đầu khóa',
            lead: 'Phòng Công tác sinh viên',
            partners: 'Các khoa, Trung tâm Thông tin - Thư viện',
            weeks: [2, 5],
            measures:
              'Hai buổi cho mỗi khoa; chia nhóm nhỏ, có trợ giảng là sinh viên khóa trên đã qua bồi dưỡng.',
            output: 'Mười bốn buổi, tài liệu phát tay',
          },
          {
            title: 'Tích hợp bài thực hành vào học phần Tin học đại cương',
            lead: 'Khoa Công nghệ thông tin',
            partners: 'Phòng Đào tạo',
            weeks: [8, 20],
            measures:
              'Hai bài thực hành có chấm điểm quá trình: lập hồ sơ nguồn và cấu hình bảo mật tài khoản học tập.',
            output: 'Đề cương học phần điều chỉnh',
          },
        ],
      },
      {
        title: 'Chuỗi tọa đàm khoa học và pháp luật',
        parts: [
          {
            title: 'Tọa đàm về dữ liệu cá nhân và an ninh mạng',
            lead: 'Khoa Luật - Kinh tế',
            partners: 'Đoàn luật sư tỉnh, Phòng Công tác sinh viên',
            weeks: [6, 12],
            measures:
              'Diễn giả trình bày quy định đang có hiệu lực, phần lớn thời gian dành cho hỏi đáp; bản ghi được biên tập, đăng công khai.',
            output: 'Hai tọa đàm, bản tổng hợp hỏi đáp',
          },
          {
            title: 'Tọa đàm nghề nghiệp: hồ sơ số của người đi làm',
            lead: 'Trung tâm Hỗ trợ việc làm',
            partners: 'Doanh nghiệp đối tác, Hội sinh viên',
            weeks: [18, 28],
            measures:
              'Doanh nghiệp chia sẻ cách đọc hồ sơ ứng tuyển; hướng dẫn phân biệt tin tuyển dụng thật và giả.',
            output: 'Ba buổi, cẩm nang hồ sơ số',
          },
        ],
      },
      {
        title: 'Cuộc thi “Kể chuyện bằng dữ liệu”',
        lead: 'Đoàn thanh niên, Hội sinh viên',
        partners: 'Khoa Công nghệ thông tin, Khoa Sư phạm',
        weeks: [14, 30],
        measures:
          'Đội thi dùng bộ dữ liệu mở của tỉnh về du lịch, thời tiết, nghề cá; giám khảo chấm tính trung thực của số liệu trước hình thức.',
        output: 'Tập bài dự thi đăng mở',
      },
    ],
    'trang-thong-tin': [
      {
        title: 'Quy hoạch lại cổng thông tin và trang của các khoa',
        parts: [
          {
            title: 'Ban hành quy định quản lý trang, kênh chính thức',
            lead: 'Phòng Hành chính - Tổng hợp',
            partners: 'Phòng Công tác sinh viên, các khoa',
            weeks: [3, 8],
            measures:
              'Danh mục kênh, người chịu trách nhiệm, quy trình duyệt, thời hạn cải chính, quy tắc dùng hình ảnh.',
            output: 'Quy định kèm danh mục kênh',
          },
          {
            title: 'Hoàn thiện mục thông báo chung cho người học',
            lead: 'Trung tâm Tuyển sinh và Truyền thông',
            partners: 'Tổ Hệ thống thông tin',
            weeks: [6, 11],
            measures:
              'Một nơi cho học phí, lịch thi, học bổng, việc làm; có bản đọc cho người khiếm thị và bản xem tốt trên điện thoại.',
            output: 'Mục thông báo vận hành chính thức',
          },
          {
            title: 'Đánh giá an toàn thông tin của cổng và tài khoản quản trị',
            lead: 'Tổ Hệ thống thông tin',
            partners: 'Đơn vị cung cấp hạ tầng',
            weeks: [7, 10],
            measures:
              'Quét lỗ hổng, diễn tập khôi phục, bắt buộc xác thực hai yếu tố với tài khoản quản trị và biên tập.',
            output: 'Báo cáo đánh giá, kế hoạch khắc phục',
          },
        ],
      },
      {
        title: 'Bản tin tháng của Phòng Công tác sinh viên',
        lead: 'Phòng Công tác sinh viên',
        partners: 'Hội sinh viên',
        weeks: [4, 34],
        measures: 'Mỗi tháng một số, mỗi số một chuyên đề; sinh viên viết, giảng viên biên tập.',
        output: 'Mười số bản tin',
      },
    ],
    'cong-tac-vien': [
      {
        title: 'Kiện toàn Tổ công tác cấp trường và nhóm cộng tác viên cấp khoa',
        lead: 'Phòng Công tác sinh viên',
        partners: 'Phòng Tổ chức cán bộ, các khoa',
        weeks: [2, 5],
        measures: `${f.team} thành viên gồm lãnh đạo phòng, cố vấn học tập, giảng viên trẻ, cán bộ đoàn, hội và thủ thư; quy chế nêu nhiệm vụ biên soạn, hướng dẫn, tổ chức hoạt động.`,
        output: 'Quyết định, quy chế, bảng phân công',
      },
      {
        title: 'Quy đổi khối lượng công việc và ghi nhận đóng góp',
        lead: 'Phòng Tổ chức cán bộ',
        partners: 'Phòng Kế hoạch - Tài chính',
        weeks: [8, 14],
        measures:
          'Đề xuất định mức giờ cho cố vấn học tập và thành viên Tổ công tác, lấy ý kiến các khoa trước khi trình Hiệu trưởng.',
        output: 'Tờ trình và định mức',
      },
    ],
    'boi-duong': [
      {
        title: 'Chương trình bồi dưỡng 15 tiết cho cố vấn học tập và cán bộ đoàn, hội',
        parts: [
          {
            title: 'Khảo sát nhu cầu và xây dựng chương trình',
            lead: 'Khoa Sư phạm',
            partners: 'Phòng Công tác sinh viên',
            weeks: [4, 8],
            measures: 'Khảo sát tự nguyện, ẩn danh; kết quả chỉ công bố ở mức tổng hợp.',
            output: 'Chương trình và tài liệu',
          },
          {
            title: 'Mở ba lớp theo cụm khoa',
            lead: 'Khoa Sư phạm',
            partners: 'Trung tâm Thông tin - Thư viện',
            weeks: [10, 22],
            measures:
              'Mỗi lớp ba buổi; có phần thực hành xử lý tình huống truyền thông và viết thông báo dễ hiểu.',
            output: 'Ba lớp, danh sách hoàn thành',
          },
        ],
      },
      {
        title: 'Trao đổi kinh nghiệm với các trường đại học trong vùng',
        lead: 'Phòng Công tác sinh viên',
        partners: 'Các trường đại học, cao đẳng trong vùng',
        weeks: [16, 29],
        measures:
          'Một hội thảo chung tại trường và một chuyến học tập về vận hành trang tin sinh viên.',
        output: 'Kỷ yếu hội thảo',
      },
    ],
    'phoi-hop': [
      {
        title: 'Chương trình phối hợp với địa phương nơi đặt hai cơ sở đào tạo',
        lead: 'Phòng Công tác sinh viên',
        partners: `UBND, Công an, Đoàn thanh niên ${f.ward} và địa bàn cơ sở 2`,
        weeks: [4, 9],
        measures:
          'Thống nhất đầu mối, lịch chuyên đề phòng chống lừa đảo, cách hỗ trợ sinh viên thuê trọ tìm thông tin nhà ở và việc làm đáng tin.',
        output: 'Chương trình phối hợp được ký',
      },
      {
        title: 'Phối hợp với Sở Giáo dục và Đào tạo hỗ trợ trường phổ thông',
        lead: 'Khoa Sư phạm',
        partners: 'Sở Giáo dục và Đào tạo tỉnh Sơn Hải',
        weeks: [15, 31],
        measures:
          'Sinh viên sư phạm năm cuối cùng giáo viên phổ thông soạn và dạy thử bài hướng dẫn trong đợt thực tập.',
        output: 'Bộ bài dạy thử dùng chung',
      },
    ],
  },
  funding: [
    ['Kinh phí hoạt động thường xuyên giao cho Phòng Công tác sinh viên', 120],
    ['Kinh phí bồi dưỡng viên chức, người lao động', 85],
    ['Kinh phí biên soạn học liệu mở thuộc kế hoạch khoa học và công nghệ', 60],
    ['Tài trợ hợp pháp của doanh nghiệp cho cuộc thi và tọa đàm nghề nghiệp', null],
  ],
  duties: [
    [
      'Phòng Công tác sinh viên',
      'Đầu mối tham mưu, điều phối, theo dõi tiến độ thực hiện các nhiệm vụ; tổng hợp báo cáo gửi Hiệu trưởng và Bộ Giáo dục và Đào tạo.',
    ],
    [
      'Trung tâm Tuyển sinh và Truyền thông, Tổ Hệ thống thông tin',
      'Vận hành, bảo đảm an toàn cổng thông tin; hỗ trợ kỹ thuật cho trang của các khoa, đoàn thể.',
    ],
    [
      'Trung tâm Thông tin - Thư viện, các khoa',
      'Biên soạn học liệu, lồng ghép vào học phần, phân công cố vấn học tập, tổ chức hoạt động của khoa.',
    ],
    [
      'Đoàn thanh niên, Hội sinh viên',
      'Tổ chức cuộc thi, bản tin, hoạt động ngoại khóa; xây dựng nét đẹp văn hóa ứng xử trong sinh viên.',
    ],
    [
      'Phòng Tổ chức cán bộ, Phòng Kế hoạch - Tài chính',
      'Thẩm định định mức, bố trí kinh phí, hướng dẫn thanh quyết toán.',
    ],
    [
      'Viên chức, người lao động và người học',
      'Tham gia các hoạt động, góp ý cho quy định và trang thông tin, thực hiện quy tắc ứng xử của Nhà trường.',
    ],
  ],
  recipients: [
    'Ban Giám hiệu',
    'Các phòng, khoa, trung tâm',
    'Công đoàn, Đoàn thanh niên, Hội sinh viên',
    'Cổng thông tin của Trường',
  ],
});
