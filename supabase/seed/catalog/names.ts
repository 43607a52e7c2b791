/** Invented people's names of one part of the world, with the time zones that they live in. */
interface NamePool {
  readonly zones: readonly string[];
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly family: readonly string[];
  /** East Asian order: family name first. */
  readonly familyFirst?: boolean;
}

/** An entry `text|latin` gives the spelling for addresses; without a bar the text itself is Latin. */
export const namePools: readonly NamePool[] = [
  {
    zones: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
    female: ['Marlowe', 'Tamsin', 'Odette', 'Delphine', 'Briony', 'Juniper', 'Keziah'],
    male: ['Corwin', 'Alden', 'Thatcher', 'Emrys', 'Jarrah', 'Leopold', 'Quill'],
    family: [
      'Ashgrove',
      'Fennimore',
      'Thistlewood',
      'Larkspur',
      'Quillmere',
      'Brackenridge',
      'Stonehollow',
      'Wexley',
    ],
  },
  {
    zones: ['Europe/London', 'Europe/Dublin', 'Australia/Sydney', 'Pacific/Auckland'],
    female: ['Isolde', 'Saoirse', 'Elspeth', 'Rowena', 'Niamh', 'Cressida'],
    male: ['Fergus', 'Lachlan', 'Oisín', 'Barnaby', 'Tavish', 'Ruaridh'],
    family: [
      'O’Fallonmore',
      'MacTarrish',
      'Penhallowe',
      'Winterbourne-Hale',
      'Dunmarrow',
      'Saltmarsh',
      'Trevanyon',
    ],
  },
  {
    zones: ['Europe/Berlin', 'Europe/Zurich', 'Europe/Vienna'],
    female: ['Liesel', 'Annegret', 'Thea', 'Käthe', 'Friederike', 'Romy'],
    male: ['Jörn', 'Anselm', 'Ruprecht', 'Henning', 'Götz', 'Valentin'],
    family: [
      'Grünwaldt',
      'Sonnentau',
      'Eichenholt',
      'von Brennhausen',
      'Müllerheim',
      'Weißbach',
      'Rosenstolz',
    ],
  },
  {
    zones: ['Europe/Madrid', 'America/Mexico_City', 'America/Bogota', 'America/Argentina/Buenos_Aires'],
    female: ['Itziar', 'Ximena', 'Maravilla', 'Begoña', 'Soledad', 'Nahia'],
    male: ['Íñigo', 'Facundo', 'Lisandro', 'Joaquín', 'Ciro', 'Baltasar'],
    family: [
      'Montealegre Rivas',
      'Peñaflor',
      'Valdecillas',
      'Arroyuelo',
      'Zubimendía',
      'Lagunero Paz',
      'Cañaveral',
    ],
  },
  {
    zones: ['America/Sao_Paulo', 'Europe/Lisbon'],
    female: ['Iracema', 'Conceição', 'Luzia', 'Jacira', 'Benedita'],
    male: ['Otávio', 'Ubirajara', 'Simão', 'Zeferino', 'Caetano'],
    family: ['Albuquerval', 'Figueirinha', 'da Serra Azul', 'Carvalhedo', 'Pedralva', 'Matos Claro'],
  },
  {
    zones: ['Europe/Stockholm', 'Europe/Oslo', 'Europe/Helsinki'],
    female: ['Solveig', 'Aino', 'Tuva', 'Sigrún', 'Åse'],
    male: ['Torvald', 'Eskil', 'Väinö', 'Bjarke', 'Øystein'],
    family: ['Lindgrensson', 'Fjellstrøm', 'Koivumäki', 'Havnerud', 'Björkdahlen', 'Tuulenpää'],
  },
  {
    zones: ['Europe/Warsaw', 'Europe/Prague', 'Europe/Bucharest'],
    female: ['Jagoda', 'Bożena', 'Ludmiła', 'Zdislava', 'Ilinca'],
    male: ['Zbyszko', 'Świętopełk', 'Bořek', 'Radu', 'Wojsław'],
    family: ['Brzęczyszczykowska', 'Jaskółkowski', 'Kratochvílek', 'Munteanescu', 'Źródlana', 'Holubička'],
  },
  {
    zones: ['Europe/Istanbul'],
    female: ['Aylin', 'Gülşah', 'İpek', 'Nazlı', 'Defne'],
    male: ['Çağrı', 'Tuğrul', 'Ilgaz', 'Oğuzhan', 'Barış'],
    family: ['Karabulutlu', 'Şimşekoğlu', 'Yağmurdere', 'Akçabelen', 'Gökdağlı'],
  },
  {
    zones: ['Asia/Kolkata'],
    female: ['Meenakshi', 'Tarini', 'Oviya', 'Charulata', 'Sharvani'],
    male: ['Devansh', 'Vikranth', 'Ishaan', 'Purushottam', 'Aniruddh'],
    family: ['Ramasubramanyanathan', 'Chandrapuri', 'Venkatgiri', 'Sahyadrikar', 'Nilkanthwar'],
  },
  {
    zones: ['Asia/Tokyo'],
    female: ['澪子|mioko', '楓花|fuka', '千夜|chiya', '春音|harune'],
    male: ['蒼介|sosuke', '暁人|akito', '岳史|takefumi', '蓮二郎|renjiro'],
    family: ['霧島田|kirishimada', '月ヶ瀬|tsukigase', '橘川原|kitsukawara', '白鳥谷|shiratoriya'],
    familyFirst: true,
  },
  {
    zones: ['Asia/Seoul', 'Asia/Singapore', 'Asia/Shanghai'],
    female: ['하늬|hanui', '은솔|eunsol', '若溪|ruoxi', '念慈|nianci'],
    male: ['가온|gaon', '도담|dodam', '云帆|yunfan', '景行|jingxing'],
    family: ['남궁|namgung', '제갈|jegal', '欧阳|ouyang', '司徒|situ', '독고|dokgo'],
    familyFirst: true,
  },
  {
    zones: ['Africa/Cairo', 'Asia/Dubai', 'Africa/Casablanca', 'Asia/Amman'],
    female: ['ريحانة|rayhana', 'لجين|lujayn', 'شهرزاد|shahrazad', 'تالين|talin', 'هالة|hala'],
    male: ['عدنان|adnan', 'صهيب|suhayb', 'غيث|ghayth', 'نوفل|nawfal', 'ليث|layth'],
    family: [
      'الياسميني|alyasmini',
      'الزيتوني|alzaytuni',
      'النخيلي|alnakhili',
      'البدراوي|albadrawi',
      'السنابلي|alsanabili',
    ],
  },
  {
    zones: ['Asia/Jerusalem'],
    female: ['אילנית|ilanit', 'שקד|shaked', 'הודיה|hodaya', 'רותם|rotem'],
    male: ['אביתר|evyatar', 'ינון|yinon', 'נועם|noam', 'אורי|uri'],
    family: ['בן־גפן|bengefen', 'אלמוגי|almogi', 'הר־זית|harzayit', 'שקמוני|shikmoni'],
  },
  {
    zones: ['Asia/Tehran', 'Asia/Karachi'],
    female: ['نیلوفر|nilufar', 'ترانه|taraneh', 'پریا|parya'],
    male: ['کاوه|kaveh', 'بردیا|bardia', 'سپهر|sepehr'],
    family: ['گلستان‌پور|golestanpour', 'ماهتابی|mahtabi', 'کوهسارنیا|kuhsarnia'],
  },
  {
    zones: ['Africa/Lagos', 'Africa/Nairobi', 'Africa/Johannesburg'],
    female: ['Ọlábísí', 'Wanjikũ', 'Nomvula', 'Chidinma', 'Akinyi'],
    male: ['Adéwálé', 'Kĩprono', 'Sibusiso', 'Chukwuebuka', 'Otieno'],
    family: ['Ọdúnsìlọlá', 'Mwangaza', 'Dlaminzi', 'Okonwabueze', 'Kiptarus'],
  },
  {
    zones: ['Europe/Paris', 'Europe/Brussels', 'America/Montreal', 'Pacific/Honolulu'],
    female: ['Maëlys', 'Océane', 'Apolline', 'Zélie', 'Kealani'],
    male: ['Anatole', 'Loïc', 'Théophile', 'Gwenaël', 'Kekoa'],
    family: ['Beaurivage', 'Desmoulineaux', 'L’Hermitage', 'Châtelainneau', 'Kahananui', 'Rochebrune'],
  },
];

