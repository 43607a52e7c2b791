/** Keys issued in one go that nobody in particular owns. Days count from the end of the demo: negative is the past. */
export interface SharedBatchSeed {
  readonly name: string;
  readonly quantity: number;
  readonly issuedDay: number;
  readonly notBeforeDay: number | null;
  readonly expiresDay: number | null;
  /** Uses of one key; a key that members redeemed more often holds more. */
  readonly maxUses: number;
  readonly tags: readonly string[];
  readonly notes: string | null;
  readonly revoked?: { readonly day: number; readonly reason: string };
  /** Letters in front of the keys; KEEL when left out. */
  readonly prefix?: string;
  /** A word that somebody chose instead of random keys. */
  readonly code?: string;
  /** Cap of all keys together. */
  readonly cap?: number;
  readonly daysAfterFirstUse?: number;
  /** How the keys left the console on the day after they were issued; none were, when left out. */
  readonly delivered?: 'pdf' | 'post' | 'copied' | 'email' | 'in_person';
  /** Most redemptions by members; `Infinity` takes all that no batch before it took. */
  readonly takes: number;
}

const open = { notBeforeDay: null, expiresDay: null, notes: null, takes: 0 } as const;

export const sharedBatches: readonly SharedBatchSeed[] = [
  {
    ...open,
    name: 'Company health days',
    quantity: 40,
    issuedDay: -120,
    notBeforeDay: -110,
    expiresDay: 60,
    maxUses: 1,
    tags: ['company'],
    notes: 'Given out on paper cards.',
    cap: 36,
    delivered: 'pdf',
    takes: 22,
  },
  {
    ...open,
    name: 'Partner clinics, yearly',
    quantity: 8,
    issuedDay: -400,
    expiresDay: 200,
    maxUses: 25,
    tags: ['partner', 'clinic'],
    notes: 'One key a clinic. Renew in spring.',
    prefix: 'CLINIC',
    delivered: 'post',
    takes: Number.POSITIVE_INFINITY,
  },
  {
    ...open,
    name: 'Podcast listeners',
    quantity: 20,
    issuedDay: -210,
    expiresDay: -30,
    maxUses: 5,
    tags: ['podcast'],
    delivered: 'copied',
  },
  {
    ...open,
    name: 'New year campaign',
    quantity: 60,
    issuedDay: -4,
    notBeforeDay: 45,
    expiresDay: 140,
    maxUses: 1,
    tags: ['campaign', 'new-year'],
    notes: 'Opens with the campaign, not before.',
  },
  {
    ...open,
    name: 'Newsletter, wrong list',
    quantity: 25,
    issuedDay: -75,
    expiresDay: 90,
    maxUses: 1,
    tags: ['newsletter'],
    delivered: 'email',
    revoked: { day: -74, reason: 'Sent to the wrong list.' },
  },
  {
    ...open,
    name: 'Friends and family',
    quantity: 10,
    issuedDay: -45,
    maxUses: 3,
    tags: [],
    daysAfterFirstUse: 30,
    delivered: 'in_person',
  },
  {
    ...open,
    name: 'Autumn radio spot',
    quantity: 1,
    issuedDay: -12,
    expiresDay: 48,
    maxUses: 500,
    code: 'AUTUMN-26',
    tags: ['campaign', 'radio'],
    notes: 'Read out on air: a word, not a key.',
    delivered: 'copied',
  },
];

/** Keys issued one by one for an address without an account. */
export const personalKeys: readonly {
  readonly email: string;
  readonly issuedDay: number;
  readonly expiresDay: number;
  readonly revokedReason?: string;
}[] = [
  { email: 'waiting.one@example.com', issuedDay: -3, expiresDay: 57 },
  { email: 'waiting.two@example.com', issuedDay: -9, expiresDay: 51 },
  { email: 'waiting.three@example.com', issuedDay: -20, expiresDay: 90 },
  { email: 'never.came@example.com', issuedDay: -100, expiresDay: -40 },
  { email: 'too.late@example.com', issuedDay: -66, expiresDay: -6 },
  { email: 'refunded@example.com', issuedDay: -31, expiresDay: 29, revokedReason: 'Refunded before use.' },
];
