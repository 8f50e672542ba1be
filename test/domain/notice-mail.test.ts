import { describe, expect, it } from 'vitest';
import { noticeKinds } from '#domain/notices/announcement';
import { noticeLink, noticeMail, type NoticeFacts } from '#domain/notices/notice-mail';

const notice: NoticeFacts = {
  kind: 'returned',
  planId: 'plan-1',
  submissionId: 'paper-1',
  what: 'Kế hoạch năm học 2026-2027',
  unit: 'Trường Tiểu học Hoa Sen',
  due: '2026-11-28',
  act: null,
  reason: 'Mục III thiếu chỉ tiêu tập huấn\n',
};

it('says what happened, until when, why, and what to do', () => {
  expect(noticeMail(notice, 'vi')).toEqual({
    subject: 'Kế hoạch năm học 2026-2027 được trả lại, sửa trước hết ngày 28/11/2026',
    lines: [
      'Kế hoạch năm học 2026-2027 được trả lại, sửa trước hết ngày 28/11/2026.',
      'Lý do: Mục III thiếu chỉ tiêu tập huấn',
      'Đề nghị xem góp ý, sửa nội dung rồi ký và trình lại.',
    ],
    link: '/#/submissions/paper-1',
  });
  expect(noticeMail(notice, 'en').subject).toBe(
    'Kế hoạch năm học 2026-2027 was returned, mend it by the end of 28/11/2026',
  );
});

it('gives the date in a line of its own where the subject does not', () => {
  expect(noticeMail({ ...notice, kind: 'approved', reason: null }, 'vi').lines).toContain(
    'Hạn: hết ngày 28/11/2026',
  );
  expect(
    noticeMail({ ...notice, kind: 'approved', due: null, reason: null }, 'vi').lines,
  ).toHaveLength(2);
});

it('asks for what the step asks for', () => {
  const asked = (act: NoticeFacts['act'], language: 'vi' | 'en') => {
    const { subject, lines } = noticeMail(
      { ...notice, kind: 'to-review', act, reason: null },
      language,
    );
    return [subject.split(':')[0], lines.at(-1)];
  };
  expect(asked('endorse', 'vi')).toEqual([
    'Chờ thẩm định',
    'Đề nghị thẩm định: đồng ý, hoặc trả lại kèm lý do.',
  ]);
  expect(asked('approve', 'vi')).toEqual([
    'Chờ phê duyệt',
    'Đề nghị xem và phê duyệt, hoặc trả lại kèm lý do.',
  ]);
  expect(asked('advise', 'vi')).toEqual(['Chờ ý kiến', 'Đề nghị xem và cho ý kiến.']);
  expect(asked('approve', 'en')).toEqual([
    'To approve',
    'Please read and approve it, or return it with a reason.',
  ]);
  const reminded = noticeMail(
    { ...notice, kind: 'review-late', act: 'approve', reason: null },
    'vi',
  );
  expect([reminded.subject, ...reminded.lines].join(' ')).not.toContain('thẩm định');
});

it('asks who holds it to act and who is above to assign', () => {
  const next = (kind: NoticeFacts['kind']) =>
    noticeMail({ ...notice, kind, act: 'endorse', reason: null }, 'vi').lines.at(-1) ?? '';
  for (const kind of ['review-late', 'extension-late', 'due-late'] as const)
    expect(next(kind)).not.toMatch(/phân công|đôn đốc/);
  for (const kind of ['review-escalation', 'extension-escalation'] as const)
    expect(next(kind)).toContain('phân công');
  expect(next('due-escalation')).toContain('đôn đốc');
});

it('leads to the paper, or to the plan while there is none', () => {
  expect(noticeLink(notice)).toBe('/#/submissions/paper-1');
  expect(noticeLink({ planId: 'plan-1', submissionId: null })).toBe('/#/plans/plan-1');
});

describe.each(noticeKinds)('%s', (kind) => {
  it.each(['vi', 'en'] as const)(
    'has whole sentences in %s, with a date and without',
    (language) => {
      for (const due of ['2026-11-28', null]) {
        const { subject, lines } = noticeMail({ ...notice, kind, due, reason: null }, language);
        expect(`${subject} ${lines.join(' ')}`).not.toMatch(/undefined|null|\{|\.\./);
        expect(lines.every((line) => line.trim() !== '')).toBe(true);
      }
    },
  );
});
