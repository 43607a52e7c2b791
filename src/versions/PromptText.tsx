import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** A prompt as it was written: lines kept, long ones wrapped. */
export const PromptText = ({ children }: { children: ReactNode }) => (
  <Box
    component="pre"
    sx={{
      m: 0,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      fontFamily: 'inherit',
      fontSize: '0.875rem',
      lineHeight: 1.6,
    }}
  >
    {children}
  </Box>
);
