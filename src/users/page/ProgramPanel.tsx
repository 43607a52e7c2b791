import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { periodName } from '../../charts/periods.ts';
import { Choice } from '../../dashboards/Choice.tsx';
import type { MemberPlan, PlannedMeal, PlannedSession } from '../../data/index.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { ToneChip } from '../../fields/ToneChip.tsx';
import { words } from '../../fields/words.ts';
import { statusChip } from './planStatus.ts';

interface ProgramPanelProps {
  plan: MemberPlan;
  today: string;
}

const sessionText = ({ name, focus, minutes }: PlannedSession) =>
  [name, focus, minutes && `${minutes} min`].filter(Boolean).join(', ');
const mealText = ({ type, name, kcal }: PlannedMeal) =>
  [`${words(type)}: ${name}`, kcal && `${Math.round(kcal)} kcal`].filter(Boolean).join(', ');

/** The program in force, a week at a time: what is planned on each day, and what became of it. */
export const ProgramPanel = ({ plan, today }: ProgramPanelProps) => {
  const planned = [...plan.sessions, ...plan.meals];
  const weeks = [...new Set(planned.map(({ week }) => week))].sort((a, b) => a - b);
  const now = planned.findLast(({ on }) => on <= today)?.week ?? weeks[0];
  const [chosen, choose] = useState<number | undefined>();
  const week = chosen ?? now;
  if (!plan.program)
    return (
      <Panel title="Program">
        <Quiet>No program yet: it is made from a finished consultation.</Quiet>
      </Panel>
    );
  const ofWeek = planned.filter((entry) => entry.week === week);
  const days = [...new Set(ofWeek.map(({ on }) => on))].sort();
  const entry = (item: PlannedSession | PlannedMeal, text: string, detail: string | null) => {
    const { label, tone } = statusChip(item.status, item.on, today);
    return (
      <Box component="li" key={item.id} sx={{ display: 'flex', gap: 1, py: 0.5, alignItems: 'start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="body2">{text}</Typography>
          {detail && (
            <Typography variant="caption" color="text.secondary" component="p">
              {detail}
            </Typography>
          )}
        </Box>
        <ToneChip label={label} tone={tone} />
      </Box>
    );
  };
  return (
    <Panel
      title={`${plan.program.name}, version ${plan.program.version}`}
      aside={
        weeks.length > 0 && (
          <Choice
            label="Week"
            value={String(week)}
            names={Object.fromEntries(
              weeks.map((number) => [
                String(number),
                number === now ? `Week ${number}, now` : `Week ${number}`,
              ]),
            )}
            onChange={(value) => choose(Number(value))}
          />
        )
      }
    >
      {days.length === 0 && <Quiet>Nothing is planned in this week.</Quiet>}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {days.map((on) => (
          <div key={on}>
            <Typography variant="body2" component="h3" sx={{ fontWeight: 650 }}>
              {periodName('day', on)}
              {on === today && ', today'}
            </Typography>
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {plan.sessions
                .filter((session) => session.on === on)
                .map((session) =>
                  entry(session, sessionText(session), session.exercises?.join(', ') ?? null),
                )}
              {plan.meals.filter((meal) => meal.on === on).map((meal) => entry(meal, mealText(meal), null))}
            </Box>
          </div>
        ))}
      </Box>
    </Panel>
  );
};
