import Link from '@mui/material/Link';
import { useState } from 'react';
import { count } from '../../charts/chartFormats.ts';
import { timeOf } from '../../charts/periods.ts';
import { Choice } from '../../dashboards/Choice.tsx';
import type { MemberTraining } from '../../data/index.ts';
import { formatDay } from '../../fields/format.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { words } from '../../fields/words.ts';
import { ActivityDialog } from './ActivityDialog.tsx';
import { useBrush } from './brush.ts';
import { Columns } from './Columns.tsx';
import { DayChart } from './DayChart.tsx';
import { Rows } from './Rows.tsx';
import { usePage } from './usePage.ts';

const kilograms = { text: (value: number) => `${count.text(value)} kg` };
const minutes = { text: (value: number) => `${Math.round(value)} min` };

/** One exercise over time: the day's best estimated one-repetition maximum, or its sets where nothing was lifted. */
const ExerciseProgress = ({ exercises }: Pick<MemberTraining, 'exercises'>) => {
  const { first, length } = useBrush();
  const [chosen, choose] = useState('0');
  const exercise = exercises[Number(chosen)];
  if (!exercise)
    return (
      <Panel title="Progress by exercise">
        <Quiet>No set was logged in the last year.</Quiet>
      </Panel>
    );
  const lifted = exercise.progress.some(({ best_kg }) => best_kg !== null);
  const column = new Array<number | null>(length).fill(null);
  for (const { on, best_kg, sets } of exercise.progress)
    column[Math.round((timeOf(on) - timeOf(first)) / 86_400_000)] = lifted ? best_kg : sets;
  return (
    <DayChart
      title="Progress by exercise"
      aside={
        <Choice
          label="Exercise"
          value={chosen}
          names={Object.fromEntries(exercises.map(({ name }, place) => [String(place), name]))}
          onChange={choose}
        />
      }
      columns={{ value: column }}
      lines={[{ key: 'value', label: lifted ? 'Estimated 1RM' : 'Sets' }]}
      format={lifted ? kilograms : count}
    />
  );
};

/** What was trained, how much, and with what progress. */
export const TrainingSection = () => {
  const { training } = usePage();
  const [opened, open] = useState<MemberTraining['activities'][number]>();
  if (!training) return null;
  return (
    <>
      <Columns>
        <DayChart
          title="Time trained"
          columns={training.days}
          lines={[{ key: 'minutes', label: 'Minutes' }]}
          format={minutes}
        />
        <ExerciseProgress exercises={training.exercises} />
      </Columns>
      <Rows
        title="Activities"
        rows={training.activities}
        keyOf={({ id }) => id}
        empty="No activity was logged in the last year."
        columns={[
          { heading: 'Day', cell: ({ performed_on }) => formatDay(performed_on) },
          {
            heading: 'Activity',
            cell: (activity) => (
              <Link component="button" type="button" variant="body2" onClick={() => open(activity)}>
                {activity.name}
              </Link>
            ),
          },
          { heading: 'Kind', roomy: true, cell: ({ category }) => words(category) },
          {
            heading: 'Planned',
            roomy: true,
            cell: ({ is_planned, similarity_score }) =>
              is_planned
                ? similarity_score === null || similarity_score === 1
                  ? 'As planned'
                  : `${Math.round(100 * similarity_score)} % like the plan`
                : 'No',
          },
          { heading: 'Minutes', number: true, cell: (row) => row.minutes && Math.round(row.minutes) },
          {
            heading: 'km',
            number: true,
            roomy: true,
            cell: ({ distance_meters }) => distance_meters && (distance_meters / 1000).toFixed(1),
          },
          { heading: 'Sets', number: true, roomy: true, cell: ({ sets }) => sets || '–' },
          { heading: 'Heart rate', number: true, roomy: true, cell: ({ heartrate }) => heartrate },
          { heading: 'Effort', number: true, roomy: true, cell: ({ rpe }) => rpe },
        ]}
      />
      {opened && <ActivityDialog id={opened.id} name={opened.name} onClose={() => open(undefined)} />}
    </>
  );
};
