import Box from '@mui/material/Box';

/** The first stop of the Tab key: past the menu, to the page. */
export const SkipLink = () => (
  <Box
    component="a"
    href="#main-content"
    sx={{
      position: 'fixed',
      top: 8,
      left: 8,
      zIndex: 'tooltip',
      px: 2,
      py: 1,
      borderRadius: 1,
      bgcolor: 'primary.main',
      color: 'primary.contrastText',
      transform: 'translateY(-200%)',
      '&:focus': { transform: 'none' },
    }}
  >
    Skip to content
  </Box>
);
