import { useLocation, useNavigate } from 'react-router-dom';
import type { ComparedMetric } from '../../data/index.ts';
import { formatDay } from '../../fields/format.ts';
import { comparisonName, countChange, rateChange } from '../comparison.ts';
import { DashboardPage } from '../DashboardPage.tsx';
import type { QueryOptions } from '../dashboardQuery.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import type { NumbersColumn } from '../NumbersTable.tsx';
import { useDashboard, useMetric } from '../useDashboard.ts';
import { overviewMetrics } from './overviewMetrics.ts';

const options: QueryOptions = { compares: true };
const metrics = Object.keys(overviewMetrics);

const number = (heading: string, key: 'value' | 'previous_value'): NumbersColumn<ComparedMetric> => ({
  heading,
  value: (row) => row[key],
  text: (row) => {
    const value = row[key];
    return value === null ? 'withheld or no data' : (overviewMetrics[row.metric]?.format.text(value) ?? '–');
  },
});

const change = ({ metric, value, previous_value }: ComparedMetric) =>
  (overviewMetrics[metric]?.share ? rateChange : countChange)(value, previous_value)?.text;

/** Every metric that one's role may see, in one range, beside the range before. */
const OverviewPage = () => {
  const dashboard = useDashboard(options);
  const navigate = useNavigate();
  const { search } = useLocation();
  const { from, to, compare } = dashboard.query;
  const asked = useMetric('metricComparison', { from, to, compare, metrics });
  const answer = asked.data;
  const before = comparisonName[dashboard.state.compare] || 'Period before';
  const days = (first: string | null, last: string | null) =>
    first && last ? `${formatDay(first)} to ${formatDay(last)}` : '';
  return (
    <DashboardPage
      title="Overview"
      name="overview"
      dashboard={dashboard}
      asOf={answer?.as_of}
      zone={`Days are the company’s (${dashboard.zone}), members’ own for adherence and activity.`}
    >
      <MetricPanel
        title="All numbers"
        about={
          answer &&
          `${days(answer.from, answer.to)}, beside ${days(answer.previous_from, answer.previous_to)}. A day that is not over is left out on both sides.`
        }
        asked={asked}
        rows={answer?.metrics.filter(({ allowed }) => allowed) ?? []}
        onlyTable
        columns={[
          {
            heading: 'Metric',
            value: ({ metric }) => metric,
            text: ({ metric }) => overviewMetrics[metric]?.name ?? metric,
            open:
              ({ metric }) =>
              () =>
                navigate(`/dashboards/${overviewMetrics[metric]?.page ?? 'adherence'}${search}`),
          },
          number('Now', 'value'),
          // Before the past: a phone shows three columns.
          { heading: 'Change', value: (row) => row.change, text: (row) => change(row) ?? '–' },
          number(before, 'previous_value'),
        ]}
        empty="Your role sees none of these numbers."
      >
        {null}
      </MetricPanel>
    </DashboardPage>
  );
};

export default OverviewPage;
