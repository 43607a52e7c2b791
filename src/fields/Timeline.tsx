import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export type TimelineTone = 'good' | 'bad' | 'quiet';
const colours: Record<TimelineTone, string> = {
  good: 'success.main',
  bad: 'error.main',
  quiet: 'text.disabled',
};

interface TimelineItemProps {
  title: string;
  detail?: string | null;
  tone: TimelineTone;
  /** When it was, and who did it. */
  children: ReactNode;
}

/** What happened, the newest first, on one line down the page. */
export const Timeline = ({ children }: { children: ReactNode }) => (
  <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {children}
  </Box>
);

export const TimelineItem = ({ title, detail, tone, children }: TimelineItemProps) => (
  <Box
    component="li"
    sx={{
      position: 'relative',
      pl: 3,
      pb: 2,
      '&:not(:last-child)::before': {
        content: '""',
        position: 'absolute',
        left: 5,
        top: 14,
        bottom: -4,
        width: '1px',
        bgcolor: 'divider',
      },
    }}
  >
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        left: 0,
        top: 5,
        width: 11,
        height: 11,
        borderRadius: '50%',
        bgcolor: colours[tone],
      }}
    />
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {title}
      {detail && (
        <Typography component="span" variant="body2" color="text.secondary">
          {' '}
          · {detail}
        </Typography>
      )}
    </Typography>
    <Typography variant="caption" color="text.secondary" component="div">
      {children}
    </Typography>
  </Box>
);
