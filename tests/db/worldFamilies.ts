import { caregiverAccountsSql, caregiverEmail, caregiverIds, ownerId } from './people.ts';

export const childId = '00000000-0000-4000-8000-00000000ac01';

export const childMealId = '00000000-0000-4000-8000-00000000ac02';
export const childConversationId = '00000000-0000-4000-8000-00000000ac04';
export const childPlanId = '00000000-0000-4000-8000-00000000ac03';

/** The link that the matrix tries things on: the reading caregiver's. */
export const caregiverLinkOfReader = `invited_email = '${caregiverEmail('reading caregiver')}'`;

/** By the path that a link goes: invited, then accepted, declined or revoked. */
const link = (name: keyof typeof caregiverIds) => {
  const asked = `insert into public.caregiver_links (child_id, invited_email, permissions)
    values ('${childId}', '${caregiverEmail(name)}', '${name === 'reading caregiver' ? '{read}' : '{read,write}'}');`;
  const becomes = (status: string, caregiver = '') =>
    `update public.caregiver_links set status = '${status}'${caregiver && `, caregiver_user_id = '${caregiver}'`}
       where invited_email = '${caregiverEmail(name)}';`;
  const id = caregiverIds[name];
  if (name === 'invited caregiver') return asked;
  if (name === 'declined caregiver') return asked + becomes('declined');
  if (name === 'revoked caregiver') return asked + becomes('active', id) + becomes('revoked');
  return asked + becomes('active', id);
};

/** A child of the owner with a row in every table that children have rows in. */
export const familyRowsSql = `
  insert into public.children (id, user_id, name, birth_date) values ('${childId}', '${ownerId}', 'Kim', '2025-02-01');
  update public.profiles set subscription_tier = 'premium' where id = '${ownerId}';
  insert into public.child_measurements (child_id, measured_on, weight_kg, height_cm) values ('${childId}', '2026-01-04', 9.1, 74);
  insert into public.caregiver_links (child_id, invited_email) values ('${childId}', 'grandparent@example.com');
  insert into public.reports (child_id, user_id, period_start, period_end)
    values ('${childId}', '${ownerId}', '2026-01-05', '2026-01-11');
  insert into public.coach_conversations (id, user_id, child_id, title)
    values ('${childConversationId}', '${ownerId}', '${childId}', 'First solids');
  insert into public.coach_messages (user_id, child_id, conversation_id, role, content)
    values ('${ownerId}', '${childId}', '${childConversationId}', 'user', 'Kim spits out carrots.');
  insert into public.meals (id, user_id, child_id, meal_type, logged_at, total_calories)
    values ('${childMealId}', '${ownerId}', '${childId}', 'lunch', '2026-01-05 11:30Z', 180);
  insert into public.food_entries (meal_id, food_name, quantity, calories) values ('${childMealId}', 'Carrot', 40, 16);
  insert into public.meal_composition_analysis (meal_id, vegetables_pct, plate_score) values ('${childMealId}', 60, 0.9);
  insert into public.meal_plans (id, user_id, child_id, name, start_date)
    values ('${childPlanId}', '${ownerId}', '${childId}', 'First solids', '2026-01-05');
  insert into public.meal_plan_entries (meal_plan_id, day_number, meal_type, name) values ('${childPlanId}', 1, 'lunch', 'Carrots');
`;

/** The caregivers' accounts and links. */
export const caregiversSql = `
  ${caregiverAccountsSql}
  ${(Object.keys(caregiverIds) as (keyof typeof caregiverIds)[]).map(link).join('\n')}
`;
