/** What the consultation's assistant asks in one section, and what members answer. All text is invented. */
export interface ConsultationTopic {
  readonly questions: readonly [string, string];
  readonly answers: readonly string[];
  readonly followUps: readonly string[];
}

/** One topic a section, in the order of the consultation (section 1 to 7). */
export const consultationTopics: readonly ConsultationTopic[] = [
  {
    questions: [
      'What kinds of training have you done so far, and how did each one feel?',
      'Which of them would you like to see more of in your plan?',
    ],
    answers: [
      'Mostly gym work on machines, and I swam a lot as a teenager.',
      'I walk every day. I tried running last spring and liked it until my shin hurt.',
      'Yoga at home for two years. Weights are new to me.',
      'Football with friends on Thursdays, otherwise I sit all day.',
    ],
    followUps: [
      'More strength, please.',
      'Short sessions that I can do at home.',
      'A mix, I get bored quickly.',
    ],
  },
  {
    questions: [
      'Which exercises do you know well enough to do without help?',
      'Is there any movement that hurts or that you avoid?',
    ],
    answers: [
      'Squats with my own weight, planks, and the rowing machine.',
      'Bench press and deadlift, I learned both with a coach.',
      'Push-ups on the knees, lunges, dumbbell rows.',
      'Honestly only walking and cycling.',
    ],
    followUps: [
      'Deep lunges pull in my left knee.',
      'Nothing hurts at the moment.',
      'Overhead presses, my shoulder clicks.',
    ],
  },
  {
    questions: [
      'On which days and at what time can you train?',
      'How long may a session be on a normal day?',
    ],
    answers: [
      'Monday, Wednesday and Friday before work.',
      'Evenings from seven, never on Sunday.',
      'Lunch breaks on Tuesday and Thursday, and Saturday mornings.',
      'It changes with my shifts, three days a week are safe.',
    ],
    followUps: [
      'Forty-five minutes.',
      'Half an hour, an hour on Saturday.',
      'Not over fifty minutes with the way there.',
    ],
  },
  {
    questions: ['When do you usually eat, and what does a normal day look like?', 'Who cooks at home?'],
    answers: [
      'Coffee and bread at seven, canteen at noon, warm dinner at half past seven.',
      'I skip breakfast and eat twice: one o’clock and eight.',
      'Oats in the morning, a sandwich at my desk, then whatever the children leave.',
      'Rice or flatbread with dal at lunch, soup in the evening.',
    ],
    followUps: ['I do, on most days.', 'My partner during the week.', 'Nobody, we order a lot.'],
  },
  {
    questions: ['What would you like to be different in three months?', 'Why does that matter to you now?'],
    answers: [
      'Climb the stairs at work without stopping, and a few kilos less.',
      'Sleep through the night and have energy in the afternoon.',
      'Do one real pull-up.',
      'Get my blood pressure down as my doctor asked.',
    ],
    followUps: [
      'My daughter asked me to come hiking.',
      'I turn fifty next year.',
      'I want to feel at home in my body again.',
    ],
  },
  {
    questions: [
      'What got in the way the last times you tried?',
      'What must stay as it is, whatever the plan says?',
    ],
    answers: [
      'Evenings. After nine I eat in front of the screen.',
      'Business trips. I come home and have to start again.',
      'I do too much in week one and then my back answers.',
      'Cooking for four people with four tastes.',
    ],
    followUps: [
      'Friday dinner with my family.',
      'My morning coffee with milk.',
      'No weighing of food at the table.',
    ],
  },
  {
    questions: ['Is anything coming up that the plan should know about?', 'How should we adapt around it?'],
    answers: [
      'A wedding in about ten weeks.',
      'Two weeks at the sea, no gym there.',
      'A charity run over ten kilometres.',
      'Exams next month, I will be short of sleep.',
    ],
    followUps: [
      'Keep it light that week.',
      'Walking is fine, nothing else.',
      'Please ease off three days before.',
    ],
  },
];
