import type { Phase } from '../plan/state.ts';
import type { Position, SubmissionKind, UnitKind } from '../shapes/basics.ts';
import type { Part } from '../shapes/content.ts';
import type { ShownState } from '../shapes/shown-state.ts';

/** What things are called: positions, kinds, phases, states, and the parts of a document. */
interface Names {
  readonly positions: Record<Position, string>;
  readonly unitKinds: Record<UnitKind, string>;
  readonly submissionKinds: Record<SubmissionKind, string>;
  readonly phases: Record<Phase, string>;
  readonly states: Record<ShownState, string>;
  readonly parts: Record<Part, string>;
  /** Chức danh of the head in the signature block (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7). */
  readonly headTitle: (kind: string) => string;
}

const headTitlesVi: Partial<Record<UnitKind, string>> = {
  ministry: 'BỘ TRƯỞNG',
  department: 'GIÁM ĐỐC',
  commune: 'CHỦ TỊCH',
  'district-office': 'TRƯỞNG PHÒNG',
  continuing: 'GIÁM ĐỐC',
};

const headTitlesEn: Partial<Record<UnitKind, string>> = {
  ministry: 'MINISTER',
  department: 'DIRECTOR',
  commune: 'CHAIR',
  'district-office': 'HEAD OF OFFICE',
  continuing: 'DIRECTOR',
};

export const namesVi: Names = {
  positions: {
    head: 'Thủ trưởng',
    deputy: 'Cấp phó',
    specialist: 'Chuyên viên',
    'team-lead': 'Tổ trưởng',
    clerk: 'Văn thư',
    inspector: 'Thanh tra',
    administrator: 'Quản trị hệ thống',
  },
  unitKinds: {
    ministry: 'Bộ',
    department: 'Sở Giáo dục và Đào tạo',
    commune: 'Ủy ban nhân dân xã, phường',
    'district-office': 'Phòng Giáo dục và Đào tạo',
    kindergarten: 'Trường mầm non',
    primary: 'Trường tiểu học',
    'lower-secondary': 'Trường trung học cơ sở',
    'upper-secondary': 'Trường trung học phổ thông',
    'multi-level': 'Trường phổ thông nhiều cấp học',
    continuing: 'Trung tâm giáo dục thường xuyên',
    university: 'Trường đại học',
  },
  submissionKinds: {
    plan: 'Kế hoạch',
    'semester-report': 'Báo cáo học kỳ I',
    'year-report': 'Báo cáo cuối năm',
    'ad-hoc-report': 'Báo cáo đột xuất',
  },
  phases: {
    waiting: 'Chưa mở',
    drafting: 'Soạn thảo',
    approving: 'Thẩm định, phê duyệt',
    executing: 'Thực hiện',
    closing: 'Kết thúc',
    closed: 'Đã kết thúc',
  },
  states: {
    waiting: 'Chưa mở',
    open: 'Chưa soạn',
    draft: 'Nháp',
    submitted: 'Đã trình',
    reviewing: 'Đang thẩm định',
    returned: 'Trả lại',
    approved: 'Đã duyệt',
    executing: 'Đang thực hiện',
    overdue: 'Quá hạn',
    recalled: 'Rút lại',
    checking: 'Kiểm tra nội bộ',
    refused: 'Không duyệt',
    amending: 'Đang điều chỉnh',
    closed: 'Kết thúc',
  },
  parts: {
    heading: 'Trích yếu và căn cứ',
    purpose: 'Mục đích, yêu cầu',
    objectives: 'Mục tiêu, chỉ tiêu',
    tasks: 'Nhiệm vụ và giải pháp',
    funding: 'Kinh phí',
    organisation: 'Tổ chức thực hiện',
    closing: 'Nơi nhận và chữ ký',
    situation: 'Tình hình chung',
    results: 'Kết quả theo nhóm nhiệm vụ',
    indicators: 'Số liệu chỉ tiêu',
    shortcomings: 'Hạn chế và nguyên nhân',
    nextTasks: 'Nhiệm vụ thời gian tới',
    proposals: 'Kiến nghị, đề xuất',
  },
  headTitle: (kind) => headTitlesVi[kind as UnitKind] ?? 'HIỆU TRƯỞNG',
};

export const namesEn: Names = {
  positions: {
    head: 'Head',
    deputy: 'Deputy',
    specialist: 'Specialist',
    'team-lead': 'Team lead',
    clerk: 'Clerk',
    inspector: 'Inspector',
    administrator: 'System administrator',
  },
  unitKinds: {
    ministry: 'Ministry',
    department: 'Provincial department',
    commune: 'Commune',
    'district-office': 'District office',
    kindergarten: 'Kindergarten',
    primary: 'Primary school',
    'lower-secondary': 'Lower secondary school',
    'upper-secondary': 'Upper secondary school',
    'multi-level': 'Multi-level school',
    continuing: 'Continuing education centre',
    university: 'University',
  },
  submissionKinds: {
    plan: 'Plan',
    'semester-report': 'Semester I report',
    'year-report': 'Year report',
    'ad-hoc-report': 'Ad hoc report',
  },
  phases: {
    waiting: 'Not open yet',
    drafting: 'Drafting',
    approving: 'Under review',
    executing: 'Carrying out',
    closing: 'Closing',
    closed: 'Closed',
  },
  states: {
    waiting: 'Not open yet',
    open: 'Not begun',
    draft: 'Draft',
    submitted: 'Submitted',
    reviewing: 'In review',
    returned: 'Returned',
    approved: 'Approved',
    executing: 'Carrying out',
    overdue: 'Overdue',
    recalled: 'Recalled',
    checking: 'Checked in the unit',
    refused: 'Refused',
    amending: 'Being amended',
    closed: 'Closed',
  },
  parts: {
    heading: 'Subject and legal bases',
    purpose: 'Purpose and requirements',
    objectives: 'Objectives and targets',
    tasks: 'Tasks and measures',
    funding: 'Funding',
    organisation: 'Organisation of implementation',
    closing: 'Recipients and signature',
    situation: 'Situation',
    results: 'Results by task group',
    indicators: 'Indicator values',
    shortcomings: 'Shortcomings and causes',
    nextTasks: 'Next tasks',
    proposals: 'Proposals',
  },
  headTitle: (kind) => headTitlesEn[kind as UnitKind] ?? 'PRINCIPAL',
};
