import { Alert, Typography } from '@mui/material';
import { useState } from 'react';
import { errorMessage } from '../data/index.ts';
import { Facts } from '../fields/Facts.tsx';
import { formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { liveFacts } from './liveFacts.ts';
import { SpanSelect } from './SpanSelect.tsx';
import { useLiveMetrics } from './useLiveMetrics.ts';

/** How a version does in service. Percentiles are within 1 %. */
export function LivePanel({ versionId }: { versionId: string }) {
  const [days, setDays] = useState(30);
  const { data, error } = useLiveMetrics(versionId, days);
  return (
    <Panel title="In service" aside={<SpanSelect value={days} onChange={setDays} />}>
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!data && !error && <RowsLoading height={56} rows={4} />}
      {data && !data.total && <Quiet>Nobody called it in the last {days} days.</Quiet>}
      {data?.total && <Facts facts={liveFacts(data.total)} />}
      {data?.total && data.asOf && (
        <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1 }}>
          Last {days} days, as of {formatInstant(data.asOf)}
        </Typography>
      )}
    </Panel>
  );
}
