import { Alert, Box, Link, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { listPath } from '../batches/batchModel.ts';
import { type AttemptSource, errorMessage, useConsoleData } from '../data/index.ts';
import { formatAgo, formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { HEAT_DAYS, heatSpan } from './heatModel.ts';
import { showList } from './showList.ts';

const kinds = [
  { kind: 'member', title: 'Members', filter: 'user_id' },
  { kind: 'address', title: 'Addresses', filter: 'address_tag' },
  { kind: 'prefix', title: 'Prefixes', filter: 'key_prefix' },
] as const;

/** Where most refusals come from. Addresses stay tags: the same for the same address, and nothing else. */
export function SourcesPanel() {
  const data = useConsoleData();
  const [{ from, to }] = useState(() => heatSpan(new Date()));
  const { data: sources, error } = useQuery({
    queryKey: ['attemptSources', from, to],
    queryFn: () => data.attemptSources(from, to),
  });
  return (
    <Panel title="Where from">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!sources && !error && <Skeleton variant="rounded" height={200} />}
      {sources?.length === 0 && <Quiet>Nothing was refused in the last {HEAT_DAYS} days.</Quiet>}
      {sources &&
        kinds.map(({ kind, title, filter }) => {
          const rows = sources.filter((source) => source.kind === kind);
          if (rows.length === 0) return null;
          return (
            <Box key={kind} sx={{ mb: 1.5 }}>
              <Typography variant="overline" color="text.secondary" component="h3">
                {title}
              </Typography>
              {rows.slice(0, 5).map((source) => (
                <Source
                  key={source.id}
                  source={source}
                  to={listPath('consultation_key_attempts', {
                    [filter]: source.id,
                    'attempted_at@gte': from,
                    'attempted_at@lt': to,
                  })}
                />
              ))}
            </Box>
          );
        })}
    </Panel>
  );
}

const Source = ({ source, to }: { source: AttemptSource; to: string }) => (
  <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', py: 0.25 }}>
    <Link
      component={RouterLink}
      to={to}
      onClick={showList}
      variant="body2"
      noWrap
      sx={{ flex: 1, minWidth: 0 }}
    >
      {source.name ?? source.id}
    </Link>
    <Typography variant="caption" color="text.secondary" noWrap>
      {formatAgo(source.last_at, new Date())}
    </Typography>
    <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
      {formatCount(source.attempts)}
    </Typography>
    <Typography
      variant="caption"
      color={source.guessed > 0 ? 'error.main' : 'text.disabled'}
      sx={{ minWidth: 76, textAlign: 'end', whiteSpace: 'nowrap' }}
    >
      {formatCount(source.guessed)} guessed
    </Typography>
  </Box>
);
