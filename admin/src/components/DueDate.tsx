import InfoOutlined from '@mui/icons-material/InfoOutlined';
import { IconButton, Popover } from '@mui/material';
import { useId, useState, type ReactElement } from 'react';
import type { ObligationView } from '#domain/contracts/plan';
import { useWords } from '../i18n/bilingual.ts';
import { useMe } from '../providers/me.ts';
import { showDate, showReason, useLanguage, weekday } from './format.ts';
import './DueDate.css';

/**
 * `còn 5 ngày làm việc`, `hạn hôm nay`, `quá hạn 2 ngày làm việc`. On days off no working day has
 * passed or is left, and the day itself is named: `quá hạn từ thứ sáu 20/11`, `hạn chủ nhật 22/11`.
 */
export function useLeftText(): (date: string, daysLeft: number, late?: boolean) => string {
  const { date: t } = useWords();
  const { clock } = useMe();
  return (date, n, late = false) => {
    const named = `${t.inSentence(t.weekdays[weekday(date)] ?? '')} ${showDate(date).slice(0, 5)}`;
    return n < 0
      ? t.late(-n)
      : n > 0
        ? t.left(n)
        : late || date < clock.today
          ? t.lateSince(named)
          : date > clock.today
            ? t.dueOn(named)
            : t.today;
  };
}

interface Props {
  readonly date: string | null;
  /** Working days left; negative when late, none also on the days off that follow the date. */
  readonly daysLeft?: number | null;
  /** How the date came about; shown behind an (i). */
  readonly why?: ObligationView['why'];
  readonly late?: boolean;
  /** The days stand on a line of their own. */
  readonly stacked?: boolean;
}

/** A deadline: the day, the working days left, and on demand why it is that day. */
export function DueDate({
  date,
  daysLeft = null,
  why = [],
  late,
  stacked = false,
}: Props): ReactElement {
  const words = useWords();
  const { clock } = useMe();
  const left = useLeftText();
  if (date === null) return <span className="quiet">{words.date.none}</span>;
  const isLate = late ?? (daysLeft !== null && (daysLeft < 0 || date < clock.today));
  const soon = !isLate && daysLeft !== null && daysLeft <= 3;
  return (
    <span className={`due${stacked ? ' due-stacked' : ''}`}>
      <time dateTime={date}>{showDate(date)}</time>
      {daysLeft !== null && (
        <span className={isLate ? 'due-late' : soon ? 'due-soon' : 'quiet'}>
          {stacked ? '' : '· '}
          {left(date, daysLeft, isLate)}
        </span>
      )}
      {why.length > 0 && <Why date={date} why={why} />}
    </span>
  );
}

function Why({
  date,
  why,
}: {
  readonly date: string;
  readonly why: ObligationView['why'];
}): ReactElement {
  const words = useWords();
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <>
      <IconButton
        size="small"
        className="no-print why-button"
        aria-label={`${words.date.why} ${showDate(date)}`}
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(e) => {
          e.preventDefault();
          e.stopPropagation();
          setAnchor(e.currentTarget);
        }}
      >
        <InfoOutlined fontSize="inherit" />
      </IconButton>
      <Popover
        id={id}
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => {
          setAnchor(null);
        }}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClick={(e) => {
          e.stopPropagation();
        }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': words.date.why } }}
      >
        <div className="why">
          <strong>
            {words.date.weekdays[weekday(date)]}, {showDate(date)}
          </strong>
          <ol>
            {why.map((reason) => (
              <li key={`${reason.code} ${JSON.stringify(reason.params)}`}>
                {showReason(reason, language)}
              </li>
            ))}
          </ol>
        </div>
      </Popover>
    </>
  );
}
