import { preflightRules } from '../../../shared/publishing/preflightRules.ts';
import { type AccountRow, platformNames } from '../../accounts/accountModel.ts';
import type { RenderJob } from '../../studio/renderJob.ts';
import { type CreatorInfo, creatorProblem } from './creatorInfo.ts';
import type { Plan } from './plan.ts';
import { preflightPostOf } from './planPost.ts';

/** One rule on one account: it passes, does not ask, warns, or forbids with what mends it. */
export type Cell = { kind: 'passes' | 'not_asked' } | { kind: 'warning' | 'error'; message: string };

export interface CheckRow {
  id: string;
  name: string;
  /** In the order of the accounts. */
  cells: readonly Cell[];
}

export interface CheckFacts {
  plan: Plan;
  film: RenderJob | undefined;
  accounts: readonly AccountRow[];
  /** What the member's consent covers: `platform/media class`; undefined while it is not known. */
  consents: ReadonlySet<string> | undefined;
  creators: Readonly<Record<string, CreatorInfo | null>>;
}

const passes: Cell = { kind: 'passes' };
const notAsked: Cell = { kind: 'not_asked' };
const error = (message: string): Cell => ({ kind: 'error', message });

function connection(account: AccountRow): Cell {
  if (account.status === 'disabled' || account.status === 'reconnect' || !account.has_token)
    return error('It is not connected. Open the account and connect it.');
  if (account.paused_at)
    return { kind: 'warning', message: 'It is paused: the post waits until somebody resumes it.' };
  return passes;
}

function consent({ consents, film }: CheckFacts, { platform }: AccountRow): Cell {
  if (!consents) return notAsked;
  const at = platformNames[platform];
  if (!consents.has(`${platform}/weight_numbers`))
    return error(`The member has not agreed to be shown on ${at}. They can in the app, or through support.`);
  if (film?.display_name && !consents.has(`${platform}/name`))
    return error(`The film shows a name, and the member has not agreed to that on ${at}. Render it without.`);
  if (film?.film === 'before-after' && !consents.has(`${platform}/body`))
    return error(`The film shows photos, and the member has not agreed to that on ${at}.`);
  return passes;
}

/** Every rule on every chosen account: the same rules that the worker checks before it posts, and what the accounts ask for. */
export function checkPlan(facts: CheckFacts): CheckRow[] {
  const { plan, film, accounts, creators } = facts;
  const own: CheckRow[] = [
    { id: 'connection', name: 'Account', cells: accounts.map(connection) },
    {
      id: 'consent',
      name: 'The member’s consent',
      cells: accounts.map((account) => consent(facts, account)),
    },
  ];
  if (accounts.some(({ platform }) => platform === 'tiktok'))
    own.push({
      id: 'creator',
      name: 'What the creator may do',
      cells: accounts.map((account) => {
        if (account.platform !== 'tiktok') return notAsked;
        const problem = creatorProblem(
          creators[account.id] ?? null,
          plan.privacy,
          film?.duration_seconds ?? null,
        );
        return problem ? error(problem) : passes;
      }),
    });
  const rules = preflightRules
    .filter((rule) => accounts.some(({ platform }) => rule.platforms.includes(platform)))
    .map(({ id, name, platforms, level, check }) => ({
      id,
      name,
      cells: accounts.map((account): Cell => {
        const { platform } = account;
        if (!platforms.includes(platform)) return notAsked;
        const message = check(preflightPostOf(plan, account, film), platform);
        return message ? { kind: level, message } : passes;
      }),
    }));
  return [...own, ...rules];
}

/** How many cells forbid posting. */
export const errorsIn = (rows: readonly CheckRow[]) =>
  rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'error').length;
