import { IconButton, Popover } from '@mui/material';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import { useId, useState, type ReactElement } from 'react';
import type { ObligationView } from '#domain/contracts/views';
import { useWords } from '../i18n/bilingual.ts';
import { showDate, showReason, useLanguage, weekday } from './format.ts';

/** `còn 5 ngày làm việc`, `hạn hôm nay`, `quá hạn 2 ngày làm việc`. */
export function useLeftText(): (daysLeft: number) => string {
  const { date } = useWords();
  return (n) => (n < 0 ? date.late(-n) : n === 0 ? date.today : date.left(n));
}

interface Props {
  readonly date: string | null;
  /** Working days left; negative when late. */
  readonly daysLeft?: number | null;
  /** How the date came about; shown behind an (i). */
  readonly why?: ObligationView['why'];
  readonly late?: boolean;
  /** The days stand on a line of their own. */
  readonly stacked?: boolean;
}

/** A deadline: the day, the working days left, and on demand why it is that day. */
export function DueDate({ date, daysLeft = null, why = [], late = daysLeft !== null && daysLeft < 0, stacked = false }: Props): ReactElement {
  const words = useWords();
  const left = useLeftText();
  if (date === null) return <span className="quiet">{words.date.none}</span>;
  const soon = !late && daysLeft !== null && daysLeft <= 3;
  return (
    <span className={`due${stacked ? ' due-stacked' : ''}`}>
      <time dateTime={date}>{showDate(date)}</time>
      {daysLeft !== null && <span className={late ? 'due-late' : soon ? 'due-soon' : 'quiet'}>{stacked ? '' : '· '}{left(daysLeft)}</span>}
      {why.length > 0 && <Why date={date} why={why} />}
    </span>
  );
}

function Why({ date, why }: { readonly date: string; readonly why: ObligationView['why'] }): ReactElement {
  const words = useWords();
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <>
      <IconButton size="small" className="no-print why-button" aria-label={`${words.date.why} ${showDate(date)}`} aria-expanded={anchor !== null} aria-controls={anchor ? id : undefined}
        onClick={(e) => { e.preventDefault(); e.stopPropagation(); setAnchor(e.currentTarget); }}>
        <InfoOutlined fontSize="inherit" />
      </IconButton>
      <Popover id={id} open={anchor !== null} anchorEl={anchor} onClose={() => { setAnchor(null); }} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClick={(e) => { e.stopPropagation(); }} slotProps={{ paper: { role: 'dialog', 'aria-label': words.date.why } }}>
        <div className="why">
          <strong>{words.date.weekdays[weekday(date)]}, {showDate(date)}</strong>
          <ol>{why.map((reason) => <li key={`${reason.code} ${JSON.stringify(reason.params)}`}>{showReason(reason, language)}</li>)}</ol>
        </div>
      </Popover>
    </>
  );
}
