import type { InviteProblem, InviteRow } from '../../data/index.ts';
import { readCsv } from '../../export/readCsv.ts';

const aliases: Readonly<Record<string, keyof Omit<InviteRow, 'line'>>> = {
  email: 'email',
  'e-mail': 'email',
  full_name: 'full_name',
  name: 'full_name',
  tier: 'tier',
  subscription_tier: 'tier',
  time_zone: 'time_zone',
  timezone: 'time_zone',
  goal: 'goal',
  primary_goal: 'goal',
  experience: 'experience',
  experience_level: 'experience',
  tags: 'tags',
};

const ROWS_AT_MOST = 100_000;

export interface InviteFile {
  name: string;
  rows: InviteRow[];
  /** What is wrong with the file: without its remedy no row is looked at. */
  broken: InviteProblem[];
  /** Columns that nobody asked for. */
  leftAlone: string[];
  /** Addresses that an earlier line has, which the database, asked piece by piece, would not see. */
  repeated: InviteProblem[];
}

/** Reads a CSV of people: `email`, and `name`, `tier`, `time_zone`, `goal`, `experience` and `tags` (`a; b`) if wanted. */
export function readInvitations(name: string, text: string): InviteFile {
  const { rows, leftAlone, problems } = readCsv(text, aliases, ['email'], ROWS_AT_MOST);
  const first = new Map<string, number>();
  const repeated: InviteProblem[] = [];
  for (const { line, email = '' } of rows) {
    const address = email.toLowerCase();
    const before = first.get(address);
    if (before === undefined) first.set(address, line);
    else if (address) repeated.push({ line, column: 'email', why: `Is in line ${before} already.` });
  }
  return { name, rows: rows.map((row) => ({ email: '', ...row })), leftAlone, broken: problems, repeated };
}
