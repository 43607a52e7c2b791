import { checkNextTemplate } from '../../../worker/lanes/templates.ts';
import { silentLog } from '../../../worker/log.ts';
import { serviceClient } from './serviceClient.ts';

const EVERY_MS = 3_000;

/**
 * The worker's check of templates, done by the page while templates are looked at: the back end's own worker has no document to measure
 * letters in.
 */
export function checkTemplates(): void {
  const client = serviceClient('keel-checks');
  let isBusy = false;
  const look = async () => {
    if (isBusy || !window.location.hash.startsWith('#/content_templates/')) return;
    isBusy = true;
    const { lintVersion } = await import('../../../remotion/lint/lintVersion.ts');
    // What fails is tried again: the draft waits.
    await checkNextTemplate({ client, log: silentLog, judge: lintVersion }).catch(() => undefined);
    isBusy = false;
  };
  setInterval(() => void look(), EVERY_MS);
}
