import type { Platform } from '../../../shared/publishing/captions.ts';

/** What is wrong with an address, or undefined; none is fine. */
export function linkProblem(address: string): string | undefined {
  if (address.trim() === '') return undefined;
  return URL.canParse(address.trim()) && /^https:\/\//.test(address.trim())
    ? undefined
    : 'The address begins with https://.';
}

/**
 * The address with UTM parameters, by which the site's analytics tell posts apart: source is the platform, medium always
 * "social". Parameters that the address has already are kept. Empty while there is no usable address.
 */
export function trackedLink(address: string, campaign: string, platform: Platform): string {
  if (address.trim() === '' || linkProblem(address)) return '';
  const url = new URL(address.trim());
  const words = { utm_source: platform, utm_medium: 'social', utm_campaign: campaign.trim() };
  for (const [name, value] of Object.entries(words)) {
    if (value && !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.href;
}
