import { addMinutes } from '../core/calendar.ts';
import type { Random } from '../core/random.ts';
import { cutoffOf, type DemoOptions, type Member } from './member.ts';

const platforms = ['instagram', 'tiktok', 'facebook', 'x'] as const;
export type Platform = (typeof platforms)[number];
type MediaClass = 'weight_numbers' | 'name' | 'face' | 'body';

/** One line of the ledger of consents. */
interface ConsentEntry {
  readonly platform: Platform;
  readonly mediaClass: MediaClass;
  readonly decision: 'granted' | 'withdrawn';
  readonly at: string;
  readonly expiresAt: string | null;
}

interface ConsentForms {
  readonly weight: 'exact' | 'rounded' | 'percent';
  readonly name: 'full_name' | 'first_name' | 'initials' | 'none';
  readonly date: 'dates' | 'weeks';
  readonly channel: 'app' | 'email' | 'paper';
}

export interface Consents {
  readonly forms: ConsentForms;
  /** In the order of writing, which decides what is in force. */
  readonly entries: readonly ConsentEntry[];
  /** Where a video with weights may be shown when the demo ends. */
  readonly allowed: readonly Platform[];
}

const minutesPerDay = 1440;
/** Kinds that consent for sure, so that nothing but their own reason refuses them a video. */
const surelyConsenting = new Set(['minor', 'underweight_goal', 'rapid_loss', 'withdrawn_consent']);

function createForms(random: Random, member: Member): ConsentForms {
  return {
    weight: random.weighted({ rounded: 60, exact: 22, percent: 18 }),
    name: random.weighted({ first_name: 58, full_name: 20, initials: 14, none: 8 }),
    date: random.weighted({ weeks: 65, dates: 35 }),
    // A minor's consent is signed by the guardian, on paper.
    channel: member.kind === 'minor' ? 'paper' : random.weighted({ app: 88, email: 8, paper: 4 }),
  };
}

function allowedPlatforms(entries: readonly ConsentEntry[], cutoff: string): Platform[] {
  return platforms.filter((platform) => {
    const newest = entries
      .filter((entry) => entry.platform === platform && entry.mediaClass === 'weight_numbers')
      .at(-1);
    return newest?.decision === 'granted' && (newest.expiresAt === null || newest.expiresAt > cutoff);
  });
}

/** What a member decided about being shown: never asked, granted, granted for a time that is over, or withdrawn. */
export function createConsents(member: Member, options: DemoOptions): Consents {
  const random = member.random('consents');
  const cutoff = cutoffOf(options.today);
  const forms = createForms(random, member);
  const entries: ConsentEntry[] = [];
  const asked = addMinutes(member.createdAt, random.between(0.1, 6) * minutesPerDay);
  const willing = surelyConsenting.has(member.kind) || random.chance(0.86);
  if (member.kind === 'no_consent' || !member.onboarded || !willing || asked >= cutoff)
    return { forms, entries, allowed: [] };
  const sure = surelyConsenting.has(member.kind);
  const months = !sure && random.chance(0.12) ? random.pick([1, 12]) : null;
  const expiresAt = months === null ? null : addMinutes(asked, months * 30.4 * minutesPerDay);
  const chosen = random.chance(0.6) ? [...platforms] : random.sample(platforms, random.int(1, 3));
  const classes: MediaClass[] = ['weight_numbers'];
  if (random.chance(0.85)) classes.push('name');
  if (random.chance(0.25)) classes.push('face');
  // Drawn from a source of its own: who agrees to photos changes nothing else about anybody.
  if (member.random('photo consents').chance(0.5)) classes.push('body');
  const write = (decision: ConsentEntry['decision'], at: string, where: readonly Platform[]): void => {
    for (const platform of where)
      for (const mediaClass of classes)
        entries.push({
          platform,
          mediaClass,
          decision,
          at,
          expiresAt: decision === 'granted' ? expiresAt : null,
        });
  };
  write('granted', asked, chosen);
  const regret = addMinutes(asked, random.between(20, 60) * minutesPerDay);
  const last = addMinutes(cutoff, -random.between(2, 40) * 60);
  const withdrawnAt = regret < cutoff ? regret : last;
  if (member.kind === 'withdrawn_consent' && withdrawnAt > asked) write('withdrawn', withdrawnAt, chosen);
  else if (chosen.length > 1 && random.chance(0.06) && regret < cutoff)
    write('withdrawn', regret, chosen.slice(0, 1));
  return { forms, entries, allowed: allowedPlatforms(entries, cutoff) };
}
