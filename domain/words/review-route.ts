import type { LineOfAuthority, Position } from '../shapes/basics.ts';
import type { Confirmation, Relation, RouteOffice, RouteStep } from '../shapes/review-route.ts';

/** What can be wrong with a route, or surprise in it: codes of `checkRoute` and `warnRoute`. */
export const routeDetailsVi = {
  'route-no-steps': 'Tuyến chưa có bước nào: cần ít nhất một bước phê duyệt',
  'route-end': 'Bước cuối phải là phê duyệt',
  'route-approves-early':
    'Chỉ bước cuối được phê duyệt: đổi việc của bước này, hoặc đưa nó xuống cuối',
  'route-own-late':
    'Bước nội bộ phải đứng trước mọi bước của cấp trên, vì diễn ra trước khi thủ trưởng ký',
  'route-own-mixed':
    'Một bước không vừa là của chính đơn vị vừa là của cấp trên: hãy tách làm hai bước',
  'route-own-approves': 'Đơn vị không tự phê duyệt: bước nội bộ chỉ cho ý kiến hoặc thẩm định',
  'route-key-twice': 'Mã bước trùng với một bước trước',
  'route-no-office': 'Bước chưa có chức vụ nào quyết định',
  'route-office-twice': 'Chức vụ này đã có trong bước',
  'route-needed-more': 'Cần {needed} ý kiến nhưng bước chỉ có {offices} chức vụ',
  'route-needed-rule': 'Số ý kiến cần có không khớp với cách quyết định: phải là {needed}',
  'route-approver': 'Chỉ thủ trưởng phê duyệt; cấp phó ký thay (KT.) khi được ủy quyền',
  'route-position': 'Ở cấp trên chỉ thủ trưởng, cấp phó hoặc chuyên viên thẩm định',
  'route-position-own':
    'Trong đơn vị chỉ tổ trưởng, cấp phó, chuyên viên hoặc thủ trưởng cho ý kiến',
  'route-before-first':
    'Bước đầu không có bước nào trước nó để trả lại: chọn trả lại tác giả, hoặc không trả lại',
  'route-no-way-back':
    'Chỉ trả về bước trước, mà trên đường về không bước nào được trả lại tác giả: văn bản sẽ quay vòng. Cho bước này hoặc một bước trước trả lại tác giả',
  'route-limit': 'Thời hạn từ 1 đến 60 ngày làm việc',
  'route-withdraw': 'Từ 0 (không được rút) đến 60 ngày làm việc',
  'route-nobody': 'Không ai giữ chức vụ này cho đơn vị nào trong phạm vi',
  'route-offices-may-meet':
    'Có thể trùng với một chức vụ khác của bước khi hai cơ quan là một: khi đó tính là một ý kiến',
  'route-same-office-again':
    'Chức vụ này đã quyết định ở bước trước; nếu chỉ một người giữ, người đó không được quyết định lần nữa',
  'route-back-over-signature':
    'Trả về bước trước là trả về trong đơn vị, qua cả chữ ký của thủ trưởng',
} as const;

export const routeDetailsEn: Record<keyof typeof routeDetailsVi, string> = {
  'route-no-steps': 'The route has no steps: it needs at least one that approves',
  'route-end': 'The last step must approve',
  'route-approves-early':
    'Only the last step approves: give this step another act, or move it to the end',
  'route-own-late':
    'Steps of the own unit come before all steps of superiors: they happen before the head signs',
  'route-own-mixed': 'One step cannot be both of the own unit and of a superior: split it in two',
  'route-own-approves':
    'A unit does not approve itself: internal steps only give an opinion or endorse',
  'route-key-twice': 'An earlier step has the same key',
  'route-no-office': 'No office decides this step yet',
  'route-office-twice': 'This office is in the step already',
  'route-needed-more': '{needed} decisions are needed, but the step has {offices} offices',
  'route-needed-rule': 'The number needed does not fit the way of deciding: it must be {needed}',
  'route-approver': 'Only a head approves; a deputy signs for the head (KT.) by delegation',
  'route-position': 'In a superior office only head, deputy or specialist review',
  'route-position-own':
    'In the own unit only team lead, deputy, specialist or head give their word',
  'route-before-first':
    'The first step has none before it to return to: return to the author, or not at all',
  'route-no-way-back':
    'It returns only to the step before, and no step on the way back returns to the author: the paper would go round. Let this step or one before it return to the author',
  'route-limit': '1 to 60 working days',
  'route-withdraw': '0 (never) to 60 working days',
  'route-nobody': 'Nobody holds this office for any unit in the scope',
  'route-offices-may-meet':
    'May be the same as another office of the step when both bodies are one: it then counts once',
  'route-same-office-again':
    'This office decides an earlier step; where only one person holds it, that person may not decide again',
  'route-back-over-signature':
    "Returning to the step before goes back into the unit, over its head's signature",
};

