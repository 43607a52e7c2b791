import { expect, it } from 'vitest';
import { testBackend } from '../support/backend.ts';

/** One such request used to end the local back end: PGlite put the object into the protocol as no text at all. */
it('an object where a list belongs is refused, and the next request is served', async () => {
  const backend = await testBackend();
  const { client, id } = await backend.member();
  const meal = { user_id: id, meal_type: 'lunch' };
  const refused = await client.from('meals').insert({ ...meal, allergies: { a: 1 } });
  expect([refused.status, refused.error?.code]).toEqual([400, '22P02']);
  expect((await client.from('meals').insert({ ...meal, allergies: ['nuts'] })).status).toBe(201);
  await backend.close();
});
