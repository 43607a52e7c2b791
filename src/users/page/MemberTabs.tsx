import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { timeOf } from '../../charts/periods.ts';
import { BrushContext } from './brush.ts';
import { DayBrush } from './DayBrush.tsx';
import { type Section, sectionsOf } from './sections.tsx';
import { usePage } from './usePage.ts';

const MS_PER_DAY = 86_400_000;
/** What the charts open with: recent enough to be told day by day, long enough for a trend. */
const OPENS_WITH = 84;

interface MemberTabsProps {
  /** How many days were asked for, and asking for more. */
  days: number;
  onDays: (days: number) => void;
}

/** The sections that the reader may see, each with an address of its own, under one brush. */
export const MemberTabs = ({ days, onDays }: MemberTabsProps) => {
  const page = usePage();
  const [search, setSearch] = useSearchParams();
  const sections = sectionsOf(page);
  const [first] = sections;
  const section: Section | undefined = sections.find(({ id }) => id === search.get('tab')) ?? first;
  const length = Math.round((timeOf(page.to) - timeOf(page.from)) / MS_PER_DAY) + 1;
  const [range, setRange] = useState<readonly [number, number]>([
    Math.max(0, length - OPENS_WITH),
    length - 1,
  ]);
  const brush = useMemo(() => ({ first: page.from, length, range, setRange }), [page.from, length, range]);
  if (!section) return null;
  const { Content } = section;
  return (
    <BrushContext value={brush}>
      <Tabs
        value={section.id}
        onChange={(_event, tab: string) => setSearch({ tab }, { replace: true })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label="Sections of this user"
        sx={{ mt: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {sections.map(({ id, label }) => (
          <Tab key={id} value={id} label={label} id={`tab-${id}`} aria-controls={`section-${id}`} />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`section-${section.id}`}
        aria-labelledby={`tab-${section.id}`}
        sx={{ pt: 2, display: 'grid', gap: 2, minWidth: 0 }}
      >
        {section.charts && <DayBrush days={days} onDays={onDays} />}
        <Content />
      </Box>
    </BrushContext>
  );
};
