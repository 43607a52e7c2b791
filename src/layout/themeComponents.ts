import type { CheckboxProps } from '@mui/material/Checkbox';
import type { Components, Theme } from '@mui/material/styles';
import type { Palette } from '../../remotion/design/tokens.ts';

/** Where react-admin's own list styles change; the same text, so that ours come after theirs. */
const PHONE = '@media (max-width:599.95px)';

/** How Material's and react-admin's parts look here: flat surfaces, hairlines, dense controls, one focus ring. */
export function componentsFor(colour: Palette): Components<Theme> {
  const ring = { outline: `2px solid ${colour.primary}`, outlineOffset: 2 };
  const parts: Components<Theme> = {
    MuiCssBaseline: {
      styleOverrides: {
        html: { backgroundColor: colour.background },
        body: { fontFeatureSettings: '"cv05", "ss03"', WebkitFontSmoothing: 'antialiased' },
        ':focus-visible': ring,
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            transition: 'none !important',
          },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&.Mui-focusVisible': ring } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { borderRadius: 8, minHeight: 34 } },
    },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    // A form between the dialog and its parts scrolls like them: the content, and not the buttons below it.
    MuiDialog: {
      styleOverrides: { paper: { '& > form': { display: 'flex', flexDirection: 'column', minHeight: 0 } } },
    },
    MuiCard: {
      defaultProps: { variant: 'outlined' },
      styleOverrides: { root: { borderColor: colour.line, borderRadius: 12 } },
    },
    MuiAppBar: {
      defaultProps: { elevation: 0, color: 'default' },
      styleOverrides: {
        root: {
          backgroundColor: colour.background,
          color: colour.ink,
          borderBottom: `1px solid ${colour.line}`,
        },
      },
    },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
    MuiOutlinedInput: { styleOverrides: { root: { backgroundColor: colour.surface } } },
    MuiInputBase: {
      styleOverrides: { input: { '&::placeholder': { color: colour.inkMuted, opacity: 1 } } },
    },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: colour.line, fontVariantNumeric: 'tabular-nums' },
        head: {
          color: colour.inkMuted,
          fontWeight: 560,
          backgroundColor: colour.surface,
          whiteSpace: 'nowrap',
        },
        sizeSmall: { paddingInline: 10, fontSize: '0.8125rem' },
      },
    },
    MuiChip: { styleOverrides: { root: { borderRadius: 6, fontWeight: 540 }, sizeSmall: { height: 22 } } },
    MuiToggleButton: {
      styleOverrides: { root: { textTransform: 'none', padding: '3px 10px', lineHeight: 1.5 } },
    },
    // The toolbar above a list: no box of its own; on a phone too one line, or two where one has no room.
    RaListToolbar: {
      styleOverrides: {
        root: {
          gap: 8,
          marginBottom: 8,
          [PHONE]: {
            backgroundColor: 'transparent',
            flexFlow: 'row wrap',
            alignItems: 'center',
            justifyContent: 'flex-end',
          },
        },
      },
    },
    // On a phone what one searches has a line of its own, and what one chooses stands in twos.
    RaFilterForm: {
      styleOverrides: {
        root: {
          minHeight: '0 !important',
          padding: 0,
          [PHONE]: {
            flex: '1 1 100%',
            columnGap: 8,
            // react-admin's last, empty part of the line would keep a gap of its own.
            '& .RaFilterForm-clearFix': { display: 'none' },
          },
        },
      },
    },
    RaFilterFormInput: {
      styleOverrides: {
        root: {
          '& .RaFilterFormInput-spacer': { width: 8 },
          [PHONE]: {
            flex: '1 1 40%',
            width: 'auto',
            minWidth: 0,
            '&[data-source="q"]': { flexBasis: '100%' },
            '& .RaFilterFormInput-spacer': { display: 'none' },
            '& > .MuiFormControl-root, & > .MuiAutocomplete-root': {
              width: '100%',
              minWidth: '0 !important',
            },
          },
        },
      },
    },
    // The buttons that save end the form on a phone too: fixed to the screen they lie over what is filled in.
    RaToolbar: {
      styleOverrides: {
        root: { '&.RaToolbar-mobileToolbar': { position: 'static', padding: '0 16px 16px' } },
      },
    },
    RaCardContentInner: {
      styleOverrides: { root: { '&:last-child': { [PHONE]: { paddingBottom: '16px !important' } } } },
    },
    // Room between a hint and the label of the next field.
    MuiFormHelperText: { styleOverrides: { root: { marginBottom: 6 } } },
    RaTopToolbar: {
      styleOverrides: {
        root: {
          minHeight: '0 !important',
          padding: '4px 0',
          alignItems: 'center',
          [PHONE]: { backgroundColor: 'transparent', flex: 'none' },
        },
      },
    },
    RaList: {
      styleOverrides: {
        root: { '& .RaList-main': { minWidth: 0 }, '& .RaList-content': { overflowX: 'auto' } },
      },
    },
    RaEdit: { styleOverrides: { root: { '& .RaEdit-noActions': { marginTop: 0 } } } },
    RaCreate: { styleOverrides: { root: { '& .RaCreate-noActions': { marginTop: 0 } } } },
    // Material puts a label on the box around the input, where no reader looks for it.
    MuiCheckbox: {
      defaultProps: {
        slotProps: {
          root: { 'aria-label': undefined },
          input: ({ 'aria-label': label, inputProps }: CheckboxProps) => ({
            ...inputProps,
            ...(label && { 'aria-label': label }),
          }),
        },
      },
    },
    MuiTooltip: { defaultProps: { enterDelay: 400 } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiAlert: { styleOverrides: { root: { borderRadius: 8 } } },
    MuiSkeleton: { defaultProps: { animation: 'wave' } },
  };
  return parts;
}
