import { MenuItem, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import type { RouteView } from '#domain/contracts/review-route';
import { Panel, useFormats } from '../../components/index.ts';
import { Changes } from './Changes.tsx';
import { useRouteWords } from './words.ts';

/** Every version with who published it, and what differs between two of them. */
export function VersionsPanel({ route }: { readonly route: RouteView }): ReactElement {
  const t = useRouteWords();
  const formats = useFormats();
  const { versions } = route;
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const [later, earlier] = [
    versions.find((v) => v.version === to) ?? versions[0],
    versions.find((v) => v.version === from) ?? versions[1],
  ];
  const label = (v: RouteView['versions'][number]): string =>
    `${t.version(v.version)}${v.state === 'draft' ? ` (${t.draft})` : ''}`;
  return (
    <Panel title={t.versions}>
      <ul className="things">
        {versions.map((v) => (
          <li key={v.version}>
            <strong>{label(v)}</strong> · {v.name}
            <p className="small quiet">
              {t.by(
                (v.publishedBy ?? v.changedBy).name,
                formats.moment(v.publishedAt ?? v.changedAt),
              )}
              {v.sha256 && (
                <>
                  {' '}
                  · {t.sealed} <span className="hash">{v.sha256.slice(0, 16)}…</span>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {earlier && later && (
        <div className="stack">
          <h3>{t.compare}</h3>
          <div className="form-row">
            <TextField
              select
              label={t.from}
              value={earlier.version}
              onChange={(e) => {
                setFrom(Number(e.target.value));
              }}
            >
              {versions.map((v) => (
                <MenuItem key={v.version} value={v.version}>
                  {label(v)}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              select
              label={t.to}
              value={later.version}
              onChange={(e) => {
                setTo(Number(e.target.value));
              }}
            >
              {versions.map((v) => (
                <MenuItem key={v.version} value={v.version}>
                  {label(v)}
                </MenuItem>
              ))}
            </TextField>
          </div>
          <Changes before={earlier.spec} after={later.spec} />
        </div>
      )}
    </Panel>
  );
}
