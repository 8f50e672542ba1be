import { people } from './people.ts';

/** One password for all demo accounts; they are never made in production. */
export const DEMO_PASSWORD = 'nien-khoa-2026';

export interface DemoAccount {
  readonly name: string;
  /** User name at sign-in: `<unit code>/<name>`. */
  readonly login: string;
  readonly password: string;
  readonly role: string;
  /** What waits for this person in the demo; a test holds each of these sentences to be true. */
  readonly why: string;
}

const account = (login: string, role: string, why: string): DemoAccount => {
  const person = people.find((p) => p.login === login);
  if (!person) throw new Error(`no person ${login} in the demo`);
  return { name: person.name, login, password: DEMO_PASSWORD, role, why };
};

export const accounts: readonly DemoAccount[] = [
  account(
    'th-hoasen/hanh',
    'Hiệu trưởng tiểu học',
    'a plan returned with a reason, to be mended within days',
  ),
  account(
    'thpt-haidang/tuan',
    'Hiệu trưởng THPT',
    'a plan half drafted, its extended date is near',
  ),
  account('thcs-haiau/thinh', 'Hiệu trưởng THCS', 'a plan not begun, overdue and escalated'),
  account('thpt-nuixanh/giao', 'Tổ trưởng', 'tasks of an approved plan, some overdue'),
  account('pt-dongsim/mo', 'Văn thư', 'an approved plan to be entered in the register'),
  account(
    'ubnd-haiau/huong',
    'Chuyên viên UBND phường',
    'a plan to review, due within days; the screen says that it is nearly last year’s over again',
  ),
  account(
    'ubnd-haiau/lam',
    'Chủ tịch UBND phường',
    'a morning’s queue: plans and reports of the ward’s schools to approve, some late, one withdrawn; an extension to decide',
  ),
  account(
    'so-sonhai/nam',
    'Chuyên viên Sở',
    'a second round, late by now, an early semester report and one heard on the other line to review',
  ),
  account(
    'so-sonhai/thuan',
    'Giám đốc Sở',
    'endorsed plans to approve, a directive in draft, and word that a commune has nobody to approve',
  ),
  // Beside the twelve whose stories came first: whom the director has lent the signature to, and
  // who checks inside a school.
  account(
    'so-sonhai/duyen',
    'Phó Giám đốc Sở',
    'signs plans for the director these two weeks (KT.), and is asked for advice',
  ),
  account(
    'thpt-cuavong/khanh',
    'Tổ trưởng, kiểm tra nội bộ',
    'a plan of the own school to check before the principal signs it',
  ),
  account(
    'so-sonhai/triet',
    'Thanh tra',
    'reads the whole province, last year included, and changes nothing',
  ),
  account(
    'so-sonhai/khoa',
    'Quản trị hệ thống',
    'an appointment proposed by another administrator, to confirm, and papers that may be moved to the new version of a route',
  ),
  account(
    'dh-sonhai/hien',
    'Hiệu trưởng đại học',
    'a plan being carried out and a report to the ministry due soon',
  ),
];
