import { useMediaQuery, useTheme as useMuiTheme } from '@mui/material';
import { useEffect } from 'react';
import { useStore } from 'react-admin';

export type Mode = 'light' | 'dark' | 'system';
export type Density = 'comfortable' | 'compact';

export const useDensity = (): [Density, (d: Density) => void] =>
  useStore<Density>('density', 'comfortable');

/**
 * The mode a person chose. react-admin keeps the mode in effect under `theme`; `system` means it
 * follows the device.
 */
export function useMode(): [Mode, (m: Mode) => void] {
  const [mode, setMode] = useStore<Mode>('mode', 'system');
  const [, setTheme] = useStore<'light' | 'dark'>('theme', 'light');
  const dark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  useEffect(() => {
    setTheme(mode === 'system' ? (dark ? 'dark' : 'light') : mode);
  }, [mode, dark, setTheme]);
  return [mode, setMode];
}

/** Writes mode and density where the style sheets read them. */
export function useLook(): void {
  useMode();
  const [density] = useDensity();
  const { palette } = useMuiTheme();
  useEffect(() => {
    document.documentElement.dataset['mode'] = palette.mode;
    document.documentElement.dataset['density'] = density;
  }, [palette.mode, density]);
}
