import { Columns, DashboardPage } from '../DashboardPage.tsx';
import type { QueryOptions } from '../dashboardQuery.ts';
import { useDashboard, useMetric } from '../useDashboard.ts';
import { BatchesPanel } from './BatchesPanel.tsx';
import { MonthsPanel } from './MonthsPanel.tsx';
import { PathPanel } from './PathPanel.tsx';
import { TimesPanel } from './TimesPanel.tsx';

const options: QueryOptions = { range: '12m' };

/** From the key to the program: how many get how far, and how long each step takes. */
const ConsultationsPage = () => {
  const dashboard = useDashboard(options);
  const { from, to } = dashboard.query;
  const asked = useMetric('metricConsultations', { from, to });
  return (
    <DashboardPage
      title="Consultations"
      name="consultations"
      dashboard={dashboard}
      asOf={asked.data?.as_of}
      zone={`By the month (${dashboard.zone}) in which the keys were issued; every month that the range touches, whole.`}
    >
      <Columns>
        <PathPanel asked={asked} />
        <TimesPanel asked={asked} dashboard={dashboard} />
      </Columns>
      <MonthsPanel asked={asked} query={dashboard.query} />
      <BatchesPanel asked={asked} />
    </DashboardPage>
  );
};

export default ConsultationsPage;
