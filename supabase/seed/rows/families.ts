import { childTalks } from '../catalog/childTalks.ts';
import { addMinutes, formatDay } from '../core/calendar.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';
import { buildOf, measurementRows, newestSizes } from './childGrowth.ts';
import { addChildMeals } from './childMeals.ts';
import { addChildPlan } from './childPlans.ts';
import { reportRows } from './childReports.ts';
import { addConversation } from './coaching.ts';
import type { Neighbour } from './ties.ts';

const givenNames = ['Mila', 'Noor', 'Tomás', 'Aiko', 'Levi', 'Zofia', 'Kwame', 'Ines'];
const familyEvery = 6;
const minutesPerDay = 1440;

const links = [
  { status: 'active', permissions: ['read', 'write'], relationship: 'other parent' },
  { status: 'active', permissions: ['read'], relationship: 'grandparent' },
  { status: 'pending', permissions: ['read'], relationship: 'childminder' },
  { status: 'revoked', permissions: ['read', 'write'], relationship: 'former nanny' },
  { status: 'declined', permissions: ['read'], relationship: 'aunt' },
] as const;

/** A child and its measurements. */
function childRows(member: Member, number: number, at: string): { child: Row; measurements: Row[] } {
  const random = member.random(`child-${number}`);
  const months = random.int(5, 58);
  const birth = member.localToday - Math.round(months * 30.44);
  const build = buildOf(random, birth);
  const id = member.rowId('children', number);
  const measurements = measurementRows(member, build, number, id, at);
  return {
    measurements,
    child: {
      id,
      user_id: member.id,
      name: random.pick(givenNames),
      birth_date: formatDay(birth),
      biological_sex: build.sex,
      gestational_weeks: build.gestationalWeeks,
      ...newestSizes(measurements),
      feeding_method:
        months < 6 ? random.pick(['breastfed', 'formula', 'mixed']) : months < 14 ? 'weaning' : 'solids',
      solids_started_on: months >= 6 ? formatDay(birth + 172) : null,
      allergies: random.chance(0.2) ? [random.pick(['egg', 'peanut', 'milk'])] : [],
      created_at: at,
      updated_at: at,
    },
  };
}

/** Somebody else who cares for the child: a member who was here before, or an address that nobody answered for yet. */
function linkRow(
  member: Member,
  child: Row,
  number: number,
  carer: Neighbour,
  at: string,
  cutoff: string,
): Row | undefined {
  const link = links[(member.index / familyEvery + number) % links.length] as (typeof links)[number];
  const acceptedAt = addMinutes(at, 1.3 * minutesPerDay);
  const revokedAt = addMinutes(at, 9 * minutesPerDay);
  const answered = link.status === 'active' || link.status === 'revoked';
  if (carer.id === member.id || (link.status === 'revoked' ? revokedAt : acceptedAt) >= cutoff)
    return undefined;
  return {
    id: member.rowId('caregiver_links', number),
    child_id: child.id ?? null,
    user_id: member.id,
    caregiver_user_id: answered ? carer.id : null,
    invited_email: carer.email,
    relationship: link.relationship,
    permissions: [...link.permissions],
    status: link.status,
    accepted_at: answered ? acceptedAt : null,
    revoked_at: link.status === 'revoked' ? revokedAt : null,
    created_at: at,
    updated_at: link.status === 'revoked' ? revokedAt : link.status === 'pending' ? at : acceptedAt,
  };
}

/** A family: one or two children with what they ate, who else cares for them, and what was asked about them. */
export function addFamily(
  tables: Tables,
  member: Member,
  neighbours: readonly Neighbour[],
  options: DemoOptions,
  { lastActiveAt, isPremium }: { readonly lastActiveAt: string; readonly isPremium: boolean },
): void {
  const cutoff = cutoffOf(options.today);
  const at = addMinutes(member.createdAt, 2 * minutesPerDay);
  if (member.index % familyEvery !== 0 || !member.onboarded || member.kind === 'minor' || at >= cutoff)
    return;
  const random = member.random('family');
  const made = Array.from({ length: random.int(1, 2) }, (_, number) => childRows(member, number, at));
  const children = made.map(({ child }) => child);
  addRows(tables, 'public.children', children);
  addRows(
    tables,
    'public.child_measurements',
    made.flatMap(({ measurements }) => measurements),
  );
  const meals = children.map((child, number) =>
    addChildMeals(tables, member, child, number, options, lastActiveAt),
  );
  const [child] = children;
  if (child === undefined) return;
  const [eaten = []] = meals;
  addRows(tables, 'public.reports', reportRows(member, child, eaten, lastActiveAt));
  if (isPremium) addChildPlan(tables, member, child, options, eaten, lastActiveAt);
  const spokenAt = addMinutes(lastActiveAt, -minutesPerDay);
  if (spokenAt > at && random.chance(0.4))
    addConversation(tables, member, random, {
      key: 'child',
      talk: random.pick(childTalks),
      at: spokenAt,
      childId: String(child.id),
    });
  const invitedAt = addMinutes(at, 60);
  addRows(
    tables,
    'public.caregiver_links',
    neighbours
      .filter(({ createdAt }) => createdAt < invitedAt)
      .slice(-2)
      .flatMap((carer, number) => {
        const link = linkRow(member, child, number, carer, invitedAt, cutoff);
        return link ? [link] : [];
      }),
  );
}
