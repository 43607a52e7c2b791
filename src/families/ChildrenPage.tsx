import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { ageText } from '../../shared/reports/childFacts.ts';
import {
  type AttentionReason,
  type ChildRow,
  errorMessage,
  type IntakeState,
  useConsoleData,
} from '../data/index.ts';
import { formatCount, formatDay } from '../fields/format.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { words } from '../fields/words.ts';
import { Message } from '../layout/Message.tsx';
import { useDebouncedValue } from '../studio/useDebouncedValue.ts';
import { Rows } from '../users/page/Rows.tsx';
import { Choices } from './Choices.tsx';
import { intakeNames, reasonNames, reasonText, toneOf } from './childModel.ts';

const PER_PAGE = 50;

interface Chosen {
  reason?: AttentionReason | undefined;
  intake?: IntakeState | undefined;
}

function useChildren(search: string, chosen: Chosen) {
  const data = useConsoleData();
  return useInfiniteQuery({
    queryKey: ['children', search, chosen],
    queryFn: ({ pageParam }) =>
      data.childrenPage({ search: search || undefined, ...chosen, limit: PER_PAGE, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (page, all) => {
      const shown = all.reduce((sum, { rows }) => sum + rows.length, 0);
      return page.rows.length > 0 && shown < page.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });
}

const planText = ({ plan, parent }: ChildRow) =>
  plan
    ? `${plan.status === 'active' ? `Day ${plan.day} of ${plan.days}` : words(plan.status)}, ${plan.done} of ${plan.planned} meals done`
    : parent.tier === 'premium'
      ? 'None'
      : 'Not with the free plan';

const Reasons = ({ reasons }: Pick<ChildRow, 'reasons'>) =>
  reasons.length === 0 ? (
    'Nothing'
  ) : (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {reasons.map((each) => (
        <Box component="span" key={each.reason} title={reasonText(each)}>
          <ToneChip label={reasonNames[each.reason]} tone={toneOf(each.reason)} />
        </Box>
      ))}
    </Box>
  );

/** Children, whoever needs somebody first, found by their own name or the parent's. */
const ChildrenPage = () => {
  const [params, setParams] = useSearchParams();
  const [typed, type] = useState(params.get('search') ?? '');
  const search = useDebouncedValue(typed.trim(), 300);
  const named = <Id extends string>(key: string, names: Readonly<Partial<Record<Id, string>>>) => {
    const given = params.get(key);
    return given && given in names ? (given as Id) : undefined;
  };
  const reason = named('reason', reasonNames);
  const intake = named<IntakeState>('intake', intakeNames);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useChildren(search, {
    reason,
    intake,
  });
  const [first] = data?.pages ?? [];
  /** In the address, so that a link shows the same list. */
  const keep = (next: string) =>
    setParams(
      (before) => {
        if (next) before.set('search', next);
        else before.delete('search');
        return before;
      },
      { replace: true },
    );
  // One at a time, so that the number on each is the length of the list that a click opens.
  const choose = (key: 'reason' | 'intake') => (next: string | undefined) =>
    setParams(
      { ...(typed.trim() && { search: typed.trim() }), ...(next && { [key]: next }) },
      { replace: true },
    );
  if (error)
    return (
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
    );
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <TextField
        label="Child, parent or address"
        type="search"
        size="small"
        value={typed}
        onChange={(event) => {
          type(event.target.value);
          keep(event.target.value.trim());
        }}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        sx={{ maxWidth: 360 }}
      />
      <Choices
        label="Needs"
        names={reasonNames}
        counts={first?.reasons}
        chosen={reason}
        choose={choose('reason')}
      />
      <Choices<IntakeState>
        label="Intake, last 14 days"
        names={intakeNames}
        counts={first?.intakes}
        chosen={intake}
        choose={choose('intake')}
      />
      {!first && <Skeleton variant="rounded" height={360} />}
      {first && (
        <>
          <Quiet>
            {formatCount(first.total)} {first.total === 1 ? 'child' : 'children'}, who needs somebody first.
          </Quiet>
          <Rows
            title="Children"
            rows={data?.pages.flatMap(({ rows }) => rows) ?? []}
            keyOf={({ id }) => id}
            empty={search || reason || intake ? 'No child fits.' : 'No member has written down a child yet.'}
            height={760}
            columns={[
              {
                heading: 'Child',
                cell: ({ id, name, age_months }) => (
                  <>
                    <Link component={RouterLink} to={`/families/${id}`}>
                      {name}
                    </Link>
                    <br />
                    {ageText(age_months)}
                  </>
                ),
              },
              { heading: 'Needs', cell: ({ reasons }) => <Reasons reasons={reasons} /> },
              {
                heading: 'Allergies',
                cell: ({ allergies }) => allergies.map(words).join(', ') || 'None known',
              },
              {
                heading: 'Family',
                roomy: true,
                cell: ({ parent, caregivers, invited }) => (
                  <>
                    {parent.name ?? 'Without a name'} ({parent.tier})
                    <br />
                    {caregivers === 0
                      ? 'no caregiver'
                      : `${caregivers} ${caregivers === 1 ? 'caregiver' : 'caregivers'}`}
                    {invited > 0 && `, ${invited} invited`}
                  </>
                ),
              },
              { heading: 'Plan', roomy: true, cell: planText },
              {
                heading: 'Last meal',
                roomy: true,
                cell: ({ last_meal_on }) => (last_meal_on ? formatDay(last_meal_on) : 'Never'),
              },
            ]}
          />
          {hasNextPage && (
            <Box>
              <Button disabled={isFetching} onClick={() => void fetchNextPage()}>
                Show more
              </Button>
            </Box>
          )}
        </>
      )}
    </Box>
  );
};

export default ChildrenPage;
