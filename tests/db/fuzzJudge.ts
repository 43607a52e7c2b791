import { expect } from 'vitest';
import type { SqlRunner } from '../../supabase/local/migrations.ts';
import { type Answer, type Call, commits, type Person } from './fuzzApi.ts';
import { type Belongings, belongings, isTheirs, withoutNamedPeople } from './fuzzBelongings.ts';

export interface Attempt {
  person: Person;
  what: string;
  call: Call;
  /** Whether they may write this; else nothing may be written, whatever is answered. */
  isAllowed: boolean;
  answer: Answer;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const show = (value: unknown) => {
  const text = value instanceof Uint8Array ? `${value.length} bytes` : (JSON.stringify(value) ?? '');
  return text.length > 400 ? `${text.slice(0, 400)}… (${text.length} characters)` : text;
};

/** What is wrong with the answer itself. */
function* faultsOf(
  { call, answer, isAllowed }: Attempt,
  written: boolean,
  types: Record<string, string>,
): Generator<string> {
  const { status, body, text } = answer;
  const error = (body ?? {}) as { code?: unknown; message?: unknown };
  if (status >= 500) yield `answered ${status} ${text.slice(0, 300)}`;
  else if (status >= 400) {
    if (!/^([0-9A-Z]{5}|PGRST\d+)$/.test(String(error.code)) || !error.message)
      yield `${status} without an SQLSTATE and a message: ${text.slice(0, 200)}`;
    if (written) yield `refused with ${status}, but something was written`;
  } else if (written && !isAllowed) yield `wrote, answering ${status} ${text.slice(0, 200)}`;
  // Text that was taken is stored whole.
  if (call.method === 'POST' && status === 201 && Array.isArray(body))
    for (const [column, sent] of Object.entries(call.body as object)) {
      const stored: unknown = body[0]?.[column];
      if (types[column] === 'text' && typeof sent === 'string' && typeof stored === 'string')
        if (stored !== sent) yield `stored ${show(stored)} in ${column}`;
    }
}

/**
 * Collects what is wrong:
 * - an answer of 500 and above, or a refusal without SQLSTATE (or PostgREST's code) and message;
 * - anything written by a request that was refused, or by somebody who may not;
 * - ids of other people's rows in an answer to a member or caregiver, unless they sent them;
 * - rows of others that changed while a member or caregiver was at work.
 */
export function judging(sql: SqlRunner, people: readonly Person[]) {
  const wasWritten = commits(sql);
  const read = belongings(sql);
  const nameOf = new Map(people.flatMap(({ id, name }) => (name === 'service' ? [] : [[id, name] as const])));
  let known: Belongings | undefined;
  let faults: string[] = [];
  let isStale = true;
  const counted = { sent: 0, written: 0 };
  const named = (key: string) => key.replace(/^\S+/, (id) => nameOf.get(id) ?? id);

  return {
    async of(attempt: Attempt, types: Record<string, string> = {}): Promise<void> {
      const { person, what, call, answer } = attempt;
      const written = await wasWritten();
      isStale ||= written;
      counted.sent += 1;
      if (written) counted.written += 1;
      const note = (fault: string) =>
        faults.push(`${person.name}: ${what} ${fault}; sent ${show(call.body ?? call.path)}`);
      for (const fault of faultsOf(attempt, written, types)) note(fault);
      if (person.isStaff) return;
      const sent = JSON.stringify(call.body ?? '') + call.path;
      for (const [id] of withoutNamedPeople(answer.text, person).matchAll(UUID)) {
        const key = known?.ids.get(id);
        const isRow = key && (!nameOf.has(id) || key.endsWith('/ profiles'));
        if (isRow && !isTheirs(key, person, 'read') && !sent.includes(id))
          note(`answered an id of ${named(key)}`);
      }
    },
    /** Before somebody's turn: what is there. Staff write rows of others where the access matrix says so, and are not looked at. */
    async before(person: Person): Promise<void> {
      if (!person.isStaff) await this.compare(null, '');
    },
    /** Compares what belongs to everybody else with what it was. */
    async compare(person: Person | null, target: string): Promise<void> {
      if (!isStale || person?.isStaff) return;
      isStale = false;
      const now = await read();
      if (person && known)
        for (const key of new Set([...Object.keys(known.hashes), ...Object.keys(now.hashes)]))
          if (!isTheirs(key, person, 'write') && known.hashes[key] !== now.hashes[key])
            faults.push(`${person.name}: ${target} changed rows of ${named(key)}`);
      // An id that was there first stays known as that, also when somebody gives a row of theirs the same.
      known = { hashes: now.hashes, ids: new Map([...now.ids, ...(known?.ids ?? [])]) };
    },
    /** Before the first request: what is there. */
    async begin(): Promise<void> {
      await wasWritten();
      await this.compare(null, '');
    },
    conclude(seed: number): void {
      const all = faults;
      faults = [];
      expect(all.slice(0, 60), `${all.length} faults with FUZZ_SEED=${seed}`).toEqual([]);
    },
    counts: () => counted,
  };
}
export type Judge = ReturnType<typeof judging>;
