import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { anon, rowsAs, sqlState } from './actors.ts';
import { actors, otherId, ownerId, peopleSql, staffIds } from './people.ts';

/** What the console is told of families, and what the premium subscription holds back. */
const childId = '00000000-0000-4000-8000-00000000fa01';
const earlyId = '00000000-0000-4000-8000-00000000fa02';
let backend: TestBackend;
const as = (name: string) => actors[name] ?? anon;

interface Nutrient {
  nutrient: string;
  amounts: (number | null)[];
  mean: number | null;
  days: number;
  meals: number;
  stated: number;
}
interface Page {
  age: { months: number; corrected_months: number };
  attention: { reason: string; detail: string | null }[];
  intake: { state: string; whole_days: number };
  days: { meals: number[]; whole: boolean[]; nutrients: Nutrient[] };
  guidelines: {
    nutrient: string;
    unit: string;
    low: number | null;
    looked_at_under: number | null;
    title: string;
  }[];
  growth: { on: string; age_days: number; weight_kg: number | null }[];
  plan: { days: { state: string; done: number; planned: number }[] } | null;
  caregivers: { id: string; status: string; permissions: string[] }[];
  conversations?: unknown[];
}

const pageOf = async (id: string, name = 'coach', days = 14): Promise<Page> => {
  const rows = await rowsAs(backend.pg, as(name), 'select public.child_page($1, $2) as page', [id, days]);
  return (rows[0] as { page: Page }).page;
};
/** The refusal's SQLSTATE; undefined when it was done. */
const said = (name: string, sql: string, values: unknown[] = []): Promise<string | undefined> =>
  rowsAs(backend.pg, as(name), sql, values).then(() => undefined, sqlState);

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(`
    update public.profiles set subscription_tier = 'premium', time_zone = 'UTC' where id = '${ownerId}';
    insert into public.children (id, user_id, name, birth_date, feeding_method, solids_started_on, allergies, current_weight_kg)
      values ('${childId}', '${ownerId}', 'Kim', current_date - interval '20 months', 'solids', current_date - 400, '{egg}', 10.5);
    insert into public.children (id, user_id, name, birth_date, gestational_weeks, created_at)
      values ('${earlyId}', '${ownerId}', 'Ada', current_date - interval '7 months', 32, now());
    insert into public.child_measurements (child_id, measured_on, weight_kg, height_cm)
      values ('${childId}', current_date - 40, 10.2, 81), ('${childId}', current_date - 5, 10.9, null);
    insert into public.nutrition_guidelines (title, content, topic, population, min_age_months, max_age_months, nutrient, recommended_daily_amount, amount_unit, organisation, published_year)
      values ('Iron, wide', 'x', 'micronutrients', 'children', 0, 100, 'iron', 20, 'mg', 'Old office', 1990),
        ('Iron, 1 to 3 years', 'x', 'micronutrients', 'toddlers', 12, 36, 'iron', 7, 'mg', 'Office', 2001),
        ('Iron, adults', 'x', 'micronutrients', 'adults', null, null, 'iron', 99, 'mg', 'Office', 2020),
        ('Calcium', 'x', 'micronutrients', 'toddlers', 12, 36, 'calcium', 0.7, 'g', 'Office', 2011),
        ('Protein', 'x', 'macronutrients', 'toddlers', 12, 36, 'protein', 1.1, 'g_per_kg', 'Office', 2005),
        ('Iron of infants', 'x', 'micronutrients', 'infants', 4, 6, 'iron', 0.3, 'mg', 'Office', 2001);
    insert into public.meals (user_id, child_id, meal_type, logged_at, total_calories, iron_mg, allergies)
      select '${ownerId}', '${childId}', 'lunch', now() - make_interval(days => d), 200, case when d <> 3 then 2 end, '{}' from generate_series(1, 7) d;
    insert into public.meals (user_id, child_id, meal_type, logged_at, total_calories, total_protein_g, iron_mg, zinc_mg)
      select '${ownerId}', '${childId}', t::public.meal_type, now() - make_interval(days => d), 150, 2, 0.5, case when d < 4 then 1 end
      from generate_series(1, 6) d cross join unnest('{breakfast,dinner}'::text[]) t where d <> 2 or t <> 'dinner';
    insert into public.meals (user_id, child_id, meal_type, logged_at, total_calories, allergies)
      values ('${ownerId}', '${childId}', 'dinner', now() - interval '2 days', 150, '{egg,milk}');
    insert into public.meal_plans (id, user_id, child_id, name, start_date, duration_days, status)
      values ('00000000-0000-4000-8000-00000000fa03', '${ownerId}', '${childId}', '21 days', current_date - 2, 21, 'active');
    insert into public.meal_plan_entries (meal_plan_id, day_number, meal_type, name, is_completed, completed_at)
      select '00000000-0000-4000-8000-00000000fa03', d, t::public.meal_type, t, d = 1 or (d = 2 and t = 'lunch'), case when d = 1 or (d = 2 and t = 'lunch') then now() end
      from generate_series(1, 20) d cross join unnest('{breakfast,lunch}'::text[]) t;
  `);
});
afterAll(() => backend.close());

