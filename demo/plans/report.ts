import type { IsoDate } from '#domain/calendar/dates';
import type { PlanContent, ReportContent } from '#domain/shapes/content';
import { groups, indicatorCodes, programme, type Group } from '../programme.ts';
import { unitNamed } from '../units.ts';
import type { Frame } from './compose.ts';
import { factsOf, type Facts } from './facts.ts';

/** How far a year had come when the report was written. */
export interface Stage {
  readonly kind: 'semester-report' | 'year-report' | 'ad-hoc-report';
  readonly title: string;
  /** The day it was written: what was due by then is told of. */
  readonly asOf: IsoDate;
  /** Part of the year's activities that had been held, 0 to 1. */
  readonly done: number;
  /** What only this report says about its situation. */
  readonly remark?: string;
  /** The figures of the year it tells of; this year's unless said otherwise. */
  readonly facts?: Facts;
}

/** The same school always gets the same one of several ways to say it. */
const pick = <T>(code: string, from: readonly T[]): T =>
  from[Buffer.from(code).reduce((sum, byte) => sum + byte, 0) % from.length] as T;

const resultOf: Readonly<Record<Group, readonly ((held: number, f: Facts) => string)[]>> = {
  [groups.guidance]: [
    (held) =>
      `Đã tổ chức ${held} hoạt động hướng dẫn ở các lớp và với gia đình. Bài ngắn, dùng tình huống hư cấu được giáo viên đánh giá là dễ dạy; hai bài đã sửa lại sau khi dạy thử.`,
    (held) =>
      `Tổ chức ${held} hoạt động, trong đó phần lớn lồng ghép vào tiết sinh hoạt. Tờ ghi nhớ mang về được gia đình hỏi xin thêm nhiều nhất.`,
    (held) =>
      `${held} hoạt động đã diễn ra theo lịch; các buổi với cha mẹ chuyển sang tối thứ Sáu nên lượt người dự tăng rõ so với lần đầu.`,
  ],
  [groups.pages]: [
    (_, f) =>
      `Duy trì ${f.page}; gỡ các bài cũ không còn đúng, công khai đầu mối liên hệ, đăng bài đều các tháng. Đã bật xác thực hai bước cho tài khoản quản trị.`,
    (_, f) =>
      `Sắp xếp lại ${f.page}, ban hành quy chế biên tập; mỗi mục có người phụ trách và chu kỳ cập nhật. Thử khôi phục từ bản sao lưu thành công một lần.`,
  ],
  [groups.team]: [
    (_, f) =>
      `Đội ngũ ${f.team} người có quyết định phân công, họp đều hằng tháng; hai người thay đổi vị trí đã được bổ sung kịp thời.`,
    (_, f) =>
      `Kiện toàn đội ngũ ${f.team} người, chia nhóm theo việc; biên bản ngắn, rõ việc và người làm.`,
  ],
  [groups.training]: [
    () =>
      'Hoàn thành lớp bồi dưỡng tại chỗ, có bài thực hành. Người dự lớp của Sở đã chia sẻ lại cho đồng nghiệp trong vòng hai tuần.',
    () =>
      'Tổ chức bồi dưỡng theo nhóm nhỏ, ưu tiên người quản trị trang và giáo viên mới; tài liệu để ở thư viện dùng chung.',
  ],
  [groups.cooperation]: [
    (_, f) =>
      `Thống nhất đầu mối và lịch phối hợp với các đơn vị trên địa bàn ${f.ward}; báo cáo viên của địa phương đã nói chuyện với giáo viên và cha mẹ.`,
    (_, f) =>
      `Phối hợp với đoàn thể, trung tâm văn hóa của ${f.ward} tổ chức các buổi chuyên đề; hai bên thống nhất tài liệu dùng chung.`,
  ],
};

const shortcomings = [
  {
    text: 'Một số buổi trao đổi với gia đình có ít người dự.',
    cause: 'Đặt vào giờ hành chính, thông báo muộn; điểm lẻ ở xa.',
  },
  {
    text: 'Bài đăng trên trang thông tin còn dồn vào cuối tháng.',
    cause: 'Người duyệt kiêm nhiệm, chưa có người thay khi đi công tác.',
  },
  {
    text: 'Tài liệu của các tổ còn trùng nội dung.',
    cause: 'Khung chủ đề ban hành sau khi một số tổ đã soạn xong.',
  },
  {
    text: 'Thành viên mới chưa được bồi dưỡng đủ số tiết.',
    cause: 'Lớp bồi dưỡng tổ chức trước thời điểm tiếp nhận người mới.',
  },
];

const proposals = [
  {
    to: 'Sở Giáo dục và Đào tạo',
    text: 'Xây dựng kho bài hướng dẫn dùng chung theo cấp học để các trường không phải soạn lại.',
  },
  {
    to: 'Sở Giáo dục và Đào tạo',
    text: 'Mở lớp bồi dưỡng trực tuyến để giáo viên ở xa tham gia được trong giờ linh hoạt.',
  },
  {
    to: 'Ủy ban nhân dân cấp xã',
    text: 'Bố trí nhà văn hóa và đường truyền cho các buổi trao đổi tại thôn, tổ dân phố.',
  },
];

