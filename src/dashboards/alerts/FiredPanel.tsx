import { useGetList } from 'react-admin';
import type { Database } from '../../data/database.types.ts';
import { formatDay, formatInstant } from '../../fields/format.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { alertMetrics } from './alertMetrics.ts';
import type { AlertRow } from './alertRule.ts';

type Event = Database['public']['Tables']['metric_alert_events']['Row'];

/** The last times that one's rules began to hold. */
export const FiredPanel = () => {
  const asked = useGetList<Event>('metric_alert_events', {
    sort: { field: 'fired_at', order: 'DESC' },
    pagination: { page: 1, perPage: 100 },
  });
  const { data: rules } = useGetList<AlertRow>('metric_alerts', {
    sort: { field: 'created_at', order: 'ASC' },
    pagination: { page: 1, perPage: 200 },
  });
  const ruleOf = ({ alert_id }: Event) => rules?.find(({ id }) => id === alert_id);
  const written = (event: Event, value: number | null) => {
    const rule = ruleOf(event);
    if (value === null) return '–';
    return rule ? alertMetrics[rule.metric].format.text(value) : String(value);
  };
  return (
    <MetricPanel
      title="When they fired"
      asked={asked}
      rows={asked.data ?? []}
      onlyTable
      columns={[
        {
          heading: 'Fired',
          value: ({ fired_at }) => fired_at,
          text: ({ fired_at }) => formatInstant(fired_at),
        },
        { heading: 'Rule', value: (event) => ruleOf(event)?.name ?? null },
        { heading: 'Day', value: ({ day }) => day, text: ({ day }) => formatDay(day) },
        { heading: 'Value', value: ({ value }) => value, text: (event) => written(event, event.value) },
        {
          heading: 'Before',
          value: ({ previous_value }) => previous_value,
          text: (event) => written(event, event.previous_value),
        },
        {
          heading: 'Told',
          value: ({ notified_at }) => notified_at,
          text: ({ notified_at }) => (notified_at ? formatInstant(notified_at) : 'not yet: quiet hours'),
        },
      ]}
      empty="None of your rules has fired."
    >
      {null}
    </MetricPanel>
  );
};
