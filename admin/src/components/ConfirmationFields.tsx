import { Alert, Button, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { localTime } from '#domain/calendar/dates';
import { bilingual } from '../i18n/bilingual.ts';
import { useMe } from '../providers/me.ts';
import { focusOnce } from './anchors.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import type { ConfirmationState } from './useConfirmation.ts';

const useConfirmationWords = bilingual(
  {
    password: 'Mật khẩu của thầy cô',
    code: 'Mã xác thực 6 số',
    backup: 'Mã dự phòng',
    useBackup: 'Không có điện thoại? Dùng mã dự phòng',
    useApp: 'Dùng mã trong ứng dụng',
    need: 'Hãy nhập ô này',
    why: {
      password: 'Bước này cần nhập lại mật khẩu. Xác nhận một lần có hiệu lực trong 5 phút.',
      'second-factor':
        'Bước này cần mật khẩu và mã xác thực. Xác nhận một lần có hiệu lực trong 5 phút.',
      click: '',
    },
    fresh: (time: string) => `Đã xác nhận danh tính; còn hiệu lực đến ${time}.`,
    notSet: 'Bước này cần xác thực hai lớp, tài khoản chưa thiết lập.',
    setUp: 'Thiết lập ở Bảo mật tài khoản (mở thẻ mới)',
  },
  {
    password: 'Your password',
    code: '6-digit code',
    backup: 'Backup code',
    useBackup: 'No phone at hand? Use a backup code',
    useApp: 'Use the code of the app',
    need: 'Please fill this in',
    why: {
      password: 'This step asks for your password again. One confirmation holds for 5 minutes.',
      'second-factor':
        'This step asks for your password and a code. One confirmation holds for 5 minutes.',
      click: '',
    },
    fresh: (time: string) => `You have confirmed who you are; it holds until ${time}.`,
    notSet: 'This step asks for a second factor, and your account has none.',
    setUp: 'Set it up under Account security (new tab)',
  },
);

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
