import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { Facts } from '../../fields/Facts.tsx';
import { formatCount, formatDate, formatDay } from '../../fields/format.ts';
import { Panel } from '../../fields/Panel.tsx';
import { words } from '../../fields/words.ts';
import { Columns } from './Columns.tsx';
import { Rows } from './Rows.tsx';
import { usePage } from './usePage.ts';

/** Rewards, challenges, and the people that the member does it with. */
export const CommunitySection = () => {
  const { community, header } = usePage();
  const { points, connections } = community;
  return (
    <Columns>
      <Panel title="Rewards">
        <Facts
          facts={[
            { label: 'Level', value: points?.level },
            { label: 'Points', value: points && formatCount(points.points) },
            ...header.streaks.map(({ type, days, longest }) => ({
              label: `${words(type)} streak`,
              value: `${days} ${days === 1 ? 'day' : 'days'}, longest ${longest}`,
            })),
            { label: 'Friends and followed', value: formatCount(connections.accepted ?? 0) },
          ]}
        />
      </Panel>
      <Rows
        title="Achievements"
        rows={community.achievements}
        keyOf={({ id }) => id}
        empty="None earned yet."
        columns={[
          { heading: 'Earned', cell: ({ earned_at }) => formatDate(earned_at) },
          { heading: 'Achievement', cell: ({ title }) => title },
          { heading: 'Points', number: true, cell: ({ points_awarded }) => points_awarded },
        ]}
      />
      <Rows
        title="Challenges"
        rows={community.challenges}
        keyOf={({ id }) => id}
        empty="Joined none."
        columns={[
          { heading: 'Challenge', cell: ({ title }) => title },
          { heading: 'Until', roomy: true, cell: ({ ends_on }) => formatDay(ends_on) },
          {
            heading: 'Progress',
            number: true,
            cell: ({ progress_value, target_value }) =>
              `${formatCount(progress_value)}${target_value === null ? '' : ` of ${formatCount(target_value)}`}`,
          },
          {
            heading: 'Rank',
            number: true,
            cell: ({ leaderboard_rank, participant_count }) =>
              leaderboard_rank && `${leaderboard_rank} of ${participant_count}`,
          },
          { heading: 'State', roomy: true, cell: ({ status }) => words(status) },
        ]}
      />
      <Rows
        title="Accountability partners"
        rows={community.partners}
        keyOf={({ id }) => id}
        empty="Has none."
        columns={[
          {
            heading: 'Partner',
            cell: ({ person_id, name }) =>
              person_id ? (
                <Link component={RouterLink} to={`/profiles/${person_id}/show`}>
                  {name || 'Without a name'}
                </Link>
              ) : (
                'Invited, not joined yet'
              ),
          },
          { heading: 'State', cell: ({ status }) => words(status) },
          { heading: 'Check-ins', cell: ({ check_in_frequency }) => words(check_in_frequency) },
          {
            heading: 'Next',
            roomy: true,
            cell: ({ next_check_in_on }) => next_check_in_on && formatDay(next_check_in_on),
          },
        ]}
      />
    </Columns>
  );
};
