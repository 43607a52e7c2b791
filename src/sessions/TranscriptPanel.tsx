import { Alert, Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { sectionNames } from './sections.ts';
import type { SessionRow } from './sessionModel.ts';

const speakers = { assistant: 'Coach AI', user: 'Member', system: 'System' } as const;

/** What was said, by section. Whole: a conversation that stops at a page's end would mislead. */
export function TranscriptPanel({ session }: { session: SessionRow }) {
  const data = useConsoleData();
  const { data: messages, error } = useQuery({
    queryKey: ['transcript', session.id, session.last_activity_at],
    queryFn: () => data.transcript(session.id),
  });
  return (
    <Panel title="Transcript">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!messages && !error && <Skeleton variant="rounded" height={160} />}
      {messages?.length === 0 && <Quiet>Nothing was said yet.</Quiet>}
      {messages?.map((message, index) => (
        <Box key={message.id}>
          {messages[index - 1]?.section !== message.section && (
            <Typography
              variant="overline"
              component="h3"
              color="text.secondary"
              sx={{ display: 'block', mt: index ? 2.5 : 0, mb: 1 }}
            >
              {message.section} {sectionNames[message.section - 1]}
            </Typography>
          )}
          <Box
            sx={{
              maxWidth: '46rem',
              width: 'fit-content',
              ml: message.role === 'user' ? 'auto' : 0,
              mb: 1,
              px: 1.75,
              py: 1,
              borderRadius: 2,
              bgcolor: message.role === 'user' ? 'action.selected' : 'action.hover',
            }}
          >
            <Typography variant="caption" color="text.secondary" component="div">
              {speakers[message.role]} · {formatInstant(message.created_at)}
            </Typography>
            <Typography variant="body2" dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {message.content}
            </Typography>
          </Box>
        </Box>
      ))}
    </Panel>
  );
}
