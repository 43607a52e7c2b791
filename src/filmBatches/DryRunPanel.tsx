import { Alert, Box, Skeleton, Typography } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import { useAccess } from '../access/IfCan.tsx';
import { errorMessage } from '../data/errors.ts';
import type { FilmBatchPreview, FilmSelection } from '../data/filmVerbs.ts';
import { formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { durationText, leftOutText, paceText } from './filmBatchModel.ts';
import { MembersBehind } from './MembersBehind.tsx';

interface DryRunPanelProps {
  dryRun: UseQueryResult<FilmBatchPreview>;
  templateId: string | undefined;
  selection: FilmSelection;
}

/** How many films, how long, and why some are left out; the members behind each number on a click. Nothing is made. */
export function DryRunPanel({ dryRun, templateId, selection }: DryRunPanelProps) {
  const { can } = useAccess();
  const { data, error } = dryRun;
  if (error)
    return (
      <Panel title="What would be made">
        <Alert severity="error">{errorMessage(error)}</Alert>
      </Panel>
    );
  if (!data || !templateId)
    return (
      <Panel title="What would be made">
        <Skeleton height={48} />
        <Skeleton height={120} variant="rounded" />
      </Panel>
    );
  const behind = { templateId, selection };
  return (
    <Panel title="What would be made">
      <Box sx={{ opacity: dryRun.isFetching ? 0.6 : 1 }} aria-busy={dryRun.isFetching}>
        <Typography
          sx={{ fontSize: '1.75rem', fontWeight: 650, letterSpacing: '-0.02em' }}
          aria-live="polite"
        >
          {formatCount(data.films)} draft{data.films === 1 ? '' : 's'}
          {data.seconds !== null && data.films > 0 && (
            <Typography
              component="span"
              color="text.secondary"
            >{` in about ${durationText(data.seconds)}`}</Typography>
          )}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {paceText(data)}
        </Typography>
        {data.films > 0 && <MembersBehind {...behind} code={null} label="Of whom" members={data.films} />}
        {data.left_out.length > 0 && (
          <Typography
            variant="overline"
            component="h3"
            color="text.secondary"
            sx={{ mt: 1.5, display: 'block' }}
          >
            Left out
          </Typography>
        )}
        {data.left_out.map(({ code, members }) => (
          <MembersBehind
            key={code}
            {...behind}
            code={code}
            label={leftOutText(code)}
            members={members}
            closed={code === 'no_consent' && !can?.('users', 'read')}
          />
        ))}
      </Box>
    </Panel>
  );
}
