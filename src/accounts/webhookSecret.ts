/** A new secret for signatures: 32 random bytes, base64url, 43 characters. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** What is wrong with a receiver's address, or undefined. On this machine, for practice, it may do without TLS. */
export function addressProblem(text: string): string | undefined {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (!address) return 'The address is not one: it begins with https://.';
  const practice = address.protocol === 'http:' && address.hostname === '127.0.0.1';
  return address.protocol === 'https:' || practice ? undefined : 'The address has to begin with https://.';
}
