import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import ForbiddenPage from '../access/ForbiddenPage.tsx';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage, httpStatus } from '../data/index.ts';
import { Message } from '../layout/Message.tsx';
import { type Section, SectionTabs } from '../layout/SectionTabs.tsx';
import { UserSkeleton } from '../users/UserSkeleton.tsx';
import { CaregiversSection } from './CaregiversSection.tsx';
import { ChildHeader } from './ChildHeader.tsx';
import { ConversationsSection } from './ConversationsSection.tsx';
import { GrowthSection } from './GrowthSection.tsx';
import { MealsSection } from './MealsSection.tsx';
import { NutrientsSection } from './NutrientsSection.tsx';
import { PlanSection } from './PlanSection.tsx';
import { ReportsSection } from './ReportsSection.tsx';
import { ChildContext, useChild, useChildPage } from './useChild.ts';

const spans = [14, 30, 90] as const;

const sections: readonly Section[] = [
  { id: 'nutrients', label: 'Nutrients', Content: NutrientsSection, charts: true },
  { id: 'growth', label: 'Growth', Content: GrowthSection },
  { id: 'meals', label: 'Meals', Content: MealsSection },
  { id: 'plan', label: 'Plan', Content: PlanSection },
  { id: 'reports', label: 'Reports', Content: ReportsSection },
  { id: 'caregivers', label: 'Caregivers', Content: CaregiversSection },
];
const talks: Section = { id: 'conversations', label: 'Conversations', Content: ConversationsSection };

const Sections = ({ days, onDays }: { days: number; onDays: (days: number) => void }) => (
  <SectionTabs
    label="Sections of this child"
    sections={useChild().conversations ? [...sections, talks] : sections}
    days={
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="Days"
        value={days}
        onChange={(_event, next: number | null) => next && onDays(next)}
      >
        {spans.map((span) => (
          <ToggleButton key={span} value={span}>
            {span} days
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    }
  />
);

const Child = () => {
  const { id = '' } = useParams();
  const [days, setDays] = useState<number>(30);
  const { data, error, refetch } = useChildPage(id, days);
  if (data && data.child.id === id)
    return (
      <ChildContext value={data}>
        <Title title={data.child.name} />
        <ChildHeader />
        <Sections days={days} onDays={setDays} />
      </ChildContext>
    );
  if (!error) return <UserSkeleton />;
  const gone = httpStatus(error) === 404;
  return (
    <>
      <Title title={gone ? 'No such child' : 'Child'} />
      <Message
        title={gone ? 'There is no such child' : 'This child can’t be shown right now'}
        actions={
          gone ? (
            <Button component={Link} to="/families" variant="contained">
              All children
            </Button>
          ) : (
            <Button variant="contained" onClick={() => void refetch()}>
              Try again
            </Button>
          )
        }
      >
        {gone ? 'The address may be mistyped, or the family was erased.' : errorMessage(error)}
      </Message>
    </>
  );
};

/** One child whole, from one answer of the database. */
const ChildPage = () => (
  <IfCan area="health" verb="read" fallback={<ForbiddenPage />}>
    <Child />
  </IfCan>
);

export default ChildPage;
