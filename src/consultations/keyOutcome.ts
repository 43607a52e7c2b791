import type { Redemption } from '../data/index.ts';

export type Outcome = Redemption['outcome'];

interface OutcomeText {
  /** For staff, in a list. */
  label: string;
  /** The rule, for the dry run: what has to be so. */
  rule: string;
  /** To the member who typed it: what is the case and what to do. It tells no more than the label. */
  told: string;
}

/** Every way that a redemption can end. */
export const outcomeText: Record<Outcome, OutcomeText> = {
  redeemed: {
    label: 'Redeemed',
    rule: 'Redeemed',
    told: 'Your consultation is open.',
  },
  malformed: {
    label: 'Malformed',
    rule: 'Its check symbol fits',
    told: 'This is not a key. Compare it with what you were given, symbol by symbol.',
  },
  unknown: {
    label: 'Unknown',
    rule: 'There is such a key',
    told: 'There is no such key. Compare it with what you were given.',
  },
  assigned_to_another: {
    label: 'For somebody else',
    rule: 'It is for this member or for anyone',
    told: 'This key was given to somebody else. Sign in with the address that it was sent to.',
  },
  revoked: {
    label: 'Revoked',
    rule: 'It is not revoked',
    told: 'This key was withdrawn. Ask whoever gave it to you for a new one.',
  },
  expired: {
    label: 'Expired',
    rule: 'It has not expired',
    told: 'This key has expired. Ask whoever gave it to you for a new one.',
  },
  not_yet_valid: {
    label: 'Not valid yet',
    rule: 'It has begun',
    told: 'This key is not valid yet. Try again on the day that it begins.',
  },
  exhausted: {
    label: 'Used up',
    rule: 'It has uses left',
    told: 'This key was used up. Ask whoever gave it to you for a new one.',
  },
  batch_cap: {
    label: 'Campaign used up',
    rule: 'Its batch has uses left',
    told: 'All places of this campaign are taken.',
  },
  throttled: {
    label: 'Throttled',
    rule: 'The member is not slowed down',
    told: 'Too many tries. Wait a quarter of an hour, then type the key again.',
  },
};

export const refusalChoices = Object.entries(outcomeText)
  .filter(([id]) => id !== 'redeemed')
  .map(([id, { label }]) => ({ id, name: label }));
