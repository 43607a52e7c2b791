/** Groups of the food catalogue. */
export type FoodGroup =
  | 'vegetables'
  | 'fruit'
  | 'grains'
  | 'legumes'
  | 'nuts_seeds'
  | 'dairy'
  | 'eggs'
  | 'meat'
  | 'poultry'
  | 'fish'
  | 'fats_oils'
  | 'sweets'
  | 'drinks'
  | 'condiments';

/** What a food holds that some people do not eat. */
export type Ingredient =
  | 'meat'
  | 'pork'
  | 'fish'
  | 'shellfish'
  | 'egg'
  | 'milk'
  | 'honey'
  | 'gluten'
  | 'nuts'
  | 'soy';

const nutrientColumns = [
  'calories',
  'protein_g',
  'total_carbs_g',
  'dietary_fiber_g',
  'total_sugars_g',
  'total_fat_g',
  'saturated_fat_g',
  'cholesterol_mg',
  'sodium_mg',
  'potassium_mg',
  'calcium_mg',
  'iron_mg',
  'magnesium_mg',
  'phosphorus_mg',
  'zinc_mg',
  'vitamin_a_mcg',
  'vitamin_c_mg',
  'vitamin_d_mcg',
  'vitamin_e_mg',
  'vitamin_k_mcg',
  'folate_mcg',
  'vitamin_b12_mcg',
] as const;
export type Nutrient = (typeof nutrientColumns)[number];
export type Nutrients = Readonly<Record<Nutrient, number>>;

export interface FoodSeed {
  readonly key: string;
  readonly name: string;
  readonly group: FoodGroup;
  readonly contains: readonly Ingredient[];
  /** Weight of a usual portion. */
  readonly portionG: number;
  /** Of 100 g. */
  readonly nutrients: Nutrients;
}

/**
 * Typical values of 100 g as published tables of food composition give them, rounded; in the order of `nutrientColumns`.
 * Name (its key in brackets where it is not the first word) | group | contains | portion in g | nutrients.
 */
