import { type Theme, useMediaQuery } from '@mui/material';
import { DataTable } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { formatWeight } from '../charts/weightSeries.ts';
import { AgoField } from '../fields/AgoField.tsx';
import { DateText } from '../fields/DateText.tsx';
import { EmailField } from '../fields/EmailField.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { YesNoText } from '../fields/YesNoText.tsx';
import { TagChips } from './TagChips.tsx';
import { TierChip } from './TierChip.tsx';
import { UserCards } from './UserCards.tsx';
import { UserNameField } from './UserNameField.tsx';
import { experienceLevels, goals, nameOf, type UserRow } from './userModel.ts';

const Column = DataTable.Col<UserRow>;

/** Rows are selected for the menu above the list, which also acts on all that the filters find. */
const nothingMore = <span />;

/** What the rows leave out until somebody chooses it: a laptop's width holds no more. */
const hidden = ['experience_level', 'onboarding_completed', 'consultation_completed'];

const weightText = (kg: number | null) => kg !== null && formatWeight(kg, 'kg');

/** The rows: a table, or cards on a phone. Only what has an index can be sorted. */
export const UserRows = () => {
  const { can } = useAccess();
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone) return <UserCards />;
  return (
    <DataTable
      bulkActionButtons={can?.('users', 'write') ? nothingMore : false}
      hiddenColumns={hidden}
      rowClick="show"
      empty={<NoMatches what="users" />}
      size="small"
    >
      <Column source="full_name" label="Name" field={UserNameField} />
      <Column source="email" label="E-mail" field={EmailField} />
      <Column
        source="subscription_tier"
        label="Tier"
        disableSort
        render={(user) => <TierChip tier={user.subscription_tier} />}
      />
      <Column source="tags" label="Tags" disableSort render={(user) => <TagChips tags={user.tags} />} />
      <Column
        source="primary_goal"
        label="Goal"
        sx={{ whiteSpace: 'nowrap' }}
        disableSort
        render={(user) => nameOf(goals, user.primary_goal)}
      />
      <Column
        source="experience_level"
        label="Experience"
        disableSort
        render={(user) => nameOf(experienceLevels, user.experience_level)}
      />
      <Column source="onboarding_completed" label="Onboarded" disableSort>
        <YesNoText source="onboarding_completed" yes="Finished" no="Not finished" />
      </Column>
      <Column source="consultation_completed" label="Consulted" disableSort>
        <YesNoText source="consultation_completed" yes="Had one" no="Not yet" />
      </Column>
      {can?.('health', 'read') && (
        <Column
          source="current_weight_kg"
          label="Weight"
          sx={{ whiteSpace: 'nowrap' }}
          align="right"
          disableSort
          render={(user) => weightText(user.current_weight_kg)}
        />
      )}
      <Column source="created_at" label="Joined" field={DateText} />
      <Column source="last_active_at" label="Last active" field={AgoField} />
    </DataTable>
  );
};
