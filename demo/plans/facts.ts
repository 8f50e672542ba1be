import { factsElsewhere } from './facts-elsewhere.ts';

/**
 * Figures and names of places of one school, invented: what makes two plans of the same level two
 * plans.
 */
export interface Facts {
  /** As the school speaks of itself. */
  readonly self: string;
  readonly staff: number;
  /** Members of the collaborators' team, all adults who work at or with the school. */
  readonly team: number;
  readonly classes: number;
  readonly page: string;
  readonly ward: string;
  /** What is particular to this place, one sentence. */
  readonly setting: string;
  /** Planned activities of guidance in the year. */
  readonly activities: number;
  /** Parents and colleagues invited to the evening talks in a year. */
  readonly invited: number;
}

const facts: Readonly<Record<string, Facts>> = {
  'mn-nanghong': {
    self: 'Trường Mầm non Nắng Hồng',
    staff: 38,
    team: 7,
    classes: 14,
    page: 'trang “Nắng Hồng mỗi ngày”',
    ward: 'phường Hải Âu',
    activities: 12,
    invited: 460,
    setting:
      'Trường có một điểm chính và một điểm lẻ ở khu Bãi Trước; phần lớn gia đình làm nghề biển, đi vắng theo con nước nên trao đổi qua nhóm lớp là chính.',
  },
  'mn-hoarung': {
    self: 'Trường Mầm non Hoa Rừng',
    staff: 24,
    team: 5,
    classes: 9,
    page: 'trang tin của trường',
    ward: 'xã Suối Mây',
    activities: 8,
    invited: 250,
    setting: 'Ba điểm trường cách nhau từ 4 đến 9 km, điểm Khe Lạnh chưa có đường truyền cố định.',
  },
  'th-hoasen': {
    self: 'Trường Tiểu học Hoa Sen',
    staff: 46,
    team: 11,
    classes: 26,
    page: 'cổng thông tin và trang “Hoa Sen kể chuyện”',
    ward: 'phường Hải Âu',
    activities: 24,
    invited: 1040,
    setting:
      'Trường ở trung tâm phường, 26 lớp học hai buổi; hai phòng Tin học với 54 máy đã dùng sáu năm, đường truyền được nâng cấp trong hè.',
  },
  'th-binhminh': {
    self: 'Trường Tiểu học Bình Minh Xanh',
    staff: 33,
    team: 8,
    classes: 18,
    page: 'cổng thông tin của trường',
    ward: 'phường Hải Âu',
    activities: 18,
    invited: 690,
    setting:
      'Trường nằm trong khu dân cư mới, nhiều gia đình trẻ làm ở khu công nghiệp theo ca nên các buổi trao đổi phải đặt vào tối thứ Sáu hoặc sáng Chủ nhật.',
  },
  'th-suoimay': {
    self: 'Trường Tiểu học Suối Mây',
    staff: 27,
    team: 6,
    classes: 15,
    page: 'trang tin của trường',
    ward: 'xã Suối Mây',
    activities: 12,
    invited: 380,
    setting:
      'Trường có hai điểm lẻ, nhiều gia đình nói tiếng Tày và tiếng Dao; tài liệu phát ra cần hình vẽ và câu ngắn.',
  },
  'thcs-haiau': {
    self: 'Trường Trung học cơ sở Hải Âu',
    staff: 52,
    team: 12,
    classes: 28,
    page: 'cổng thông tin và trang “Sóng trẻ Hải Âu”',
    ward: 'phường Hải Âu',
    activities: 22,
    invited: 1120,
    setting:
      'Trường có truyền thống làm báo tường và đang chuyển tờ báo thành bản tin điện tử hằng tháng.',
  },
  'thcs-suoimay': {
    self: 'Trường Trung học cơ sở Suối Mây',
    staff: 31,
    team: 8,
    classes: 14,
    page: 'cổng thông tin của trường',
    ward: 'xã Suối Mây',
    activities: 16,
    invited: 420,
    setting:
      'Trường bán trú, buổi tối có giờ dùng máy chung tại thư viện do nhà giáo trực hướng dẫn.',
  },
  'pt-dongsim': {
    self: 'Trường Tiểu học và Trung học cơ sở Đồng Sim',
    staff: 43,
    team: 9,
    classes: 21,
    page: 'cổng thông tin chung của hai cấp',
    ward: 'xã Đồng Sim',
    activities: 18,
    invited: 560,
    setting: 'Hai cấp học chung một khuôn viên, chung phòng máy và chung một người quản trị trang.',
  },
  'thpt-haidang': {
    self: 'Trường Trung học phổ thông Hải Đăng',
    staff: 86,
    team: 16,
    classes: 36,
    page: 'cổng thông tin, trang “Hải Đăng trong tôi” và kênh video của câu lạc bộ truyền thông',
    ward: 'phường Hải Âu',
    activities: 30,
    invited: 1380,
    setting:
      'Trường có 36 lớp, một câu lạc bộ truyền thông hoạt động bảy năm và một phòng dựng hình do cựu học sinh tặng.',
  },
  'thpt-nuixanh': {
    self: 'Trường Trung học phổ thông Núi Xanh',
    staff: 58,
    team: 12,
    classes: 24,
    page: 'cổng thông tin và trang “Núi Xanh”',
    ward: 'xã Suối Mây',
    activities: 24,
    invited: 760,
    setting:
      'Trường đóng tại trung tâm cụm xã, gần một nửa số lớp có học sinh ở trọ; giờ sinh hoạt tối thứ Năm là giờ chung của khu nội trú.',
  },
  'pt-vanson': {
    self: 'Trường THCS và THPT Vân Sơn',
    staff: 49,
    team: 10,
    classes: 22,
    page: 'cổng thông tin của trường',
    ward: 'xã Đồng Sim',
    activities: 20,
    invited: 610,
    setting:
      'Trường liên cấp có đội ngũ trẻ, tuổi nghề trung bình dưới mười năm, thay đổi nhân sự nhiều trong hai năm qua.',
  },
  'gdtx-sonhai': {
    self: 'Trung tâm Giáo dục thường xuyên tỉnh Sơn Hải',
    staff: 35,
    team: 8,
    classes: 16,
    page: 'trang thông tin của Trung tâm',
    ward: 'phường Hải Âu',
    activities: 14,
    invited: 320,
    setting:
      'Học viên vừa học vừa làm, học chủ yếu buổi tối; nhiều lớp ngắn hạn mở ngay tại nhà văn hóa các xã.',
  },
  'dh-sonhai': {
    self: 'Trường Đại học Sơn Hải',
    staff: 412,
    team: 38,
    classes: 124,
    page: 'cổng thông tin, trang của Phòng Công tác sinh viên và trang của bảy khoa',
    ward: 'phường Hải Âu',
    activities: 36,
    invited: 2400,
    setting:
      'Trường có bảy khoa, hai cơ sở đào tạo, khoảng một phần ba sinh viên năm thứ nhất ở ký túc xá.',
  },
  ...factsElsewhere,
};

export const factsOf = (code: string): Facts => {
  const found = facts[code];
  if (!found) throw new Error(`no facts about ${code} in the demo`);
  return found;
};

/** The figures of the year before: the programme was smaller and fewer were invited. */
export function factsLastYear(code: string): Facts {
  const now = factsOf(code);
  return {
    ...now,
    staff: now.staff - 1,
    team: Math.max(3, now.team - 1),
    activities: now.activities - 2,
    invited: Math.round(now.invited * 0.045) * 20,
  };
}