export interface AwkwardName {
  readonly text: string;
  readonly latin: string;
  readonly sex: 'male' | 'female';
  readonly zone: string;
}

/** Names that break layouts: very long, right to left and long, one word, one letter, decomposed accents, a title. */
export const awkwardNames: readonly AwkwardName[] = [
  {
    text: 'Wilhelmina Konstantina Alexandrina von und zu Hohenwaldstein-Grünbergsdorff zu Lindenauerhöhe',
    latin: 'wilhelmina.hohenwaldstein',
    sex: 'female',
    zone: 'Europe/Vienna',
  },
  {
    text: 'عبد الرحمن محمد صلاح الدين الأندلسي بن إبراهيم الزيتوني القيرواني',
    latin: 'abdalrahman.alzaytuni',
    sex: 'male',
    zone: 'Africa/Cairo',
  },
  { text: 'Suvanna', latin: 'suvanna', sex: 'female', zone: 'Asia/Jakarta' },
  { text: 'Ó', latin: 'o', sex: 'male', zone: 'Asia/Seoul' },
  {
    text: 'Rene\u0301e de la Fontaine-Saint-Germain-des-Pre\u0301s',
    latin: 'renee.delafontaine',
    sex: 'female',
    zone: 'Europe/Paris',
  },
  {
    text: 'Taumatakeretangihanga Whakatangihangakoauauotamatea',
    latin: 'taumatakeretangihanga',
    sex: 'male',
    zone: 'Pacific/Chatham',
  },
  { text: 'מַתִּתְיָהוּ בֶּן־אַבְרָהָם הָאַלְמוֹגִי', latin: 'matityahu.haalmogi', sex: 'male', zone: 'Asia/Jerusalem' },
  {
    text: 'Dr. Ánh-Nguyệt  Trần Lê (“Bee”)',
    latin: 'anhnguyet.tranle',
    sex: 'female',
    zone: 'Asia/Kathmandu',
  },
];