describe('a child’s page', () => {
  it('states gaps: a day without a meal is null, and an unknown amount is no zero', async () => {
    const { days } = await pageOf(childId);
    expect(days.meals).toHaveLength(14);
    expect(days.meals.at(-1)).toBe(0);
    const iron = days.nutrients.find(({ nutrient }) => nutrient === 'iron');
    expect(iron?.amounts.slice(-8)).toEqual([2, 3, 3, 3, 1, 2.5, 3, null]);
    expect([iron?.meals, iron?.stated]).toEqual([19, 17]);
  });

  it('judges whole days only: breakfast, lunch and dinner, every one of them stating the nutrient', async () => {
    const { days, intake } = await pageOf(childId);
    expect(days.whole.slice(-8)).toEqual([false, true, true, true, true, true, true, false]);
    const iron = days.nutrients.find(({ nutrient }) => nutrient === 'iron');
    expect([iron?.mean, iron?.days]).toEqual([3, 4]);
    expect(intake).toEqual({ state: 'low', whole_days: 6 });
    expect((await pageOf(earlyId)).intake).toEqual({ state: 'milk', whole_days: 0 });
  });

  it('says that there is not enough data, and then raises no alarm', async () => {
    await backend.sql.exec(
      `update public.meals set meal_type = 'snack' where child_id = '${childId}' and meal_type = 'breakfast' and logged_at < now() - interval '4.5 days'`,
    );
    const { intake, attention } = await pageOf(childId);
    await backend.sql.exec(
      `update public.meals set meal_type = 'breakfast' where child_id = '${childId}' and meal_type = 'snack'`,
    );
    expect(intake).toEqual({ state: 'not_enough_data', whole_days: 4 });
    expect(attention.map(({ reason }) => reason)).toEqual(['allergen_eaten']);
  });

  it('is held against the narrowest guideline of the age, in the unit of the meals', async () => {
    const { guidelines } = await pageOf(childId);
    expect(guidelines.map(({ title, low, unit }) => [title, low, unit])).toEqual([
      ['Protein', 11.99, 'g'],
      ['Iron, 1 to 3 years', 7, 'mg'],
      ['Calcium', 700, 'mg'],
    ]);
  });

  it('is looked at under the average requirement, or under 70 % where the source states none', async () => {
    const lines = async () =>
      (await pageOf(childId)).guidelines.map(({ nutrient, looked_at_under }) => [nutrient, looked_at_under]);
    const low = async () =>
      (await pageOf(childId)).attention.find(({ reason }) => reason === 'low_intake')?.detail;
    expect(await lines()).toEqual([
      ['protein', 8.393],
      ['iron', 4.9],
      ['calcium', 490],
    ]);
    const set = (value: string) =>
      backend.sql.exec(
        `update public.nutrition_guidelines set average_requirement = ${value} where title = 'Protein'`,
      );
    await set('0.3');
    // 4 g are eaten: less than 70 % of what is recommended, more than what half of them need.
    expect([(await lines())[0], await low()]).toEqual([['protein', 3.27], undefined]);
    await set('null');
    expect(await low()).toBe('protein');
    await expect(set('1.2')).rejects.toThrow(/average_under_recommended/);
  });

  it('counts the age from the due date for a child born early', async () => {
    const page = await pageOf(earlyId);
    expect(page.age).toEqual({ months: 7, corrected_months: 5 });
    expect(page.guidelines.map(({ title }) => title)).toEqual(['Iron of infants']);
  });

  it('counts the days of growth from the due date too', async () => {
    await backend.sql.exec(
      `insert into public.child_measurements (child_id, measured_on, weight_kg) select id, birth_date + 190, 6.8 from public.children where id = '${earlyId}'`,
    );
    expect((await pageOf(earlyId)).growth.map(({ age_days }) => age_days)).toEqual([134]);
    expect((await pageOf(childId)).growth.every(({ age_days }) => age_days > 500)).toBe(true);
  });

  it('has growth, with the newest of each measure on the child', async () => {
    const { growth } = await pageOf(childId);
    expect(growth.map(({ weight_kg }) => weight_kg)).toEqual([10.2, 10.9]);
    const [child] = await backend.sql.query(
      'select current_weight_kg::float as kg, height_cm::float as cm from public.children where id = $1',
      [childId],
    );
    expect(child).toEqual({ kg: 10.9, cm: 81 });
  });

  it('has the plan by day with its state', async () => {
    const { plan } = await pageOf(childId);
    expect(plan?.days.map(({ state }) => state)).toEqual([
      'done',
      'partly',
      'today',
      ...Array.from({ length: 17 }, () => 'to_come'),
      'empty',
    ]);
  });

  it('says why the child needs somebody, the gravest first', async () => {
    const { attention } = await pageOf(childId);
    expect(attention).toEqual([
      { reason: 'allergen_eaten', detail: null },
      { reason: 'low_intake', detail: 'protein' },
    ]);
  });

  it('shows conversations to those who may read what was said, and nothing to others', async () => {
    expect((await pageOf(childId, 'coach')).conversations).toEqual([]);
    for (const name of ['support', 'growth', 'ml', 'analyst', 'owner'])
      expect(await said(name, 'select public.child_page($1)', [childId])).toBe('42501');
    expect(await said('coach', 'select public.child_page($1)', [ownerId])).toBe('PT404');
    expect(await said('coach', 'select public.child_page($1, 400)', [childId])).toBe('22023');
  });
});

