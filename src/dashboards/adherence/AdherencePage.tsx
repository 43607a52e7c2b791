import { alertPath } from '../alertPath.ts';
import { Columns, DashboardPage } from '../DashboardPage.tsx';
import type { QueryOptions } from '../dashboardQuery.ts';
import { useDashboard, useMetric } from '../useDashboard.ts';
import { AdherenceNumbers } from './AdherenceNumbers.tsx';
import { BreakdownPanel } from './BreakdownPanel.tsx';
import { DistributionPanel } from './DistributionPanel.tsx';
import { EffectsPanel } from './EffectsPanel.tsx';
import { HeatMapPanel } from './HeatMapPanel.tsx';
import { PlannedPanel } from './PlannedPanel.tsx';
import { RatePanel } from './RatePanel.tsx';
import { RiskNumbers } from './RiskNumbers.tsx';

const options: QueryOptions = {
  grains: ['day', 'week', 'month'],
  kinds: true,
  compares: true,
  segments: ['goal', 'sex', 'tier', 'experience', 'program_phase'],
};

/** How much of what was planned is done: over time, by kind of member, by hour; who is likely to stop. */
const AdherencePage = () => {
  const dashboard = useDashboard(options);
  const { query, state } = dashboard;
  const asked = useMetric('metricAdherence', query);
  const shared = { query, asked };
  return (
    <DashboardPage
      title="Adherence"
      name="adherence"
      dashboard={dashboard}
      alert={alertPath('adherence_rate', state)}
      asOf={asked.data?.as_of}
      zone={`Days are each member’s own, up to today in ${dashboard.zone}; a segment is what the member was then.`}
    >
      <AdherenceNumbers {...shared} compare={state.compare} />
      <RiskNumbers />
      <RatePanel {...shared} compare={state.compare} />
      <BreakdownPanel dashboard={dashboard} />
      <Columns>
        <PlannedPanel {...shared} compare={state.compare} />
        <DistributionPanel query={query} />
      </Columns>
      <HeatMapPanel query={query} />
      <EffectsPanel query={query} />
    </DashboardPage>
  );
};

export default AdherencePage;
