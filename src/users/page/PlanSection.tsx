import { percent } from '../../charts/chartFormats.ts';
import { formatDay } from '../../fields/format.ts';
import { words } from '../../fields/words.ts';
import { AdherenceCalendar } from './AdherenceCalendar.tsx';
import { Columns } from './Columns.tsx';
import { CurrentProgram } from './CurrentProgram.tsx';
import { DayChart } from './DayChart.tsx';
import { ProgramPanel } from './ProgramPanel.tsx';
import { Rows } from './Rows.tsx';
import { usePage } from './usePage.ts';

/** What was planned, what was done, and what changed the plan. */
export const PlanSection = () => {
  const { plan, to } = usePage();
  if (!plan) return null;
  const { program } = plan;
  const lines = [
    { key: 'sessions', label: 'Sessions' },
    { key: 'meals', label: 'Meals' },
  ];
  return (
    <>
      <Columns>
        <AdherenceCalendar days={plan.days} />
        <DayChart title="Done of what was planned" columns={plan.days} lines={lines} format={percent} />
      </Columns>
      {program && <CurrentProgram program={program} today={to} />}
      <ProgramPanel plan={plan} today={to} />
      <Columns>
        <Rows
          title="Adjustments of single days"
          rows={plan.overrides}
          keyOf={({ id }) => id}
          empty="No day was adjusted."
          columns={[
            { heading: 'Day', cell: ({ date }) => formatDay(date) },
            {
              heading: 'Why',
              cell: ({ reason_details, reason_code }) => reason_details ?? words(reason_code),
            },
            { heading: 'State', cell: ({ status }) => words(status) },
          ]}
        />
        <Rows
          title="Changes of the plan"
          rows={plan.changes}
          keyOf={({ id }) => id}
          empty="The plan was never changed."
          columns={[
            { heading: 'From', cell: ({ effective_on }) => formatDay(effective_on) },
            { heading: 'What', cell: ({ reason, change_type }) => reason ?? words(change_type) },
            {
              heading: 'By',
              number: true,
              cell: ({ calorie_adjustment_kcal: kcal, volume_adjustment_sets: sets }) =>
                [kcal && `${kcal > 0 ? '+' : ''}${kcal} kcal`, sets && `${sets > 0 ? '+' : ''}${sets} sets`]
                  .filter(Boolean)
                  .join(', ') || '–',
            },
          ]}
        />
      </Columns>
    </>
  );
};
