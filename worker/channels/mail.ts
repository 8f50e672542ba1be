import { createTransport } from 'nodemailer';
import type { Letter, Outcome } from '#db/notice/delivery';
import { renderMail, type Mail } from '#documents/mail/mail';
import { noticeMail } from '#domain/notices/notice-mail';
import { words } from '#domain/words/index';
import type { Channel } from './channel.ts';

export interface MailSettings {
  /** Without it mail is kept, readable for administrators. */
  readonly smtpUrl?: string | undefined;
  readonly mailFrom: string;
  readonly publicUrl: string;
}

/** How long connecting, greeting and each answer may take: a silent server must not hold a year. */
const ANSWER_MS = 10_000;
const CONNECTIONS = 4;

/** Letters as mail through the SMTP server of `smtpUrl`, or kept where there is none. */
export function openMail({ smtpUrl, mailFrom, publicUrl }: MailSettings): Channel {
  if (smtpUrl === undefined) {
    return {
      send: async (letter) => ({ state: 'kept', ...writeMail(letter, publicUrl) }),
      close: () => {},
    };
  }
  const transport = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: ANSWER_MS,
      greetingTimeout: ANSWER_MS,
      socketTimeout: 2 * ANSWER_MS,
    },
    { from: mailFrom },
  );
  return {
    async send(letter) {
      try {
        await transport.sendMail({
          ...writeMail(letter, publicUrl),
          to: { name: letter.name, address: letter.email },
          messageId: messageId(letter.id, publicUrl),
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.language },
        });
        return { state: 'sent' };
      } catch (error) {
        return notSent(error);
      }
    },
    close: () => {
      transport.close();
    },
  };
}

/**
 * The Message-ID of a notice's mail. It is made from the notice's id, so that the reader's mail
 * program shows a mail that was sent twice around a crash as one.
 */
export const messageId = (noticeId: string, publicUrl: string): string =>
  `<${noticeId}@${new URL(publicUrl).hostname}>`;

/**
 * Subject, HTML and text of a letter in the reader's language, with the link to the screen where
 * the reader can act on it.
 */
export function writeMail(letter: Letter, publicUrl: string): Mail {
  const { subject, lines, link } = noticeMail(letter, letter.language);
  const { mail } = words(letter.language);
  return renderMail({
    language: letter.language,
    recipientName: letter.name,
    subject,
    lines,
    link: publicUrl + link,
    linkLabel: mail.open,
    footer: mail.why,
  });
}

/**
 * An address that the server refuses for good (a reply from 500 on to the envelope) is not tried
 * again; any other failure is.
 */
function notSent(error: unknown): Outcome {
  const { code, responseCode, message } = error as {
    code?: string;
    responseCode?: number;
    message?: string;
  };
  const forGood = code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500;
  return { state: 'not-sent', forGood, error: (message ?? String(error)).slice(0, 500) };
}
