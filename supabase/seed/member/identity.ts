import { type AwkwardName, awkwardNames, namePools } from '../catalog/names.ts';
import { clamp, type Random, roundTo } from '../core/random.ts';

export type Sex = 'male' | 'female' | 'other';

/** Who a member is before anything happens. Every name is invented; addresses end in example.com. */
export interface Identity {
  readonly fullName: string;
  readonly email: string;
  readonly sex: Sex;
  readonly timeZone: string;
  readonly heightCm: number;
}

const awkwardEvery = 23;

function awkwardFor(index: number): AwkwardName | undefined {
  if (index % awkwardEvery !== 11) return undefined;
  return awkwardNames[Math.floor(index / awkwardEvery) % awkwardNames.length];
}

interface Spelling {
  readonly text: string;
  readonly latin: string;
}

function spelling(entry: string): Spelling {
  const [text = '', latin = text] = entry.split('|');
  return { text, latin };
}

/** Letters that Unicode does not decompose into a Latin letter and an accent. */
const undecomposed: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', ı: 'i', æ: 'ae', đ: 'd' };

function addressPart(latin: string): string {
  return latin
    .normalize('NFD')
    .toLowerCase()
    .replace(/[øłßıæđ]/g, (letter) => undecomposed[letter] ?? '')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z.]+/g, '');
}

/** @param index the member's number; it ends the address, which keeps addresses unique at any size. */
export function createIdentity(random: Random, index: number): Identity {
  const awkward = awkwardFor(index);
  const pool = random.pick(namePools);
  const sex = awkward?.sex ?? random.weighted<Sex>({ female: 55, male: 42, other: 3 });
  const given = spelling(
    random.pick(sex === 'female' ? pool.female : sex === 'male' ? pool.male : [...pool.female, ...pool.male]),
  );
  const family = spelling(random.pick(pool.family));
  const parts = pool.familyFirst ? [family, given] : [given, family];
  const latin = awkward?.latin ?? `${given.latin}.${family.latin}`;
  const mean = sex === 'male' ? 178 : sex === 'female' ? 165 : 171;
  return {
    fullName: awkward?.text ?? parts.map((part) => part.text).join(' '),
    email: `${addressPart(latin)}.${String(index + 1).padStart(4, '0')}@example.com`,
    sex,
    timeZone: awkward?.zone ?? random.pick(pool.zones),
    heightCm: roundTo(clamp(random.normal(mean, 6.5), 146, 202), 0.5),
  };
}
