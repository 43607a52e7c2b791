import { useQueryClient } from '@tanstack/react-query';
import { useAccess } from '../../access/IfCan.tsx';
import type { MemberPlan } from '../../data/index.ts';
import { Facts } from '../../fields/Facts.tsx';
import { formatDay } from '../../fields/format.ts';
import { Panel } from '../../fields/Panel.tsx';
import { ReassessmentPanel } from '../../planning/reassessment/ReassessmentPanel.tsx';
import { PAGES } from './usePage.ts';

const units: Readonly<Record<string, string>> = {
  calories_kcal: 'kcal a day',
  protein_g: 'g protein',
  carbs_g: 'g carbohydrates',
  fat_g: 'g fat',
  weekly_sets: 'sets a week',
};

interface CurrentProgramProps {
  program: NonNullable<MemberPlan['program']>;
  today: string;
}

/** What the program aims at now; while it is active, also what a reassessment would make of it. */
export const CurrentProgram = ({ program, today }: CurrentProgramProps) => {
  const { can } = useAccess();
  const queries = useQueryClient();
  if (program.status === 'active' && can?.('adjustments', 'read'))
    return (
      <ReassessmentPanel
        programId={program.id}
        dueOn={program.next_reassessment_date}
        today={today}
        onWritten={() => void queries.invalidateQueries({ queryKey: [PAGES] })}
      />
    );
  return (
    <Panel title="Targets in force">
      <Facts
        facts={[
          ...Object.entries(units).map(([key, unit]) => ({
            label: unit,
            value: program.targets[key]?.toString(),
          })),
          { label: 'Started', value: formatDay(program.start_date) },
        ]}
      />
    </Panel>
  );
};
