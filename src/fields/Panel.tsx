import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

interface PanelProps {
  title: string;
  /** A switch or a link at the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One subject of a page: a card with its heading. */
export const Panel = ({ title, aside, children }: PanelProps) => {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ p: { xs: 2, md: 2.5 }, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 1.5, minHeight: 32 }}>
        <Typography variant="h3" component="h2" id={id} sx={{ flex: { xs: '1 1 auto', sm: 1 } }}>
          {title}
        </Typography>
        {aside}
      </Box>
      {children}
    </Card>
  );
};
