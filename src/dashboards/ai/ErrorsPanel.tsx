import { lazy } from 'react';
import { count } from '../../charts/chartFormats.ts';
import { useDrill } from '../DrillContext.ts';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import type { ModelProps } from './modelProps.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

/** Failed calls by the code that they failed with. */
export const ErrorsPanel = ({ asked, query, state }: Pick<ModelProps, 'asked' | 'query' | 'state'>) => {
  const drill = useDrill();
  const errors = asked.data?.errors ?? [];
  const open = (error_code: string) => () =>
    drill({
      title: `Calls that failed: ${valueName(error_code)}`,
      query: {
        metric: 'models',
        error_code,
        from: query.from,
        to: query.to,
        ...(state.model && { model: state.model }),
      },
    });
  return (
    <MetricPanel
      title="Errors by code"
      asked={asked}
      rows={errors}
      columns={[
        { heading: 'Code', value: ({ error_code }) => error_code },
        {
          heading: 'Calls',
          value: ({ calls }) => calls,
          text: ({ calls }) => count.text(calls),
          open: ({ error_code }) => open(error_code),
        },
      ]}
      empty="No call failed in this range."
      notes={[state.versions !== undefined && 'Of all versions of the model.']}
    >
      <RowBars
        rows={errors.map(({ error_code, calls }) => ({
          label: valueName(error_code),
          values: [calls],
          open: [open(error_code)],
        }))}
        format={count}
        labelWidth={140}
      />
    </MetricPanel>
  );
};
