import type { Access, PlatformClient, TestDelivery } from '../client.ts';
import { PlatformError, type Remedy, UnclearError } from '../errors.ts';
import { type Answer, ask, type Http } from '../http.ts';
import { sign } from './sign.ts';

/** A receiver's answers by HTTP status, and what to do about each. */
const WEBHOOK_ERRORS: readonly (readonly [(status: number) => boolean, Remedy])[] = [
  [
    (status) => status === 429,
    { action: 'wait', message: 'The receiver asks for a pause.', waitSeconds: 60 },
  ],
  [
    (status) => status === 401 || status === 403,
    { action: 'reconnect', message: 'The receiver does not accept the signature. Set its secret again.' },
  ],
  [
    (status) => status === 404 || status === 410,
    { action: 'human', message: "There is nobody at the webhook's address.", stopsAccount: true },
  ],
  [
    (status) => status === 413 || status === 415,
    { action: 'rerender', message: 'The receiver does not take this file.' },
  ],
  [
    (status) => status >= 300 && status < 500,
    { action: 'human', message: 'The receiver did not accept the post.' },
  ],
];

/** As much of a receiver's answer as is shown to a person. */
const ANSWER_LENGTH = 500;
const accepted = ({ status }: Answer) => status >= 200 && status < 300;

function refusal({ status, headers }: Answer): PlatformError {
  const remedy = WEBHOOK_ERRORS.find(([matches]) => matches(status))?.[1];
  if (!remedy) throw new UnclearError(`http_${status}`, `The receiver answered ${status}.`);
  const seconds = Number(headers.get('retry-after'));
  return new PlatformError(
    `http_${status}`,
    seconds > 0 && remedy.action === 'wait' ? { ...remedy, waitSeconds: seconds } : remedy,
  );
}

/**
 * Hands the post to another tool: a signed POST to the account's address. The same post always carries the same
 * `idempotency-key`; a receiver that answers GET `?idempotency_key=…` with 200 `{id}` or 404 `{"code":"not_found"}` lets
 * a lost answer be settled, of others a person has to ask.
 * @param practice where the fakes are: the one address that may do without https.
 */
export function webhookClient(http: Http, now: () => number, practice: string | null = null): PlatformClient {
  const signed = (access: Access, body: string) => ({
    'content-type': 'application/json',
    'keel-signature': sign(access.token, body, Math.floor(now() / 1000)),
  });
  const checkAddress = ({ account }: Access) => {
    const inPractice = practice !== null && account.startsWith(`${practice}/`);
    if (account.startsWith('https://') || inPractice) return;
    throw new PlatformError('address', {
      action: 'human',
      message: "A webhook's address begins with https://.",
    });
  };
  const send = (access: Access, id: string, content: object) => {
    const body = JSON.stringify(content);
    const headers = { ...signed(access, body), 'idempotency-key': id };
    return ask(http, { method: 'POST', url: access.account, headers, body });
  };
  return {
    platform: 'webhook',
    quota: async () => null,
    async prepare(access, _order, handles) {
      checkAddress(access);
      return { kind: 'ready', handles };
    },
    async publish(access, { id, caption, options, media }) {
      const answer = await send(access, id, {
        event: 'post.publish',
        id,
        caption,
        options,
        media: { url: await media.url(), bytes: media.bytes, type: 'video/mp4' },
      });
      if (!accepted(answer)) throw refusal(answer);
      const told = answer.body as { id?: string | number; url?: string } | null;
      return { kind: 'live', id: String(told?.id ?? id), permalink: told?.url ?? null };
    },
    async find(access, { id }) {
      const answer = await ask(http, {
        url: access.account,
        query: { idempotency_key: id },
        headers: signed(access, `idempotency_key=${id}`),
      });
      const told = answer.body as { id?: string | number; url?: string; code?: string } | null;
      if (answer.status === 200 && told?.id !== undefined) {
        return { kind: 'live', id: String(told.id), permalink: told.url ?? null };
      }
      return answer.status === 404 && told?.code === 'not_found'
        ? { kind: 'absent', over: false }
        : { kind: 'unaskable' };
    },
    async test(access, id): Promise<TestDelivery> {
      let answer: Answer | null = null;
      const said = (message: string): TestDelivery => ({
        delivered: false,
        status: answer?.status ?? null,
        message,
        answer: answer?.text.slice(0, ANSWER_LENGTH) ?? '',
      });
      try {
        checkAddress(access);
        answer = await send(access, id, { event: 'test', id });
        if (!accepted(answer)) throw refusal(answer);
        return { ...said('The receiver took the test.'), delivered: true };
      } catch (error) {
        if (error instanceof PlatformError) return said(error.remedy.message);
        if (!(error instanceof UnclearError)) throw error;
        return said(answer ? error.message : 'The receiver did not answer.');
      }
    },
    insights: async () => new Map(),
    remove: async () => ({ kind: 'manual' }),
  };
}
