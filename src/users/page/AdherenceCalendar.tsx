import Box from '@mui/material/Box';
import HeatGrid from '../../charts/HeatGrid.tsx';
import { periodName, periodOf } from '../../charts/periods.ts';
import type { MemberPlan } from '../../data/index.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { dayAt, useBrush } from './brush.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const weekdayOf = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** A square a day: darker for more of what was planned. Hatched is planned and not known; no square, nothing planned. */
export const AdherenceCalendar = ({ days }: Pick<MemberPlan, 'days'>) => {
  const { first, range } = useBrush();
  const shown = Array.from({ length: range[1] - range[0] + 1 }, (_, place) => range[0] + place).flatMap(
    (place) => {
      const planned = days.planned[place];
      return planned ? [{ day: dayAt(first, place), planned, rate: days.adherence[place] ?? null }] : [];
    },
  );
  const weeks = [...new Set(shown.map(({ day }) => periodOf('week', day)))];
  const rates = shown.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / Math.max(1, rates.length);
  const said = `${shown.length} ${shown.length === 1 ? 'day' : 'days'} with a plan, ${
    rates.length === 0
      ? 'none of them assessed.'
      : `${rates.length} of them assessed; ${Math.round(100 * mean)} % done on average.`
  }`;
  return (
    <Panel title="Adherence by day">
      {shown.length === 0 ? (
        <Quiet>Nothing was planned in these days.</Quiet>
      ) : (
        <>
          <Box role="img" aria-label={said} sx={{ overflowX: 'auto' }}>
            <HeatGrid
              rows={weekdays}
              columns={weeks.map((week, place) =>
                place % 4 === 0 ? periodName('week', week).replace('Week of ', '') : ' '.repeat(place),
              )}
              cellWidth={28}
              labelWidth={40}
              cells={shown.map(({ day, planned, rate }) => ({
                row: weekdayOf(day),
                column: weeks.indexOf(periodOf('week', day)),
                shade: rate,
                title: `${periodName('day', day)}: ${rate === null ? 'not known' : `${Math.round(100 * rate)} %`} of ${planned} planned`,
              }))}
            />
          </Box>
          <Box sx={{ mt: 1 }}>
            <Quiet>{said} Hatched: planned, and not known what became of it.</Quiet>
          </Box>
        </>
      )}
    </Panel>
  );
};
