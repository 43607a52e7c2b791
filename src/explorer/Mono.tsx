import Box from '@mui/material/Box';

/** An id or a code: every sign as wide as the others. */
export const Mono = ({ text, title }: { text: string; title?: string }) => (
  <Box component="span" title={title} sx={{ fontFamily: 'ui-monospace, monospace', fontSize: '0.92em' }}>
    {text}
  </Box>
);
