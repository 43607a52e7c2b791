import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { Facts } from '../fields/Facts.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { OwnerName } from '../models/OwnerName.tsx';
import { ErrorActions } from './ErrorActions.tsx';
import { type ErrorGroup, rateText, severityText } from './errorModel.ts';
import { Occurrences } from './Occurrences.tsx';
import { StatusChip } from './StatusChip.tsx';
import { TrendPanel } from './TrendPanel.tsx';

/** One error: how often, since when, who looks after it, and each time that it came. */
const ErrorShow = () => (
  // The list's rows are whole, but somebody else may work on it meanwhile.
  <ShowBase queryOptions={{ staleTime: 0 }}>
    <ErrorPage />
  </ShowBase>
);

function ErrorPage() {
  const group = useRecordContext<ErrorGroup>();
  if (!group) return <Skeleton variant="rounded" height={320} />;
  return (
    <>
      <Title title={group.error_code} />
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
        <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {group.title}
        </Typography>
        <StatusChip group={group} />
      </Box>
      {group.is_spike && (
        <Alert severity="error" sx={{ mb: 2 }}>
          Out of the ordinary: {rateText(group)}.
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(280px, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0, order: { xs: 2, lg: 0 } }}>
          <TrendPanel groupId={group.id} />
          <Occurrences groupId={group.id} />
        </Box>
        <Panel title="What is done about it">
          <Facts
            facts={[
              { label: 'Owner', value: <OwnerName id={group.owner_id} /> },
              { label: 'Severity', value: severityText[group.severity].label },
              { label: 'Times', value: formatCount(group.occurrences) },
              { label: 'Lately', value: rateText(group) },
              { label: 'First seen', value: formatInstant(group.first_seen_at) },
              { label: 'Last seen', value: formatInstant(group.last_seen_at) },
              { label: 'Resolved', value: group.resolved_at && formatInstant(group.resolved_at) },
              { label: 'Came back', value: group.reopened_count > 0 && `${group.reopened_count} times` },
            ]}
          />
          {group.note && (
            <Typography variant="body2" sx={{ mt: 1.5, whiteSpace: 'pre-wrap' }}>
              {group.note}
            </Typography>
          )}
          <IfCan area="ai" verb="write">
            <ErrorActions group={group} />
          </IfCan>
        </Panel>
      </Box>
    </>
  );
}

export default ErrorShow;
