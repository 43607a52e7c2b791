import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old a signed request may be, in seconds, for a receiver to believe it. */
export const SIGNATURE_AGE_SECONDS = 300;

/**
 * `t=<unix seconds>,v1=<hex>`: HMAC-SHA256 over "<t>.<body>" with the account's secret, so that a receiver can tell who
 * sent it, that nothing was changed, and that it is no old one sent again.
 */
export function sign(secret: string, body: string, unixSeconds: number): string {
  const mac = createHmac('sha256', secret).update(`${unixSeconds}.${body}`).digest('hex');
  return `t=${unixSeconds},v1=${mac}`;
}

/** What a receiver does. @returns false for a wrong, torn or old signature. */
export function verify(secret: string, body: string, signature: string, nowSeconds: number): boolean {
  const time = Number(/^t=(\d+),v1=[0-9a-f]{64}$/.exec(signature)?.[1]);
  if (!Number.isSafeInteger(time) || Math.abs(nowSeconds - time) > SIGNATURE_AGE_SECONDS) return false;
  return timingSafeEqual(Buffer.from(sign(secret, body, time)), Buffer.from(signature));
}
