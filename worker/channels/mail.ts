import { createTransport } from 'nodemailer';
import type { Letter, Outcome } from '#db/notice/delivery';
import { renderMail, type Mail } from '#documents/mail/mail';
import { noticeMail } from '#domain/notices/notice-mail';
import { words } from '#domain/words/index';

/** Carries letters out of the house. */
export interface Post {
  /** Never throws: what went wrong is in the outcome. */
  send(letter: Letter): Promise<Outcome>;
  close(): void;
}

export interface PostSettings {
  /** Without it mail is kept, readable for administrators. */
  readonly smtpUrl?: string | undefined;
  readonly mailFrom: string;
  readonly publicUrl: string;
}

// Connecting, greeting and each answer: a server that hangs must not hold the year of a school.
const PATIENCE_MS = 10_000;
const CONNECTIONS = 4;

export function openPost({ smtpUrl, mailFrom, publicUrl }: PostSettings): Post {
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
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: 2 * PATIENCE_MS,
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
 * One notice, one Message-ID: a mail sent twice around a crash is seen as one by the reader's mail
 * program.
 */
export const messageId = (noticeId: string, publicUrl: string): string =>
  `<${noticeId}@${new URL(publicUrl).hostname}>`;

/**
 * Subject, HTML and text of a letter in the reader's language, with the link to the screen that
 * answers it.
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
 * An address the server refuses for good is not tried again; everything else may be better in an
 * hour.
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
