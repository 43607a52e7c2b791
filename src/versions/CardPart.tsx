import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface CardPartProps {
  title: string;
  text?: string | null;
  children?: ReactNode;
}

/** One heading of a model card with what is to be said under it; a heading is never left alone at the end of a page. */
export const CardPart = ({ title, text, children }: CardPartProps) => (
  <Box component="section" aria-label={title} sx={{ mb: 3 }}>
    <Typography
      variant="h3"
      component="h3"
      sx={{ borderBottom: 1, borderColor: 'divider', pb: 0.5, mb: 1, breakAfter: 'avoid' }}
    >
      {title}
    </Typography>
    {children ?? (
      <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>
        {text || 'Nothing was written.'}
      </Typography>
    )}
  </Box>
);
