import { Choice } from '../Choice.tsx';
import { Columns, DashboardPage } from '../DashboardPage.tsx';
import type { QueryOptions } from '../dashboardQuery.ts';
import { useDashboard, useMetric, usePrevious } from '../useDashboard.ts';
import { AgainstPanel } from './AgainstPanel.tsx';
import { type Show, shows } from './behaviorProps.ts';
import { WeeksPanel } from './WeeksPanel.tsx';

const options: QueryOptions = { range: '90d', compares: true };

/** Mood, cravings and lapses in aggregates, and how they go with adherence. */
const BehaviorPage = () => {
  const dashboard = useDashboard(options);
  const { from, to, compare } = dashboard.query;
  const asked = useMetric('metricBehavior', { from, to });
  const show: Show = dashboard.state.by === 'records' ? 'records' : 'level';
  const shared = {
    asked,
    before: usePrevious('metricBehavior', { from, to, compare }),
    query: dashboard.query,
    compare: dashboard.state.compare,
    show,
  };
  return (
    <DashboardPage
      title="Behaviour"
      name="behavior"
      dashboard={dashboard}
      choices={
        <Choice
          label="Show"
          value={show}
          names={shows}
          onChange={(value) => dashboard.set({ by: value === 'records' ? value : undefined })}
        />
      }
      asOf={asked.data?.as_of}
      zone={`Whole weeks (${dashboard.zone}) that the range touches.`}
    >
      <Columns>
        <WeeksPanel {...shared} measure="mood" title="Mood" scale="mean level, 1 to 10" />
        <WeeksPanel {...shared} measure="craving" title="Cravings" scale="mean intensity, 1 to 10" />
        <WeeksPanel {...shared} measure="lapse" title="Lapses" scale="mean severity, 1 to 10" />
        <AgainstPanel asked={asked} query={dashboard.query} />
      </Columns>
    </DashboardPage>
  );
};

export default BehaviorPage;
