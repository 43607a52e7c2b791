import { ownerId } from './people.ts';

/** A small deterministic generator (mulberry32): the same seed gives the same values everywhere. */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  return { next, pick };
}
export type Dice = ReturnType<typeof dice>;

const deep = (levels: number) => JSON.parse(`${'{"a":['.repeat(levels)}1${']}'.repeat(levels)}`) as unknown;
const polluted = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}') as unknown;
const megabyte = 'x'.repeat(1_000_000);

const numbers = [
  ...[0, -1, 0.1, 1e308, -1e15, 5e-324, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 + 2, 9.5e18, 999_999],
  ...['NaN', 'Infinity', '-Infinity', '1e400', '0x1F', '1_000', '٣'],
];
const moments = [
  ...[
    '2026-02-30',
    '9999-12-31',
    '294276-12-31T23:59:59Z',
    'infinity',
    '-infinity',
    '0001-01-01 BC',
    '1900-01-01',
  ],
  ...[
    '2199-12-31T23:59:59+14:00',
    '24:00:01',
    '00:00',
    'now',
    'epoch',
    '1899-12-31',
    '2026-10-25T02:30:00 Europe/Rome',
  ],
];
const texts = [
  ...['', ' ', '\n', '\u00a0', 'a\ufeff', '\u202eevil\u202c', '%_\\', '{', '[1,2', '{}', 'null', 'true'],
  ...["'; drop table public.profiles; --", "' or '1'='1", '$1', '$$;select 1;$$', '\\x00', 'a\u0000b'],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '../../etc/passwd'],
  ...[
    '\ud800',
    'a\udfffz',
    '👩‍👩‍👧‍👦'.repeat(50),
    '(('.repeat(2000),
    'é'.repeat(10_001),
    megabyte,
    "'".repeat(9_999),
  ],
];
const lists = [
  [],
  [null],
  ['a', null, 1],
  [[[]]],
  [['a'], ['b']],
  '{}',
  '{a,"b',
  Array(5000).fill('x'),
  [megabyte],
  [{}],
];
const documents = [
  ...[{}, [], null, 0, 'text', { $ne: null }, polluted, deep(400), { a: megabyte }, { '': '' }, [[], [null]]],
  ...[{ 'a\u0000b': 1 }, { a: '\u0000' }, { a: 1e308 }, { a: 'NaN' }, Array(3000).fill({ a: 1 })],
];

/** What somebody sends who means harm, or whose program is broken, for a column or parameter of this type; `ids` are rows of other people. */
export function hostile(type: string, { next, pick }: Dice, ids: readonly string[]): unknown {
  const everything = [null, true, ids[0], ...numbers, ...moments, ...texts, ...lists, ...documents];
  // What does not even have the type is refused at the door. Most values shall come further.
  if (next() < 0.3) return pick(everything);
  if (type.endsWith('[]')) return pick(lists);
  if (type === 'uuid')
    return pick([...ids, ...ids, null, 'not-a-uuid', '00000000-0000-0000-0000-000000000000']);
  if (/^(date|time)/.test(type)) return pick(moments);
  if (/^(integer|bigint|smallint|numeric|real|double)/.test(type)) return pick(numbers);
  if (type.startsWith('json')) return pick(documents);
  if (type === 'boolean') return pick([null, 'yes', 2, 'maybe', '']);
  return pick(texts);
}

const bytes = (text: string) => [...new TextEncoder().encode(text)];

/** Bodies that no client of ours can send: bytes that are no text, text that is no JSON, JSON that is no row. */
export const brokenBodies: [string, number[]][] = [
  ['nothing', []],
  [
    'broken UTF-8',
    [...bytes(`{"user_id":"${ownerId}","meal_type":"lunch","name":"`), 0xc3, 0x28, 0xff, ...bytes('"}')],
  ],
  ['a NUL byte', [...bytes('{"name":"a'), 0, ...bytes('b"}')]],
  ['half a document', bytes('{"name":')],
  ['a comma too many', bytes('{"name":1,}')],
  ['NaN', bytes('{"total_calories":NaN}')],
  ['a number beyond every type', bytes(`{"total_calories":${'9'.repeat(400)}}`)],
  ['a string', bytes('"x"')],
  ['a number', bytes('1')],
  ['null', bytes('null')],
  ['a list in a list', bytes('[[]]')],
  ['rows of different kinds', bytes('[{"name":"a"},null,3]')],
  ['a key twice', bytes('{"name":"a","name":"b"}')],
  ['a prototype', bytes('{"__proto__":{"isAdmin":true},"name":"a"}')],
  ['a column with SQL in its name', bytes('{"name\\"; drop table public.meals; --":1}')],
  ['an empty column name', bytes('{"":1}')],
  ['forty thousand brackets', bytes('['.repeat(40_000))],
  ['a UTF-16 byte order mark', [0xff, 0xfe, 0x7b, 0, 0x7d, 0]],
];
