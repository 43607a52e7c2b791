import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A sentence in a panel that has nothing to show, and why. */
export const Quiet = ({ children }: { children: ReactNode }) => (
  <Typography variant="body2" color="text.secondary" sx={{ maxWidth: 560 }}>
    {children}
  </Typography>
);
