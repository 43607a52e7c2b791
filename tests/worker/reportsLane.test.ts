import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChildReport } from '../../shared/reports/childReport.ts';
import { childReportPdf } from '../../shared/reports/childReportPdf.ts';
import { makeNextReport } from '../../worker/lanes/reports.ts';
import { createLog } from '../../worker/log.ts';
import { ownerId, peopleSql } from '../db/people.ts';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { pdfText } from '../support/pdfText.ts';
import { manualClock } from './support/manualClock.ts';

/** A paediatrician's report from the request to the file, read back. */
const childId = '00000000-0000-4000-8000-00000000fa01';
let backend: TestBackend;
const lines: string[] = [];

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(`
    update public.profiles set subscription_tier = 'premium', time_zone = 'UTC' where id = '${ownerId}';
    insert into public.children (id, user_id, name, birth_date, biological_sex, feeding_method, allergies)
      values ('${childId}', '${ownerId}', 'Łucja Nowak', current_date - interval '20 months', 'female', 'mixed', '{egg}');
    insert into public.child_measurements (child_id, measured_on, weight_kg, height_cm)
      values ('${childId}', current_date - 60, 10.2, 80), ('${childId}', current_date - 5, 10.9, 81.5);
    insert into public.nutrition_guidelines (title, content, topic, population, min_age_months, max_age_months, nutrient, recommended_daily_amount, amount_unit, organisation, published_year)
      values ('Iron, 1 to 3 years', 'x', 'micronutrients', 'toddlers', 12, 36, 'iron', 8, 'mg', 'Office of Food', 2001);
    insert into public.meals (user_id, child_id, meal_type, name, logged_at, total_calories, iron_mg, allergies, food_items)
      select '${ownerId}', '${childId}', 'lunch', 'Omelette', now() - make_interval(days => d), 200, 2, case when d = 1 then '{egg}'::text[] else '{}' end, '{Egg,Peas}'
      from unnest('{1,2,6}'::int[]) d;
    insert into public.meals (user_id, child_id, meal_type, logged_at, total_calories, iron_mg)
      select '${ownerId}', '${childId}', t::public.meal_type, now() - make_interval(days => d), 100, 0
      from unnest('{1,2,6}'::int[]) d cross join unnest('{breakfast,dinner}'::text[]) t where d < 6 or t = 'dinner';`);
});
afterAll(() => backend.close());

const makeNext = () =>
  makeNextReport({
    client: backend.service(),
    clock: manualClock(),
    log: createLog({}, (line) => lines.push(line)),
    workerId: 'worker-a',
  });
const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const report = async () =>
  (
    await backend.sql.query<{
      status: string;
      pdf_url: string | null;
      page_count: number;
      report_data: ChildReport;
    }>('select status::text, pdf_url, page_count, report_data from public.reports order by created_at desc')
  )[0];

it('makes what staff asked for, keeps the file, and lets only the family and health staff reach it', async () => {
  expect(await makeNext()).toBeNull();
  const coach = await backend.staff('coach', 'asks@keel.example');
  const asked = await coach.rpc('request_child_report', {
    p_child_id: childId,
    p_type: 'weekly',
    p_from: dayAgo(6),
    p_to: dayAgo(0),
  });
  expect(asked.error).toBeNull();
  expect(await makeNext()).toBe('ready');
  const row = await report();
  expect(row?.pdf_url).toBe(`${ownerId}/${asked.data}.pdf`);
  const { data, error } = await coach.storage.from('family-reports').download(row?.pdf_url ?? '');
  expect(error).toBeNull();
  const pages = await pdfText(new Uint8Array((await data?.arrayBuffer()) ?? new ArrayBuffer(0)));
  expect(pages).toHaveLength(row?.page_count ?? 0);
  const text = pages.join('\n');
  const lineless = text.replaceAll(/\s+/g, ' ');
  for (const said of [
    // Standard fonts have no Ł: it loses its stroke, and nothing else is lost.
    'Lucja Nowak',
    '20 months',
    'Egg',
    'Meals were logged on 3 of 7 days, breakfast, lunch and dinner on 2 of them; 8 meals in all (3 lunch, 3 dinner, 2 breakfast).',
    'The longest gap is 3 days',
    'The child is fed: mixed.',
    'Iron (mg)',
    '25 %',
    '8 of 8',
    'Iron: Iron, 1 to 3 years. Office of Food, 2001.',
    'WHO Child Growth Standards, 2006',
    'P97',
    '10.9, P',
    'Omelette',
    '(coach)',
  ])
    expect(lineless).toContain(said);
  pages.forEach((page, index) => {
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
  });
  expect(text).not.toContain('?');
  const growth = await backend.staff('growth', 'looks@keel.example');
  expect((await growth.storage.from('family-reports').download(row?.pdf_url ?? '')).error).not.toBeNull();
  expect(lines.join('')).not.toContain('Nowak');
});

it('says when a name is in letters that it cannot print, and when nothing was logged', async () => {
  const { report_data: frozen } = (await report()) ?? {};
  if (!frozen) throw new Error('There is no report');
  const shares: number[] = [];
  const { bytes, pages } = await childReportPdf(
    {
      ...frozen,
      child: { ...frozen.child, name: '小明' },
      days: {
        ...frozen.days,
        meals: frozen.days.meals.map(() => 0),
        nutrients: frozen.days.nutrients.map((each) => ({
          ...each,
          amounts: each.amounts.map(() => null),
          meals: 0,
          stated: 0,
        })),
      },
      meals: { logged: 0, by_type: {}, read_by_model: 0 },
      growth: [],
    },
    (share) => shares.push(share),
  );
  const text = (await pdfText(bytes)).join('\n');
  expect(pages).toBeGreaterThan(0);
  expect(text).toContain('the number of the record identifies the child');
  expect(text).toContain(childId);
  expect(text).toContain('No meal was logged in this period, so nothing can be said about intake.');
  expect(text).toContain('No measurement is on record up to the end of this period.');
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

it('goes with the family: in the copy of their data, and erased with them', async () => {
  const files = await backend.sql.query<{ bucket_id: string }>(
    `select bucket_id, name from storage.objects where name like '${ownerId}/%'`,
  );
  expect(files.map(({ bucket_id }) => bucket_id)).toEqual(['family-reports']);
  await backend.sql.query(
    `insert into public.reports (child_id, user_id, period_start, period_end, status, report_data) values ($1, $2, current_date - 3, current_date, 'pending', '{}')`,
    [childId, ownerId],
  );
  // A family's own request names the parent, not an account.
  expect(await makeNext()).toBe('ready');
  expect((await report())?.report_data.made_by.name).toBe('the parent, in the app');
});

it('fails four times and then says so', async () => {
  await backend.sql.exec(
    `update public.children set name = 'Kim'; insert into public.reports (child_id, period_start, period_end) values ('${childId}', current_date - 3, current_date)`,
  );
  await backend.sql.exec(
    `create function private.break_report() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
     create trigger break before insert on storage.objects for each row execute function private.break_report();`,
  );
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    expect(await makeNext()).toBe('failed');
    await backend.sql.exec(`update public.reports set run_after = now() - interval '1 second'`);
  }
  expect(await makeNext()).toBeNull();
  const [row] = await backend.sql.query<{ status: string; error_message: string }>(
    `select status::text, error_message from public.reports where pdf_url is null`,
  );
  expect(row?.status).toBe('failed');
  expect(row?.error_message).toContain('could not be stored');
});
