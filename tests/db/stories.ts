import type { TestBackend } from '../support/backend.ts';

/** Members with a history, for the tests of stories and renders. All by direct SQL: what counts is what the database makes of it. */
export interface MemberFacts {
  name?: string;
  birthDate?: string | null;
  heightCm?: number;
  goalKg?: number | null;
  timeZone?: string;
}

let made = 0;

export async function makeMember(backend: TestBackend, facts: MemberFacts = {}): Promise<string> {
  made += 1;
  const id = `00000000-0000-4000-9000-${String(made).padStart(12, '0')}`;
  await backend.sql.query('insert into auth.users (id, email, email_confirmed_at) values ($1, $2, now())', [
    id,
    `story${made}@example.com`,
  ]);
  await backend.sql.query(
    `update public.profiles set full_name = $2, birth_date = $3, height_cm = $4, goal_weight_kg = $5, time_zone = $6,
       primary_goal = 'lose_weight' where id = $1`,
    [
      id,
      facts.name ?? 'Mara Example Member',
      facts.birthDate === undefined ? '1990-05-01' : facts.birthDate,
      facts.heightCm ?? 170,
      facts.goalKg === undefined ? 70 : facts.goalKg,
      facts.timeZone ?? 'Europe/Berlin',
    ],
  );
  return id;
}

/** Weigh-ins as [days after the first, kg]; the first is on 5 January 2026. */
export async function weigh(backend: TestBackend, id: string, series: [number, number][]): Promise<void> {
  for (const [day, kg] of series)
    await backend.sql.query(
      `insert into public.weight_history (user_id, measured_on, measured_at, weight_kg)
       values ($1, date '2026-01-05' + $2::int, timestamptz '2026-01-05 07:00Z' + $2::int * interval '1 day', $3)`,
      [id, day, kg],
    );
}

export interface ConsentFacts {
  platform?: string;
  mediaClass?: string;
  decision?: 'granted' | 'withdrawn';
  weightForm?: string;
  nameForm?: string;
  dateForm?: string;
  expiresAt?: string | null;
}

export async function consent(backend: TestBackend, id: string, facts: ConsentFacts = {}): Promise<void> {
  await backend.sql.query(
    `insert into public.media_consents (user_id, platform, media_class, decision, text_version, weight_form, name_form, date_form, expires_at)
     values ($1, $2, $3, $4, '2026-01', $5, $6, $7, $8)`,
    [
      id,
      facts.platform ?? 'instagram',
      facts.mediaClass ?? 'weight_numbers',
      facts.decision ?? 'granted',
      facts.weightForm ?? 'rounded',
      facts.nameForm ?? 'first_name',
      facts.dateForm ?? 'weeks',
      facts.expiresAt ?? null,
    ],
  );
}

/** Somebody of whom a film may be made: 84 to 78.3 kg in twelve weeks, consent for Instagram. */
export async function filmableMember(
  backend: TestBackend,
  facts: MemberFacts = {},
  consented: ConsentFacts = {},
): Promise<string> {
  const id = await makeMember(backend, facts);
  await weigh(backend, id, [
    [0, 84],
    [28, 82.1],
    [56, 80.2],
    [84, 78.3],
  ]);
  await consent(backend, id, consented);
  return id;
}

export async function publishedTemplate(
  backend: TestBackend,
  name = 'Journey',
  film = 'progress-journey',
): Promise<string> {
  const [template] = await backend.sql.query<{ id: string }>(
    `insert into public.content_templates (template_name, film) values ($1, $2) returning id`,
    [name, film],
  );
  if (!template) throw new Error('No template');
  await backend.sql.query(
    `insert into public.content_template_versions (template_id, film, choices, status)
     values ($1, $2, '{"look": "light", "unit": "kg"}', 'published')`,
    [template.id, film],
  );
  return template.id;
}
