import Box from '@mui/material/Box';
import { Title } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { isAlertMetric } from './alertMetrics.ts';
import { newRule } from './alertRule.ts';
import { ChecksPanel } from './ChecksPanel.tsx';
import { FiredPanel } from './FiredPanel.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import { ZonePanel } from './ZonePanel.tsx';

/** What watches the numbers: rules of one's own, and the nightly check that they are right. */
const AlertsPage = () => {
  const [params, setParams] = useSearchParams();
  const metric = params.get('metric');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const begun = isAlertMetric(metric)
    ? { ...newRule(metric, zone), segment: params.get('segment') ?? '' }
    : undefined;
  return (
    <>
      <Title title="Alerts" />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 960, '& > *': { minWidth: 0 } }}>
        <RulesPanel begun={begun} onBegun={() => begun && setParams({}, { replace: true })} />
        <FiredPanel />
        <ChecksPanel />
        <ZonePanel />
      </Box>
    </>
  );
};

export default AlertsPage;
