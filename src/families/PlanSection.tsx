import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ChildPlan, PlanDayState } from '../data/index.ts';
import { formatDay } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { words } from '../fields/words.ts';
import { Rows } from '../users/page/Rows.tsx';
import { planStates } from './childModel.ts';
import { useChild } from './useChild.ts';

const colours: Readonly<Record<PlanDayState, string>> = {
  done: 'success.main',
  partly: 'warning.main',
  missed: 'error.main',
  today: 'primary.main',
  to_come: 'divider',
  empty: 'divider',
};

const Day = ({
  day,
  chosen,
  onChoose,
}: {
  day: ChildPlan['days'][number];
  chosen: boolean;
  onChoose: () => void;
}) => (
  <ButtonBase
    onClick={onChoose}
    aria-pressed={chosen}
    aria-label={`Day ${day.day}, ${formatDay(day.date)}: ${planStates[day.state]}, ${day.done} of ${day.planned} meals`}
    sx={{
      display: 'grid',
      justifyItems: 'start',
      p: 1,
      borderRadius: 1,
      border: 1,
      borderColor: chosen ? 'primary.main' : 'divider',
      borderLeft: 4,
      borderLeftColor: colours[day.state],
      textAlign: 'left',
    }}
  >
    <Typography variant="body2" sx={{ fontWeight: 600 }}>
      Day {day.day}
    </Typography>
    <Typography variant="caption" color="text.secondary">
      {planStates[day.state]}
      {day.planned > 0 && `, ${day.done}/${day.planned}`}
    </Typography>
  </ButtonBase>
);

/** The plan day by day, each with what became of it; a chosen day shows its meals. */
export const PlanSection = () => {
  const { plan, parent, today } = useChild();
  const now = plan?.days.find(({ date }) => date === today) ?? plan?.days[0];
  const [chosen, choose] = useState(now?.day ?? 1);
  if (!plan)
    return (
      <Panel title="Plan">
        <Quiet>
          {parent.tier === 'premium'
            ? 'This child has no plan yet. The app makes one from what the child eats.'
            : 'There is no plan. Plans of 21 days come with the premium subscription.'}
        </Quiet>
      </Panel>
    );
  const day = plan.days.find((each) => each.day === chosen);
  const done = plan.days.reduce((sum, each) => sum + each.done, 0);
  const planned = plan.days.reduce((sum, each) => sum + each.planned, 0);
  return (
    <>
      <Panel title={plan.name}>
        <Quiet>
          {words(plan.status)}, {formatDay(plan.start_date)} to {formatDay(plan.end_date)}. {done} of{' '}
          {planned} meals done. {plan.description}
          {plan.excluded_foods.length > 0 && ` Without ${plan.excluded_foods.join(', ')}.`}
        </Quiet>
        <Box
          role="group"
          aria-label="Days of the plan"
          sx={{
            mt: 2,
            display: 'grid',
            gap: 1,
            gridTemplateColumns: 'repeat(auto-fill, minmax(118px, 1fr))',
          }}
        >
          {plan.days.map((each) => (
            <Day key={each.day} day={each} chosen={each.day === chosen} onChoose={() => choose(each.day)} />
          ))}
        </Box>
      </Panel>
      {day && (
        <Rows
          title={`Day ${day.day}, ${formatDay(day.date)}`}
          rows={day.meals}
          keyOf={({ id }) => id}
          empty="Nothing is planned on this day."
          columns={[
            { heading: 'Meal', cell: ({ meal_type, name }) => `${words(meal_type)}: ${name}` },
            { heading: 'Done', cell: ({ is_completed }) => (is_completed ? 'Yes' : 'No') },
            { heading: 'kcal', number: true, cell: ({ kcal }) => kcal !== null && Math.round(kcal) },
          ]}
        />
      )}
    </>
  );
};
