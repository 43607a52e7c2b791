import type { ThemeOptions } from '@mui/material/styles';
import type { RaThemeOptions } from 'react-admin';
import { fontFamily, type Look, palette, spacingUnit } from '../../remotion/design/tokens.ts';
import { componentsFor } from './themeComponents.ts';

/** Light and dark from one recipe: every colour comes from the tokens that the films use too. */
export function consoleTheme(look: Look): RaThemeOptions {
  const colour = palette[look];
  const options: ThemeOptions = {
    palette: {
      mode: look,
      primary: { main: colour.primary, contrastText: colour.onPrimary },
      secondary: { main: colour.primary, contrastText: colour.onPrimary },
      error: { main: colour.critical },
      warning: { main: colour.caution },
      success: { main: colour.positive },
      info: { main: colour.primary },
      background: { default: colour.background, paper: colour.surface },
      // Disabled words are read too: why something is not possible stands beside it.
      text: { primary: colour.ink, secondary: colour.inkMuted, disabled: colour.inkMuted },
      divider: colour.line,
    },
    spacing: spacingUnit,
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: fontFamily.text,
      fontSize: 14,
      h1: { fontSize: '1.75rem', fontWeight: 650, letterSpacing: '-0.02em', lineHeight: 1.2 },
      h2: { fontSize: '1.25rem', fontWeight: 620, letterSpacing: '-0.015em', lineHeight: 1.3 },
      h3: { fontSize: '1rem', fontWeight: 620, letterSpacing: '-0.01em', lineHeight: 1.4 },
      h6: { fontSize: '1.0625rem', fontWeight: 620, letterSpacing: '-0.01em' },
      body1: { fontSize: '0.9375rem', lineHeight: 1.5 },
      body2: { fontSize: '0.875rem', lineHeight: 1.45 },
      caption: { fontSize: '0.8125rem', lineHeight: 1.4 },
      button: { fontWeight: 560, textTransform: 'none', letterSpacing: 0 },
      overline: {
        fontSize: '0.75rem',
        fontWeight: 600,
        letterSpacing: '0.04em',
        textTransform: 'none',
        lineHeight: 1.6,
      },
    },
    components: componentsFor(colour),
  };
  return { ...options, sidebar: { width: 232, closedWidth: 56 } };
}

export const lightTheme = consoleTheme('light');
export const darkTheme = consoleTheme('dark');
