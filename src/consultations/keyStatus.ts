/** The statuses of the view `consultation_key_summaries`, computed by the database at the time of reading. */
export const keyStatuses = ['active', 'scheduled', 'exhausted', 'expired', 'revoked'] as const;
export type KeyStatus = (typeof keyStatuses)[number];

type Tone = 'success' | 'info' | 'default' | 'warning' | 'error';

/** Each status in words, with a sentence for the tooltip. The tone only repeats what the text says. */
export const keyStatusText: Record<KeyStatus, { label: string; meaning: string; tone: Tone }> = {
  active: { label: 'Active', meaning: 'Can be redeemed now.', tone: 'success' },
  scheduled: { label: 'Scheduled', meaning: 'Works from a later day on.', tone: 'default' },
  exhausted: { label: 'Used up', meaning: 'Every use has been redeemed.', tone: 'default' },
  expired: { label: 'Expired', meaning: 'Its expiry has passed.', tone: 'warning' },
  revoked: { label: 'Revoked', meaning: 'Staff withdrew it; it can no longer be redeemed.', tone: 'error' },
};

export const redeemedChoices = [
  { id: 'true', name: 'Used at least once' },
  { id: 'false', name: 'Never used' },
];
export const deliveredChoices = [
  { id: 'true', name: 'Handed out' },
  { id: 'false', name: 'Not handed out' },
];
export const expiringChoices = [7, 14, 30, 90].map((days) => ({ id: days, name: `Within ${days} days` }));
export const kindChoices = [
  { id: 'false', name: 'Random keys' },
  { id: 'true', name: 'Campaign codes' },
];

export const statusChoices = keyStatuses.map((id) => ({ id, name: keyStatusText[id].label }));
