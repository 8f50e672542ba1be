import { useState, type ReactElement } from 'react';
import {
  EmptyState,
  Page,
  Panel,
  ResourceList,
  useFormats,
  useWords,
  type Column,
} from '../../components/index.ts';
import type { Rows } from '../../providers/contracts.ts';
import { useMailWords } from './words.ts';
import './mail.css';

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
