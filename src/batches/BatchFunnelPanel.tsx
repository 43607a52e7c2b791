import { Alert, Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { sectionNames } from '../sessions/sections.ts';
import { type FunnelStep, funnelSteps, listPath } from './batchModel.ts';

/** From issued to a program. Every number opens the list of exactly what it counts. */
export function BatchFunnelPanel({ batchId }: { batchId: string }) {
  const data = useConsoleData();
  const { data: funnel, error } = useQuery({
    queryKey: ['batchFunnel', batchId],
    queryFn: () => data.batchFunnel(batchId),
  });
  const steps = funnel && funnelSteps(batchId, funnel, sectionNames);
  const most = { keys: funnel?.issued ?? 0, sessions: funnel?.started ?? 0 };
  return (
    <Panel title="From key to program">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!steps && !error && <Skeleton variant="rounded" height={320} />}
      {steps && (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.25 }}>
          {steps.map((step, index) => (
            <Step
              key={step.label}
              step={step}
              most={most[step.unit]}
              first={steps[index - 1]?.unit !== step.unit}
            />
          ))}
        </Box>
      )}
    </Panel>
  );
}

/** The bar is the share of the first number of its unit: keys of keys issued, sessions of sessions started. */
function Step({ step, most, first }: { step: FunnelStep; most: number; first: boolean }) {
  const share = most === 0 ? 0 : step.count / most;
  return (
    <Box component="li" sx={{ mt: first ? 1.5 : 0, '&:first-of-type': { mt: 0 } }}>
      {first && (
        <Typography variant="overline" color="text.secondary" component="div">
          {step.unit === 'keys' ? 'Keys' : 'Sessions that they opened'}
        </Typography>
      )}
      <Box
        component={Link}
        to={listPath(step.resource, step.filter)}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '8.5rem 1fr 3.5rem', sm: '13rem 1fr 4.5rem' },
          alignItems: 'center',
          gap: 1.5,
          px: 1,
          py: 0.5,
          mx: -1,
          borderRadius: 1,
          color: 'text.primary',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Typography variant="body2" noWrap>
          {step.label}
        </Typography>
        <Box sx={{ height: 10, borderRadius: 1, bgcolor: 'action.hover', overflow: 'hidden' }}>
          <Box sx={{ height: 1, width: `${share * 100}%`, borderRadius: 1, bgcolor: 'primary.main' }} />
        </Box>
        <Typography
          variant="body2"
          sx={{ textAlign: 'end', fontVariantNumeric: 'tabular-nums', fontWeight: 560 }}
        >
          {formatCount(step.count)}
        </Typography>
      </Box>
    </Box>
  );
}
