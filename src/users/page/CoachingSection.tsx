import Typography from '@mui/material/Typography';
import { Facts } from '../../fields/Facts.tsx';
import { formatCount, formatDate, formatUsd } from '../../fields/format.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { words } from '../../fields/words.ts';
import { Columns } from './Columns.tsx';
import { Rows } from './Rows.tsx';
import { usePage } from './usePage.ts';

/** What was talked about with the coach, and what it cost. */
export const CoachingSection = () => {
  const { coaching } = usePage();
  if (!coaching) return null;
  const { totals, summaries } = coaching;
  return (
    <Columns>
      <Rows
        title="Conversations"
        rows={coaching.conversations}
        keyOf={({ id }) => id}
        empty="No conversation yet."
        columns={[
          {
            heading: 'Last message',
            cell: ({ last_message_at }) => last_message_at && formatDate(last_message_at),
          },
          { heading: 'About', cell: ({ title, channel }) => title ?? words(channel) },
          { heading: 'Messages', number: true, cell: ({ message_count }) => message_count },
          { heading: 'Rating', number: true, roomy: true, cell: ({ user_rating }) => user_rating },
          {
            heading: 'Cost',
            number: true,
            roomy: true,
            cell: ({ total_cost_usd }) => formatUsd(total_cost_usd),
          },
        ]}
      />
      <Panel title="All conversations">
        <Facts
          facts={[
            { label: 'Conversations', value: formatCount(totals.conversations) },
            { label: 'Messages', value: formatCount(totals.messages) },
            { label: 'Tokens', value: formatCount(totals.tokens) },
            { label: 'Cost', value: formatUsd(totals.cost_usd) },
          ]}
        />
      </Panel>
      <Panel title="Summaries">
        {summaries.length === 0 && <Quiet>No conversation was summed up yet.</Quiet>}
        {summaries.map(({ id, covers_until, summary, commitments, open_questions }) => (
          <div key={id}>
            <Typography variant="caption" color="text.secondary" component="h3">
              {covers_until && `Up to ${formatDate(covers_until)}`}
            </Typography>
            <Typography variant="body2" sx={{ mb: 1.5 }}>
              {summary}
              {commitments.length > 0 && ` Committed to: ${commitments.join('; ')}.`}
              {open_questions.length > 0 && ` Open: ${open_questions.join('; ')}`}
            </Typography>
          </div>
        ))}
      </Panel>
    </Columns>
  );
};