describe('the list of children', () => {
  const list = async (query: object) => {
    const rows = await rowsAs(backend.pg, as('coach'), 'select public.children_page($1) as page', [
      JSON.stringify(query),
    ]);
    const [{ page }] = rows as [
      {
        page: {
          total: number;
          reasons: Record<string, number>;
          intakes: Record<string, number>;
          rows: { name: string }[];
        };
      },
    ];
    return page;
  };

  it('begins with who needs somebody, and is found by child or parent', async () => {
    const { total, rows, reasons } = await list({});
    expect([total, rows.map(({ name }) => name)]).toEqual([2, ['Kim', 'Ada']]);
    expect(reasons.allergen_eaten).toBe(1);
    expect((await list({ search: 'ONA own' })).total).toBe(2);
    expect((await list({ search: 'ada' })).rows.map(({ name }) => name)).toEqual(['Ada']);
    expect((await list({ reason: 'low_intake' })).total).toBe(1);
    expect((await list({ limit: 1, offset: 1 })).rows.map(({ name }) => name)).toEqual(['Ada']);
  });

  it('counts each state of the intake, and lists exactly those', async () => {
    const { total, intakes } = await list({});
    expect(intakes).toEqual({ low: 1, milk: 1 });
    expect(Object.values(intakes).reduce((sum, count) => sum + count, 0)).toBe(total);
    for (const [intake, count] of Object.entries(intakes)) expect((await list({ intake })).total).toBe(count);
    expect((await list({ intake: 'not_enough_data' })).total).toBe(0);
    expect((await list({ search: 'ada' })).intakes).toEqual({ milk: 1 });
  });

  it('refuses what it cannot read', async () => {
    expect(await said('coach', `select public.children_page('{"limit": "many"}')`)).toBe('22023');
    expect(await said('coach', `select public.children_page('{"limit": 0}')`)).toBe('22023');
  });
});

