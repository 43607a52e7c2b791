import { useMemo, useState } from 'react';
import { timeOf } from '../../charts/periods.ts';
import { SectionTabs } from '../../layout/SectionTabs.tsx';
import { BrushContext } from './brush.ts';
import { DayBrush } from './DayBrush.tsx';
import { sectionsOf } from './sections.tsx';
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
  const length = Math.round((timeOf(page.to) - timeOf(page.from)) / MS_PER_DAY) + 1;
  const [range, setRange] = useState<readonly [number, number]>([
    Math.max(0, length - OPENS_WITH),
    length - 1,
  ]);
  const brush = useMemo(() => ({ first: page.from, length, range, setRange }), [page.from, length, range]);
  return (
    <BrushContext value={brush}>
      <SectionTabs
        label="Sections of this user"
        sections={sectionsOf(page)}
        days={<DayBrush days={days} onDays={onDays} />}
      />
    </BrushContext>
  );
};
