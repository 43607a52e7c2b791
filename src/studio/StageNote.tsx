import { Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** What stands on the stage while there is no film to show. */
export const StageNote = ({ title, children }: { title: string; children?: ReactNode }) => (
  <Stack alignItems="center" justifyContent="center" spacing={1} sx={{ p: 3, textAlign: 'center' }}>
    <Typography variant="h6" component="p">
      {title}
    </Typography>
    {children && (
      <Typography variant="body2" color="textSecondary">
        {children}
      </Typography>
    )}
  </Stack>
);
