import { consultationTopics } from '../catalog/consultation.ts';
import { addMinutes } from '../core/calendar.ts';
import type { Consultation } from './consultation.ts';
import { cutoffOf, type DemoOptions, type Member } from './member.ts';

export interface Turn {
  readonly role: 'assistant' | 'user';
  readonly content: string;
  readonly section: number;
  readonly at: string;
}

/** The conversation that a redeemed key opened. */
export interface Session {
  readonly id: string;
  readonly status: 'active' | 'completed' | 'abandoned';
  /** 1 to 7. */
  readonly section: number;
  readonly progressPct: number;
  readonly startedAt: string;
  readonly lastActivityAt: string;
  readonly completedAt: string | null;
  readonly abandonedAt: string | null;
  readonly turns: readonly Turn[];
  /** Which of its topic's answers and follow-ups the member gave, for each section that is closed. */
  readonly closed: readonly {
    readonly section: number;
    readonly answer: number;
    readonly followUp: number;
  }[];
}

const sections = consultationTopics.length;
const minutesPerDay = 1440;
/** A pause between two sections is about as long as this many messages. */
const sectionPause = 8;

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** When the last thing was said: at the end, or where the member stopped; every third is still at it today. */
function lastWord(member: Member, { redeemedAt, completedAt }: Consultation, cutoff: string): string {
  if (completedAt !== null) return completedAt;
  const random = member.random('session-end');
  if (member.leftAfter === undefined && member.index % 3 === 0) {
    const recent = addMinutes(cutoff, -random.between(60, 2.2 * minutesPerDay));
    if (recent > redeemedAt) return recent;
  }
  const stopped = addMinutes(redeemedAt, random.between(0.02, 3) * minutesPerDay);
  return stopped < cutoff
    ? stopped
    : addMinutes(redeemedAt, minutesBetween(redeemedAt, cutoff) * random.between(0.2, 0.9));
}

/** Unfinished sessions stop after the first answer of a section, with the next question open; sections by quota, not chance. */
export function sessionOf(member: Member, consultation: Consultation, options: DemoOptions): Session {
  const random = member.random('session');
  const cutoff = cutoffOf(options.today);
  const { redeemedAt, completedAt } = consultation;
  const lastActivityAt = lastWord(member, consultation, cutoff);
  const section = completedAt === null ? 1 + ((member.index * 3) % sections) : sections;
  const closed: { section: number; answer: number; followUp: number }[] = [];
  const said: { role: Turn['role']; content: string; section: number; weight: number }[] = [];
  for (const [index, topic] of consultationTopics.slice(0, section).entries()) {
    const current = index + 1;
    const answer = random.int(0, topic.answers.length - 1);
    const followUp = random.int(0, topic.followUps.length - 1);
    const weight = (): number => random.between(0.5, 1.5);
    const say = (role: Turn['role'], content: string | undefined, pause = 0): void => {
      if (content !== undefined) said.push({ role, content, section: current, weight: pause + weight() });
    };
    say('assistant', topic.questions[0], index === 0 ? 0 : sectionPause);
    say('user', topic.answers[answer]);
    say('assistant', topic.questions[1]);
    if (current === section && completedAt === null) break;
    say('user', topic.followUps[followUp]);
    closed.push({ section: current, answer, followUp });
  }
  const total = said.reduce((sum, { weight }) => sum + weight, 0);
  const span = minutesBetween(redeemedAt, lastActivityAt);
  let passed = 0;
  const turns = said.map(({ role, content, section: of, weight }, index): Turn => {
    passed += weight;
    const at = index === said.length - 1 ? lastActivityAt : addMinutes(redeemedAt, (passed / total) * span);
    return { role, content, section: of, at };
  });
  const givenUpAt = addMinutes(lastActivityAt, 30 * minutesPerDay);
  const abandoned = completedAt === null && givenUpAt < cutoff && random.chance(0.5);
  return {
    id: member.rowId('consultation_sessions'),
    status: completedAt !== null ? 'completed' : abandoned ? 'abandoned' : 'active',
    section,
    progressPct: completedAt !== null ? 100 : Math.round(((section - 0.5) / sections) * 100),
    startedAt: redeemedAt,
    lastActivityAt,
    completedAt,
    abandonedAt: abandoned ? givenUpAt : null,
    turns,
    closed,
  };
}
