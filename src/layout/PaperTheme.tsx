import GlobalStyles from '@mui/material/GlobalStyles';
import { createTheme, type Theme, ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { lightTheme } from './theme.ts';
import { usePrinting } from './usePrinting.ts';

/** Made when something is printed: a theme takes as long as a page of text to make. */
const paper = () =>
  createTheme(lightTheme, {
    palette: {
      background: { default: '#fff', paper: '#fff' },
      text: { primary: '#000', secondary: '#3d3d3d' },
      divider: '#bbb',
    },
  });

const paperStyles = {
  '@page': { margin: '12mm' },
  '@media print': {
    'html, body': { backgroundColor: '#fff !important' },
    'section, tr, svg': { breakInside: 'avoid' },
  },
} as const;

/** Paper is white, whatever the screen is: what is printed is drawn in black on white. */
export const PaperTheme = ({ children }: { children: ReactNode }) => {
  const printing = usePrinting();
  return (
    <ThemeProvider theme={(screen: Theme) => (printing ? paper() : screen)}>
      <GlobalStyles styles={paperStyles} />
      {children}
    </ThemeProvider>
  );
};
