import type { TestBackend } from '../support/backend.ts';
import { addWeighIns } from './members.ts';

export interface StudioWorld {
  eligible: string;
  refused: string;
  template: string;
}

/** An adult with consent and thirty weigh-ins, one who is a minor, and a published and a draft template. */
export async function addStudioWorld(backend: TestBackend): Promise<StudioWorld> {
  const { sql } = backend;
  const [eligible, refused] = [
    await backend.member('noor@example.com'),
    await backend.member('kim@example.com'),
  ];
  for (const { id } of [eligible, refused]) {
    await addWeighIns(backend, id, 30);
    await sql.query(
      `insert into public.media_consents (user_id, platform, media_class, decision, text_version)
       values ($1, 'instagram', 'weight_numbers', 'granted', '1'), ($1, 'instagram', 'name', 'granted', '1')`,
      [id],
    );
  }
  const profile = 'update public.profiles set full_name = $2, birth_date = $3, height_cm = 175 where id = $1';
  await sql.query(profile, [eligible.id, 'Noor Example', '1990-01-01']);
  await sql.query(profile, [refused.id, 'Kim Example', '2012-01-01']);
  const [template] = await sql.query<{ id: string }>(
    `insert into public.content_templates (template_name, film, customizable_fields)
     values ('Calm progress', 'progress-journey', '{headline,unit,showGoal}'), ('Bold by day', 'progress-journey', '{}')
     returning id`,
  );
  await sql.query(
    `insert into public.content_template_versions (template_id, film, choices, status)
     select id, 'progress-journey', '{"headline": "Week by week"}', 'published'
     from public.content_templates where template_name = 'Calm progress'`,
  );
  return { eligible: eligible.id, refused: refused.id, template: template?.id ?? '' };
}
