import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import {
  EmptyState,
  Page,
  ResourceList,
  useFormats,
  useMe,
  useWords,
  type Column,
} from '../../components/index.ts';
import { placeOfNotice, useReadNotices } from './acts.ts';
import { useNoticeWords } from './words.ts';
import './NoticeList.css';

/** Every notice this person got, the newest first; opening one marks it as read. */
export default function NoticeList(): ReactElement {
  const words = useWords();
  const t = useNoticeWords();
  const formats = useFormats();
  const { unreadNotices } = useMe();
  const { read, readAll } = useReadNotices();
  const navigate = useNavigate();
  const columns: Column<'notices'>[] = [
    {
      key: 'text',
      label: t.notice,
      main: true,
      render: (n) => (
        <a
          className={`row-link${n.readAt ? ' notice-read' : ''}`}
          href={`#${placeOfNotice(n)}`}
          onClick={(e) => {
            e.preventDefault();
            void read(n.id);
            void navigate(placeOfNotice(n));
          }}
        >
          {!n.readAt && (
            <span className="notice-dot">
              <span className="hear">{t.unread}: </span>
            </span>
          )}
          {n.text}
        </a>
      ),
    },
    { key: 'unit', label: t.unit, render: (n) => n.unit?.name },
    {
      key: 'at',
      label: t.when,
      sort: 'at',
      render: (n) => <span className="nowrap">{formats.moment(n.at)}</span>,
    },
  ];
  return (
    <Page
      title={words.menu.notices}
      actions={
        unreadNotices > 0 && (
          <Button
            variant="outlined"
            onClick={() => {
              void readAll();
            }}
          >
            {t.readAll}
          </Button>
        )
      }
    >
      <ResourceList
        resource="notices"
        caption={words.menu.notices}
        sort={{ field: 'at', order: 'DESC' }}
        columns={columns}
        filters={[{ kind: 'switch', name: 'unread', label: t.unreadOnly }]}
        empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
      />
    </Page>
  );
}
