import { describe, expect, it } from 'vitest';
import { renderMail, type MailInput } from '#documents/mail/mail';
import { noticeMail } from '#domain/notices/notice-mail';
import { words } from '#domain/words/index';

const input: MailInput = {
  language: 'vi',
  recipientName: 'Lê Thị Hạnh',
  subject: 'Nhắc hạn: Kế hoạch năm học\n2026-2027',
  lines: ['Dòng thứ nhất.', 'Lý do: thiếu <chỉ tiêu> & "hạn"\ndòng hai'],
  link: 'https://nienkhoa.example/#/submissions/1?a=1&b=2',
  linkLabel: 'Mở trong hệ thống',
  footer: 'Thư gửi tự động.',
  strip: {
    stages: ['Soạn thảo', 'Đã trình', 'Thẩm định'],
    current: 1,
    desk: 'ở bàn Phòng Văn hóa - Xã hội đến 28/11/2026',
  },
};

/** What a reader sees: tags gone, entities resolved. */
const seen = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>/g, '')
    .replace(/<br>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&rsaquo;', '>')
    .replaceAll('&amp;', '&');

describe('a mail', () => {
  const mail = renderMail(input);

  it('has a subject of one line', () => {
    expect(mail.subject).toBe('Nhắc hạn: Kế hoạch năm học 2026-2027');
  });

  it('says the same in text and in HTML, in the same order', () => {
    const parts = [
      'Kính gửi thầy/cô Lê Thị Hạnh,',
      ...input.lines,
      'Soạn thảo > ',
      'ở bàn Phòng Văn hóa',
      input.linkLabel,
      input.footer,
    ];
    for (const whole of [mail.text, seen(mail.html)]) {
      const places = parts.map((part) => whole.indexOf(part));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
    expect(mail.text).toContain('Soạn thảo > [Đã trình] > Thẩm định');
    expect(mail.text).toContain(input.link);
    expect(mail.html).toContain('href="https://nienkhoa.example/#/submissions/1?a=1&amp;b=2"');
  });

  it('escapes what people wrote', () => {
    const { html } = renderMail({
      ...input,
      recipientName: '<script>alert(1)</script>',
      subject: '"><img src=x>',
      footer: "'&",
    });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('is accessible: language, title, no tables, no images, both colour schemes', () => {
    expect(mail.html).toMatch(/<html lang="vi">/);
    expect(mail.html).toMatch(/<title>[^<]+<\/title>/);
    expect(mail.html).not.toMatch(/<table|<img/);
    expect(mail.html).toContain('content="light dark"');
    expect(mail.html).toContain('max-width:560px');
  });

  it('does without a strip', () => {
    const { strip: _, ...plain } = input;
    expect(renderMail(plain).html).not.toContain('aria-current');
  });

  it('refuses a link that leads nowhere from a mailbox', () => {
    expect(() => renderMail({ ...input, link: '/#/submissions/1' })).toThrow(/http/);
    expect(() => renderMail({ ...input, link: 'javascript:alert(1)' })).toThrow(/http/);
  });
});

it('carries a notice in English', () => {
  const notice = noticeMail(
    {
      kind: 'to-review',
      planId: 'p',
      submissionId: 's',
      what: 'Kế hoạch',
      unit: 'TH Hoa Sen',
      due: '2026-11-28',
      act: 'endorse',
    },
    'en',
  );
  const { mail } = words('en');
  const { subject, text } = renderMail({
    ...notice,
    language: 'en',
    recipientName: 'Hạnh',
    link: `http://localhost:3000${notice.link}`,
    linkLabel: mail.open,
    footer: mail.why,
  });
  expect(subject).toBe('To review: Kế hoạch of TH Hoa Sen, by 28/11/2026');
  expect(text).toContain('Dear Hạnh,');
  expect(text).toContain('http://localhost:3000/#/submissions/s');
});
