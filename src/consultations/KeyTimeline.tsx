import { Alert, Link, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { errorMessage, type TimelineEntry, useConsoleData } from '../data/index.ts';
import { formatAgo, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Timeline, TimelineItem } from '../fields/Timeline.tsx';
import type { KeyRecord } from './keyRow.ts';
import { OriginReveal } from './OriginReveal.tsx';
import { entryText } from './timelineText.ts';

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
        <Timeline>
          {entries.map((entry) => (
            <Entry key={`${entry.kind}-${entry.id ?? 'key'}`} entry={entry} />
          ))}
        </Timeline>
      )}
    </Panel>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const origin =
    entry.kind === 'redeemed'
      ? 'usage'
      : entry.kind === 'refused' || entry.kind === 'mistyped'
        ? 'attempt'
        : null;
  return (
    <TimelineItem {...entryText(entry)}>
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
    </TimelineItem>
  );
}
