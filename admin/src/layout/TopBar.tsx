import { Avatar, IconButton } from '@mui/material';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { BulkChip } from '../features/bulk/BulkChip.tsx';
import { useWords } from '../i18n/bilingual.ts';
import { useMe } from '../providers/me.ts';
import { Bell } from '../screens/notices/Bell.tsx';
import { useFrameWords } from './words.ts';
import { YearSelect } from './YearSelect.tsx';
import './TopBar.css';

const AccountMenu = lazy(async () => import('./AccountMenu.tsx'));

/** Two letters of a Vietnamese name: the first of the middle and of the given name. */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(-2)
    .map((part) => part.charAt(0))
    .join('')
    .toUpperCase();

export function TopBar(): ReactElement {
  const words = useWords();
  const t = useFrameWords();
  const me = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const unit = me.offices[0]?.unit.name;
  return (
    <header className="topbar no-print">
      <Link to="/" className="brand">
        <img src="/mark.svg" alt="" width="30" height="30" />
        <span className="brand-name">{words.product}</span>
        {unit && <span className="brand-unit">{unit}</span>}
      </Link>
      <div className="topbar-right">
        <span className="wide-only">
          <YearSelect />
        </span>
        <BulkChip />
        <Bell />
        <IconButton
          aria-label={t.openAccount(me.person.name)}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(e) => {
            setAnchor(e.currentTarget);
          }}
        >
          <Avatar className="avatar">{initials(me.person.name)}</Avatar>
        </IconButton>
        {anchor && (
          <Suspense>
            <AccountMenu
              anchor={anchor}
              onClose={() => {
                setAnchor(null);
              }}
            />
          </Suspense>
        )}
      </div>
    </header>
  );
}
