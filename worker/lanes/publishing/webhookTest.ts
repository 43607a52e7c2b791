import type { TestDelivery } from '../../platforms/client.ts';
import type { PlatformClients } from '../../platforms/index.ts';
import type { PublishingJobs } from './jobs.ts';
import type { PublishingOptions } from './post.ts';
import { accessOf } from './tokens.ts';

export interface WebhookTestOptions extends Pick<PublishingOptions, 'vault' | 'clock' | 'log'> {
  readonly jobs: Pick<PublishingJobs, 'claimWebhookTest' | 'noteWebhookTest'>;
  readonly clients: PlatformClients;
}

const unsent: TestDelivery = {
  delivered: false,
  status: null,
  message: 'The test could not be sent. Set the secret again, and try once more.',
  answer: '',
};

/** Sends a test that somebody asked for to a webhook, and keeps what the receiver said. @returns false when nobody asked. */
export async function webhookTestNext(options: WebhookTestOptions): Promise<boolean> {
  const { jobs, clients, vault, clock, log } = options;
  const job = await jobs.claimWebhookTest();
  if (!job) return false;
  const begun = clock.now();
  let said: TestDelivery | undefined;
  try {
    said = await clients.webhook.test?.(accessOf(vault, 'webhook', job.account), job.id);
  } catch {
    log.warn('publishing.webhook_test_failed', {});
  }
  const milliseconds = clock.now() - begun;
  await jobs.noteWebhookTest(job.account.id, job.id, { ...(said ?? unsent), milliseconds });
  log.info('publishing.webhook_test', { status: said?.status ?? 0 });
  return true;
}
