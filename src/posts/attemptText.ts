import { platformNames } from '../accounts/accountModel.ts';
import type { TimelineTone } from '../fields/Timeline.tsx';
import type { PostAttempt, PostRow } from './postModel.ts';

interface EventText {
  title: (platform: string) => string;
  tone: TimelineTone;
}

const say = (title: string, tone: TimelineTone = 'quiet'): EventText => ({ title: () => title, tone });

/** What was tried with a post, as one would tell it. */
const eventText: Readonly<Record<PostAttempt['event'], EventText>> = {
  claimed: say('A worker took it'),
  armed: say('Armed: the call that publishes it comes next'),
  submitted: { title: (platform) => `${platform} took it`, tone: 'quiet' },
  processing: { title: (platform) => `${platform} works on it`, tone: 'quiet' },
  live: say('Live', 'good'),
  refused: { title: (platform) => `${platform} refused it`, tone: 'bad' },
  unsure: say('The answer got lost: it may have gone out', 'bad'),
  absent: { title: (platform) => `${platform} says that it is not there`, tone: 'quiet' },
  unanswered: { title: (platform) => `${platform} did not say what became of it`, tone: 'bad' },
  released: say('Given back by a worker that stopped'),
  waiting: { title: (platform) => `Waiting for ${platform}`, tone: 'quiet' },
  approved: say('Approved', 'good'),
  unapproved: say('Made a draft again'),
  rescheduled: say('Given another time'),
  cancelled: say('Cancelled', 'bad'),
  retried: say('Queued again'),
  settled: say('A person said what became of it'),
  late: say('Too late: it could not go out in time', 'bad'),
  gone: { title: (platform) => `${platform} does not have it any more`, tone: 'bad' },
};

export interface AttemptText {
  title: string;
  detail: string;
  tone: TimelineTone;
}

export function attemptText(attempt: PostAttempt, platform: PostRow['platform']): AttemptText {
  const { title, tone } = eventText[attempt.event];
  const byRule = attempt.event === 'refused' && attempt.code === 'preflight';
  return {
    title: byRule ? 'It broke a rule before it was sent' : title(platformNames[platform]),
    detail: [attempt.message, attempt.code !== 'preflight' && attempt.code].filter(Boolean).join(' · '),
    tone,
  };
}
