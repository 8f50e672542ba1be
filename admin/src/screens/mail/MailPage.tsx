import { useState, type ReactElement } from 'react';
import {
  EmptyState,
  Page,
  Panel,
  ResourceList,
  bilingual,
  useFormats,
  useWords,
  type Column,
} from '../../components/index.ts';
import type { Rows } from '../../providers/contracts.ts';
import './mail.css';

const useMailWords = bilingual(
  {
    to: 'Gửi tới',
    subject: 'Tiêu đề',
    at: 'Lúc',
    read: 'Đọc',
    body: (s: string) => `Nội dung thư: ${s}`,
    empty: 'Chưa có thư nào được giữ lại',
    emptyHint:
      'Khi chưa cấu hình máy chủ thư, thư nhắc và thông báo được giữ ở đây thay vì gửi đi. Khi đã cấu hình, thư đi thẳng và mục này trống.',
    intro: 'Các thư này không được gửi ra ngoài.',
  },
  {
    to: 'To',
    subject: 'Subject',
    at: 'When',
    read: 'Read',
    body: (s: string) => `Mail text: ${s}`,
    empty: 'No mail has been kept',
    emptyHint:
      'Without a mail server, reminders and notices are kept here instead of being sent. With one, they are sent and this stays empty.',
    intro: 'These mails were not sent out.',
  },
);

/**
 * Mail that was kept because no mail server is set. Shown in a frame that can neither run scripts
 * nor reach us.
 */
export default function MailPage(): ReactElement {
  const words = useWords();
  const t = useMailWords();
  const formats = useFormats();
  const [open, setOpen] = useState<Rows['kept-mail'] | null>(null);
  const columns: Column<'kept-mail'>[] = [
    {
      key: 'subject',
      label: t.subject,
      main: true,
      render: (m) => (
        <button
          type="button"
          className="row-link link-button"
          onClick={() => {
            setOpen(m);
          }}
        >
          {m.subject}
        </button>
      ),
    },
    { key: 'to', label: t.to, render: (m) => m.to },
    {
      key: 'at',
      label: t.at,
      sort: 'at',
      render: (m) => <span className="nowrap">{formats.moment(m.at)}</span>,
    },
  ];
  return (
    <Page title={words.menu.mail}>
      <p className="quiet">{t.intro}</p>
      {open && (
        <Panel
          title={open.subject}
          extra={
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setOpen(null);
              }}
            >
              {words.act.close}
            </button>
          }
        >
          <p className="quiet small">
            {t.to} {open.to} · {formats.moment(open.at)}
          </p>
          <iframe
            className="mail-frame"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            title={t.body(open.subject)}
            srcDoc={`<base target="_blank">${open.html}`}
          />
        </Panel>
      )}
      <ResourceList
        resource="kept-mail"
        caption={words.menu.mail}
        sort={{ field: 'at', order: 'DESC' }}
        columns={columns}
        filters={[{ kind: 'search' }]}
        empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
      />
    </Page>
  );
}
