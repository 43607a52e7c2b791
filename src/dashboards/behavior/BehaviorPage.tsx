import { Columns, DashboardPage } from '../DashboardPage.tsx';
import { useDashboard, useMetric } from '../useDashboard.ts';
import { AgainstPanel } from './AgainstPanel.tsx';
import { WeeksPanel } from './WeeksPanel.tsx';

/** Mood, cravings and lapses in aggregates, and how they go with adherence. */
const BehaviorPage = () => {
  const dashboard = useDashboard();
  const { from, to } = dashboard.query;
  const asked = useMetric('metricBehavior', { from, to });
  return (
    <DashboardPage
      title="Behaviour"
      name="behavior"
      dashboard={dashboard}
      options={{}}
      asOf={asked.data?.as_of}
      zone="Whole weeks (UTC) that the range touches."
    >
      <Columns>
        <WeeksPanel
          asked={asked}
          query={dashboard.query}
          measure="mood"
          title="Mood"
          scale="mean level, 1 to 10"
        />
        <WeeksPanel
          asked={asked}
          query={dashboard.query}
          measure="craving"
          title="Cravings"
          scale="mean intensity, 1 to 10"
        />
        <WeeksPanel
          asked={asked}
          query={dashboard.query}
          measure="lapse"
          title="Lapses"
          scale="mean severity"
        />
        <AgainstPanel asked={asked} />
      </Columns>
    </DashboardPage>
  );
};

export default BehaviorPage;
