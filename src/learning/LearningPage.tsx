import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { platformNames } from '../accounts/accountModel.ts';
import { useAccounts } from '../calendar/calendarAccounts.ts';
import { percent } from '../charts/chartFormats.ts';
import { BigNumbers } from '../dashboards/BigNumbers.tsx';
import { Choice } from '../dashboards/Choice.tsx';
import { MetricPanel } from '../dashboards/MetricPanel.tsx';
import { useCompanyZone } from '../dashboards/useCompanyZone.ts';
import { type LearningNumbers, useConsoleData } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';
import { BestTimePanel } from './BestTimePanel.tsx';
import { LiftPanel } from './LiftPanel.tsx';
import { timesText } from './learningModel.ts';
import { PostsDialog, type PostsTarget } from './PostsDialog.tsx';

const rate = (value: number | null) => (value === null ? '–' : percent.text(value));
const times = (value: number | null) => (value === null ? '–' : timesText(value));
const nameOf = ({ platform, handle }: LearningNumbers) =>
  platform ? `${platformNames[platform]} ${handle}` : 'Without an account';

/** What works: the year's posts against what is usual for their account. Every number opens its posts. */
const LearningPage = () => {
  const data = useConsoleData();
  const zone = useCompanyZone();
  const [params, setParams] = useSearchParams();
  const { accounts, nameOf: accountName } = useAccounts();
  const accountId = params.get('account') ?? undefined;
  const [target, setTarget] = useState<PostsTarget | null>(null);
  const asked = useQuery({
    queryKey: ['learning_summary', accountId],
    queryFn: () => data.learningSummary(accountId),
  });
  const total = asked.data?.total;
  const openAll = (title: string, viral = false) =>
    setTarget({ title, query: { by: 'all', label: 'all', viral, accountId, zone } });
  const openAccount = (row: LearningNumbers, viral: boolean) => () =>
    setTarget({
      title: `${nameOf(row)}${viral ? ': went viral' : ''}`,
      query: { by: 'account', label: row.account_id ?? '', viral, accountId, zone },
    });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Title title="Learning" />
      <Box>
        <Choice
          label="Account"
          value={accountId && accounts.some(({ id }) => id === accountId) ? accountId : 'all'}
          names={{
            all: 'All accounts',
            ...Object.fromEntries(accounts.map(({ id }) => [id, accountName(id)])),
          }}
          onChange={(id) => setParams(id === 'all' ? {} : { account: id })}
        />
      </Box>
      <BigNumbers
        numbers={[
          {
            label: 'Posts',
            value: total && formatCount(total.posts),
            note: 'of a year, older than three days',
            onOpen: () => openAll('All posts'),
          },
          {
            label: 'Engagement rate',
            value: total && rate(total.engagement_rate),
            note: 'all engagement against all views',
            onOpen: () => openAll('Engagement of all posts'),
          },
          {
            label: 'Velocity',
            value: total && times(total.median_velocity),
            note: total && `of the account’s median at that age, ${formatCount(total.compared)} posts`,
            onOpen: () => openAll('Velocity of all posts'),
          },
          {
            label: 'Went viral',
            value: total && formatCount(total.viral),
            note: 'passed their account’s threshold',
            onOpen: () => openAll('Went viral', true),
          },
        ]}
      />
      <MetricPanel
        title="Accounts"
        about="Velocity is the views against the median of the account’s posts before it, at the same age."
        asked={asked}
        rows={asked.data?.accounts ?? []}
        columns={[
          { heading: 'Account', value: nameOf },
          { heading: 'Posts', value: ({ posts }) => posts, open: (row) => openAccount(row, false) },
          {
            heading: 'Median views',
            value: ({ median_views }) => median_views,
            text: ({ median_views }) => (median_views === null ? '–' : formatCount(Math.round(median_views))),
          },
          {
            heading: 'Engagement',
            value: ({ engagement_rate }) => engagement_rate,
            text: ({ engagement_rate }) => rate(engagement_rate),
          },
          {
            heading: 'Velocity',
            value: ({ median_velocity }) => median_velocity,
            text: ({ median_velocity }) => times(median_velocity),
          },
          {
            heading: 'Viral',
            value: ({ viral }) => viral,
            open: (row) => (row.viral ? openAccount(row, true) : undefined),
          },
          {
            heading: 'Viral from',
            value: ({ viral_views }) => viral_views,
            text: ({ viral_views }) => (viral_views === null ? '–' : formatCount(viral_views)),
          },
        ]}
        empty="No post is three days old yet."
        onlyTable
      >
        {null}
      </MetricPanel>
      <BestTimePanel accountId={accountId} zone={zone} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        {(['hashtag', 'template', 'film', 'hook'] as const).map((kind) => (
          <LiftPanel key={kind} kind={kind} accountId={accountId} zone={zone} onOpen={setTarget} />
        ))}
      </Box>
      {target && <PostsDialog target={target} onClose={() => setTarget(null)} />}
    </Box>
  );
};

export default LearningPage;