const table = `
Spinach | vegetables | - | 80 | 23 2.9 3.6 2.2 0.4 0.4 0.1 0 79 558 99 2.7 79 49 0.5 469 28 0 2 483 194 0
Broccoli | vegetables | - | 120 | 34 2.8 6.6 2.6 1.7 0.4 0.1 0 33 316 47 0.7 21 66 0.4 31 89 0 0.8 102 63 0
Carrots | vegetables | - | 80 | 41 0.9 9.6 2.8 4.7 0.2 0 0 69 320 33 0.3 12 35 0.2 835 6 0 0.7 13 19 0
Tomatoes | vegetables | - | 120 | 18 0.9 3.9 1.2 2.6 0.2 0 0 5 237 10 0.3 11 24 0.2 42 14 0 0.5 8 15 0
Red pepper [pepper] | vegetables | - | 100 | 31 1 6 2.1 4.2 0.3 0 0 4 211 7 0.4 12 26 0.3 157 128 0 1.6 5 46 0
Courgette | vegetables | - | 120 | 17 1.2 3.1 1 2.5 0.3 0.1 0 8 261 16 0.4 18 38 0.3 10 18 0 0.1 4 24 0
Cucumber | vegetables | - | 80 | 15 0.7 3.6 0.5 1.7 0.1 0 0 2 147 16 0.3 13 24 0.2 5 3 0 0 16 7 0
Aubergine | vegetables | - | 150 | 25 1 5.9 3 3.5 0.2 0 0 2 229 9 0.2 14 24 0.2 1 2 0 0.3 4 22 0
Mushrooms | vegetables | - | 90 | 22 3.1 3.3 1 2 0.3 0.1 0 5 318 3 0.5 9 86 0.5 0 2 0.2 0 0 17 0
Onion | vegetables | - | 60 | 40 1.1 9.3 1.7 4.2 0.1 0 0 4 146 23 0.2 10 29 0.2 0 7 0 0 0 19 0
Garlic | vegetables | - | 5 | 149 6.4 33 2.1 1 0.5 0.1 0 17 401 181 1.7 25 153 1.2 0 31 0 0.1 2 3 0
Cauliflower | vegetables | - | 120 | 25 1.9 5 2 1.9 0.3 0.1 0 30 299 22 0.4 15 44 0.3 0 48 0 0.1 16 57 0
Kale | vegetables | - | 70 | 35 2.9 4.4 4.1 1 1.5 0.2 0 53 348 254 1.6 33 55 0.4 241 93 0 0.7 390 62 0
Lettuce | vegetables | - | 60 | 15 1.4 2.9 1.3 0.8 0.2 0 0 28 194 36 0.9 13 29 0.2 370 9 0 0.2 126 38 0
Rocket | vegetables | - | 40 | 25 2.6 3.7 1.6 2.1 0.7 0.1 0 27 369 160 1.5 47 52 0.5 119 15 0 0.4 109 97 0
Beetroot | vegetables | - | 100 | 43 1.6 9.6 2.8 6.8 0.2 0 0 78 325 16 0.8 23 40 0.4 2 5 0 0 0 109 0
Green beans [beans_green] | vegetables | - | 120 | 31 1.8 7 2.7 3.3 0.2 0.1 0 6 211 37 1 25 38 0.2 35 12 0 0.4 43 33 0
Peas | vegetables | - | 80 | 81 5.4 14 5.7 5.7 0.4 0.1 0 5 244 25 1.5 33 108 1.2 38 40 0 0.1 25 65 0
Sweetcorn | vegetables | - | 80 | 86 3.3 19 2 6.3 1.4 0.3 0 15 270 2 0.5 37 89 0.5 9 7 0 0.1 0 42 0
Potatoes | vegetables | - | 200 | 87 1.9 20 1.8 0.9 0.1 0 0 4 379 5 0.3 22 44 0.3 0 13 0 0 2 10 0
Sweet potato [batata] | vegetables | - | 180 | 90 2 21 3.3 6.5 0.2 0 0 36 475 38 0.7 27 54 0.3 961 20 0 0.7 2 6 0
Pumpkin | vegetables | - | 150 | 26 1 6.5 0.5 2.8 0.1 0.1 0 1 340 21 0.8 12 44 0.3 426 9 0 1.1 1 16 0
Cabbage | vegetables | - | 90 | 25 1.3 5.8 2.5 3.2 0.1 0 0 18 170 40 0.5 12 26 0.2 5 37 0 0.2 76 43 0
Leek | vegetables | - | 80 | 61 1.5 14 1.8 3.9 0.3 0 0 20 180 59 2.1 28 35 0.1 83 12 0 0.9 47 64 0
Asparagus | vegetables | - | 100 | 20 2.2 3.9 2.1 1.9 0.1 0 0 2 202 24 2.1 14 52 0.5 38 6 0 1.1 42 52 0
Avocado | fruit | - | 80 | 160 2 8.5 6.7 0.7 15 2.1 0 7 485 12 0.6 29 52 0.6 7 10 0 2.1 21 81 0
Apple | fruit | - | 150 | 52 0.3 14 2.4 10 0.2 0 0 1 107 6 0.1 5 11 0 3 5 0 0.2 2 3 0
Banana | fruit | - | 120 | 89 1.1 23 2.6 12 0.3 0.1 0 1 358 5 0.3 27 22 0.2 3 9 0 0.1 1 20 0
Orange | fruit | - | 140 | 47 0.9 12 2.4 9.4 0.1 0 0 0 181 40 0.1 10 14 0.1 11 53 0 0.2 0 30 0
Blueberries | fruit | - | 80 | 57 0.7 14 2.4 10 0.3 0 0 1 77 6 0.3 6 12 0.2 3 10 0 0.6 19 6 0
Strawberries | fruit | - | 120 | 32 0.7 7.7 2 4.9 0.3 0 0 1 153 16 0.4 13 24 0.1 1 59 0 0.3 2 24 0
Raspberries | fruit | - | 100 | 52 1.2 12 6.5 4.4 0.7 0 0 1 151 25 0.7 22 29 0.4 2 26 0 0.9 8 21 0
Pear | fruit | - | 150 | 57 0.4 15 3.1 10 0.1 0 0 1 116 9 0.2 7 12 0.1 1 4 0 0.1 4 7 0
Kiwi | fruit | - | 80 | 61 1.1 15 3 9 0.5 0 0 3 312 34 0.3 17 34 0.1 4 93 0 1.5 40 25 0
Mango | fruit | - | 120 | 60 0.8 15 1.6 14 0.4 0.1 0 1 168 11 0.2 10 14 0.1 54 36 0 0.9 4 43 0
Pineapple | fruit | - | 120 | 50 0.5 13 1.4 9.9 0.1 0 0 1 109 13 0.3 12 8 0.1 3 48 0 0 1 18 0
Grapes | fruit | - | 100 | 69 0.7 18 0.9 15 0.2 0.1 0 2 191 10 0.4 7 20 0.1 3 3 0 0.2 15 2 0
Peach | fruit | - | 150 | 39 0.9 9.5 1.5 8.4 0.3 0 0 0 190 6 0.3 9 20 0.2 16 7 0 0.7 3 4 0
Melon | fruit | - | 160 | 34 0.8 8.2 0.9 7.9 0.2 0.1 0 16 267 9 0.2 12 15 0.2 169 37 0 0.1 3 21 0
Dates | fruit | - | 30 | 282 2.5 75 8 63 0.4 0 0 2 656 39 1 43 62 0.3 0 0 0 0.1 3 19 0
Raisins | fruit | - | 30 | 299 3.1 79 3.7 59 0.5 0.1 0 11 749 50 1.9 32 101 0.2 0 2 0 0.1 4 5 0
Lemon juice [lemon] | fruit | - | 15 | 22 0.4 6.9 0.3 2.5 0.2 0 0 1 103 6 0.1 6 8 0.1 0 39 0 0.2 0 20 0
Rolled oats [oats] | grains | gluten | 60 | 379 13 68 10 1 6.5 1.1 0 6 362 52 4.3 138 410 3.6 0 0 0 0.4 2 32 0
Oats, certified gluten free [oats_gf] | grains | - | 60 | 379 13 68 10 1 6.5 1.1 0 5 362 52 4.3 138 410 3.6 0 0 0 0.4 2 32 0
Wholegrain bread [bread] | grains | gluten | 70 | 247 13 41 7 6 3.4 0.7 0 450 254 107 2.5 75 212 1.8 0 0 0 2.6 8 42 0
Rye bread [rye] | grains | gluten | 70 | 259 8.5 48 5.8 3.9 3.3 0.6 0 603 166 73 2.8 40 125 1.1 0 0 0 0.3 1 110 0
Gluten-free bread [bread_gf] | grains | - | 60 | 245 4.2 47 5.5 4.5 4.5 0.6 0 480 130 90 1.4 25 90 0.6 0 0 0 0.8 3 30 0
Sourdough bread [sourdough] | grains | gluten | 70 | 272 11 52 2.4 4.6 2.4 0.5 0 602 117 52 3.9 32 105 1 0 0 0 0.2 1 120 0
Brown rice, cooked [rice] | grains | - | 180 | 123 2.7 26 1.6 0.2 1 0.3 0 4 86 3 0.6 39 103 0.7 0 0 0 0.2 0 9 0
Basmati rice, cooked [basmati] | grains | - | 180 | 130 2.7 28 0.4 0.1 0.3 0.1 0 1 35 10 0.3 12 43 0.5 0 0 0 0 0 3 0
Quinoa, cooked [quinoa] | grains | - | 160 | 120 4.4 21 2.8 0.9 1.9 0.2 0 7 172 17 1.5 64 152 1.1 0 0 0 0.6 0 42 0
Couscous, cooked [couscous] | grains | gluten | 160 | 112 3.8 23 1.4 0.1 0.2 0 0 5 58 8 0.4 8 22 0.3 0 0 0 0.1 0 15 0
Wholewheat pasta, cooked [pasta] | grains | gluten | 200 | 149 6 30 3.9 0.8 1.7 0.2 0 4 96 13 1.7 54 127 1.3 0 0 0 0.2 1 21 0
Rice noodles, cooked [noodles] | grains | - | 180 | 108 1.8 24 1 0 0.2 0 0 19 4 4 0.1 3 20 0.3 0 0 0 0 0 1 0
Wheat tortilla [tortilla] | grains | gluten | 60 | 306 8.2 50 3.5 3.6 8 2 0 620 130 130 3.3 22 200 0.6 0 0 0 0.3 5 90 0
Corn tortilla [tortilla_corn] | grains | - | 50 | 218 5.7 45 6.3 0.9 2.9 0.5 0 45 186 81 1.2 72 314 1.3 0 0 0 0.3 0 5 0
Muesli without sugar [muesli] | grains | gluten,nuts | 60 | 366 10 61 8.5 14 7.5 1.2 0 20 420 60 3.4 110 320 2.3 0 1 0 2.2 2 40 0
Buckwheat, cooked [buckwheat] | grains | - | 160 | 92 3.4 20 2.7 0.9 0.6 0.1 0 4 88 7 0.8 51 70 0.6 0 0 0 0.1 2 14 0
Bulgur, cooked [bulgur] | grains | gluten | 160 | 83 3.1 19 4.5 0.1 0.2 0 0 5 68 10 1 32 40 0.6 0 0 0 0 1 18 0
Millet, cooked [millet] | grains | - | 160 | 119 3.5 24 1.3 0.1 1 0.2 0 2 62 3 0.6 44 100 0.9 0 0 0 0 0 19 0
Popcorn, plain [popcorn] | grains | - | 25 | 387 13 78 15 0.9 4.5 0.6 0 8 329 7 3.2 144 358 3.1 10 0 0 0.3 1 31 0
Crispbread | grains | gluten | 25 | 366 9 82 16 1.1 1.5 0.2 0 410 320 31 2.4 80 270 2.4 0 0 0 0.8 6 46 0
Rice cakes [ricecakes] | grains | - | 20 | 387 8.2 82 4.2 0.9 2.8 0.6 0 30 290 11 1.5 131 360 3 0 0 0 1.2 2 21 0
Red lentils, cooked [lentils] | legumes | - | 180 | 116 9 20 7.9 1.8 0.4 0.1 0 2 369 19 3.3 36 180 1.3 0 2 0 0.1 2 181 0
Chickpeas, cooked [chickpeas] | legumes | - | 150 | 164 8.9 27 7.6 4.8 2.6 0.3 0 7 291 49 2.9 48 168 1.5 1 1 0 0.4 4 172 0
Black beans, cooked [blackbeans] | legumes | - | 150 | 132 8.9 24 8.7 0.3 0.5 0.1 0 1 355 27 2.1 70 140 1.1 0 0 0 0.9 3 149 0
Kidney beans, cooked [kidney] | legumes | - | 150 | 127 8.7 23 7.4 0.3 0.5 0.1 0 2 403 28 2.9 45 142 1.1 0 1 0 0 8 130 0
White beans, cooked [whitebeans] | legumes | - | 150 | 139 9.7 25 6.3 0.3 0.4 0.1 0 6 561 90 3.7 63 113 1.4 0 0 0 0.9 4 81 0
Edamame | legumes | soy | 100 | 121 12 8.9 5.2 2.2 5.2 0.6 0 6 436 63 2.3 64 169 1.4 15 6 0 0.7 27 311 0
Tofu, firm [tofu] | legumes | soy | 130 | 144 17 2.8 2.3 0.6 8.7 1.3 0 14 237 350 2.7 58 190 1.6 0 0 0 0 2 29 0
Tempeh | legumes | soy | 110 | 192 20 7.6 4.8 1 11 2.5 0 9 412 111 2.7 81 266 1.1 0 0 0 0 0 24 0.1
Hummus | legumes | - | 50 | 177 7.9 14 6 0.3 9.6 1.4 0 379 228 38 2.4 71 176 1.8 1 0 0 1.7 17 83 0
Soya drink, fortified [soyadrink] | drinks | soy | 200 | 43 3.3 2.5 0.5 1.5 1.9 0.3 0 45 120 120 0.5 15 50 0.3 55 0 0.8 0.1 3 18 0.4
Soya yoghurt [soyayoghurt] | legumes | soy | 150 | 66 3.9 4.9 0.8 3.2 2.9 0.5 0 52 150 120 0.6 20 60 0.4 0 0 0.8 0.3 4 16 0.4
Almonds | nuts_seeds | nuts | 30 | 579 21 22 13 4.4 50 3.8 0 1 733 269 3.7 270 481 3.1 0 0 0 26 0 44 0
Walnuts | nuts_seeds | nuts | 30 | 654 15 14 6.7 2.6 65 6.1 0 2 441 98 2.9 158 346 3.1 1 1 0 0.7 3 98 0
Hazelnuts | nuts_seeds | nuts | 30 | 628 15 17 9.7 4.3 61 4.5 0 0 680 114 4.7 163 290 2.5 1 6 0 15 14 113 0
Peanut butter [peanutbutter] | nuts_seeds | nuts | 20 | 588 25 20 6 9.2 50 10 0 17 649 43 1.9 154 358 2.9 0 0 0 9 1 74 0
Cashews | nuts_seeds | nuts | 30 | 553 18 30 3.3 5.9 44 7.8 0 12 660 37 6.7 292 593 5.8 0 1 0 0.9 34 25 0
Pumpkin seeds [pumpkinseeds] | nuts_seeds | - | 20 | 559 30 11 6 1.4 49 8.7 0 7 809 46 8.8 592 1233 7.8 1 2 0 2.2 7 58 0
Sunflower seeds [sunflower] | nuts_seeds | - | 20 | 584 21 20 8.6 2.6 51 4.5 0 9 645 78 5.3 325 660 5 3 1 0 35 0 227 0
Chia seeds [chia] | nuts_seeds | - | 15 | 486 17 42 34 0 31 3.3 0 16 407 631 7.7 335 860 4.6 3 2 0 0.5 4 49 0
Linseed | nuts_seeds | - | 10 | 534 18 29 27 1.6 42 3.7 0 30 813 255 5.7 392 642 4.3 0 1 0 0.3 4 87 0
Sesame paste [tahini] | nuts_seeds | - | 15 | 595 17 21 9.3 0.5 54 7.5 0 115 414 426 9 95 732 4.6 3 0 0 0.3 0 98 0
Milk, 1.5 % fat [milk] | dairy | milk | 200 | 47 3.4 4.9 0 4.9 1.5 1 6 44 155 120 0 12 95 0.4 20 1 0.1 0 0 5 0.4
Skyr | dairy | milk | 150 | 63 11 4 0 4 0.2 0.1 3 50 150 110 0.1 11 135 0.5 2 0 0 0 0 12 0.6
Greek yoghurt [yoghurt] | dairy | milk | 150 | 97 9 4 0 3.6 5 2.9 13 36 141 100 0 11 135 0.5 26 0 0 0 0 5 0.8
Plain yoghurt, low fat [yoghurt_low] | dairy | milk | 150 | 63 5.3 7 0 7 1.6 1 6 70 234 183 0.1 17 144 0.9 14 1 0 0 0 11 0.6
Cottage cheese [cottage] | dairy | milk | 120 | 98 11 3.4 0 2.7 4.3 1.7 17 364 104 83 0.1 8 159 0.4 37 0 0.1 0.1 0 12 0.4
Mozzarella | dairy | milk | 60 | 280 28 3.1 0 1 17 11 54 627 95 731 0.2 26 524 2.8 179 0 0.3 0.1 2 9 0.8
Feta | dairy | milk | 40 | 264 14 4 0 4 21 15 89 917 62 493 0.7 19 337 2.9 125 0 0.4 0.2 2 32 1.7
Cheddar | dairy | milk | 30 | 403 23 3.1 0 0.5 33 19 99 653 76 710 0.1 27 455 3.6 337 0 0.6 0.7 2 27 1.1
Parmesan | dairy | milk | 15 | 431 38 4.1 0 0.9 29 17 88 1529 125 1109 0.8 38 729 2.8 262 0 0.5 0.5 2 10 2.3
Quark, low fat [quark] | dairy | milk | 150 | 67 12 4 0 4 0.2 0.1 2 40 140 110 0.1 11 150 0.5 2 1 0 0 0 15 0.9
Kefir | dairy | milk | 200 | 52 3.5 4.5 0 4.5 2 1.2 8 40 150 120 0 12 100 0.4 22 1 0 0.1 0 10 0.4
Eggs, boiled [eggs] | eggs | egg | 110 | 155 13 1.1 0 1.1 11 3.3 373 124 126 50 1.2 10 172 1.1 149 0 2.2 1 0 44 1.1
Chicken breast, grilled [chicken] | poultry | meat | 130 | 165 31 0 0 0 3.6 1 85 74 256 15 1 29 228 1 6 0 0.1 0.3 0 4 0.3
Chicken thigh, roasted [thigh] | poultry | meat | 130 | 209 26 0 0 0 11 3 135 95 240 12 1.3 24 210 2.4 20 0 0.1 0.3 3 7 0.3
Turkey breast [turkey] | poultry | meat | 120 | 147 30 0 0 0 2.1 0.6 80 99 249 9 0.7 32 230 1.7 4 0 0.2 0.1 0 9 0.8
Beef mince, 5 % fat [beef] | meat | meat | 120 | 174 26 0 0 0 7 3 76 72 384 9 2.9 26 233 6.4 3 0 0.1 0.2 1 8 2.6
Sirloin steak [steak] | meat | meat | 150 | 201 30 0 0 0 8 3.1 82 60 370 12 2 27 240 5.2 0 0 0.1 0.3 1 8 1.6
Lamb, lean [lamb] | meat | meat | 130 | 206 28 0 0 0 9.5 3.8 91 72 344 8 2 26 210 5.3 0 0 0.1 0.2 5 23 2.7
Pork fillet [porkfillet] | meat | meat,pork | 130 | 143 26 0 0 0 3.5 1.2 73 57 421 6 1.2 29 267 2.4 2 0 0.3 0.2 0 0 0.6
Ham, cooked [ham] | meat | meat,pork | 40 | 113 19 1.2 0 0.9 3.5 1.1 50 1050 300 8 0.8 20 220 2 0 0 0.6 0.2 0 3 0.7
Salmon, baked [salmon] | fish | fish | 130 | 206 22 0 0 0 12 2.5 63 61 384 15 0.3 30 252 0.4 69 4 13 1.1 0 34 2.8
Tuna in water [tuna] | fish | fish | 100 | 116 26 0 0 0 0.8 0.2 42 247 237 11 1.5 27 163 0.8 17 0 1.7 0.3 0 4 2.5
Cod, baked [cod] | fish | fish | 150 | 105 23 0 0 0 0.9 0.2 55 78 244 14 0.5 42 138 0.6 14 1 1.2 0.8 0 8 1
Mackerel, smoked [mackerel] | fish | fish | 80 | 305 19 0 0 0 25 5.7 80 750 310 20 1.2 30 220 0.9 40 0 8 1 3 2 8
Prawns | fish | shellfish | 120 | 99 24 0.2 0 0 0.3 0.1 189 111 259 70 0.5 39 237 1.6 0 0 0 2.2 0 24 1.7
Olive oil [oil] | fats_oils | - | 10 | 884 0 0 0 0 100 14 0 2 1 1 0.6 0 0 0 0 0 0 14 60 0 0
Rapeseed oil [rapeseed] | fats_oils | - | 10 | 884 0 0 0 0 100 7.4 0 0 0 0 0 0 0 0 0 0 0 18 71 0 0
Butter | fats_oils | milk | 10 | 717 0.9 0.1 0 0.1 81 51 215 11 24 24 0 2 24 0.1 684 0 1.5 2.3 7 3 0.2
Coconut milk, light [coconut] | fats_oils | - | 80 | 74 0.8 2 0 1.2 7 6.3 0 20 110 6 0.6 12 26 0.2 0 0 0 0 0 6 0
Dark chocolate, 70 % [chocolate] | sweets | milk,soy | 20 | 598 7.8 46 11 24 43 24 3 20 715 73 12 228 308 3.3 2 0 0 0.6 7 0 0.3
Honey | sweets | honey | 15 | 304 0.3 82 0.2 82 0 0 0 4 52 6 0.4 2 4 0.2 0 1 0 0 0 2 0
Jam | sweets | - | 20 | 250 0.4 63 1.1 49 0.1 0 0 32 77 20 0.5 4 19 0.1 0 9 0 0.1 0 11 0
Oat biscuits [biscuits] | sweets | gluten,milk | 30 | 450 6.5 66 4 24 18 7 20 320 170 50 2 50 160 1.2 60 0 0.1 1.2 3 30 0.1
Fruit bar [fruitbar] | sweets | - | 35 | 350 4 72 7 52 5 0.9 0 10 500 40 1.6 50 110 0.7 2 2 0 1 3 12 0
Coffee, black [coffee] | drinks | - | 200 | 1 0.1 0 0 0 0 0 0 2 49 2 0 3 3 0 0 0 0 0 0 2 0
Green tea [tea] | drinks | - | 250 | 1 0 0 0 0 0 0 0 1 8 0 0 1 0 0 0 0 0 0 0 5 0
Orange juice [juice] | drinks | - | 200 | 45 0.7 10 0.2 8.4 0.2 0 0 1 200 11 0.2 11 17 0.1 10 50 0 0 0 30 0
Oat drink, fortified [oatdrink] | drinks | gluten | 200 | 46 1 6.7 0.8 4 1.5 0.2 0 40 30 120 0.2 5 60 0.1 0 0 1.1 0.3 0 3 0.4
Tomato sauce [sauce] | condiments | - | 120 | 40 1.4 7 1.8 4.8 0.9 0.1 0 300 290 20 0.8 17 32 0.2 28 10 0 1.4 3 12 0
Vegetable stock [stock] | condiments | - | 200 | 5 0.2 0.9 0.1 0.4 0.1 0 0 260 20 3 0.1 2 4 0 5 0 0 0 0 1 0
Soy sauce, gluten free [tamari] | condiments | soy | 10 | 60 10 5.6 0.8 1.7 0.1 0 0 5590 212 20 2.4 40 130 0.4 0 0 0 0 0 18 0
Curry paste [curry] | condiments | - | 20 | 150 3 12 5 4 10 1 0 1900 320 60 3 35 60 0.6 80 5 0 2 8 15 0
Pesto without nuts [pesto] | condiments | milk | 25 | 420 5 6 1.5 2 42 7 12 900 200 180 1.5 30 110 0.9 90 3 0.1 7 80 20 0.2
Salsa | condiments | - | 40 | 29 1.5 6.6 1.9 4 0.2 0 0 430 275 30 0.4 16 30 0.2 24 8 0 1.2 4 8 0
`;

function parsed(line: string): FoodSeed {
  const [title = '', group = '', contains = '', portion = '', numbers = ''] = line
    .split('|')
    .map((part) => part.trim());
  const [, name = '', key = name.toLowerCase()] = /^([^[]+?)(?: \[(\w+)\])?$/.exec(title) ?? [];
  const values = numbers.split(' ').map(Number);
  if (values.length !== nutrientColumns.length || values.some(Number.isNaN))
    throw new Error(`“${name}” has ${values.length} of ${nutrientColumns.length} nutrients`);
  return {
    key,
    name,
    group: group as FoodGroup,
    contains: contains === '-' ? [] : (contains.split(',') as Ingredient[]),
    portionG: Number(portion),
    nutrients: Object.fromEntries(
      nutrientColumns.map((column, index) => [column, values[index] ?? 0]),
    ) as Nutrients,
  };
}

/** The demo's food catalogue. */
export const foods: readonly FoodSeed[] = table.trim().split('\n').map(parsed);
const byKey = new Map(foods.map((food) => [food.key, food]));

/** @throws when no food has this key. */
export function foodOf(key: string): FoodSeed {
  const food = byKey.get(key);
  if (!food) throw new Error(`No food “${key}” in the catalogue`);
  return food;
}
