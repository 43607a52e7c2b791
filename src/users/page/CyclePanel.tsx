import type { MemberMind } from '../../data/index.ts';
import { formatDay } from '../../fields/format.ts';
import { words } from '../../fields/words.ts';
import { Rows } from './Rows.tsx';

/** The cycles of a member who tracks them; nothing for others: that somebody does not is nobody's business. */
export const CyclePanel = ({ mind }: { mind: MemberMind }) => {
  if (mind.cycles.length === 0) return null;
  return (
    <Rows
      title={mind.phase ? `Cycle, last in the ${words(mind.phase).toLowerCase()} phase` : 'Cycle'}
      rows={mind.cycles}
      keyOf={({ started_on }) => started_on}
      empty=""
      columns={[
        { heading: 'Began', cell: ({ started_on }) => formatDay(started_on) },
        { heading: 'Days long', number: true, cell: ({ length_days }) => length_days },
        { heading: 'Days tracked', number: true, cell: ({ days_tracked }) => days_tracked },
        { heading: 'Worst pain, of 10', number: true, cell: ({ worst_pain }) => worst_pain },
      ]}
    />
  );
};