/** Choices in a review route's editor. */
export interface ReviewRouteWords {
  readonly relations: Record<Relation, string>;
  readonly lines: Record<LineOfAuthority, string>;
  readonly rules: Record<RouteStep['rule'], string>;
  readonly returns: Record<RouteStep['returns'], string>;
  readonly confirmations: Record<Confirmation, string>;
  /** An office as one reads it: `chuyên viên, cấp trên trực tiếp (quản lý)`. */
  readonly office: (office: RouteOffice, position: string) => string;
}

const isOnLine = (o: RouteOffice): boolean => o.relation !== 'own' && o.relation !== 'issuer';

function officeAsRead(words: ReviewRouteWords, o: RouteOffice, position: string): string {
  const line = isOnLine(o) ? ` (${words.lines[o.line]})` : '';
  return `${position}, ${words.relations[o.relation].toLocaleLowerCase('vi')}${line}`;
}

export const routeVi: ReviewRouteWords = {
  relations: {
    own: 'Chính đơn vị',
    parent: 'Cấp trên trực tiếp',
    grandparent: 'Cấp trên của cấp trên',
    issuer: 'Cơ quan ban hành',
    ministry: 'Cơ quan cao nhất của ngành',
  },
  lines: {
    professional: 'chuyên môn',
    managing: 'quản lý',
  },
  rules: {
    one: 'Một trong số đó',
    all: 'Tất cả',
    some: 'Một số nhất định',
  },
  returns: {
    none: 'Không trả lại',
    author: 'Trả lại tác giả',
    before: 'Trả về bước trước',
    both: 'Trả lại tác giả hoặc bước trước',
  },
  confirmations: {
    click: 'Bấm nút',
    password: 'Nhập lại mật khẩu',
    'second-factor': 'Mật khẩu và mã xác thực',
  },
  office: (o, position) => officeAsRead(routeVi, o, position),
};

export const routeEn: ReviewRouteWords = {
  relations: {
    own: 'The unit itself',
    parent: 'The unit above',
    grandparent: 'Two levels above',
    issuer: 'The issuer',
    ministry: 'The top of the line',
  },
  lines: {
    professional: 'professional',
    managing: 'managing',
  },
  rules: {
    one: 'Any one of them',
    all: 'All of them',
    some: 'A number of them',
  },
  returns: {
    none: 'No return',
    author: 'Return to the author',
    before: 'Return to the step before',
    both: 'Return to the author or the step before',
  },
  confirmations: {
    click: 'A click',
    password: 'The password again',
    'second-factor': 'Password and second factor',
  },
  office: (o, position) => officeAsRead(routeEn, o, position),
};

/**
 * The office of a refusal (`relation`, `line`, `position` among its parameters), for its sentence;
 * empty when they are not there.
 */
export const officeNamed = (
  words: ReviewRouteWords,
  positions: Record<Position, string>,
  p: Readonly<Record<string, string | number>>,
): string =>
  p['relation'] !== undefined && p['relation'] in words.relations
    ? `${words.office(p as unknown as RouteOffice, positions[p['position'] as Position] ?? '')} `
    : '';

interface StepWords {
  readonly positions: Record<Position, string>;
  readonly stepActs: Record<RouteStep['act'], string>;
  readonly reviewRoute: ReviewRouteWords;
}

/**
 * What a step is called: its own name, or its act and first office. `words` are those of the
 * reader's language.
 */
export function stepName(
  step: Pick<RouteStep, 'name' | 'act' | 'offices'>,
  words: StepWords,
): string {
  if (step.name.trim() !== '') return step.name;
  const act = words.stepActs[step.act];
  const [first] = step.offices;
  if (!first) return act;
  const relation = words.reviewRoute.relations[first.relation].toLocaleLowerCase('vi');
  return `${act}: ${words.positions[first.position]}, ${relation}`;
}
