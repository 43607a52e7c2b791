import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { isAllowed, isAmong } from './access.ts';
import { functionAccess } from './accessFunctions.ts';
import { type Call, everybody, type Person, send } from './fuzzApi.ts';
import { type Judge, judging } from './fuzzJudge.ts';
import {
  type FunctionTarget,
  functionTargets,
  hostileArguments,
  rowFor,
  type TableTarget,
  tableTargets,
} from './fuzzTargets.ts';
import { brokenBodies, type Dice, dice, hostile } from './fuzzValues.ts';
import { otherId, ownerId, peopleSql, rowsSql, sessionId, staffIds } from './world.ts';
import { caregiversSql, childId, childMealId } from './worldFamilies.ts';

/**
 * Hostile values at every function and every table of the API, by everybody, driven by the catalogue: what is new is tried too. What is held
 * is written in fuzzJudge.ts. The values depend on the seed, the person and the target only: `FUZZ_ONLY=meals,users_page npx vitest run --project db
 * tests/db/fuzz.test.ts` sends one target's again, `FUZZ_SEED=7` tries others, `FUZZ_ROUNDS=20` more of them.
 */
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_105);
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 1);
const ONLY = process.env.FUZZ_ONLY?.split(',');

const foreignIds = [ownerId, otherId, childId, childMealId, sessionId, staffIds.admin];
/** Columns that say whose a row is: somebody who may not write another one's rows may write rows of their own. */
const ownership = ['user_id', 'child_id', 'owner_id'];

let backend: TestBackend;
let people: Person[];
let tables: TableTarget[];
let functions: FunctionTarget[];
let judge: Judge;

beforeAll(async () => {
  // lite prints every refusal with its stack: thousands here.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  backend = await testBackend();
  await backend.sql.exec(peopleSql + rowsSql + caregiversSql);
  people = everybody(backend);
  const chosen = (name: string) => !ONLY || ONLY.includes(name);
  tables = (await tableTargets(backend.sql)).filter(({ table }) => chosen(table));
  functions = (await functionTargets(backend.sql, await tableTargets(backend.sql))).filter(({ name }) =>
    chosen(name),
  );
  judge = judging(backend.sql, people);
  await judge.begin();
});
afterAll(() => backend.close());

/** A generator of its own for everyone at every target, so that a new table does not change what the others are sent. */
const diceOf = (person: Person, target: string) =>
  dice([...(target + person.name)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, SEED));

async function attempt(person: Person, what: string, wanted: Call, may: boolean, types = {}): Promise<void> {
  const call: Call = { prefer: may ? 'representation' : 'minimal', ...wanted };
  await judge.of({ person, what, call, isAllowed: may, answer: await send(backend, person, call) }, types);
}

const several = <T>(items: readonly T[], count: number, { pick }: Dice): T[] =>
  items.length ? Array.from({ length: count * ROUNDS }, () => pick(items)) : [];

