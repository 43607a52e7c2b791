import { parseDay, utcInstant } from './core/calendar.ts';
import { addRows, addTables, type Tables } from './core/tables.ts';
import { createConsents } from './member/consents.ts';
import { type Consultation, consultationOf } from './member/consultation.ts';
import { createMember, type DemoOptions, type Member, onboardedAt } from './member/member.ts';
import { programsOf } from './member/programs.ts';
import { segmentOf } from './member/segment.ts';
import { type Session, sessionOf } from './member/session.ts';
import { type Storyteller, storytellerOf } from './member/storyteller.ts';
import { trainingOf } from './member/training.ts';
import { addAccount } from './rows/account.ts';
import { addActivities, addActivityTemplates } from './rows/activities.ts';
import { addAiErrors } from './rows/aiErrors.ts';
import { addBody } from './rows/body.ts';
import { addCalls } from './rows/calls.ts';
import { addChallenges } from './rows/challenges.ts';
import { addCoaching } from './rows/coaching.ts';
import { addCommunity, type Community, createCommunity, momentsOf } from './rows/community.ts';
import { addConsents } from './rows/consents.ts';
import { createContents } from './rows/contents.ts';
import { addContextCache } from './rows/contextCache.ts';
import { addDays } from './rows/days.ts';
import { addLearning, addTeaching } from './rows/education.ts';
import { addEvents } from './rows/events.ts';
import { addExperiments } from './rows/experiments.ts';
import { addFamily } from './rows/families.ts';
import { filmUses } from './rows/films.ts';
import { achievementRows, addGamification } from './rows/gamification.ts';
import { addKeys, createKeyRing, type KeyRing } from './rows/keys.ts';
import { addCookbook, createKitchen, type Kitchen } from './rows/kitchen.ts';
import { addMind } from './rows/mind.ts';
import { addNotes } from './rows/notes.ts';
import { addNutrition } from './rows/nutrition.ts';
import { addOutcomes } from './rows/outcomes.ts';
import { type Asker, addPredictions } from './rows/predictions.ts';
import { addPrivacyRequests } from './rows/privacy.ts';
import { addPrograms } from './rows/programs.ts';
import { addPublishing } from './rows/publishing.ts';
import { addQuickEntries } from './rows/quickEntries.ts';
import { addRecords } from './rows/records.ts';
import { addRedemption, addRefusals } from './rows/redemptions.ts';
import { addRegistry } from './rows/registry.ts';
import { addRenders, renderable, renderUses } from './rows/renders.ts';
import { addServices } from './rows/services.ts';
import { addSession } from './rows/sessions.ts';
import { addShareables } from './rows/shareables.ts';
import { invitationRows, memberInvitationRows } from './rows/staff.ts';
import { addTemplates } from './rows/templates.ts';
import { addTraining } from './rows/training.ts';

export interface DemoSettings {
  readonly seed: string;
  /** The day that the demo ends on, `YYYY-MM-DD`; nothing in it happened after that day's midnight UTC. */
  readonly today: string;
  /** How many members; 300 when left out. Fifty already hold every kind. */
  readonly users?: number;
  /** Days that the oldest membership goes back; 180 when left out, at least 30. */
  readonly days?: number;
}

function checked({ seed, today, users = 300, days = 180 }: DemoSettings): DemoOptions {
  parseDay(today);
  if (!Number.isInteger(users) || users < 1) throw new RangeError('users must be a whole number above 0');
  if (!Number.isInteger(days) || days < 30)
    throw new RangeError('days must be a whole number of at least 30');
  return { seed, today, users, days };
}

/** The member's last act of any kind. */
function lastActive(member: Member, session: Session | undefined): string {
  const told = member.adherence.filter(({ status }) => status !== 'unknown');
  const instants = [
    member.onboarded ? onboardedAt(member) : member.createdAt,
    member.weighIns.at(-1)?.at,
    told
      .map(({ assessedAt }) => assessedAt)
      .sort()
      .at(-1),
    session?.lastActivityAt,
  ];
  return (
    instants
      .filter((instant) => instant !== undefined && instant !== null)
      .sort()
      .at(-1) ?? member.createdAt
  );
}

/** What later rows about many members need to know of each one; all that is kept of them. */
interface Kept {
  readonly ring: KeyRing;
  readonly consultations: Consultation[];
  readonly community: Community;
  readonly kitchen: Kitchen;
  readonly storytellers: Storyteller[];
  readonly askers: Asker[];
}

const mostStorytellers = 400;
/** Members whose questions and entries the AI team sees; enough for every state of a review. */
const mostAskers = 150;

