import { MenuItem, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { ProblemAlert } from '../../components/index.ts';
import { usePublishedRoutes } from './published-routes.ts';
import { useDirectiveWords } from './words.ts';

interface Props {
  readonly value: string;
  readonly onChange: (routeId: string) => void;
  /** Says that one must be chosen, where nothing is yet. */
  readonly asked?: boolean;
}

/**
 * A published route, by name and owner. One that has been archived since stays shown as what it is.
 */
export function RouteSelect({ value, onChange, asked = false }: Props): ReactElement {
  const t = useDirectiveWords();
  const { routes, failed, retry } = usePublishedRoutes();
  // Nobody is blamed before they had a chance to choose.
  const [left, setLeft] = useState(false);
  if (failed) return <ProblemAlert problem={failed} onRetry={retry} />;
  const isKnown = value === '' || routes === undefined || routes.some((r) => r.id === value);
  const none = routes?.length === 0;
  const help = none ? t.noRoutes : value === '' && asked ? t.chooseRoute : undefined;
  return (
    <TextField
      select
      required
      label={t.routeName}
      value={routes === undefined ? '' : value}
      onChange={(e) => {
        onChange(e.target.value);
      }}
      onBlur={() => {
        setLeft(true);
      }}
      error={left && value === '' && asked}
      {...(help && { helperText: help })}
    >
      {!isKnown && <MenuItem value={value}>{t.routeGone}</MenuItem>}
      {(routes ?? []).map((r) => (
        <MenuItem key={r.id} value={r.id}>
          {r.name} · {r.owner.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
