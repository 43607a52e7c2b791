import { Alert, Box, Link, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { errorMessage, type TimelineEntry, useConsoleData } from '../data/index.ts';
import { formatAgo, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import type { KeyRecord } from './keyRow.ts';
import { OriginReveal } from './OriginReveal.tsx';
import { entryText, type Tone } from './timelineText.ts';

const colours: Record<Tone, string> = { good: 'success.main', bad: 'error.main', quiet: 'text.disabled' };

/** Everything that happened to a key, the newest first. */
export function KeyTimeline({ row }: { row: KeyRecord }) {
  const data = useConsoleData();
  const { data: entries, error } = useQuery({
    // With the record: after a change of the key its history is another one.
    queryKey: ['keyTimeline', row],
    queryFn: () => data.keyTimeline(row.id),
    placeholderData: (before) => before,
  });
  return (
    <Panel title="History">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!entries && !error && <Skeleton variant="rounded" height={160} />}
      {entries && (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {entries.map((entry) => (
            <Entry key={`${entry.kind}-${entry.id ?? 'key'}`} entry={entry} />
          ))}
        </Box>
      )}
    </Panel>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { title, detail, tone } = entryText(entry);
  const origin =
    entry.kind === 'redeemed'
      ? 'usage'
      : entry.kind === 'refused' || entry.kind === 'mistyped'
        ? 'attempt'
        : null;
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        pl: 3,
        pb: 2,
        '&:not(:last-child)': {
          '&::before': {
            content: '""',
            position: 'absolute',
            left: 5,
            top: 14,
            bottom: -4,
            width: '1px',
            bgcolor: 'divider',
          },
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
        <time dateTime={entry.at} title={formatInstant(entry.at)}>
          {formatInstant(entry.at)} ({formatAgo(entry.at, new Date())})
        </time>
        {entry.staff_name && ` · ${entry.staff_name}`}
        {entry.session_id && (
          <>
            {' · '}
            <Link component={RouterLink} to={`/consultation_sessions/${entry.session_id}/show`}>
              session
            </Link>
          </>
        )}
        {entry.user_id && (
          <>
            {' · '}
            <Link component={RouterLink} to={`/profiles/${entry.user_id}/show`}>
              member
            </Link>
          </>
        )}
        {origin && entry.id && entry.address_tag && (
          <>
            {' · '}
            <OriginReveal source={origin} id={entry.id} tag={entry.address_tag} />
          </>
        )}
      </Typography>
    </Box>
  );
}
