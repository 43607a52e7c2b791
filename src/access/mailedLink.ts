/** What a mailed link's fragment says: a forgotten password, an invitation, or a link that is too old. */
const forSetPassword = /[#&](type=(recovery|invite)|error_code=otp_expired)(&|$)/;

/**
 * Where a mailed link should open. Auth servers send people to the site's own address when the one that was asked for
 * isn't on their list; the fragment still says what the link is for, and the page for it is `/set-password`.
 * @returns the address to show instead, or undefined when this one is right.
 */
export function mailedLinkTarget({
  pathname,
  hash,
}: Pick<Location, 'pathname' | 'hash'>): string | undefined {
  return forSetPassword.test(hash) && pathname !== '/set-password' ? `/set-password${hash}` : undefined;
}
