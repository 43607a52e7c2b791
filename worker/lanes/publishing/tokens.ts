import { z } from 'zod';
import type { Access, PlatformName } from '../../platforms/client.ts';
import type { Tokens } from '../../platforms/oauth.ts';
import type { Vault } from '../../platforms/vault.ts';

const kept = z.object({
  access: z.string(),
  refresh: z.string().nullable(),
  accessEndsAt: z.number().nullable(),
  connectionEndsAt: z.number().nullable(),
});

const ownerOf = (platform: PlatformName, externalId: string) => `${platform}:${externalId}`;
const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** Renewed after two thirds of their life: an hour is left of X's two, three weeks of Meta's sixty days. */
const refreshAfter = ({ accessEndsAt, refresh }: Tokens, now: number) =>
  accessEndsAt === null || refresh === null ? null : now + ((accessEndsAt - now) * 2) / 3;

/** Tokens as the database keeps them. */
export function closeTokens(
  vault: Vault,
  platform: PlatformName,
  externalId: string,
  tokens: Tokens,
  now: number,
) {
  return {
    sealed: vault.close(JSON.stringify(tokens), ownerOf(platform, externalId)),
    access_ends_at: instant(tokens.accessEndsAt),
    connection_ends_at: instant(tokens.connectionEndsAt),
    refresh_after: instant(refreshAfter(tokens, now)),
  };
}

/** @throws Error when they were encrypted for another account or with another key. */
export const openTokens = (
  vault: Vault,
  platform: PlatformName,
  externalId: string,
  sealed: string,
): Tokens => kept.parse(JSON.parse(vault.open(sealed, ownerOf(platform, externalId))));

export const accessOf = (
  vault: Vault,
  platform: PlatformName,
  account: { readonly external_id: string; readonly sealed: string },
): Access => ({
  account: account.external_id,
  token: openTokens(vault, platform, account.external_id, account.sealed).access,
});
