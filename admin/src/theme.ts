import type { RaThemeOptions } from 'react-admin';

/** The one accent, for the primary action and nothing else. Everything MUI calls primary is ink. */
const accent = {
  light: { main: '#9b1c1f', hover: '#7f1518' },
  dark: { main: '#b3262a', hover: '#c93a3e' },
};

const colours = {
  light: {
    ink: '#292524',
    quiet: '#5f5850',
    paper: '#ffffff',
    ground: '#faf8f5',
    line: '#e4dfd8',
    wrong: '#b01b1b',
  },
  dark: {
    ink: '#ece8e3',
    quiet: '#b3aaa0',
    paper: '#24211e',
    ground: '#1a1816',
    line: '#3d3833',
    wrong: '#ff9c97',
  },
};

function themeOf(mode: 'light' | 'dark'): RaThemeOptions {
  const c = colours[mode];
  const a = accent[mode];
  return {
    palette: {
      mode,
      primary: { main: c.ink, contrastText: mode === 'light' ? '#ffffff' : '#1a1816' },
      secondary: { main: c.quiet },
      error: { main: c.wrong },
      text: { primary: c.ink, secondary: c.quiet },
      background: { default: c.ground, paper: c.paper },
      divider: c.line,
    },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
      fontSize: 14,
      // Stacked diacritics (ế, ộ, ữ) need the room.
      body1: { fontSize: '1rem', lineHeight: 1.6 },
      body2: { fontSize: '0.9375rem', lineHeight: 1.55 },
      button: { textTransform: 'none', fontWeight: 600, fontSize: '0.9375rem', lineHeight: 1.5 },
    },
    components: {
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: { root: { minHeight: 40, whiteSpace: 'nowrap' } },
        variants: [
          {
            props: { variant: 'contained', color: 'primary' },
            style: {
              backgroundColor: a.main,
              color: '#ffffff',
              '&:hover': { backgroundColor: a.hover },
            },
          },
          { props: { variant: 'outlined', color: 'primary' }, style: { borderColor: c.line } },
          { props: { size: 'small' }, style: { minHeight: 32 } },
        ],
      },
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiDialog: { styleOverrides: { paper: { border: `1px solid ${c.line}` } } },
      MuiTooltip: { styleOverrides: { tooltip: { fontSize: '0.875rem' } } },
    },
  };
}

export const lightTheme = themeOf('light');
export const darkTheme = themeOf('dark');
