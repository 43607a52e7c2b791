/** What members ask the coach and tell quick entry, with the right answer of each. */

/** Words that stand for `{name}`; a word has the same value everywhere in one case. */
export const slots: Readonly<Record<string, readonly string[]>> = {
  grain: ['oats', 'brown rice', 'lentils', 'rye bread', 'potatoes', 'couscous', 'buckwheat', 'quinoa'],
  fruit: ['banana', 'apple', 'blueberries', 'pear', 'orange', 'grapes'],
  protein: ['eggs', 'tofu', 'chicken breast', 'skyr', 'tuna', 'cottage cheese', 'chickpeas'],
  sport: ['running', 'rowing', 'swimming', 'cycling', 'yoga', 'climbing', 'dancing'],
  part: ['knee', 'shoulder', 'lower back', 'ankle', 'hip', 'wrist'],
  time: ['before breakfast', 'after work', 'late in the evening', 'at lunch', 'on Sunday morning'],
  treat: ['biscuits', 'crisps', 'ice cream', 'chocolate', 'pizza', 'wine'],
  minutes: ['15', '20', '25', '30', '40', '45', '60', '75'],
  grams: ['60', '80', '120', '150', '180', '220', '250'],
  few: ['two', 'three', 'four', 'five'],
  cm: ['71', '78', '84', '91', '97', '104'],
  kg: ['62.4', '70.1', '78.8', '85.3', '93.6', '101.2'],
  km: ['3', '5', '8', '10', '12'],
};

export const dialogues: readonly (readonly [question: string, answer: string])[] = [
  [
    'How much protein do I need on a day with {minutes} minutes of strength training?',
    'About 1.6 g for each kg of your weight, spread over your meals. Start with breakfast.',
  ],
  [
    'I slept {few} hours less than I wanted. Should I still go {sport} {time}?',
    'Make it an easy session or a walk today. Sleep comes first tonight.',
  ],
  [
    'My {part} hurts after {sport}.',
    'Please leave out {sport} for now. I am telling your coach, who will get back to you today.',
  ],
  [
    'Can I swap {grain} for bread at dinner?',
    'Yes. Keep the same handful on the plate and the vegetables beside it.',
  ],
  [
    'Last night I had {treat}, more than I planned, and feel bad about it.',
    'One evening changes nothing. Have your usual breakfast, and note what came before it.',
  ],
  [
    'The scale went up by half a kilo since yesterday. Why?',
    'That is water, salt and the time of day. Look at the week, not at the day.',
  ],
  ['What can I eat shortly before {sport}?', 'Something small and easy: a {fruit} or toast, and water.'],
  [
    'There are only {minutes} minutes today. What is worth doing?',
    'Two rounds of your first three exercises. Short beats skipped.',
  ],
  [
    'Is {grain} good for me when I want to lose weight?',
    'It fits well. A fist of it, cooked, with {protein} and vegetables keeps you full.',
  ],
  [
    'I take tablets for my blood pressure. Does {sport} change the dose?',
    'That is for your doctor. I am handing this to your coach, who will ask you about it today.',
  ],
  [
    'Which {protein} dish can I cook ahead for {few} days?',
    'A tray with {protein} and vegetables keeps {few} days in the fridge. Freeze what is left.',
  ],
  [
    'Do I have to eat breakfast?',
    'No. When you eat matters less than what; see that lunch has protein then.',
  ],
  [
    'We are invited on Saturday and there will be {treat}.',
    'Enjoy it. Eat as usual before, and choose what you like best instead of everything.',
  ],
  [
    'How do I get more steps when I sit all day?',
    'Tie a short walk to something fixed: ten minutes after each meal are a good start.',
  ],
  [
    'I missed {few} sessions this week. Do I make up for them?',
    'No need. Go on with the next one on your plan, at the planned weight.',
  ],
  [
    'Can I train with a cold?',
    'With a fever or a cough, rest. With a runny nose only, half of the session at an easy pace.',
  ],
  [
    'Why am I hungry again an hour after {grain}?',
    'Add {protein} to it: protein and fibre together keep you full for longer.',
  ],
  [
    'My {part} is stiff in the mornings, not painful. Anything I can do?',
    'Five minutes of slow circles before breakfast. If it begins to hurt, tell me and I call your coach in.',
  ],
  ['How many rest days are right for me?', 'With your plan, two a week. A walk is fine on them.'],
  [
    'Is coffee a problem when I train {time}?',
    'One cup is fine. After four in the afternoon it may cost you sleep.',
  ],
  [
    'I want to give up.',
    'Thank you for saying so. Choose the smallest step of this week and do only that. Your coach will call you tomorrow.',
  ],
  [
    'What should I drink while {sport} for {minutes} minutes?',
    'Water is enough up to an hour. Take a few sips whenever you think of it.',
  ],
  [
    'I do not like {protein}. What else has protein?',
    'Beans, yoghurt, fish or lentils. Choose one that you like and put it where {protein} was.',
  ],
  [
    'My weight stands still for {few} weeks. What now?',
    'Your waist and your strength say more just now. If they stand still too, your coach adjusts the plan on Monday.',
  ],
  [
    'How do I track a meal that somebody else cooked?',
    'Take a photo and name what you see. A rough entry is better than none.',
  ],
  [
    'Are {treat} in the evening always bad?',
    'No. Plan for them twice a week, and they are part of the plan.',
  ],
  [
    'I feel dizzy when I stand up after {sport}.',
    'Please stop and sit down, and drink something. I am telling your coach now; if it does not pass, call a doctor.',
  ],
  ['Can my children eat what I eat?', 'Mostly, yes: the same meal with a larger side of {grain} for them.'],
  ['What does RPE mean in my plan?', 'How hard a set feels from 1 to 10. At 8 you could still do two more.'],
  [
    'When do I see results?',
    'In your energy within two weeks, on the tape after about four. Look at the trend line, not at single days.',
  ],
  [
    'I travel next week, without a gym.',
    'Take the hotel plan: {minutes} minutes with your own weight, three times. I have put it into your calendar.',
  ],
  [
    'Is a {fruit} too much sugar?',
    'No. A whole {fruit} comes with fibre and water, and you would have to eat many of them.',
  ],
];

