import { alertPath } from '../alertPath.ts';
import { Columns, DashboardPage } from '../DashboardPage.tsx';
import type { QueryOptions } from '../dashboardQuery.ts';
import { useDashboard, useMetric, usePrevious } from '../useDashboard.ts';
import { ContentNumbers } from './ContentNumbers.tsx';
import { type ContentDimension, contentDimensions } from './contentProps.ts';
import { OverTimePanel } from './OverTimePanel.tsx';
import { WatchedPanel } from './WatchedPanel.tsx';

const options: QueryOptions = { grains: ['day', 'week', 'month'], compares: true };

/** Share videos from the request to the views. Videos and posts are counted, not people. */
const ContentPage = () => {
  const dashboard = useDashboard(options);
  const { query, state, set } = dashboard;
  const { from, to, grain, compare } = query;
  const by = state.by && state.by in contentDimensions ? (state.by as ContentDimension) : 'platform';
  const asked = useMetric('metricContent', { from, to, grain, by });
  const before = usePrevious('metricContent', { from, to, grain, compare });
  const shared = { query, asked, before, compare: state.compare };
  return (
    <DashboardPage
      title="Content"
      name="content"
      dashboard={dashboard}
      alert={alertPath('post_views', state)}
      asOf={asked.data?.as_of}
      zone={`Days are the company’s (${dashboard.zone}). Views and engagements are the newest readings of what was posted on a day.`}
    >
      <ContentNumbers {...shared} />
      <Columns>
        <OverTimePanel {...shared} measure="views" title="Views" />
        <OverTimePanel {...shared} measure="engagements" title="Engagements" />
        <OverTimePanel {...shared} measure="posts" title="Posts" />
        <WatchedPanel asked={asked} query={query} by={by} onBy={(value) => set({ by: value })} />
      </Columns>
    </DashboardPage>
  );
};

export default ContentPage;
