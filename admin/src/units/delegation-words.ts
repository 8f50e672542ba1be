import type { DelegationView } from '#domain/contracts/views';
import type { LentAct } from '#domain/roles';
import type { LentAuthority } from '#domain/office/office';
import { bilingual } from '../i18n/bilingual.ts';

const vi = {
  title: 'Ủy quyền, ký thay', mine: 'Ủy quyền của tôi', lead: 'Chữ ký đã giao cho người khác, và chữ ký thầy cô được giao.', given: 'Đã giao', received: 'Được giao', offices: 'Chức vụ có thể giao ký', own: 'Thầy cô đang giữ chức vụ này',
  none: 'Chưa giao ký cho ai', noneHint: 'Khi thủ trưởng bận hoặc đi vắng, hãy giao cấp phó ký thay hay ủy quyền có thời hạn; hồ sơ đang chờ sẽ tự chuyển cho người được giao.', noneGiven: 'Chưa giao cho ai.', noneReceived: 'Chưa được ai giao.', noOffices: 'Không giữ chức vụ nào có thể giao ký.',
  delegate: 'Giao ký', delegateTitle: (unit: string) => `Giao ký của ${unit}`, office: 'Chức vụ giao', giver: 'Người giao', giverHint: 'Nhiều người giữ chức vụ này: chọn người có chữ ký được giao.', receiver: 'Người nhận và hình thức',
  receiverHint: 'Ai nhận được, theo hình thức nào, do Nghị định 30/2020 quy định.', noReceiver: 'Không có người nào nhận được chức vụ này vào ngày bắt đầu.', noGiver: 'Ngày bắt đầu không có ai giữ chức vụ này.', acts: 'Việc được giao', kinds: 'Loại văn bản', kindsAll: 'Không chọn loại nào nghĩa là mọi loại.', kindsMust: 'Thừa ủy quyền phải nêu rõ: chọn ít nhất một loại.',
  from: 'Từ ngày', until: 'Đến hết ngày', untilOptional: 'Đến hết ngày (trống: đến khi thu lại)', untilMust: 'Bắt buộc, không quá một năm.', reason: 'Số văn bản, nội dung giao', reasonHint: 'Ví dụ: Thông báo số 15/TB-UBND. Không ghi dữ liệu cá nhân.', preview: 'Trên văn bản sẽ ghi',
  byAdmin: 'Ghi nhận theo văn bản của người giữ chức vụ. Chức vụ có quyền ký cần quản trị viên thứ hai xác nhận trước khi có hiệu lực.', noFurther: 'Người nhận không giao tiếp được cho người khác.', allKinds: 'mọi loại văn bản', noEnd: 'đến khi thu lại',
  span: (from: string, to: string) => `từ ${from} ${to}`, to: (d: string) => `đến hết ${d}`, receives: (name: string, office: string, unit: string) => `${name}, ${office} · ${unit}`, fromTo: (giver: string, receiver: string) => `${giver} giao ${receiver}`, proposedBy: (n: string) => `do ${n} đề nghị`,
  confirm: 'Xác nhận', confirmTitle: (n: string) => `Xác nhận giao ký cho ${n}?`, end: 'Thu lại', endTitle: (n: string) => `Thu lại chữ ký đã giao cho ${n}`, endOn: 'Thu lại từ ngày', endHint: 'Từ ngày này người nhận không ký thay nữa; những gì đã ký vẫn giữ nguyên.', done: 'Đã ghi nhận', toUnit: 'Xem đơn vị',
  authorities: { 'KT.': 'KT. (ký thay)', 'TL.': 'TL. (thừa lệnh)', 'TUQ.': 'TUQ. (thừa ủy quyền)' } satisfies Record<LentAuthority, string>,
  actNames: { review: 'Thẩm định, trả lại', approve: 'Phê duyệt', sign: 'Ký trình văn bản của đơn vị' } satisfies Record<LentAct, string>,
  states: { proposed: 'Chờ xác nhận', coming: 'Sắp có hiệu lực', 'in-force': 'Đang có hiệu lực', ended: 'Đã kết thúc', lapsed: 'Hết hiệu lực: một bên đã thôi giữ chức vụ' } satisfies Record<DelegationView['state'], string>,
  lentUntil: (d: string) => `được giao đến hết ${d}`, lentOpen: 'được giao',
  leave: {
    title: 'Nghỉ phép', none: 'Không ai nghỉ phép', hint: 'Người nghỉ vẫn làm được việc, nhưng không nhận nhắc hạn và hồ sơ không chờ riêng người đó. Hệ thống không lưu lý do nghỉ.', enter: 'Ghi nghỉ phép', enterTitle: 'Ghi nghỉ phép', who: 'Người nghỉ',
    end: 'Kết thúc nghỉ', endTitle: (n: string) => `${n} đi làm lại`, endOn: 'Đi làm từ ngày', away: 'Đang nghỉ phép', list: 'Những người đang nghỉ hoặc sắp nghỉ',
  },
  handOver: {
    act: 'Bàn giao', title: (n: string) => `Bàn giao chức vụ của ${n}`, to: 'Người kế nhiệm', on: 'Bàn giao từ ngày', will: (n: string, to: string, d: string) => `Từ ${d}, mọi việc đang chờ chức vụ này là của ${to}; ${n} không còn quyền gì của chức vụ.`,
    hint: 'Chức vụ có quyền ký cần quản trị viên thứ hai xác nhận; đến lúc đó người đang giữ vẫn giữ chức vụ.',
  },
  acting: 'Quyền (chưa bổ nhiệm chính thức, ký “Q.”)', actingShort: 'Quyền',
};