/** Answers that nobody should get: beside the question, too sure, or not ours to give. */
export const wrongAnswers: readonly string[] = [
  'You are doing well, keep going.',
  'Eat less and move more: that is all there is to it.',
  'Take a painkiller half an hour before and train as planned.',
  'As a language model I have no information about your plan.',
  'Skip dinner for the next three days to make up for it.',
  'Protein is a macronutrient that consists of amino acids.',
];

export const entries: readonly (readonly [text: string, found: Readonly<Record<string, unknown>>])[] = [
  ['{grams} g {grain} with milk and a {fruit}', { class: 'meal', foods: ['{grain}', 'milk', '{fruit}'] }],
  ['{sport} {minutes} minutes, easy', { class: 'workout', activity: '{sport}', minutes: '{minutes}' }],
  ['a big glass of water {time}', { class: 'water' }],
  ['waist {cm} cm this morning', { class: 'body_measurement', measure: 'waist' }],
  ['slept badly, woke {few} times', { class: 'sleep', quality: 'poor' }],
  ['lunch was {protein} and salad', { class: 'meal', foods: ['{protein}', 'salad'] }],
  ['scale says {kg}', { class: 'body_measurement', measure: 'weight' }],
  ['walked {km} km to the office and back', { class: 'workout', activity: 'walking', distance_km: '{km}' }],
  ['had {treat} {time}, could not stop', { class: 'meal', foods: ['{treat}'] }],
  ['{part} hurts since {sport}', { class: 'note', topic: 'pain' }],
  [
    'soup with {grain} and {protein}, {few} spoons',
    { class: 'meal', foods: ['{grain}', '{protein}', 'soup'] },
  ],
  ['no {treat} today, proud of it', { class: 'note', topic: 'success' }],
  ['upper body at the gym, {few} sets of everything', { class: 'workout', activity: 'strength' }],
  ['feeling low {time}', { class: 'mood', mood: 'low' }],
  ['{few} {protein} wraps to share', { class: 'meal', foods: ['{protein}', 'wrap'] }],
  ['went to bed early, slept like a stone', { class: 'sleep', quality: 'good' }],
  ['hips {cm}, chest the same as last month', { class: 'body_measurement', measure: 'hips' }],
  ['espresso and a {fruit}, nothing else yet', { class: 'meal', foods: ['espresso', '{fruit}'] }],
  ['{km} k in the rain, legs heavy', { class: 'workout', activity: 'running', distance_km: '{km}' }],
  ['cheerful, the sun is out', { class: 'mood', mood: 'good' }],
];
