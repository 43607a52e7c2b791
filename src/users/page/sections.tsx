import type { MemberPage } from '../../data/index.ts';
import type { Section } from '../../layout/SectionTabs.tsx';
import { BodySection } from './BodySection.tsx';
import { CoachingSection } from './CoachingSection.tsx';
import { CommunitySection } from './CommunitySection.tsx';
import { ContentSection } from './ContentSection.tsx';
import { LearningSection } from './LearningSection.tsx';
import { MindSection } from './MindSection.tsx';
import { NutritionSection } from './NutritionSection.tsx';
import { OverviewSection } from './OverviewSection.tsx';
import { PlanSection } from './PlanSection.tsx';
import { TrainingSection } from './TrainingSection.tsx';

/** The sections of a user's page, in the order of the tabs: those that the answer has, which are those that the reader may see. */
export function sectionsOf(page: MemberPage): Section[] {
  const sections: (Section & { has: unknown })[] = [
    {
      id: 'overview',
      label: 'Overview',
      charts: page.body !== undefined,
      Content: OverviewSection,
      has: true,
    },
    { id: 'body', label: 'Body', charts: true, Content: BodySection, has: page.body },
    { id: 'plan', label: 'Plan', charts: true, Content: PlanSection, has: page.plan },
    { id: 'nutrition', label: 'Nutrition', charts: true, Content: NutritionSection, has: page.nutrition },
    { id: 'training', label: 'Training', charts: true, Content: TrainingSection, has: page.training },
    { id: 'mind', label: 'Mind and behaviour', charts: true, Content: MindSection, has: page.mind },
    { id: 'coaching', label: 'Coaching', Content: CoachingSection, has: page.coaching },
    { id: 'community', label: 'Community', Content: CommunitySection, has: true },
    { id: 'learning', label: 'Learning', Content: LearningSection, has: page.learning },
    { id: 'content', label: 'Content', Content: ContentSection, has: page.content },
  ];
  return sections.filter(({ has }) => has !== undefined);
}
