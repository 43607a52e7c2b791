import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { ageText } from '../../shared/reports/childFacts.ts';
import { Facts } from '../fields/Facts.tsx';
import { formatDay } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { words } from '../fields/words.ts';
import { Columns } from '../users/page/Columns.tsx';
import { TierChip } from '../users/TierChip.tsx';
import { permissionText, reasonText, toneOf } from './childModel.ts';
import { useChild } from './useChild.ts';

const list = (values: readonly string[], none: string) => values.map(words).join(', ') || none;

/** Who the child is, what it must not eat, who cares for it, and what somebody should look at first. */
export const ChildHeader = () => {
  const { child, age, parent, caregivers, attention } = useChild();
  const carers = caregivers.filter(({ status }) => status === 'active');
  const gravest = attention.some(({ reason }) => toneOf(reason) === 'error');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {attention.length > 0 && (
        <Alert severity={gravest ? 'error' : 'warning'} variant="outlined">
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {attention.map((each) => (
              <li key={each.reason}>{reasonText(each)}</li>
            ))}
          </Box>
        </Alert>
      )}
      <Columns>
        <Panel title="Child">
          <Facts
            facts={[
              { label: 'Age', value: `${ageText(age.months)}, born ${formatDay(child.birth_date)}` },
              {
                label: 'Corrected age',
                value:
                  age.corrected_months !== age.months &&
                  `${ageText(age.corrected_months)} (born at ${child.gestational_weeks} weeks)`,
              },
              { label: 'Sex', value: child.biological_sex && words(child.biological_sex) },
              { label: 'Weight', value: child.current_weight_kg !== null && `${child.current_weight_kg} kg` },
              { label: 'Height', value: child.height_cm !== null && `${child.height_cm} cm` },
              {
                label: 'Feeding',
                value: [
                  child.feeding_method && words(child.feeding_method),
                  child.solids_started_on && `solids since ${formatDay(child.solids_started_on)}`,
                ]
                  .filter(Boolean)
                  .join(', '),
              },
            ].filter(({ label, value }) => label !== 'Corrected age' || value)}
          />
        </Panel>
        <Panel title="Care" aside={<TierChip tier={parent.tier} />}>
          <Facts
            facts={[
              {
                label: 'Allergies',
                value: (
                  <Box
                    component="span"
                    sx={child.allergies.length > 0 ? { color: 'error.main', fontWeight: 600 } : {}}
                  >
                    {list(child.allergies, 'None known')}
                  </Box>
                ),
              },
              { label: 'Restrictions', value: list(child.dietary_restrictions, 'None') },
              { label: 'Notes', value: child.medical_notes },
              {
                label: 'Parent',
                value: (
                  <Link component={RouterLink} to={`/profiles/${parent.id}/show`}>
                    {parent.name ?? parent.email}
                  </Link>
                ),
              },
              ...carers.map((carer) => ({
                label: carer.relationship ? words(carer.relationship) : 'Caregiver',
                value: `${carer.name ?? carer.email}: ${permissionText(carer.permissions).toLowerCase()}`,
              })),
            ]}
          />
          {parent.tier !== 'premium' && (
            <Box sx={{ mt: 1.5 }}>
              <Quiet>
                Plans, reports and caregivers come with the premium subscription. What is there stays
                readable; nothing new can be added.
              </Quiet>
            </Box>
          )}
        </Panel>
      </Columns>
    </Box>
  );
};
