import { Alert, Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { errorMessage, extractedTables, useConsoleData } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { extractedText, type Learnt, learntFrom } from './extractedText.ts';
import { sectionNames } from './sections.ts';
import type { SessionRow } from './sessionModel.ts';

/** Below this the extraction was not sure: a coach should ask again. */
const UNSURE_BELOW = 0.7;

/** What was learnt, a card a table, in the order of the conversation. */
export function ExtractedPanel({ session }: { session: SessionRow }) {
  const data = useConsoleData();
  const { data: extracted, error } = useQuery({
    queryKey: ['extracted', session.id, session.last_activity_at],
    queryFn: () => data.extracted(session.id),
  });
  return (
    <Panel title="What was learnt">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!extracted && !error && <Skeleton variant="rounded" height={240} />}
      {extracted && (
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))',
          }}
        >
          {extractedTables.map((table) => (
            <Card
              key={table}
              title={extractedText[table].title}
              section={extractedText[table].section}
              rows={learntFrom(table, extracted[table])}
            />
          ))}
        </Box>
      )}
    </Panel>
  );
}

function Card({ title, section, rows }: { title: string; section: number; rows: readonly Learnt[] }) {
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 1.75, minWidth: 0 }}
    >
      <Typography variant="body2" component="h3" fontWeight={600}>
        {title}
      </Typography>
      <Typography variant="caption" color="text.secondary" component="div" sx={{ mb: 1 }}>
        {section} {sectionNames[section - 1]}
      </Typography>
      {rows.length === 0 && (
        <Typography variant="body2" color="text.disabled">
          Nothing
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {rows.map((row) => (
          <li key={row.id}>
            <Typography variant="body2" dir="auto" sx={{ overflowWrap: 'anywhere' }}>
              {row.title}
            </Typography>
            <Typography variant="caption" color="text.secondary" component="div" dir="auto">
              {row.detail}
            </Typography>
            {row.warning && (
              <Typography variant="caption" color="warning.main" component="div">
                {row.warning}
              </Typography>
            )}
            <Confidence value={row.confidence} />
          </li>
        ))}
      </Box>
    </Box>
  );
}

function Confidence({ value }: { value: number | null }) {
  const text = value === null ? 'written by the member' : `${Math.round(value * 100)} % sure`;
  const unsure = value !== null && value < UNSURE_BELOW;
  return (
    <Typography variant="caption" component="div" color={unsure ? 'error.main' : 'text.disabled'}>
      {unsure ? `${text}: ask again` : text}
    </Typography>
  );
}