const en: typeof vi = {
  title: 'Delegated signatures', mine: 'My delegations', lead: 'Signatures you have lent, and those lent to you.', given: 'Lent by me', received: 'Lent to me', offices: 'Offices you can lend', own: 'You hold this office',
  none: 'Nothing is lent', noneHint: 'When the head is busy or away, let a deputy sign, or delegate for some days; what waits moves to the receiver by itself.', noneGiven: 'Nothing lent.', noneReceived: 'Nothing received.', noOffices: 'You hold no office that can be lent.',
  delegate: 'Delegate', delegateTitle: (unit: string) => `Delegate for ${unit}`, office: 'Office lent', giver: 'Given by', giverHint: 'Several hold this office: choose whose signature is lent.', receiver: 'Receiver and form',
  receiverHint: 'Who may receive it, and in which form, is set by Decree 30/2020.', noReceiver: 'Nobody can receive this office on the first day.', noGiver: 'Nobody holds this office on the first day.', acts: 'What is lent', kinds: 'Kinds of document', kindsAll: 'Choosing none means all.', kindsMust: 'TUQ. must name its content: choose at least one.',
  from: 'From', until: 'Up to and including', untilOptional: 'Up to and including (empty: until taken back)', untilMust: 'Required, a year at most.', reason: 'Number of the paper, content', reasonHint: 'For example: Thông báo số 15/TB-UBND. No personal data.', preview: 'On the document',
  byAdmin: "Recorded from the holder's paper. An office that signs takes effect only after a second administrator confirms.", noFurther: 'The receiver cannot lend it on.', allKinds: 'all documents', noEnd: 'until taken back',
  span: (from: string, to: string) => `from ${from} ${to}`, to: (d: string) => `to the end of ${d}`, receives: (name: string, office: string, unit: string) => `${name}, ${office} · ${unit}`, fromTo: (giver: string, receiver: string) => `${giver} to ${receiver}`, proposedBy: (n: string) => `proposed by ${n}`,
  confirm: 'Confirm', confirmTitle: (n: string) => `Confirm the delegation to ${n}?`, end: 'Take back', endTitle: (n: string) => `Take back the signature lent to ${n}`, endOn: 'Taken back from', endHint: 'From this day the receiver no longer signs; what was signed stays.', done: 'Recorded', toUnit: 'Open the unit',
  authorities: { 'KT.': 'KT. (for the head)', 'TL.': 'TL. (by order)', 'TUQ.': 'TUQ. (by delegation)' },
  actNames: { review: 'Review and return', approve: 'Approve', sign: "Sign the unit's documents" },
  states: { proposed: 'Waits for confirmation', coming: 'Not in force yet', 'in-force': 'In force', ended: 'Ended', lapsed: 'Lapsed: one of the two left the office' },
  lentUntil: (d: string) => `lent to the end of ${d}`, lentOpen: 'lent',
  leave: {
    title: 'Leave', none: 'Nobody is on leave', hint: 'Who is on leave may still act, but gets no reminders, and nothing waits for them alone. No reason is stored.', enter: 'Enter leave', enterTitle: 'Enter leave', who: 'Person',
    end: 'End leave', endTitle: (n: string) => `${n} is back`, endOn: 'Back on', away: 'On leave', list: 'Who is or will be on leave',
  },
  handOver: {
    act: 'Hand over', title: (n: string) => `Hand over the office of ${n}`, to: 'Successor', on: 'From', will: (n: string, to: string, d: string) => `From ${d}, all that waits for this office is ${to}'s; ${n} keeps no power of it.`,
    hint: 'An office that signs needs a second administrator; until then its holder stays.',
  },
  acting: 'Acting (not yet appointed, signs “Q.”)', actingShort: 'Acting',
};

export const useDelegationWords = bilingual(vi, en);
