import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { columnRules } from './lint/columns.ts';
import { functionRules } from './lint/functions.ts';
import { policyRules } from './lint/policies.ts';
import type { Rule } from './lint/rule.ts';
import { sensitiveRules } from './lint/sensitive.ts';
import { tableRules } from './lint/tables.ts';

/** What Supabase's advisors don't see. Each rule is held over the catalogue, and proved on an example of what it is against. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
});
afterAll(() => backend.close());

const offenders = async (rule: Rule, schemas: string) =>
  (await backend.sql.query<{ name: string }>(rule.offenders(schemas))).map(({ name }) => name).sort();

describe.each([...tableRules, ...columnRules, ...policyRules, ...functionRules, ...sensitiveRules])(
  'no schema of ours has $name',
  (rule) => {
    it('but what is excepted, with a reason each', async () => {
      expect(await offenders(rule, `'public'::regnamespace, 'private'::regnamespace`)).toEqual(
        Object.keys(rule.except ?? {}).sort(),
      );
    });

    it('and it would be seen', async () => {
      await backend.sql.exec(`drop schema if exists scratch cascade; create schema scratch; ${rule.example}`);
      expect(await offenders(rule, `'scratch'::regnamespace`)).toEqual(rule.finds);
    });
  },
);