describe('premium', () => {
  it('pays for reports, caregivers and plans; what is there stays', async () => {
    await backend.sql.exec(`update public.profiles set subscription_tier = 'free' where id = '${ownerId}'`);
    const asked = `select public.request_child_report($1, 'weekly', current_date - 6, current_date)`;
    expect(await said('coach', asked, [childId])).toBe('22023');
    expect(
      await said(
        'owner',
        `insert into public.caregiver_links (child_id, invited_email) values ($1, 'a@b.example')`,
        [childId],
      ),
    ).toBe('22023');
    expect(
      await said(
        'owner',
        `insert into public.meal_plans (user_id, child_id, name, start_date) values ('${ownerId}', $1, 'x', current_date)`,
        [childId],
      ),
    ).toBe('22023');
    expect((await pageOf(childId)).plan).not.toBeNull();
    await backend.sql.exec(
      `update public.profiles set subscription_tier = 'premium' where id = '${ownerId}'`,
    );
  });
});

describe('reports', () => {
  const request = (type: string, from: string, to: string) =>
    said(
      'coach',
      `select public.request_child_report($1, $2, current_date + $3::int, current_date + $4::int)`,
      [childId, type, from, to],
    );

  it('have a period that fits their kind', async () => {
    for (const [type, from, to] of [
      ['weekly', '-7', '0'],
      ['monthly', '-10', '0'],
      ['custom', '-366', '0'],
      ['custom', '-3', '1'],
      ['custom', '0', '-1'],
    ] as const)
      expect(await request(type, from, to)).toBe('22023');
    expect(await request('weekly', '-6', '0')).toBeUndefined();
    expect(await request('weekly', '-6', '0')).toBeUndefined();
    const rows = await backend.sql.query(
      'select status::text, requested_by_staff from public.reports where child_id = $1',
      [childId],
    );
    expect(rows).toEqual([{ status: 'pending', requested_by_staff: staffIds.coach }]);
  });

  it('note who took one out of the console', async () => {
    await rowsAs(
      backend.pg,
      as('coach'),
      `select public.child_report_source($1, 'custom', current_date - 2, current_date)`,
      [childId],
    );
    const [entry] = await backend.sql.query(
      `select actor_id, after ->> 'child_id' as child from public.audit_log where action = 'export' and table_name = 'reports'`,
    );
    expect(entry).toEqual({ actor_id: staffIds.coach, child: childId });
  });

  it('belong to one worker at a time, by fence', async () => {
    const claim = async (worker: string) => {
      const { data } = await backend.service().rpc('claim_child_report', { p_worker: worker });
      return data as { id: string; fence: number; path: string; data: { made_by: { name: string } } } | null;
    };
    const first = await claim('a');
    expect(first?.data.made_by.name).toBe('Test coach');
    expect(await claim('b')).toBeNull();
    await backend.sql.exec(`update public.reports set lease_expires_at = now() - interval '1 second'`);
    const second = await claim('b');
    expect(second?.fence).toBe((first?.fence ?? 0) + 1);
    const complete = (fence: number, path: string) =>
      backend.service().rpc('complete_child_report', {
        p_id: first?.id,
        p_fence: fence,
        p_path: path,
        p_pages: 2,
        p_bytes: 9,
      });
    expect((await complete(first?.fence ?? 0, first?.path ?? '')).error?.code).toBe('KF001');
    expect((await complete(second?.fence ?? 0, 'elsewhere.pdf')).error?.code).toBe('22023');
    expect((await complete(second?.fence ?? 0, second?.path ?? '')).error).toBeNull();
  });

  it('take their file along when they are deleted', async () => {
    await backend.sql.query('delete from public.reports where child_id = $1', [childId]);
    const [removal] = await backend.sql.query(
      `select user_id, reason::text from public.media_removals where bucket = 'family-reports'`,
    );
    expect(removal).toEqual({ user_id: ownerId, reason: 'row_deleted' });
  });
});

