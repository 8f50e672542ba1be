// A list that scrolls must be reached by the keyboard.
// oxlint-disable jsx-a11y/no-noninteractive-tabindex
import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import type { BulkTarget } from './order.ts';
import { useBulkWords } from './words.ts';

/** Enough of a hash to tell two texts apart by eye. */
const short = (sha256: string): string => sha256.slice(0, 12);

/** What exactly is acted on: unit, document, revision and hash of each, also as a text to keep. */
export function Targets({ targets }: { readonly targets: readonly BulkTarget[] }): ReactElement {
  const t = useBulkWords();
  const isText = targets.some((x) => x.seen);
  const title = isText ? t.list(targets.length) : t.listPlain(targets.length);
  const download = () => {
    const head = [t.unit, t.document, ...(isText ? [t.revision, 'SHA-256'] : [])];
    const rows = targets.map((x) => [
      x.unit,
      x.title,
      ...(x.seen ? [String(x.seen.revision), x.seen.sha256] : []),
    ]);
    const link = document.createElement('a');
    // The mark tells programs of offices that the text is UTF-8.
    link.href = URL.createObjectURL(
      new Blob([`\uFEFF${[head, ...rows].map((r) => r.join('\t')).join('\r\n')}\r\n`], {
        type: 'text/plain;charset=utf-8',
      }),
    );
    link.download = t.file;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <details className="bulk-list" open={targets.length <= 40}>
      <summary>{title}</summary>
      <div className="bulk-scroll" role="region" aria-label={title} tabIndex={0}>
        <ul className="plain-list">
          {targets.map((x) => (
            <li
              key={`${x.planId} ${x.submissionId ?? x.obligationId ?? ''}`}
              className="bulk-target"
            >
              <span className="strong">{x.unit}</span>
              <span className="quiet small">
                {x.title}
                {x.seen && ` · ${t.revision} ${String(x.seen.revision)} · `}
                {x.seen && <code>{short(x.seen.sha256)}</code>}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <Button size="small" color="inherit" onClick={download}>
        {t.download}
      </Button>
    </details>
  );
}
