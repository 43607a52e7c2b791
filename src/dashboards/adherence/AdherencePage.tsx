import { Columns, DashboardPage } from '../DashboardPage.tsx';
import { useDashboard, useMetric } from '../useDashboard.ts';
import { AdherenceNumbers } from './AdherenceNumbers.tsx';
import { BreakdownPanel } from './BreakdownPanel.tsx';
import { DistributionPanel } from './DistributionPanel.tsx';
import { EffectsPanel } from './EffectsPanel.tsx';
import { HeatMapPanel } from './HeatMapPanel.tsx';
import { PlannedPanel } from './PlannedPanel.tsx';
import { RatePanel } from './RatePanel.tsx';

const options = {
  grains: ['day', 'week', 'month'],
  kinds: true,
  compares: true,
  segments: ['goal', 'sex', 'tier', 'experience', 'program_phase'],
} as const;

/** How much of what was planned is done: over time, by kind of member, by hour; who is likely to stop. */
const AdherencePage = () => {
  const dashboard = useDashboard();
  const { query, state } = dashboard;
  const asked = useMetric('metricAdherence', query);
  const shared = { query, asked };
  return (
    <DashboardPage
      title="Adherence"
      name="adherence"
      dashboard={dashboard}
      options={options}
      asOf={asked.data?.as_of}
      zone="Days are each member’s own; a segment is what the member was then."
    >
      <AdherenceNumbers {...shared} compare={state.compare} />
      <RatePanel {...shared} compare={state.compare} />
      <BreakdownPanel dashboard={dashboard} />
      <Columns>
        <PlannedPanel {...shared} />
        <DistributionPanel query={query} />
        <HeatMapPanel query={query} />
        <EffectsPanel query={query} />
      </Columns>
    </DashboardPage>
  );
};

export default AdherencePage;