describe('caregivers, by staff', () => {
  const invite = (name: string, email: string, permissions = '{read}', reason = 'The parent called') =>
    said(name, 'select public.invite_caregiver($1, $2, $3, $4, $5)', [
      childId,
      email,
      permissions,
      'aunt',
      reason,
    ]);

  it('are invited, changed and revoked with a reason that stays', async () => {
    expect(await invite('coach', 'other@example.com')).toBe('42501');
    expect(await invite('admin', 'other@example.com', '{read}', ' ')).toBe('22023');
    expect(await invite('admin', 'no address')).toBe('22023');
    expect(await invite('admin', 'owner@example.com')).toBe('22023');
    expect(await invite('admin', 'other@example.com', '{write}')).toBe('22023');
    expect(await invite('admin', ' Other@Example.com ')).toBeUndefined();
    expect(await invite('admin', 'other@example.com')).toBe('22023');
    const [link] = (await pageOf(childId)).caregivers;
    expect(link).toMatchObject({ status: 'pending', permissions: ['read'] });
    await backend.sql.query(
      `update public.caregiver_links set status = 'active', caregiver_user_id = $1 where id = $2`,
      [otherId, link?.id],
    );
    const change = `select public.change_caregiver($1, '{read,write}', 'Grandmother feeds her now')`;
    expect(await said('support', change, [link?.id])).toBeUndefined();
    expect((await pageOf(childId)).caregivers[0]?.permissions).toEqual(['read', 'write']);
    const sees = () => rowsAs(backend.pg, as('other'), 'select id from public.children');
    expect(await sees()).toHaveLength(1);
    const revoke = `select public.revoke_caregiver($1, 'Asked by the parent')`;
    expect(await said('admin', revoke, [link?.id])).toBeUndefined();
    expect(await sees()).toHaveLength(0);
    expect(await said('admin', revoke, [link?.id])).toBe('22023');
    expect(await said('admin', change, [link?.id])).toBe('22023');
    const history = await rowsAs(
      backend.pg,
      as('coach'),
      'select who, action::text, reason from public.caregiver_history($1)',
      [childId],
    );
    expect(history).toEqual([
      { who: 'Test admin', action: 'update', reason: 'Asked by the parent' },
      { who: 'Test support', action: 'update', reason: 'Grandmother feeds her now' },
      { who: 'Test admin', action: 'insert', reason: 'The parent called' },
    ]);
  });
});

describe('guidelines', () => {
  const found = async (query: object, name = 'coach') => {
    const rows = await rowsAs(backend.pg, as(name), 'select public.guidelines_page($1) as page', [
      JSON.stringify(query),
    ]);
    return (rows[0] as { page: { rows: { id: string; title: string }[] } }).page.rows;
  };
  const titles = async (query: object, name?: string) =>
    (await found(query, name)).map(({ title }) => title).sort();

  it('are found by age, nutrient and words', async () => {
    expect(await titles({ age_months: 5, nutrient: 'iron' })).toEqual([
      'Iron of infants',
      'Iron, adults',
      'Iron, wide',
    ]);
    expect(await titles({ search: 'calcium' })).toEqual(['Calcium']);
    expect(await titles({ nutrient: 'protein' }, 'owner')).toEqual(['Protein']);
  });

  it('are changed with a reason by coaches and admins, and have a history', async () => {
    const [calcium] = await found({ nutrient: 'calcium' });
    const change = (name: string, what: object, reason: string | null = 'New edition') =>
      said(name, 'select public.change_guideline($1, $2, $3)', [calcium?.id, JSON.stringify(what), reason]);
    expect(await change('support', { title: 'x' })).toBe('42501');
    expect(await change('coach', { title: 'x' }, null)).toBe('22023');
    expect(await change('coach', { colour: 'red' })).toBe('22023');
    expect(await change('coach', { upper_daily_limit: 0.1 })).toBe('23514');
    expect(await change('coach', { upper_daily_limit: 2.5, is_active: false })).toBeUndefined();
    expect(await titles({ nutrient: 'calcium' })).toEqual(['Calcium']);
    expect(await titles({ nutrient: 'calcium' }, 'owner')).toEqual([]);
    const history = await rowsAs(
      backend.pg,
      as('coach'),
      `select who, reason, changed_columns, after from public.guideline_history($1) where action = 'update'`,
      [calcium?.id],
    );
    expect(history).toEqual([
      {
        who: 'Test coach',
        reason: 'New edition',
        changed_columns: ['is_active', 'upper_daily_limit'],
        after: { is_active: false, upper_daily_limit: 2.5 },
      },
    ]);
  });
});