function addMember(tables: Tables, options: DemoOptions, index: number, kept: Kept): void {
  const member = createMember(options, index);
  const consultation = consultationOf(member, options);
  const session = consultation && sessionOf(member, consultation, options);
  const lastActiveAt = lastActive(member, session);
  const profile = addAccount(tables, member, {
    premium: consultation !== undefined || member.random('tier').chance(0.22),
    consultationCompleted: consultation?.completedAt != null,
    lastActiveAt,
  });
  const programs = programsOf(member, consultation, options);
  const segmentOn = segmentOf(member, profile, consultation, programs);
  const trainings = trainingOf(member, programs);
  addRecords(tables, member, segmentOn, trainings);
  addActivities(tables, member, trainings, options);
  const changes = addDays(tables, member, programs, options);
  addPrograms(tables, member, programs, String(profile.primary_goal), session?.id ?? null, changes);
  addEvents(tables, member, { segmentOn, session, lastActiveAt });
  addOutcomes(tables, member, options);
  addGamification(tables, member, options);
  const consents = createConsents(member, options);
  addConsents(tables, member, consents, options);
  const storyteller = storytellerOf(member, consents);
  const keyId = consultation && kept.ring.keyOf(consultation);
  if (consultation && session && keyId) {
    addSession(tables, member, session, keyId);
    addRedemption(tables, member, session, keyId);
    kept.consultations.push(consultation);
  }
  addRefusals(tables, member, options, { ring: kept.ring, session, lastActiveAt }, keyId);
  addServices(tables, member, options, lastActiveAt, session);
  const moments = momentsOf(member, options, lastActiveAt);
  const isPremium = profile.subscription_tier === 'premium';
  addFamily(tables, member, kept.community.neighbours, options, { lastActiveAt, isPremium });
  addShareables(tables, member, options, lastActiveAt);
  addCommunity(tables, member, options, kept.community, lastActiveAt);
  addCoaching(tables, member, moments);
  addLearning(tables, member, options, moments);
  if (kept.askers.length < mostAskers)
    kept.askers.push({ memberId: member.id, since: member.createdAt, until: lastActiveAt });
  const { meals } = addNutrition(tables, member, options, profile, lastActiveAt, kept.kitchen);
  addQuickEntries(tables, member, meals, lastActiveAt, options.today);
  addBody(tables, member, profile, lastActiveAt);
  addMind(tables, member, lastActiveAt);
  if (storyteller && kept.storytellers.length < mostStorytellers) kept.storytellers.push(storyteller);
}

/**
 * The demo in pieces that can be inserted one after another: first what belongs to the company, then members by the
 * chunk, last what refers to many members. Only the consultations' few facts are kept, so memory stays flat.
 * The same settings give the same rows, byte by byte, however they are cut.
 */
export function* demoChunks(settings: DemoSettings, membersPerChunk = 1_000): Generator<Tables> {
  const options = checked(settings);
  const company: Tables = new Map();
  addRows(company, 'public.staff_invitations', invitationRows(options));
  addRows(company, 'public.member_invitations', memberInvitationRows(options));
  addRows(
    company,
    'public.achievements',
    achievementRows(options, utcInstant(parseDay(options.today) - 400)),
  );
  addRegistry(company, options);
  addTraining(company, options);
  addCalls(company, options);
  addExperiments(company, options);
  addNotes(company, options);
  addTeaching(company, options);
  addActivityTemplates(company, options, utcInstant(parseDay(options.today) - 400));
  yield company;

  const kept: Kept = {
    ring: createKeyRing(options),
    consultations: [],
    community: createCommunity(),
    kitchen: createKitchen(),
    storytellers: [],
    askers: [],
  };
  for (let start = 0; start < options.users; start += membersPerChunk) {
    const chunk: Tables = new Map();
    for (let index = start; index < Math.min(options.users, start + membersPerChunk); index++)
      addMember(chunk, options, index, kept);
    yield chunk;
  }

  const last: Tables = new Map();
  addKeys(last, options, kept.ring, kept.consultations);
  addChallenges(last, options, kept.community.participants);
  addCookbook(last, options, kept.kitchen);
  addPrivacyRequests(last, options, kept.consultations);
  addTemplates(last, options, [
    renderUses(renderable(options, kept.storytellers).length),
    filmUses(createContents(options, kept.storytellers)),
  ]);
  addRenders(last, options, kept.storytellers);
  addPublishing(last, options, kept.storytellers);
  addPredictions(last, options, kept.askers);
  addAiErrors(last, options, kept.askers);
  addContextCache(last, options, kept.askers);
  yield last;
}

/**
 * The whole demo: rows by table, tables in an order in which foreign keys hold, but for keys: how often one was used is known
 * last, so they come after the sessions that they opened. For many members use `demoChunks`.
 */
export function generateDemo(settings: DemoSettings): Tables {
  const demo: Tables = new Map();
  for (const chunk of demoChunks(settings)) addTables(demo, chunk);
  return demo;
}
