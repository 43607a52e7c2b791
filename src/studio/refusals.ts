interface Refusal {
  /** Why not, in the database's own sentence. */
  reason: string;
  /** What would change it, or why nothing should. */
  remedy: string;
}

/** The database's refusal codes in words. They protect the member, so no remedy suggests a way around them. */
const refusals: Readonly<Record<string, Refusal>> = {
  no_consent: {
    reason: 'There is no consent in force to show this member’s weight.',
    remedy:
      'The member can give it in the app, or tell support, who records it. Nobody can give it for them.',
  },
  minor: {
    reason: 'This member is not known to be 18 or older.',
    remedy: 'Videos are made of adults only. If just the birth date is missing, the member can add it.',
  },
  underweight_goal: {
    reason: 'This member’s weight or goal is in the underweight range.',
    remedy: 'Ask a coach to look at it with the member. Such a goal is never advertised.',
  },
  rapid_loss: {
    reason: 'This member lost more than 1 kg a week over four weeks.',
    remedy: 'Ask a coach to look at it. A rapid loss is never advertised, however long ago it was.',
  },
  too_few_weigh_ins: {
    reason: 'A film needs weigh-ins on at least two days.',
    remedy: 'With the next weigh-in there is a story to tell.',
  },
  no_photo_consent: {
    reason: 'There is no consent in force to show photos of this member.',
    remedy: 'The member can give it in the app. Films without photos are open to them meanwhile.',
  },
  too_few_photos: {
    reason: 'This film needs two photos of this member, taken on different days.',
    remedy: 'The member can add photos in the app.',
  },
};

const unknown: Refusal = {
  reason: 'The database refuses a video of this member.',
  remedy: 'Ask an administrator which rule applies.',
};

export const refusalText = (code: string): Refusal => refusals[code] ?? unknown;

/** All reasons as one short text, for a list row. */
export const refusalSummary = (codes: readonly string[]) =>
  codes.map((code) => refusalText(code).reason).join(' ');
