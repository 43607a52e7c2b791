import type { AccountRow } from './accountModel.ts';

/** What came of a webhook's newest test, as the worker wrote it down. */
export type WebhookTest =
  | { id: string; state: 'waiting' | 'sending'; at: string }
  | {
      id: string;
      state: 'done';
      delivered: boolean;
      /** HTTP status; null without a whole answer. */
      status: number | null;
      message: string;
      /** The first characters of what the receiver answered. */
      answer: string;
      milliseconds: number;
      at: string;
    };

/** Null before the first test. */
export const webhookTest = ({ test_result: result }: Pick<AccountRow, 'test_result'>) =>
  result as unknown as WebhookTest | null;
