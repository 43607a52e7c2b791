import { Alert, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Sparkline } from '../charts/Sparkline.tsx';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import { Panel } from '../fields/Panel.tsx';
import { type ContentTemplate, usageText } from './templateModel.ts';
import { lastWeeks, trendText } from './usageWeeks.ts';

const shownWeeks = 12;

/** How often videos are asked for from this template, and whether that grows. */
export const UsagePanel = ({ template }: { template: ContentTemplate }) => {
  const data = useConsoleData();
  const weeks = useQuery({
    queryKey: ['content_templates', 'weeks', template.id],
    queryFn: () => data.templateWeeks(template.id),
  });
  const counts = weeks.data && lastWeeks(weeks.data, new Date(), shownWeeks);
  return (
    <Panel title="Use">
      {weeks.error && <Alert severity="error">{errorMessage(weeks.error)}</Alert>}
      {!weeks.error && !counts && <Skeleton variant="rounded" height={48} />}
      {counts && (
        <Stack direction="row" spacing={2} alignItems="center" useFlexGap flexWrap="wrap">
          <Sparkline
            values={counts}
            label={`Videos a week in the last ${shownWeeks} weeks: ${counts.join(', ')}`}
            width={144}
            height={40}
          />
          <Typography variant="body2" color="textSecondary">
            {template.usage_count === 0 ? (
              'No video was made from it yet.'
            ) : (
              <>
                {trendText(counts)} In all {usageText(template.usage_count)}. Trending score{' '}
                {template.trending_score?.toFixed(1) ?? '0.0'}: a video counts as 1 on its day and half as
                much every 14 days.
              </>
            )}
          </Typography>
        </Stack>
      )}
    </Panel>
  );
};
