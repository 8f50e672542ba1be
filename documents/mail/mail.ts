import { words, type Language } from '#domain/words/index';

/**
 * The strip of the year as one line: its stages, which of them it stands in (from 0), and whose
 * desk it lies on until when.
 */
export interface MailStrip {
  readonly stages: readonly string[];
  readonly current: number;
  readonly desk?: string;
}

export interface MailInput {
  readonly language: Language;
  readonly recipientName: string;
  readonly subject: string;
  /** Paragraphs of plain text; a line feed inside one stays a line break. */
  readonly lines: readonly string[];
  /** Absolute address of the screen. */
  readonly link: string;
  readonly linkLabel: string;
  readonly footer: string;
  readonly strip?: MailStrip;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);
const withBreaks = (text: string): string => escape(text).replaceAll('\n', '<br>');

// Colours are given twice: inline for mail programs that drop <style>, and by class for those that
// show a mail in dark colours.
const darkStyle = `@media (prefers-color-scheme: dark) {
  .page { background: #1b1917 !important; color: #f2efeb !important; }
  .button { background: #b3312c !important; }
  .quiet { color: #b8b1a9 !important; border-color: #46413c !important; }
}`;
const font = "16px/1.6 'Be Vietnam Pro','Segoe UI',Roboto,Arial,sans-serif";
const rule = '#ded8d1';
const style = {
  page: `margin:0;padding:24px 16px;background:#ffffff;color:#26221e;font:${font}`,
  column: 'max-width:560px;margin:0 auto',
  paragraph: 'margin:0 0 16px',
  strip: `margin:0 0 16px;padding:12px 0;border:solid ${rule};border-width:1px 0;color:#5f574f;font-size:14px`,
  button: [
    'display:inline-block;padding:12px 24px;border-radius:6px',
    'background:#8c1d18;color:#ffffff;font-weight:600;text-decoration:none',
  ].join(';'),
  footer: `margin:32px 0 0;padding-top:12px;border-top:1px solid ${rule};color:#5f574f;font-size:13px`,
} as const;

/**
 * A mail as plain text and as HTML with the same content: one column of at most 560 px, no tables,
 * no images, one button. Everything given is text and is escaped. Throws when `link` is not an http
 * address: a mail has no place to resolve it from.
 */
export function renderMail(input: MailInput): Mail {
  if (!/^https?:\/\//.test(input.link))
    throw new Error('the link in a mail must begin with http:// or https://');
  const subject = input.subject.replace(/\s+/g, ' ').trim();
  const greeting = words(input.language).mail.greeting({ name: input.recipientName });
  return { subject, text: asText(input, greeting), html: asHtml(input, subject, greeting) };
}

function asText(input: MailInput, greeting: string): string {
  const strip = input.strip ? [stripText(input.strip)] : [];
  const link = `${input.linkLabel}:\n${input.link}`;
  return `${[greeting, ...input.lines, ...strip, link, `--\n${input.footer}`].join('\n\n')}\n`;
}

const stripText = ({ stages, current, desk }: MailStrip): string =>
  stages.map((stage, i) => (i === current ? `[${stage}]` : stage)).join(' > ') +
  (desk ? `\n${desk}` : '');

function stripHtml({ stages, current, desk }: MailStrip): string {
  const line = stages
    .map((stage, i) =>
      i === current ? `<strong aria-current="step">${escape(stage)}</strong>` : escape(stage),
    )
    .join(' <span aria-hidden="true">&rsaquo;</span> ');
  const below = desk ? `<br>${withBreaks(desk)}` : '';
  return `<p class="quiet" style="${style.strip}">${line}${below}</p>`;
}

const button = ({ link, linkLabel }: MailInput): string =>
  `<a class="button" href="${escape(link)}" style="${style.button}">${escape(linkLabel)}</a>`;

function asHtml(input: MailInput, subject: string, greeting: string): string {
  return `<!doctype html>
<html lang="${input.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(subject)}</title>
<style>${darkStyle}</style>
</head>
<body class="page" style="${style.page}">
<div role="article" aria-label="${escape(subject)}" style="${style.column}">
<p style="${style.paragraph}">${escape(greeting)}</p>
${input.lines.map((line) => `<p style="${style.paragraph}">${withBreaks(line)}</p>`).join('\n')}
${input.strip ? stripHtml(input.strip) : ''}
<p style="margin:24px 0">${button(input)}</p>
<p class="quiet" style="${style.footer}">${withBreaks(input.footer)}</p>
</div>
</body>
</html>
`;
}
