import { alertPath } from '../alertPath.ts';
import { Columns, DashboardPage } from '../DashboardPage.tsx';
import type { QueryOptions } from '../dashboardQuery.ts';
import { useDashboard, useMetric } from '../useDashboard.ts';
import { ActivePanel } from './ActivePanel.tsx';
import { EngagementNumbers } from './EngagementNumbers.tsx';
import { FeaturesPanel } from './FeaturesPanel.tsx';
import { FunnelPanel } from './FunnelPanel.tsx';
import { LifecyclePanel } from './LifecyclePanel.tsx';
import { RetentionPanel } from './RetentionPanel.tsx';
import { StickinessPanel } from './StickinessPanel.tsx';
import { StreaksPanel } from './StreaksPanel.tsx';
import { TiersPanel } from './TiersPanel.tsx';

const options: QueryOptions = {
  grains: ['day', 'week', 'month'],
  compares: true,
  segments: ['goal', 'sex', 'tier', 'experience'],
};

/** Who uses the app, who comes back, and how far new members get. */
const EngagementPage = () => {
  const dashboard = useDashboard(options);
  const { state } = dashboard;
  const { kind: _kind, ...query } = dashboard.query;
  const asked = useMetric('metricEngagement', query);
  const shared = { query, asked, compare: state.compare };
  return (
    <DashboardPage
      title="Engagement"
      name="engagement"
      dashboard={dashboard}
      alert={alertPath('wau', state)}
      asOf={asked.data?.as_of}
      zone={`Days are each member’s own, sign-ups the company’s (${dashboard.zone}). The choice of members holds for active members; the other panels show everybody.`}
    >
      <EngagementNumbers {...shared} />
      <ActivePanel {...shared} />
      <RetentionPanel dashboard={dashboard} />
      <Columns>
        <StickinessPanel {...shared} />
        <LifecyclePanel query={query} compare={state.compare} />
        <FunnelPanel query={query} />
        <FeaturesPanel query={query} />
        <StreaksPanel query={query} />
        <TiersPanel query={query} />
      </Columns>
    </DashboardPage>
  );
};

export default EngagementPage;
