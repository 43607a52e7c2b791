import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface MessageProps {
  title: string;
  children?: ReactNode;
  /** What to do next: a button or two. */
  actions?: ReactNode;
}

/** A page or panel that has nothing to list: says what is the case and what to do about it. */
export const Message = ({ title, children, actions }: MessageProps) => (
  <Box sx={{ py: { xs: 5, md: 9 }, px: 2, mx: 'auto', maxWidth: 440, textAlign: 'center' }}>
    <Typography variant="h2">{title}</Typography>
    {children && (
      <Typography color="text.secondary" component="div" sx={{ mt: 1 }}>
        {children}
      </Typography>
    )}
    {actions && <Box sx={{ mt: 3, display: 'flex', gap: 1, justifyContent: 'center' }}>{actions}</Box>}
  </Box>
);
