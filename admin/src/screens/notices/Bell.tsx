import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import { Badge, Button, IconButton, Popover } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../components/format.ts';
import { LinesSkeleton } from '../../components/Skeletons.tsx';
import { useMe } from '../../providers/me.ts';
import { useRead } from '../../providers/read.ts';
import { latest, placeOfNotice, useReadNotices } from './acts.ts';
import { useNoticeWords } from './words.ts';
import './Bell.css';

/** The bell: how many notices are unread, and the latest ones at hand. */
export function Bell(): ReactElement {
  const t = useNoticeWords();
  const { unreadNotices } = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        aria-label={t.bell(unreadNotices)}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(e) => {
          setAnchor(e.currentTarget);
        }}
      >
        <Badge badgeContent={unreadNotices} className="bell-badge">
          <NotificationsOutlined />
        </Badge>
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => {
          setAnchor(null);
        }}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t.latest } }}
      >
        {anchor && (
          <Latest
            onGo={() => {
              setAnchor(null);
            }}
          />
        )}
      </Popover>
    </>
  );
}

function Latest({ onGo }: { readonly onGo: () => void }): ReactElement {
  const t = useNoticeWords();
  const { data } = useRead('/notices', latest);
  const notices = data?.data;
  const formats = useFormats();
  const { read, readAll } = useReadNotices();
  return (
    <div className="bell-list">
      <div className="row spread">
        <h2>{t.latest}</h2>
        {notices?.some((n) => !n.readAt) && (
          <Button
            size="small"
            onClick={() => {
              void readAll();
            }}
          >
            {t.readAll}
          </Button>
        )}
      </div>
      {!notices ? (
        <LinesSkeleton lines={4} />
      ) : notices.length === 0 ? (
        <p className="quiet">{t.empty}</p>
      ) : (
        <ul className="things">
          {notices.map((n) => (
            <li key={n.id}>
              <Link
                className={`row-link small${n.readAt ? '' : ' strong'}`}
                to={placeOfNotice(n)}
                onClick={() => {
                  onGo();
                  void read(n.id);
                }}
              >
                {n.text}
              </Link>
              <p className="quiet small">
                {formats.moment(n.at)}
                {!n.readAt && ` · ${t.unread}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Link to="/notices" onClick={onGo}>
        {t.all}
      </Link>
    </div>
  );
}
