import { alertPath } from '../alertPath.ts';
import { Columns, DashboardPage } from '../DashboardPage.tsx';
import type { QueryOptions } from '../dashboardQuery.ts';
import { useDashboard } from '../useDashboard.ts';
import { DriftPanel } from './DriftPanel.tsx';
import { ErrorsPanel } from './ErrorsPanel.tsx';
import { MeasurePanel, MOST_COMPARED } from './MeasurePanel.tsx';
import { ModelChoices } from './ModelChoices.tsx';
import { ModelNumbers } from './ModelNumbers.tsx';
import { LEAST_JUDGED } from './modelSums.ts';
import { useModels } from './useModels.ts';
import { VersionsPanel } from './VersionsPanel.tsx';

const options: QueryOptions = { grains: ['day', 'hour', 'week', 'month'], compares: true };

const fewJudged = `Acceptance needs ${LEAST_JUDGED} judged answers a period: a coarser grain may show more.`;

/** How the models do: what they are asked, how fast, at what price, and how often somebody accepts the answer. */
const AiPage = () => {
  const dashboard = useDashboard(options);
  const { state, set, zone } = dashboard;
  const { known, ...shared } = useModels(dashboard);
  const crowded =
    shared.series.length > MOST_COMPARED && state.compare !== 'none'
      ? ' So many lines are drawn without their past: choose a model or fewer versions to compare each with it.'
      : '';
  const panel = { ...shared, onMeasure: (by: string | undefined) => set({ by }) };
  return (
    <DashboardPage
      title="AI performance"
      name="ai"
      dashboard={dashboard}
      choices={<ModelChoices dashboard={dashboard} totals={known} />}
      alert={alertPath('model_p95_ms', state)}
      asOf={shared.asked.data?.as_of}
      zone={`Days and hours are the company’s (${zone}). Calls are counted, not people.${crowded}`}
    >
      <ModelNumbers {...shared} />
      <Columns>
        <MeasurePanel {...panel} title="Calls" offered={['calls']} />
        <MeasurePanel {...panel} title="Error rate" offered={['errors']} />
        <MeasurePanel
          {...panel}
          title="Latency"
          offered={['p95', 'p50', 'p99']}
          note={
            state.model
              ? undefined
              : 'A gap: several versions of the model answered, and percentiles don’t add up. Choose a model to see its versions.'
          }
        />
        <MeasurePanel {...panel} title="Acceptance" offered={['acceptance']} note={fewJudged} />
        <MeasurePanel {...panel} title="Cost" offered={['cost']} />
        <MeasurePanel
          {...panel}
          title="Cost per accepted answer"
          offered={['perAccepted']}
          note={fewJudged}
        />
        <MeasurePanel {...panel} title="Tokens in" offered={['input']} />
        <MeasurePanel {...panel} title="Tokens out" offered={['output']} />
      </Columns>
      <VersionsPanel {...shared} />
      <DriftPanel {...shared} />
      <ErrorsPanel {...shared} />
    </DashboardPage>
  );
};

export default AiPage;