/** The owner tries every column, others who may some; strangers everything that is not theirs, the rest now and then one thing. */
async function tryTable(person: Person, target: TableTarget): Promise<void> {
  const { table, insertable, updatable, keys, types, row } = target;
  const random = diceOf(person, table);
  const value = (column: string) => hostile(types[column] ?? 'text', random, foreignIds);
  const thatRow = `${table}?${keys.map((key) => `${key}=eq.${encodeURIComponent(String(row?.[key]))}`).join('&')}`;
  const may = (verb: 'insert' | 'update' | 'delete') => isAllowed(person.name, table, verb);
  const insert = (column: string) => {
    const body = { ...rowFor(target, person.id), [column]: value(column) };
    return attempt(
      person,
      `insert ${table}.${column}`,
      { method: 'POST', path: table, body },
      may('insert'),
      types,
    );
  };
  const update = (column: string) => {
    const body = { [column]: value(column) };
    return attempt(
      person,
      `update ${table}.${column}`,
      { method: 'PATCH', path: thatRow, body },
      may('update'),
    );
  };
  const remove = () => attempt(person, `delete ${table}`, { method: 'DELETE', path: thatRow }, false);
  const filter = (column: string) => {
    const path = `${table}?${column}=eq.${encodeURIComponent(String(value(column)).slice(0, 2000).toWellFormed())}&limit=3`;
    return attempt(person, `filter ${table}.${column}`, { method: 'GET', path }, false);
  };

  if (person.name === 'owner')
    for (let round = 0; round < ROUNDS; round += 1)
      for (const column of new Set([...insertable, ...updatable])) {
        const verbs = [...(may('insert') ? [insert] : []), ...(may('update') ? [update] : [])];
        if (verbs.length) await random.pick(verbs)(column);
      }
  else {
    if (may('insert')) for (const column of several(insertable, 1, random)) await insert(column);
    if (may('update')) for (const column of several(updatable, 1, random)) await update(column);
  }
  const notOwnership = (columns: string[]) => columns.filter((column) => !ownership.includes(column));
  const refused = [
    ...(may('insert') ? [] : [() => insert(random.pick(notOwnership(insertable)))]),
    ...(may('update') ? [] : [() => update(random.pick(notOwnership(updatable)))]),
    ...(may('delete') ? [] : [remove]),
    () => filter(random.pick(Object.keys(types))),
  ];
  const isStranger = person.name === 'other';
  for (const one of isStranger ? refused : several(refused, random.next() < 0.4 ? 1 : 0, random)) await one();
  if (!isStranger) return;
  // Without a filter no policy for reading is asked either. Their own rows they may change: judge.compare() looks at the others'.
  await attempt(person, `read ${table}`, { method: 'GET', path: `${table}?limit=100` }, false);
  const body = rowFor(target, ownerId);
  const patch = Object.fromEntries(
    several(
      updatable.filter((column) => column in body),
      1,
      random,
    ).map((column) => [column, body[column]]),
  );
  await attempt(
    person,
    `update all ${table}`,
    { method: 'PATCH', path: table, body: patch, prefer: 'minimal' },
    true,
  );
  await attempt(person, `delete all ${table}`, { method: 'DELETE', path: table, prefer: 'minimal' }, true);
}

/** One of those who may, and the worker, try every parameter, the others of them one. Those who may not do it every third time. */
async function tryFunction(
  person: Person,
  target: FunctionTarget,
  may: boolean,
  all: boolean,
): Promise<void> {
  const random = diceOf(person, target.name);
  const { parameters, name } = target;
  const path = `rpc/${name}`;
  if (!may && random.next() > 0.33) return;
  if (parameters.length === 0) await attempt(person, `${name}()`, { method: 'POST', path, body: {} }, may);
  for (const at of all ? several([parameters], 1, random).flat() : several(parameters, 1, random)) {
    const body = hostileArguments(target, at, person.id, random, foreignIds);
    await attempt(person, `${name}(${at.name})`, { method: 'POST', path, body }, may);
  }
}

describe('nothing that is sent breaks anything', () => {
  it('in tables, and nobody writes another one’s rows', async () => {
    for (const person of people)
      for (const target of tables) {
        await judge.before(person);
        await tryTable(person, target);
        await judge.compare(person, target.table);
      }
    judge.conclude(SEED);
  }, 180_000);

  it('in functions, and nobody writes another one’s rows', async () => {
    for (const [i, target] of functions.entries()) {
      const allowed = people.filter(({ name }) => isAmong(name, functionAccess[target.signature] ?? []));
      const thorough = [allowed[i % allowed.length], people.find(({ name }) => name === 'service')];
      for (const person of people) {
        const may = allowed.includes(person);
        await judge.before(person);
        await tryFunction(person, target, may, may && thorough.includes(person));
        await judge.compare(person, target.name);
      }
    }
    judge.conclude(SEED);
  }, 180_000);

  it('in bodies that are not JSON, or hardly', async () => {
    const owner = people[0] as Person;
    for (const [name, bytes] of brokenBodies)
      for (const path of ['meals', 'rpc/users_page'])
        await attempt(
          owner,
          `${path} with ${name}`,
          { method: 'POST', path, body: new Uint8Array(bytes) },
          true,
        );
    judge.conclude(SEED);
  });

  it('and the audit log’s chain holds, prototypes are clean', async () => {
    const admin = people.find(({ name }) => name === 'admin') as Person;
    const { body } = await send(backend, admin, { method: 'POST', path: 'rpc/verify_audit_chain', body: {} });
    expect(body).toMatchObject([{ ok: true }]);
    expect('isAdmin' in {}).toBe(false);
    const { sent, written } = judge.counts();
    if (!ONLY) expect(sent).toBeGreaterThan(3000);
    if (!ONLY) expect(written).toBeGreaterThan(300);
  });
});
