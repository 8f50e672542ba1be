import { Button, FormControlLabel, Checkbox } from '@mui/material';
import type { ReactElement } from 'react';
import type { Part } from '#domain/shapes/content';
import { useReviewWords } from './words.ts';
import './SectionSteps.css';

interface Props {
  readonly parts: readonly Part[];
  readonly at: Part;
  readonly read: boolean;
  /** Null for those who tick nothing. */
  readonly onRead: (() => void) | null;
  /** Null leads back to the contents. */
  readonly onGo: (part: Part | null) => void;
}

/** On a phone: which section one reads, and the way to the next. */
export function SectionSteps({ parts, at, read, onRead, onGo }: Props): ReactElement {
  const t = useReviewWords();
  const n = parts.indexOf(at);
  const [before, behind] = [parts[n - 1], parts[n + 1]];
  return (
    <div className="read-steps no-print">
      <div className="row spread">
        <Button
          size="small"
          variant="outlined"
          onClick={() => {
            onGo(null);
          }}
        >
          {t.sections.contents}
        </Button>
        <span className="quiet small">{t.sections.place(n + 1, parts.length)}</span>
        <span className="row">
          <Button
            size="small"
            variant="outlined"
            disabled={!before}
            onClick={() => {
              if (before) onGo(before);
            }}
            aria-label={t.sections.previous}
          >
            ‹
          </Button>
          <Button
            size="small"
            variant="outlined"
            disabled={!behind}
            onClick={() => {
              if (behind) onGo(behind);
            }}
            aria-label={t.sections.next}
          >
            ›
          </Button>
        </span>
      </div>
      {onRead && (
        <FormControlLabel
          control={<Checkbox size="small" checked={read} onChange={onRead} />}
          label={t.marks.read}
        />
      )}
    </div>
  );
}
