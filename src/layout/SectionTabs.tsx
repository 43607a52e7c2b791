import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { type ComponentType, type ReactNode, useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';

export interface Section {
  id: string;
  label: string;
  /** Has charts over days: what chooses the days stands above them. */
  charts?: boolean;
  Content: ComponentType;
}

interface SectionTabsProps {
  label: string;
  sections: readonly Section[];
  /** What chooses the days. */
  days: ReactNode;
}

/** Milliseconds after which the arrows beside the tabs have come. */
const ARROWS_MS = 150;

/** Sections of one page, each with an address of its own (`?tab=`); the first one where the address names none. */
export const SectionTabs = ({ label, sections, days }: SectionTabsProps) => {
  const [search, setSearch] = useSearchParams();
  const section = sections.find(({ id }) => id === search.get('tab')) ?? sections[0];
  const id = section?.id;
  // Material scrolls only as far as it has to, and its arrows, which come a few frames later, then lie over the tab that an address names.
  useEffect(() => {
    const timer = setTimeout(
      () => document.getElementById(`tab-${id}`)?.scrollIntoView?.({ inline: 'center', block: 'nearest' }),
      ARROWS_MS,
    );
    return () => clearTimeout(timer);
  }, [id]);
  if (!section) return null;
  const { Content } = section;
  return (
    <>
      <Tabs
        value={section.id}
        onChange={(_event, tab: string) => setSearch({ tab }, { replace: true })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={label}
        sx={{ mt: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {sections.map(({ id: each, label: name }) => (
          <Tab key={each} value={each} label={name} id={`tab-${each}`} aria-controls={`section-${each}`} />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`section-${section.id}`}
        aria-labelledby={`tab-${section.id}`}
        sx={{ pt: 2, display: 'grid', gap: 2, minWidth: 0 }}
      >
        {section.charts && days}
        <Content />
      </Box>
    </>
  );
};
