import { useMutation } from '@tanstack/react-query';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage, sqlState } from '../data/errors.ts';
import type { IssuedKey } from '../data/verbs.ts';
import { type IssueForm, issueSchema } from './keysModel.ts';

/** What came back, with the two things that the file repeats beside every key. */
export interface Issued {
  keys: IssuedKey[];
  asked: number;
  /** False for other secrets of keys that there were already. */
  isNew: boolean;
  batch?: string;
  assignee?: string;
}

/**
 * Issues the keys that a checked form asks for. It is never repeated by itself: a lost answer may mean that the
 * keys exist, and a second call would issue as many again.
 */
export function useIssueKeys() {
  const data = useConsoleData();
  return useMutation({
    retry: false,
    mutationFn: async (form: IssueForm): Promise<Issued> => {
      const { quantity, code, options } = issueSchema(new Date()).parse(form);
      const member = options.assigned_user_id
        ? (await data.getOne('profiles', { id: options.assigned_user_id })).data
        : undefined;
      const keys = code
        ? [await data.issueCampaignCode(code, options)]
        : await data.issueKeys(quantity, options);
      return {
        keys,
        asked: quantity,
        isNew: true,
        batch: options.batch_name,
        assignee: options.assigned_email ?? member?.email,
      };
    },
  });
}

/** Says what went wrong; without an answer from the database it also says what to look at before trying again. */
export function issueFailure(error: unknown): string {
  if (sqlState(error)) return errorMessage(error);
  return `${errorMessage(error)} The keys may have been issued all the same: look at the list before you try again.`;
}
