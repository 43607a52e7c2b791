import type { Theme } from '@mui/material/styles';

/** The colours of the calendar library are the console's, light and dark. */
const colours = ({ palette }: Theme) => ({
  '--fc-classic-primary': palette.primary.main,
  '--fc-classic-primary-foreground': palette.primary.contrastText,
  '--fc-classic-event': 'transparent',
  '--fc-classic-event-contrast': palette.text.primary,
  '--fc-classic-background-event': palette.success.main,
  '--fc-classic-background-event-opacity': '15%',
  '--fc-classic-background-event-foreground-opacity': '50%',
  '--fc-classic-highlight': palette.action.hover,
  '--fc-classic-today': palette.action.hover,
  '--fc-classic-now': palette.error.main,
  '--fc-classic-small-dot-width': '0px',
  '--fc-classic-large-dot-width': '0px',
  '--fc-classic-background': palette.background.paper,
  '--fc-classic-faint': palette.action.hover,
  '--fc-classic-muted': palette.action.selected,
  '--fc-classic-strong': palette.action.focus,
  '--fc-classic-foreground': palette.text.primary,
  '--fc-classic-faint-foreground': palette.text.disabled,
  '--fc-classic-muted-foreground': palette.text.secondary,
  '--fc-classic-border': palette.divider,
  '--fc-classic-strong-border': palette.divider,
});

/** The grid. */
export const gridColours = (theme: Theme) => ({
  ...colours(theme),
  '& [aria-haspopup="dialog"]': { minHeight: 24 },
  bgcolor: 'background.paper',
  borderRadius: 1.5,
  overflow: 'hidden',
  fontSize: 13,
});

/** What “more” opens. The library hangs it at the end of the page, outside of the grid, where no colour reaches it. */
export const POPOVER = 'calendar-popover';
export const popoverColours = (theme: Theme) => ({
  [`.${POPOVER}`]: {
    ...colours(theme),
    backgroundColor: theme.palette.background.paper,
    color: theme.palette.text.primary,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 12,
    boxShadow: theme.shadows[8],
    overflow: 'hidden',
    fontSize: 13,
  },
});
