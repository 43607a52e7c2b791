import { SearchInput, SelectInput } from 'react-admin';
import { TagFilter } from './TagFilter.tsx';
import {
  activityChoices,
  consultationChoices,
  experienceLevels,
  goals,
  onboardingChoices,
  riskChoices,
  tiers,
} from './userModel.ts';

const choices = [
  { source: 'subscription_tier', label: 'Tier', choices: tiers },
  { source: 'primary_goal', label: 'Goal', choices: goals },
  { source: 'experience_level', label: 'Experience', choices: experienceLevels },
  { source: 'onboarding_completed', label: 'Onboarding', choices: onboardingChoices },
  { source: 'consultation_completed', label: 'Consultation', choices: consultationChoices },
  { source: 'active_since_days', label: 'Active', choices: activityChoices },
];

/** Only for roles that see health: the database refuses it to others. */
const riskFilter = { source: 'at_risk', label: 'Risk', choices: riskChoices };

/** All at hand where there is room; on a phone only the search, and the others behind "Add filter". */
export const userFilters = (roomy: boolean, health: boolean) => [
  <SearchInput
    key="search"
    source="search"
    alwaysOn
    placeholder="Name or e-mail"
    slotProps={{ htmlInput: { 'aria-label': 'Search by name or e-mail' } }}
    sx={{ width: { xs: '100%', sm: 210 } }}
  />,
  ...(health ? [...choices, riskFilter] : choices).map((filter) => (
    <SelectInput key={filter.source} {...filter} emptyText="Any" alwaysOn={roomy} sx={{ minWidth: 134 }} />
  )),
  <TagFilter key="tags" source="tags" label="Tags" alwaysOn={roomy} />,
];
