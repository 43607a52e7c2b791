import { hashHex } from '../core/hash.ts';
import type { Random } from '../core/random.ts';

const browsers = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 16; Mobile) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15',
] as const;

/** Where a request came from: addresses of the ranges that are set aside for documentation (RFC 5737, RFC 3849). */
export function createOrigin(random: Random): {
  ip_address: string;
  address_tag: string;
  user_agent: string;
} {
  const last = random.int(1, 254);
  const address = random.chance(0.3)
    ? `2001:db8:${random.int(1, 9999)}::${last}`
    : `${random.pick(['192.0.2', '198.51.100', '203.0.113'])}.${last}`;
  return {
    ip_address: address,
    address_tag: hashHex(`address ${address}`).slice(0, 8),
    user_agent: random.pick(browsers),
  };
}
