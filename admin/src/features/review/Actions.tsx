import MoreHoriz from '@mui/icons-material/MoreHoriz';
import { Button, IconButton, Menu, MenuItem } from '@mui/material';
import { useId, useState, type ReactElement } from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import { useWords } from '../../components/index.ts';
import { useActWords } from './act-words.ts';
import { actsOf, type Act } from './acts.ts';
import './Actions.css';

interface Props {
  readonly view: SubmissionView;
  readonly onAct: (act: Act) => void;
  readonly narrow?: boolean;
  /** False where the text is not before one's eyes: nothing is decided there. */
  readonly reading?: boolean;
}

/**
 * What may be done now: the usual as buttons, the one that carries on with the accent, the rest in
 * a menu.
 */
export function Actions({ view, onAct, narrow = false, reading = true }: Props): ReactElement {
  const { domain } = useWords();
  const { quiet, menu, onward } = actsOf(view, narrow, reading);
  return (
    <>
      {menu.length > 0 && <More acts={menu} onAct={onAct} />}
      {quiet.map((act) => (
        <Button
          key={act}
          variant="outlined"
          onClick={() => {
            onAct(act);
          }}
        >
          {domain.actions[act]}
        </Button>
      ))}
      {onward.map((act) => (
        <Button
          key={act}
          variant="contained"
          onClick={() => {
            onAct(act);
          }}
        >
          {domain.actions[act]}
        </Button>
      ))}
    </>
  );
}

function More({
  acts,
  onAct,
}: {
  readonly acts: readonly Act[];
  readonly onAct: (act: Act) => void;
}): ReactElement {
  const t = useActWords();
  const { domain } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <>
      <IconButton
        className="more-acts"
        aria-label={t.more}
        title={t.more}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(e) => {
          setAnchor(e.currentTarget);
        }}
      >
        <MoreHoriz />
      </IconButton>
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
        slotProps={{ list: { 'aria-label': t.more } }}
      >
        {acts.map((act) => (
          <MenuItem
            key={act}
            onClick={() => {
              setAnchor(null);
              onAct(act);
            }}
          >
            {domain.actions[act]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
