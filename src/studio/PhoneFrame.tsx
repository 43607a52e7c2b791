import { Box } from '@mui/material';
import type { ReactNode } from 'react';

interface PhoneFrameProps {
  children: ReactNode;
  /** Pixels of the window's height that stand above and below the stage. */
  around?: number;
}

/** A 9:16 stage that fits the page's height: what is inside is never cut and never moves what stands beside it. */
export const PhoneFrame = ({ children, around = 260 }: PhoneFrameProps) => (
  <Box
    sx={{
      aspectRatio: '9 / 16',
      width: '100%',
      maxWidth: { xs: 300, md: `min(360px, calc((100vh - ${around}px) * 9 / 16))` },
      minWidth: 220,
      alignSelf: 'center',
      borderRadius: 3,
      overflow: 'hidden',
      border: 1,
      borderColor: 'divider',
      bgcolor: 'action.hover',
      position: 'relative',
      display: 'grid',
      placeItems: 'stretch',
    }}
  >
    {children}
  </Box>
);
