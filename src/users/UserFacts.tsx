import { useAccess } from '../access/IfCan.tsx';
import { Facts } from '../fields/Facts.tsx';
import { formatAgo, formatDate, formatDay } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { experienceLevels, goals, nameOf, type UserRecord } from './userModel.ts';

/** What is known of a person besides their history. Health facts only for those who may read them. */
export const UserFacts = ({ user }: { user: UserRecord }) => {
  const { can } = useAccess();
  const health = [
    { label: 'Born', value: user.birth_date && formatDay(user.birth_date) },
    { label: 'Height', value: user.height_cm && `${user.height_cm} cm` },
  ];
  return (
    <Panel title="About">
      <Facts
        facts={[
          { label: 'Goal', value: nameOf(goals, user.primary_goal) },
          { label: 'Experience', value: nameOf(experienceLevels, user.experience_level) },
          ...(can?.('health', 'read') ? health : []),
          { label: 'Onboarding', value: user.onboarding_completed ? 'Finished' : 'Not finished' },
          { label: 'Consultation', value: user.consultation_completed ? 'Had one' : 'Not yet' },
          { label: 'Time zone', value: user.time_zone.replaceAll('_', ' ') },
          { label: 'Joined', value: formatDate(user.created_at) },
          { label: 'Last active', value: user.last_active_at && formatAgo(user.last_active_at, new Date()) },
        ]}
      />
    </Panel>
  );
};
