import { formatDay } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import { ageOf, birthDay, nutritionTargets } from '../member/person.ts';

/** What consultations and keys decide about a member's account; see `rows/consultation.ts`. */
export interface AccountFacts {
  readonly premium: boolean;
  readonly consultationCompleted: boolean;
  /** The member's last act of any kind. */
  readonly lastActiveAt: string;
}

const goals = { lose: 'lose_weight', gain: 'build_muscle', maintain: 'maintain_weight' } as const;

/** A confirmed account without a password: nobody can sign in as one of these members. */
function authUser({ id, identity, createdAt }: Member, lastActiveAt: string): Row {
  return {
    id,
    instance_id: '00000000-0000-0000-0000-000000000000',
    aud: 'authenticated',
    role: 'authenticated',
    email: identity.email,
    encrypted_password: '',
    email_confirmed_at: createdAt,
    // Supabase Auth reads these as text and fails on null.
    confirmation_token: '',
    recovery_token: '',
    email_change: '',
    email_change_token_new: '',
    email_change_token_current: '',
    phone_change: '',
    phone_change_token: '',
    reauthentication_token: '',
    email_change_confirm_status: 0,
    raw_app_meta_data: { provider: 'email', providers: ['email'] },
    raw_user_meta_data: { full_name: identity.fullName },
    is_sso_user: false,
    is_anonymous: false,
    last_sign_in_at: lastActiveAt,
    created_at: createdAt,
    updated_at: lastActiveAt,
  };
}

function profile(member: Member, facts: AccountFacts): Row {
  const { identity, body, onboarded, weighIns, kind } = member;
  const random = member.random('profile');
  const birth = birthDay(member);
  const age = ageOf(member);
  const weightKg = weighIns.at(-1)?.weightKg ?? body.startWeightKg;
  const targets = nutritionTargets(member, age);
  const told = <T>(value: T): T | null => (onboarded ? value : null);
  const guardian = {
    name: `Guardian of member ${member.index + 1}`,
    email: `guardian.${member.index + 1}@example.com`,
  };
  const primaryGoal = random.chance(0.14)
    ? random.pick(['improve_health', 'improve_endurance'] as const)
    : goals[body.direction];
  return {
    id: member.id,
    full_name: identity.fullName,
    email: identity.email,
    subscription_tier: facts.premium ? 'premium' : 'free',
    time_zone: identity.timeZone,
    age: told(age),
    birth_date: told(formatDay(birth)),
    biological_sex: told(identity.sex),
    height_cm: told(identity.heightCm),
    current_weight_kg: told(weightKg),
    goal_weight_kg: told(body.goalWeightKg),
    primary_goal: told(primaryGoal),
    experience_level: told(random.weighted({ beginner: 55, intermediate: 33, advanced: 12 })),
    activity_level: told(targets.activityLevel),
    training_frequency: told(member.sessionsPerWeek),
    workout_frequency: told(Math.max(0, member.sessionsPerWeek - random.int(1, 3))),
    available_equipment: onboarded
      ? random.sample(['dumbbells', 'bands', 'barbell', 'bench', 'rower', 'gym'], random.int(0, 3))
      : [],
    injury_limitations:
      onboarded && random.chance(0.2) ? [random.pick(['left knee', 'lower back', 'right shoulder'])] : [],
    dietary_preference: told(random.weighted({ omnivore: 62, vegetarian: 20, vegan: 8, pescatarian: 10 })),
    dietary_restrictions: onboarded
      ? random.sample(['lactose', 'gluten', 'nuts', 'pork', 'shellfish'], random.pick([0, 0, 0, 1, 2]))
      : [],
    meals_per_day: told(Math.max(2, member.mealsPerDay)),
    estimated_tdee: told(targets.tdeeKcal),
    daily_calorie_goal: told(targets.goalKcal),
    daily_calorie_target: told(targets.targetKcal),
    daily_protein_target_g: told(targets.proteinG),
    daily_carbs_target_g: told(targets.carbsG),
    daily_fat_target_g: told(targets.fatG),
    settings: {
      units: random.chance(0.2) ? 'imperial' : 'metric',
      weekly_summary: random.chance(0.7),
      ...(kind === 'minor' ? { guardian } : {}),
    },
    onboarding_completed: onboarded,
    onboarding_data: onboarded
      ? {
          start_weight_kg: body.startWeightKg,
          heard_from: random.pick(['friend', 'search', 'doctor', 'gym']),
        }
      : {},
    consultation_completed: facts.consultationCompleted,
    created_at: member.createdAt,
    updated_at: facts.lastActiveAt,
    last_active_at: facts.lastActiveAt,
  };
}

function goal(member: Member): Row[] {
  const { body, weighIns, milestones, onboarded, createdAt, joinedOn } = member;
  if (!onboarded) return [];
  const achievedAt = milestones.find(({ code }) => code === 'goal_reached')?.achievedAt ?? null;
  const left = member.leftAfter !== undefined && achievedAt === null;
  const verb = { lose: 'Reach', gain: 'Build up to', maintain: 'Stay at' }[body.direction];
  return [
    {
      id: member.rowId('goals'),
      user_id: member.id,
      title: `${verb} ${body.goalWeightKg} kg`,
      goal_type: 'weight',
      target_value: body.goalWeightKg,
      target_unit: 'kg',
      start_value: roundTo(weighIns[0]?.weightKg ?? body.startWeightKg, 0.1),
      target_date: formatDay(joinedOn + 182),
      status: achievedAt !== null ? 'achieved' : left ? 'abandoned' : 'active',
      achieved_at: achievedAt,
      created_at: createdAt,
      updated_at: achievedAt ?? createdAt,
    },
  ];
}

/** @returns the profile, whose values segments are stamped from. */
export function addAccount(tables: Tables, member: Member, facts: AccountFacts): Row {
  const row = profile(member, facts);
  addRows(tables, 'auth.users', [authUser(member, facts.lastActiveAt)]);
  addRows(tables, 'public.profiles', [row]);
  addRows(tables, 'public.goals', goal(member));
  return row;
}
