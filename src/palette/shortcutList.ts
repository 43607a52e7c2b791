interface ShortcutGroup {
  title: string;
  keys: readonly (readonly [keys: string, does: string])[];
}

/** The keys that the console listens to, by the page that they work on. A page that takes another one is to say so here. */
export const shortcutList: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    keys: [
      ['Ctrl K or ⌘ K', 'Go to a page, a person, a key, anything'],
      ['?', 'This list'],
      ['Esc', 'Close what is open'],
    ],
  },
  {
    title: 'Consultation keys',
    keys: [
      ['n', 'Issue a key'],
      ['/', 'Search'],
    ],
  },
  {
    title: 'Adjustments',
    keys: [
      ['j and k', 'Next and previous'],
      ['a', 'Approve'],
      ['r', 'Reject, with a reason'],
      ['u', 'Undo'],
    ],
  },
  {
    title: 'Review of films',
    keys: [
      ['j and k', 'Next and previous'],
      ['a', 'Approve'],
      ['r', 'Reject, with a reason'],
      ['u', 'Undo'],
    ],
  },
  {
    title: 'Timeline of a film',
    keys: [
      ['u', 'Undo'],
      ['y', 'Do it again'],
    ],
  },
  {
    title: 'Review of answers',
    keys: [
      ['1', 'Accept'],
      ['2', 'Correct'],
      ['3', 'Reject'],
      ['u', 'Undo'],
    ],
  },
];
