import { Alert, Button, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { localTime } from '#domain/calendar/dates';
import { useMe } from '../providers/me.ts';
import { focusOnce } from './anchors.ts';
import { useConfirmationWords } from './confirmation-words.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import type { ConfirmationState } from './useConfirmation.ts';

/**
 * Password, and code where the step asks for one; or until when an earlier proof still holds.
 * Nothing for a click. `alone`: the dialog asks nothing else, so they take the focus.
 */
export function ConfirmationFields({
  confirmation: c,
  alone = false,
}: {
  readonly confirmation: ConfirmationState;
  readonly alone?: boolean;
}): ReactElement | null {
  const t = useConfirmationWords();
  const { zone } = useMe();
  if (c.until)
    return (
      <p role="status" className="quiet">
        {t.fresh(localTime(c.until, zone))}
      </p>
    );
  if (!c.asks) return null;
  if (c.notSet)
    return (
      <Alert severity="warning" variant="outlined">
        <p>{t.notSet}</p>
        <p>
          <a href="#/account" target="_blank" rel="noopener">
            {t.setUp}
          </a>
        </p>
      </Alert>
    );
  return (
    <div className="form">
      <p>{t.why[c.level]}</p>
      <PasswordField value={c.password} onChange={c.setPassword} missing={c.tried} focus={alone} />
      {c.level === 'second-factor' && (
        <CodeField value={c.code} onChange={c.setCode} missing={c.tried} />
      )}
      <ProblemAlert problem={c.problem} />
    </div>
  );
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly missing: boolean;
}

/**
 * The password of who is signed in; a password manager sees whose it is. @param wrong why it was
 * refused, where that is said at the field
 */
export function PasswordField({
  value,
  onChange,
  missing,
  focus = false,
  label,
  wrong,
}: FieldProps & {
  readonly focus?: boolean;
  readonly label?: string;
  readonly wrong?: string | undefined;
}): ReactElement {
  const t = useConfirmationWords();
  const { person } = useMe();
  const lacks = missing && value === '';
  return (
    <>
      <input type="text" autoComplete="username" value={person.login} readOnly hidden />
      <TextField
        required
        fullWidth
        type="password"
        label={label ?? t.password}
        {...(focus && { inputRef: focusOnce })}
        value={value}
        onChange={(e) => {
          onChange(e.target.value);
        }}
        error={lacks || wrong !== undefined}
        helperText={lacks ? t.need : wrong}
        slotProps={{
          htmlInput: { autoComplete: 'current-password', maxLength: 300 },
          ...(wrong !== undefined && { formHelperText: { role: 'alert' } }),
        }}
      />
    </>
  );
}

/** Six digits of the authenticator; a backup code instead, unless `appOnly`. */
export function CodeField({
  value,
  onChange,
  missing,
  appOnly = false,
}: FieldProps & { readonly appOnly?: boolean }): ReactElement {
  const t = useConfirmationWords();
  const [backup, setBackup] = useState(false);
  const lacks = missing && value.trim() === '';
  return (
    <div>
      <TextField
        required
        fullWidth
        label={backup ? t.backup : t.code}
        value={value}
        onChange={(e) => {
          onChange(e.target.value);
        }}
        error={lacks}
        helperText={lacks ? t.need : undefined}
        slotProps={{
          htmlInput: backup
            ? { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false, maxLength: 20 }
            : { autoComplete: 'one-time-code', inputMode: 'numeric', maxLength: 7 },
        }}
      />
      {!appOnly && (
        <Button
          size="small"
          color="inherit"
          onClick={() => {
            setBackup(!backup);
            onChange('');
          }}
        >
          {backup ? t.useApp : t.useBackup}
        </Button>
      )}
    </div>
  );
}
