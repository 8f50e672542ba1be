import MoreHoriz from '@mui/icons-material/MoreHoriz';
import { Drawer } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { NavLink } from 'react-router';
import { places, type Place } from '../components/icons.tsx';
import { useWords } from '../i18n/bilingual.ts';
import { useMe } from '../providers/me.ts';
import { useFrameWords } from './words.ts';
import { YearSelect } from './YearSelect.tsx';
import './Nav.css';

interface Props {
  readonly menu: readonly Place[];
}

function Links({ menu, onGo }: Props & { readonly onGo?: () => void }): ReactElement {
  const words = useWords();
  const { unreadNotices } = useMe();
  return (
    <ul className="nav-list">
      {menu.map((place) => {
        const { to, Icon } = places[place];
        return (
          <li key={place}>
            <NavLink to={to} end={to === '/'} className="nav-link" onClick={onGo}>
              <Icon fontSize="inherit" aria-hidden="true" />
              {words.menu[place]}
              {place === 'notices' && unreadNotices > 0 && (
                <span className="nav-count" aria-hidden="true">
                  {unreadNotices}
                </span>
              )}
            </NavLink>
          </li>
        );
      })}
    </ul>
  );
}

/** The menu beside the content, on wide screens. */
export function SideNav({ menu }: Props): ReactElement {
  const t = useFrameWords();
  return (
    <nav className="side no-print" aria-label={t.main}>
      <Links menu={menu} />
    </nav>
  );
}

/** The first four entries under the thumb, the rest behind "more", on a phone. */
export function BottomBar({ menu }: Props): ReactElement {
  const words = useWords();
  const t = useFrameWords();
  const [open, setOpen] = useState(false);
  const first = menu.filter((p) => p !== 'notices').slice(0, 4);
  return (
    <nav className="bottombar no-print" aria-label={t.main}>
      {first.map((place) => {
        const { to, Icon } = places[place];
        return (
          <NavLink key={place} to={to} end={to === '/'}>
            <Icon fontSize="inherit" aria-hidden="true" />
            {words.short[place]}
          </NavLink>
        );
      })}
      <button
        type="button"
        onClick={() => {
          setOpen(true);
        }}
        aria-expanded={open}
        aria-haspopup="dialog"
      >
        <MoreHoriz fontSize="inherit" aria-hidden="true" />
        {t.more}
      </button>
      <Drawer
        anchor="bottom"
        open={open}
        onClose={() => {
          setOpen(false);
        }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t.main } }}
      >
        <div className="more-sheet">
          <YearSelect />
          <Links
            menu={menu}
            onGo={() => {
              setOpen(false);
            }}
          />
        </div>
      </Drawer>
    </nav>
  );
}