const rotated = <T>(code: string, items: readonly T[], count: number): T[] => {
  const first = items.indexOf(pick(code, items));
  return Array.from({ length: count }, (_, i) => items[(first + i) % items.length] as T);
};

function figures(f: Facts, stage: Stage): ReportContent['indicators']['values'] {
  const planned = Math.round(f.activities * (stage.kind === 'year-report' ? 1 : 0.5));
  const held = Math.min(planned, Math.round(planned * stage.done));
  const trained = Math.round((f.team + 2) * Math.min(1, 0.7 + stage.done * 0.3));
  const invited = Math.round(f.invited * (stage.kind === 'year-report' ? 1 : 0.5));
  const { guiding, team, trained: staff, pages, held: activities, attended } = indicatorCodes;
  const value = (code: string, numerator: number, denominator: number, note = '') => ({
    code,
    numerator,
    denominator,
    note,
  });
  return [
    value(guiding, 1, 1),
    value(team, 1, 1),
    value(
      staff,
      Math.min(trained, f.team + 2),
      f.team + 2,
      'Tính cả người quản trị trang thông tin',
    ),
    value(
      pages,
      stage.done > 0.5 ? 1 : 0,
      1,
      stage.done > 0.5 ? '' : 'Thiếu một tháng do thay người phụ trách',
    ),
    value(activities, held, planned),
    value(attended, Math.round(invited * (0.66 + stage.done * 0.14)), invited),
  ];
}

/** A report on what the plan set out to do; it lacks nothing. */
export function reportOf(
  code: string,
  frame: Frame,
  plan: PlanContent,
  stage: Stage,
): ReportContent {
  const f = stage.facts ?? factsOf(code);
  const figuresNow = figures(f, stage);
  const held = figuresNow.find((v) => v.code === indicatorCodes.held)?.numerator ?? 0;
  const whole = stage.kind === 'year-report';
  const place = unitNamed(code).place;
  return {
    heading: { subject: stage.title, bases: plan.heading.bases },
    situation: {
      paragraphs: [
        `${f.self} có ${f.staff} cán bộ, giáo viên, nhân viên và ${f.classes} lớp trong năm học ${frame.schoolYear}. ${f.setting}`,
        whole
          ? 'Kế hoạch được thực hiện đủ năm nhóm nhiệm vụ; việc chậm đã được nêu và xử lý trong giao ban tháng. Số liệu dưới đây đếm hoạt động, nhân sự và lượt người dự, không có thông tin riêng của người học.'
          : 'Kế hoạch được triển khai từ đầu năm học; các nhiệm vụ nền (phân công đội ngũ, quy chế, rà soát trang thông tin) đã xong, các nhiệm vụ thường xuyên đang thực hiện theo lịch.',
        ...(stage.remark === undefined ? [] : [stage.remark]),
      ].map((text, i) => ({ key: `s-${i + 1}`, text })),
    },
    results: {
      groups: programme.content.taskGroups.map((group) => {
        const sentence = pick(code + group.code, resultOf[group.code as Group])(held, f);
        const named = plan.tasks.tasks
          .filter((t) => t.group === group.code && t.output !== '' && t.dueOn <= stage.asOf)
          .slice(0, whole ? 4 : 2);
        return {
          group: group.code,
          text: [
            sentence,
            ...named.map((t) => `- ${t.title}: ${t.output.toLocaleLowerCase('vi')}.`),
          ].join('\n'),
        };
      }),
    },
    indicators: { values: figuresNow },
    shortcomings: {
      items: rotated(code, shortcomings, whole ? 2 : 1).map((s, i) => ({
        key: `h-${i + 1}`,
        ...s,
      })),
    },
    nextTasks: {
      items: (whole
        ? [
            'Rà lại bộ bài hướng dẫn trong hè, bỏ bài trùng, bổ sung tình huống mới.',
            'Chuẩn bị phân công đội ngũ cho năm học sau trước ngày tựu trường.',
            'Bồi dưỡng bù cho người mới và người chưa đủ số tiết.',
          ]
        : [
            'Hoàn thành các nhiệm vụ còn chậm trong tháng đầu học kỳ II.',
            'Tổ chức buổi trao đổi với gia đình vào cuối tuần, thông báo trước mười ngày.',
            'Chuẩn bị tài liệu cho các chuyên đề học kỳ II.',
          ]
      ).map((text, i) => ({ key: `n-${i + 1}`, text })),
    },
    proposals: {
      items: rotated(`${code}.`, proposals, whole ? 2 : 1).map((p, i) => ({
        key: `k-${i + 1}`,
        ...p,
      })),
    },
    closing: { ...plan.closing, place, signer: frame.signer, position: frame.position },
  };
}
