import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import ForbiddenPage from '../access/ForbiddenPage.tsx';
import { IfCan } from '../access/IfCan.tsx';
import { type AtRiskMember, errorMessage, useConsoleData } from '../data/index.ts';
import { formatAgo, formatCount } from '../fields/format.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { Message } from '../layout/Message.tsx';
import { Rows } from './page/Rows.tsx';

const reasons = {
  low_adherence: 'Under 70 %',
  falling: 'Fell by 20 points',
  silent: 'Silent for a week',
} as const;
type Reason = keyof typeof reasons;

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(100 * share)} %`);
const reasonText = (member: AtRiskMember) =>
  member.reasons.map((reason) => reasons[reason as Reason] ?? reason).join(', ');

function useAtRisk(reason: Reason | undefined) {
  const data = useConsoleData();
  return useInfiniteQuery({
    queryKey: ['atRisk', reason],
    queryFn: ({ pageParam }) => data.atRiskPage(reason, pageParam),
    initialPageParam: undefined as AtRiskMember | undefined,
    getNextPageParam: (page, all) =>
      page.rows.length > 0 && all.reduce((sum, { rows }) => sum + rows.length, 0) < page.total
        ? page.rows.at(-1)
        : undefined,
  });
}

const AtRisk = () => {
  const [reason, choose] = useState<Reason | undefined>();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useAtRisk(reason);
  const [first] = data?.pages ?? [];
  return (
    <>
      <Title title="At risk" />
      <Box role="group" aria-label="Reason" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        {(Object.keys(reasons) as Reason[]).map((id) => (
          <Chip
            key={id}
            label={reasons[id]}
            color={reason === id ? 'primary' : 'default'}
            variant={reason === id ? 'filled' : 'outlined'}
            aria-pressed={reason === id}
            onClick={() => choose(reason === id ? undefined : id)}
          />
        ))}
      </Box>
      {error && (
        <Message
          title="The list can’t be shown right now"
          actions={
            <Button variant="contained" onClick={() => void refetch()}>
              Try again
            </Button>
          }
        >
          {errorMessage(error)}
        </Message>
      )}
      {!first && !error && <Skeleton variant="rounded" height={360} />}
      {first && (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Quiet>
            {formatCount(first.total)} {first.total === 1 ? 'member' : 'members'}
            {first.as_of ? `, as of ${formatAgo(first.as_of, new Date())}` : ''}. Rates are of the last 14
            days, and of the 14 before.
          </Quiet>
          <Rows
            title="Members at risk"
            rows={data?.pages.flatMap(({ rows }) => rows) ?? []}
            keyOf={({ user_id }) => user_id}
            empty={reason ? 'Nobody for this reason.' : 'Nobody is at risk.'}
            columns={[
              {
                heading: 'Member',
                cell: ({ user_id, full_name }) => (
                  <Link component={RouterLink} to={`/profiles/${user_id}/show`}>
                    {full_name || 'Without a name'}
                  </Link>
                ),
              },
              { heading: 'Why', cell: reasonText },
              { heading: 'Rate', number: true, cell: ({ rate }) => percent(rate) },
              {
                heading: 'Before',
                number: true,
                roomy: true,
                cell: ({ previous_rate }) => percent(previous_rate),
              },
              { heading: 'Silent days', number: true, roomy: true, cell: ({ idle_days }) => idle_days },
            ]}
            height={720}
          />
          {hasNextPage && (
            <Box>
              <Button disabled={isFetching} onClick={() => void fetchNextPage()}>
                Show more
              </Button>
            </Box>
          )}
        </Box>
      )}
    </>
  );
};

/** Members who are likely to stop, the likeliest first, each with the reasons: where a coach's day begins. */
const AtRiskPage = () => (
  <IfCan area="health" verb="read" fallback={<ForbiddenPage />}>
    <AtRisk />
  </IfCan>
);

export default AtRiskPage;
