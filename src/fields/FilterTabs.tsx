import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useGetList, useListContext } from 'react-admin';
import { formatCount } from './format.ts';

export interface FilterTab {
  id: string;
  label: string;
  /** What the tab adds to the list's filter. */
  filter: Readonly<Record<string, string>>;
}

/** Parts of a list as tabs; the one without a filter is chosen when no other fits. Each count is the total of the very list that its tab shows, other filters included. */
export const FilterTabs = ({ tabs, label }: { tabs: readonly FilterTab[]; label: string }) => {
  const { filterValues, displayedFilters, setFilters } = useListContext();
  const mine = new Set(tabs.flatMap(({ filter }) => Object.keys(filter)));
  const others = Object.fromEntries(Object.entries(filterValues).filter(([key]) => !mine.has(key)));
  const current =
    tabs.find(({ filter }) => {
      const entries = Object.entries(filter);
      return entries.length > 0 && entries.every(([key, value]) => String(filterValues[key]) === value);
    }) ?? tabs.find(({ filter }) => Object.keys(filter).length === 0);
  return (
    <Tabs
      value={current?.id ?? false}
      onChange={(_event, id: string) =>
        setFilters({ ...others, ...tabs.find((tab) => tab.id === id)?.filter }, displayedFilters)
      }
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label={label}
    >
      {tabs.map((tab) => (
        <Tab key={tab.id} value={tab.id} label={<TabLabel tab={tab} others={others} />} />
      ))}
    </Tabs>
  );
};

function TabLabel({ tab, others }: { tab: FilterTab; others: Record<string, unknown> }) {
  const { resource } = useListContext();
  const { total } = useGetList(resource, {
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'DESC' },
    filter: { ...others, ...tab.filter },
  });
  return (
    <span>
      {tab.label}{' '}
      <span aria-hidden={total === undefined}>{total === undefined ? '–' : formatCount(total)}</span>
    </span>
  );
}
