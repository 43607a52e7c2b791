import { childTalks } from '../catalog/childTalks.ts';
import { addMinutes, formatDay, parseDay } from '../core/calendar.ts';
import { clamp, roundTo } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';
import { addChildMeals } from './childMeals.ts';
import { addChildPlan } from './childPlans.ts';
import { reportRows } from './childReports.ts';
import { addConversation } from './coaching.ts';
import type { Neighbour } from './ties.ts';

const givenNames = ['Mila', 'Noor', 'Tomás', 'Aiko', 'Levi', 'Zofia', 'Kwame', 'Ines'];
const familyEvery = 6;
const minutesPerDay = 1440;

/** Weight for age, roughly the middle of the WHO's curves: quick in the first year, then about 2.2 kg a year. */
const weightAt = (months: number): number =>
  months <= 12 ? 3.4 + 0.52 * months : 9.6 + 0.185 * (months - 12);
const heightAt = (months: number): number => (months <= 12 ? 50 + 2.1 * months : 75 + 0.75 * (months - 12));

const links = [
  { status: 'active', permissions: ['read', 'write'], relationship: 'other parent' },
  { status: 'active', permissions: ['read'], relationship: 'grandparent' },
  { status: 'pending', permissions: ['read'], relationship: 'childminder' },
  { status: 'revoked', permissions: ['read', 'write'], relationship: 'former nanny' },
  { status: 'declined', permissions: ['read'], relationship: 'aunt' },
] as const;

function childRow(member: Member, number: number, at: string): Row {
  const random = member.random(`child-${number}`);
  const months = random.int(5, 58);
  const birth = member.localToday - Math.round(months * 30.44);
  const hasSolids = months >= 6;
  return {
    id: member.rowId('children', number),
    user_id: member.id,
    name: random.pick(givenNames),
    birth_date: formatDay(birth),
    biological_sex: random.pick(['female', 'male']),
    gestational_weeks: random.chance(0.12) ? random.int(33, 36) : random.int(38, 41),
    birth_weight_kg: roundTo(clamp(random.normal(3.4, 0.35), 2, 4.6), 0.01),
    current_weight_kg: roundTo(weightAt(months) * random.between(0.93, 1.08), 0.1),
    height_cm: roundTo(heightAt(months) * random.between(0.97, 1.03), 0.5),
    head_circumference_cm: months <= 36 ? roundTo(clamp(41 + months * 0.35, 41, 50), 0.1) : null,
    feeding_method:
      months < 6 ? random.pick(['breastfed', 'formula', 'mixed']) : months < 14 ? 'weaning' : 'solids',
    solids_started_on: hasSolids ? formatDay(birth + 172) : null,
    allergies: random.chance(0.2) ? [random.pick(['egg', 'peanut', 'milk'])] : [],
    created_at: at,
    updated_at: at,
  };
}

/** Weighed and measured at birth, then every nine weeks or so; the newest is what the child's row says. */
function measurementRows(member: Member, child: Row, number: number): Row[] {
  const random = member.random(`growth-${number}`);
  const birth = parseDay(String(child.birth_date));
  const last = member.localToday - random.int(3, 55);
  const monthsAt = (day: number) => (day - birth) / 30.44;
  const share = (key: 'current_weight_kg' | 'height_cm', curve: (months: number) => number) =>
    Number(child[key]) / curve(monthsAt(last));
  const [heavy, tall] = [share('current_weight_kg', weightAt), share('height_cm', heightAt)];
  const days = [birth];
  for (let day = last; day > birth + 20; day -= random.int(50, 75)) days.splice(1, 0, day);
  return days.map((day, index): Row => {
    const isLast = index === days.length - 1;
    // What was before the account is written down when the child is.
    const measuredAt = `${formatDay(day)}T09:00:00.000Z`;
    const since = String(child.created_at);
    const at = measuredAt > since ? measuredAt : since;
    const months = monthsAt(day);
    return {
      id: member.rowId('child_measurements', number, index),
      child_id: child.id ?? null,
      measured_on: formatDay(day),
      weight_kg: isLast
        ? (child.current_weight_kg ?? null)
        : index === 0
          ? (child.birth_weight_kg ?? null)
          : roundTo(weightAt(months) * heavy * random.between(0.98, 1.02), 0.05),
      height_cm: isLast ? (child.height_cm ?? null) : roundTo(heightAt(months) * tall, 0.5),
      head_circumference_cm: isLast ? (child.head_circumference_cm ?? null) : null,
      measured_at_place: index % 3 === 0 ? 'clinic' : 'home',
      created_at: at,
      updated_at: at,
    };
  });
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
  const children = Array.from({ length: random.int(1, 2) }, (_, number) => childRow(member, number, at));
  addRows(tables, 'public.children', children);
  addRows(
    tables,
    'public.child_measurements',
    children.flatMap((child, number) => measurementRows(member, child, number)),
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
