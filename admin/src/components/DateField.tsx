import CalendarTodayOutlined from '@mui/icons-material/CalendarTodayOutlined';
import { IconButton, InputAdornment, TextField } from '@mui/material';
import { useRef, useState, type ReactElement } from 'react';
import { useWords } from '../i18n/bilingual.ts';
import { showDate } from './format.ts';
import { parseDay } from './text.ts';
import './DateField.css';

interface Props {
  readonly label: string;
  /** ISO, or empty. */
  readonly value: string;
  /** ISO once a real day stands there, empty while the field is empty or unfinished. */
  readonly onChange: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly helperText?: string;
  readonly className?: string;
  readonly name?: string;
}

/**
 * A day as offices write it. The browser's own date field follows the browser's language and would
 * show 11/28 to many; its picker is kept.
 */
export function DateField({
  label,
  value,
  onChange,
  min,
  max,
  required = false,
  disabled = false,
  helperText,
  className,
  name,
}: Props): ReactElement {
  const { date: t } = useWords();
  const [typed, setTyped] = useState(value ? showDate(value) : '');
  const [left, setLeft] = useState(true);
  const picker = useRef<HTMLInputElement>(null);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (parseDay(typed) !== value) setTyped(value ? showDate(value) : '');
  }
  const day = parseDay(typed);
  const outside =
    day !== '' && ((min !== undefined && day < min) || (max !== undefined && day > max));
  const wrong = left && typed !== '' && (day === '' || outside);
  const type = (text: string) => {
    setTyped(text);
    if (parseDay(text) !== value) onChange(parseDay(text));
  };
  const tell = wrong
    ? outside
      ? t.outside(min && showDate(min), max && showDate(max))
      : t.format
    : helperText;
  return (
    <TextField
      label={label}
      value={typed}
      required={required}
      disabled={disabled}
      error={wrong}
      placeholder={t.placeholder}
      {...(className && { className })}
      {...(name && { name })}
      onChange={(e) => {
        setLeft(false);
        type(e.target.value);
      }}
      onBlur={() => {
        setLeft(true);
        if (day) setTyped(showDate(day));
      }}
      helperText={tell}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { inputMode: 'numeric', autoComplete: 'off' },
        input: {
          endAdornment: (
            <InputAdornment position="end" className="no-print">
              <input
                ref={picker}
                type="date"
                className="date-picker"
                tabIndex={-1}
                aria-hidden="true"
                value={value}
                min={min}
                max={max}
                disabled={disabled}
                onChange={(e) => {
                  type(e.target.value ? showDate(e.target.value) : '');
                }}
              />
              <IconButton
                edge="end"
                size="small"
                disabled={disabled}
                aria-label={`${t.pick}: ${label}`}
                onClick={() => {
                  picker.current?.showPicker();
                }}
              >
                <CalendarTodayOutlined fontSize="small" />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
