import type { PersonRow } from '#domain/contracts/people';
import type { OfficeRef } from '#domain/contracts/shared';
import type {
  DelegatesView,
  DelegationView,
  LeaveView,
  MyDelegations,
  UnitView,
} from '#domain/contracts/unit';
import { communes, hanh, hoaSen, idOf, lan, minh, people, quan } from './people.ts';

const [commune] = communes;
const ref = (p: PersonRow) => ({ id: p.id, name: p.name });
const duc = people[4] as PersonRow;
const office = (o: Partial<OfficeRef>): OfficeRef => ({
  unit: commune,
  position: 'deputy',
  title: 'Phó Chủ tịch',
  ...o,
});
const lent = (id: string, over: Partial<DelegationView>): DelegationView => ({
  id: idOf(`delegation ${id}`),
  unit: commune,
  position: 'head',
  title: 'Chủ tịch',
  giver: ref(lan),
  receiver: ref(duc),
  receiverOffice: office({}),
  authority: 'KT.',
  acts: ['review', 'approve'],
  kinds: [],
  from: '2026-11-10',
  to: '2026-12-01',
  reason: 'Thông báo số 15/TB-UBND',
  proposedBy: ref(lan),
  state: 'in-force',
  signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  mayEnd: true,
  mayConfirm: false,
  ...over,
});
const delegations: readonly DelegationView[] = [
  lent('kt', {}),
  lent('tuq', {
    receiver: ref(hanh),
    receiverOffice: office({ unit: hoaSen, position: 'head', title: 'Hiệu trưởng' }),
    authority: 'TUQ.',
    kinds: ['plan', 'semester-report'],
    from: '2026-12-01',
    to: '2027-03-01',
    state: 'proposed',
    proposedBy: ref(quan),
    mayConfirm: true,
    signature: ['TUQ. CHỦ TỊCH', 'HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC HOA SEN'],
  }),
  lent('old', {
    authority: 'TL.',
    receiver: ref(minh),
    acts: ['review'],
    from: '2026-09-01',
    to: '2026-10-01',
    state: 'ended',
    mayEnd: false,
    signature: ['TL. CHỦ TỊCH', 'CHUYÊN VIÊN PHÒNG VH-XH'],
  }),
];
const leaves: readonly LeaveView[] = [
  {
    id: idOf('leave'),
    unitId: commune.id,
    person: ref(minh),
    from: '2026-11-20',
    to: '2026-11-28',
    mayEnd: true,
  },
];

/** What the commune has lent and who of it is away; other units have neither. */
export const lentBy = (
  unitId: string,
): Pick<UnitView, 'delegations' | 'leaves' | 'mayDelegate' | 'mayEnterLeave'> => ({
  delegations: unitId === commune.id ? [...delegations] : [],
  leaves: unitId === commune.id ? [...leaves] : [],
  mayDelegate: ['head', 'specialist'],
  mayEnterLeave: unitId === commune.id ? [ref(lan), ref(minh)] : [],
});
export const myDelegations = (who: PersonRow): MyDelegations => ({
  given: delegations.filter((d) => d.giver.id === who.id),
  received: delegations.filter((d) => d.receiver.id === who.id),
  offices: who.offices.filter((o) => o.position === 'head' && o.lentUntil === undefined),
});
export const delegatesOf = (position: string): DelegatesView =>
  position === 'head'
    ? {
        acts: ['review', 'approve', 'sign'],
        givers: [ref(lan)],
        candidates: [
          {
            person: ref(duc),
            office: office({}),
            authority: 'KT.',
            signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
          },
          {
            person: ref(minh),
            office: office({ position: 'specialist', title: 'Chuyên viên Phòng VH-XH' }),
            authority: 'TL.',
            signature: ['TL. CHỦ TỊCH', 'CHUYÊN VIÊN PHÒNG VH-XH'],
          },
          {
            person: ref(hanh),
            office: office({ unit: hoaSen, position: 'head', title: 'Hiệu trưởng' }),
            authority: 'TUQ.',
            signature: ['TUQ. CHỦ TỊCH', 'HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC HOA SEN'],
          },
        ],
      }
    : {
        acts: ['review'],
        givers: [ref(minh), ref(quan)],
        candidates: [
          {
            person: ref(duc),
            office: office({ position: 'specialist', title: 'Chuyên viên' }),
            authority: 'TL.',
            signature: ['TL. CHUYÊN VIÊN', 'CHUYÊN VIÊN'],
          },
        ],
      };
