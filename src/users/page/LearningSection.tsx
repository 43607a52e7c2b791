import { formatDate } from '../../fields/format.ts';
import { words } from '../../fields/words.ts';
import { Columns } from './Columns.tsx';
import { Rows } from './Rows.tsx';
import { usePage } from './usePage.ts';

/** Lessons read, quizzes taken, and the small lessons that were sent. */
export const LearningSection = () => {
  const { learning } = usePage();
  if (!learning) return null;
  return (
    <Columns>
      <Rows
        title="Lessons"
        rows={learning.lessons}
        keyOf={({ id }) => id}
        empty="No lesson was opened yet."
        columns={[
          { heading: 'Last opened', cell: ({ last_viewed_at }) => formatDate(last_viewed_at) },
          { heading: 'Lesson', cell: ({ title }) => title },
          { heading: 'Read', number: true, cell: ({ progress_pct }) => `${progress_pct} %` },
        ]}
      />
      <Rows
        title="Quizzes"
        rows={learning.quizzes}
        keyOf={({ id }) => id}
        empty="No quiz was taken yet."
        columns={[
          { heading: 'Taken', cell: ({ taken_at }) => formatDate(taken_at) },
          { heading: 'Lesson', cell: ({ title }) => title },
          { heading: 'Attempt', number: true, roomy: true, cell: ({ attempt_number }) => attempt_number },
          {
            heading: 'Result',
            number: true,
            cell: ({ score_pct, is_passed }) =>
              `${Math.round(score_pct)} %, ${is_passed ? 'passed' : 'not passed'}`,
          },
        ]}
      />
      <Rows
        title="Small lessons"
        rows={learning.micro}
        keyOf={({ id }) => id}
        empty="None was sent yet."
        columns={[
          { heading: 'Sent', cell: ({ delivered_at }) => formatDate(delivered_at) },
          { heading: 'Lesson', cell: ({ title }) => title },
          { heading: 'State', cell: ({ status }) => words(status) },
          {
            heading: 'Helped',
            roomy: true,
            cell: ({ is_helpful }) => (is_helpful === null ? '–' : is_helpful ? 'Yes' : 'No'),
          },
        ]}
      />
    </Columns>
  );
};
