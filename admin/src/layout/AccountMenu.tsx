import { Button, Popover, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useId, type ReactElement, type ReactNode } from 'react';
import { useSetLocale } from 'react-admin';
import { Link } from 'react-router';
import { addDays } from '#domain/calendar/dates';
import { showDate, useLanguage } from '../components/format.ts';
import { signOut } from '../providers/auth.ts';
import { useMe } from '../providers/me.ts';
import { useAccountWords } from '../screens/account/words.ts';
import { useDelegationWords } from '../screens/units/delegation-words.ts';
import { DemoClock } from './DemoClock.tsx';
import { useDensity, useMode, type Density, type Mode } from './look.ts';
import { useFrameWords } from './words.ts';
import './AccountMenu.css';

/** Who I am, by which offices; language, look, density; the demo clock; the way out. */
export default function AccountMenu({
  anchor,
  onClose,
}: {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}): ReactElement {
  const security = useAccountWords().title;
  const lent = useDelegationWords();
  const me = useMe();
  const t = useFrameWords();
  const language = useLanguage();
  const setLocale = useSetLocale();
  const client = useQueryClient();
  const [mode, setMode] = useMode();
  const [density, setDensity] = useDensity();
  // What the server words (problems, notices) is asked for again in the new language.
  const speak = async (to: string) => {
    setLocale(to);
    await client.invalidateQueries();
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': t.account } }}
    >
      <div className="account">
        <div>
          <p className="strong">{me.person.name}</p>
          <p className="quiet small">{me.person.email ?? me.person.login}</p>
          <ul className="account-offices">
            {me.offices.map((o) => (
              <li key={`${o.unit.id} ${o.position} ${String(o.lentUntil)}`}>
                {o.lentUntil !== undefined && `${o.authority ?? ''} `}
                {o.title} · {o.unit.name}
                {o.lentUntil !== undefined && (
                  <span className="quiet small">
                    {' '}
                    (
                    {o.lentUntil
                      ? lent.lentUntil(showDate(addDays(o.lentUntil, -1)))
                      : lent.lentOpen}
                    )
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
        <Choice
          label={t.language}
          value={language}
          onChoose={(to) => {
            void speak(to);
          }}
          options={[
            ['vi', t.vietnamese],
            ['en', t.english],
          ]}
        />
        <Choice<Mode>
          label={t.look}
          value={mode}
          onChoose={setMode}
          options={[
            ['light', t.light],
            ['dark', t.dark],
            ['system', t.system],
          ]}
        />
        <Choice<Density>
          label={t.density}
          value={density}
          onChoose={setDensity}
          options={[
            ['comfortable', t.comfortable],
            ['compact', t.compact],
          ]}
        />
        {me.clock.mode === 'demo' && <DemoClock />}
        <Button variant="outlined" component={Link} to="/delegations" onClick={onClose}>
          {lent.mine}
        </Button>
        <Button variant="outlined" component={Link} to="/account" onClick={onClose}>
          {security}
        </Button>
        <Button
          variant="outlined"
          onClick={() => {
            void signOut();
          }}
        >
          {t.signOut}
        </Button>
      </div>
    </Popover>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: ReactNode;
  readonly value: V;
  readonly options: readonly (readonly [V, string])[];
  readonly onChoose: (value: V) => void;
}

function Choice<V extends string>({
  label,
  value,
  options,
  onChoose,
}: ChoiceProps<V>): ReactElement {
  const id = useId();
  return (
    <div>
      <p id={id} className="quiet small">
        {label}
      </p>
      <ToggleButtonGroup
        exclusive
        size="small"
        fullWidth
        value={value}
        aria-labelledby={id}
        onChange={(_, to: V | null) => {
          if (to) onChoose(to);
        }}
      >
        {options.map(([option, text]) => (
          <ToggleButton key={option} value={option}>
            {text}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
