import { expect, it } from 'vitest';
import { tableName } from '../../src/fields/tableName.ts';
import { words } from '../../src/fields/words.ts';
import { i18nProvider } from '../../src/layout/messages.ts';
import { limitName } from '../../src/operations/limitNames.ts';
import { kindText } from '../../src/users/page/timeline.ts';

it('names of the database read as words', () => {
  expect([words('late_eating'), words('meal_time_id'), words('ai_acceptance')]).toEqual([
    'Late eating',
    'Meal time ID',
    'AI acceptance',
  ]);
});

it('tables are called as the console calls them, also those of other schemas', () => {
  expect(
    ['weight_history', 'social_media_posts', 'auth.users', 'analytics.active_days', 'auth.unheard_of'].map(
      tableName,
    ),
  ).toEqual(['Weight history', 'Posts', 'Account to sign in with', 'Figures: active days', 'Unheard of']);
});

it('a limit that nobody named is called by its own words', () => {
  expect([limitName('chat.messages'), limitName('voice.minutes_a_day'), limitName('login')]).toEqual([
    'Messages to the coach',
    'Voice: minutes a day',
    'Login',
  ]);
});

it('an event’s kind is said where its title doesn’t', () => {
  expect(
    [
      { kind: 'weigh_in', title: '68.4 kg' },
      { kind: 'mood', title: 'Mood 8 of 10' },
      { kind: 'privacy_request', title: 'Privacy request: export' },
    ].map(kindText),
  ).toEqual(['weigh-in', '', '']);
});

it('an edit page is called by what is edited, and pages of a list by their rows', () => {
  expect(i18nProvider.translate('ra.page.edit', { name: 'Staff', recordRepresentation: 'Ada Example' })).toBe(
    'Edit Ada Example',
  );
  expect(
    i18nProvider.translate('ra.navigation.page_range_info', { offsetBegin: 1, offsetEnd: 25, total: 1234 }),
  ).toBe('1–25 of 1,234');
});
