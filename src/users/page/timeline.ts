import type { MemberPage, TimelineEvent, TimelineGroup } from '../../data/index.ts';
import { formatDay } from '../../fields/format.ts';
import { localDay } from '../../fields/localDay.ts';
import { words } from '../../fields/words.ts';

export const groupNames: Readonly<Record<TimelineGroup, string>> = {
  body: 'Body',
  plan: 'Plan',
  food: 'Food',
  training: 'Training',
  mind: 'Mind',
  coaching: 'Coaching',
  community: 'Community',
  learning: 'Learning',
  content: 'Content',
  account: 'Account',
};

/** The kinds of events that the reader may see: those of the sections that the page has. */
export function groupsOf(page: MemberPage): TimelineGroup[] {
  const sections: Record<TimelineGroup, unknown> = {
    body: page.body,
    plan: page.plan,
    food: page.nutrition,
    training: page.training,
    mind: page.mind,
    coaching: page.coaching,
    community: page.community,
    learning: page.learning,
    content: page.content,
    account: true,
  };
  return (Object.keys(sections) as TimelineGroup[]).filter((group) => sections[group]);
}

/** Events under their local day, in the order that they came in; `time` is the hour and minute where the member lives. */
export function eventsByDay(events: readonly TimelineEvent[], timeZone: string) {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  const days = new Map<string, (TimelineEvent & { time: string })[]>();
  for (const event of events) {
    const at = new Date(event.at);
    const name = formatDay(localDay(at, timeZone));
    days.set(name, [...(days.get(name) ?? []), { ...event, time: clock.format(at) }]);
  }
  return [...days].map(([name, ofDay]) => ({ name, events: ofDay }));
}

/** What kind of event it is, unless its title says so already: "meal", but nothing beside "Mood 8 of 10". */
export function kindText({ kind, title }: Pick<TimelineEvent, 'kind' | 'title'>): string {
  const said = kind === 'weigh_in' ? 'weigh-in' : words(kind).toLowerCase();
  return title.toLowerCase().includes(said) ? '' : said;
}
