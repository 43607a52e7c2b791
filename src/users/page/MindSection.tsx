import { count, level, percent } from '../../charts/chartFormats.ts';
import { formatDate, formatDay } from '../../fields/format.ts';
import { words } from '../../fields/words.ts';
import { Columns } from './Columns.tsx';
import { CyclePanel } from './CyclePanel.tsx';
import { DayChart } from './DayChart.tsx';
import { EfficacyPanel } from './EfficacyPanel.tsx';
import { Rows } from './Rows.tsx';
import { usePage } from './usePage.ts';

/** Mood, thoughts, habits, cravings and lapses: for coaches only. */
export const MindSection = () => {
  const { mind } = usePage();
  if (!mind) return null;
  const { days } = mind;
  return (
    <>
      <Columns>
        <DayChart
          title="Mood and energy, of 10"
          columns={days}
          lines={[
            { key: 'mood', label: 'Mood' },
            { key: 'energy', label: 'Energy' },
          ]}
          format={level}
        />
        <DayChart
          title="Stress and anxiety, of 10"
          columns={days}
          lines={[
            { key: 'stress', label: 'Stress' },
            { key: 'anxiety', label: 'Anxiety' },
          ]}
          format={level}
        />
        <DayChart
          title="Habits kept"
          columns={days}
          lines={[{ key: 'habits', label: 'Kept' }]}
          format={percent}
        />
        <DayChart
          title="Cravings a day"
          columns={days}
          lines={[{ key: 'cravings', label: 'Cravings' }]}
          format={count}
        />
      </Columns>
      <Columns>
        <Rows
          title="Habits"
          rows={mind.habits}
          keyOf={({ id }) => id}
          empty="No habit is being built."
          columns={[
            { heading: 'Habit', cell: ({ anchor_habit, new_habit }) => `${anchor_habit}: ${new_habit}` },
            {
              heading: 'Kept in 28 days',
              number: true,
              cell: ({ done_28_days, target_per_week }) =>
                target_per_week ? `${done_28_days} of ${target_per_week * 4}` : done_28_days,
            },
            { heading: 'State', roomy: true, cell: ({ is_active }) => (is_active ? 'Active' : 'Ended') },
          ]}
        />
        <EfficacyPanel mind={mind} />
        <Rows
          title="Thought records"
          rows={mind.thoughts}
          keyOf={({ id }) => id}
          empty="No thought was written down."
          columns={[
            { heading: 'Day', cell: ({ recorded_at }) => formatDate(recorded_at) },
            {
              heading: 'Thought',
              cell: ({ situation, automatic_thought, balanced_thought }) =>
                [situation, `“${automatic_thought}”`, balanced_thought && `Instead: ${balanced_thought}`]
                  .filter(Boolean)
                  .join(' '),
            },
            {
              heading: 'Strength',
              number: true,
              cell: ({ before_pct, after_pct }) => `${before_pct ?? '–'} → ${after_pct ?? '–'} %`,
            },
          ]}
        />
        <Rows
          title="Cravings"
          rows={mind.cravings}
          keyOf={({ id }) => id}
          empty="No craving was noted."
          columns={[
            { heading: 'Day', cell: ({ occurred_at }) => formatDate(occurred_at) },
            { heading: 'For', cell: ({ craved_food }) => craved_food },
            { heading: 'Trigger', cell: ({ trigger }) => words(trigger) },
            { heading: 'Outcome', cell: ({ outcome }) => outcome && words(outcome) },
            { heading: 'Of 10', number: true, roomy: true, cell: ({ intensity }) => intensity },
          ]}
        />
        <Rows
          title="Lapses"
          rows={mind.lapses}
          keyOf={({ id }) => id}
          empty="No lapse was noted."
          columns={[
            { heading: 'Day', cell: ({ occurred_at }) => formatDate(occurred_at) },
            {
              heading: 'What',
              cell: ({ lapse_type, description }) =>
                [words(lapse_type), description].filter(Boolean).join(': '),
            },
            { heading: 'Then', cell: ({ recovery_plan }) => recovery_plan },
            {
              heading: 'Recovered',
              roomy: true,
              cell: ({ recovered_at }) => recovered_at && formatDay(recovered_at),
            },
          ]}
        />
        <CyclePanel mind={mind} />
      </Columns>
    </>
  );
};
