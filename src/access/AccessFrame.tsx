import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Brand } from '../layout/Brand.tsx';

interface AccessFrameProps {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** The calm page around everything that happens outside the console: one column, one thing to do. */
export const AccessFrame = ({ title, lead, children }: AccessFrameProps) => (
  <Box
    component="main"
    sx={{
      minHeight: '100dvh',
      display: 'grid',
      gridTemplateRows: '1fr auto 2fr',
      justifyItems: 'center',
      px: 3,
      py: 4,
      bgcolor: 'background.default',
      color: 'text.primary',
    }}
  >
    <title>{`${title} · Keel`}</title>
    <Box sx={{ gridRow: 2, width: '100%', maxWidth: 368 }}>
      <Brand size={32} />
      <Typography variant="h1" sx={{ mt: 5 }}>
        {title}
      </Typography>
      {lead && (
        <Typography color="text.secondary" sx={{ mt: 1 }}>
          {lead}
        </Typography>
      )}
      <Box sx={{ mt: 3 }}>{children}</Box>
    </Box>
  </Box>
);
