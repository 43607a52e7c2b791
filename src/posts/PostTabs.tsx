import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useGetList, useListContext } from 'react-admin';
import { formatCount } from '../fields/format.ts';
import { type PostTab, postTabs, statusFilter } from './postModel.ts';

/** The states as tabs. Each count is the total of the very list that its tab shows, other filters included. */
export const PostTabs = () => {
  const { filterValues, displayedFilters, setFilters } = useListContext();
  const { 'status@in': chosen, ...others } = filterValues;
  const current = postTabs.find((tab) => statusFilter(tab) === chosen) ?? postTabs[0];
  return (
    <Tabs
      value={current?.id ?? 'all'}
      onChange={(_event, id: string) => {
        const wanted = statusFilter(postTabs.find((tab) => tab.id === id) ?? (postTabs[0] as PostTab));
        setFilters({ ...others, ...(wanted && { 'status@in': wanted }) }, displayedFilters);
      }}
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label="States"
    >
      {postTabs.map((tab) => (
        <Tab key={tab.id} value={tab.id} label={<TabLabel tab={tab} filter={others} />} />
      ))}
    </Tabs>
  );
};

function TabLabel({ tab, filter }: { tab: PostTab; filter: Record<string, unknown> }) {
  const wanted = statusFilter(tab);
  const { total } = useGetList('social_media_posts', {
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'planned_at', order: 'DESC' },
    filter: { ...filter, ...(wanted && { 'status@in': wanted }) },
  });
  return (
    <span>
      {tab.label}{' '}
      <span aria-hidden={total === undefined}>{total === undefined ? '–' : formatCount(total)}</span>
    </span>
  );
}
