import data from '../../data/places.yaml';
import { allCountries } from '../release/countries';
import { Beginnings } from '../text/beginnings';
import type { Language } from '../text/language';
import { rememberText } from '../text/remember';
import type { Span } from '../text/span';

/** A country, a region within one, or a city. */
export interface Place {
  readonly kind: 'country' | 'region' | 'city';
  /** The first English name. */
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region?: string;
}

export interface PlaceMention {
  readonly place: Place;
  readonly span: Span;
}

interface PlaceIndex {
  readonly byStart: ReadonlyMap<string, readonly NamedPlace[]>;
  readonly beginnings: Beginnings;
}

/** Made when a text is first looked through: no start waits for it. */
let index: PlaceIndex | undefined;

/** All names of a place in a language, the one to be used first. */
export function namesOfPlace(place: Place, language: Language): readonly string[] {
  const { regions, cities } = data;
  const list = { country: allCountries, region: regions, city: cities }[place.kind];
  return list.find(({ en }) => en[0] === place.id)?.[language] ?? [];
}

/** Every place named in the text, the longest name first, not overlapping, in order. "Japan" in "Japanese" is none. */
export const findPlaces = rememberText((text): readonly PlaceMention[] => {
  const { byStart, beginnings } = (index ??= indexPlaces());
  const found: PlaceMention[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (!beginnings.mayBegin(text, start)) continue;
    const candidates = byStart.get(text.slice(start, start + 2)) ?? [];
    const hit = candidates.find(({ name }) => text.startsWith(name, start) && isWhole(text, start, name));
    if (hit === undefined) continue;
    const end = start + hit.name.length;
    found.push({ place: hit.place, span: { start, end } });
    start = end - 1;
  }
  return found;
});

/** The most exact place that a text names: 対馬 in 「長崎県対馬市」, Tokyo in "Tokyo, Japan". */
export function placeNamed(text: string): Place | undefined {
  const named = findPlaces(text).map(({ place }) => place);
  return named.find(({ kind }) => kind === 'city') ?? named.find(({ kind }) => kind === 'region') ?? named[0];
}

/** Whether two places can be the same: equal, or the one lies within the other. */
export function placesAgree(a: Place, b: Place): boolean {
  if (a.country !== b.country) return false;
  if (a.kind === 'country' || b.kind === 'country') return true;
  return a.id === b.id || a.region === b.id || b.region === a.id || mayBePrefecture(a, b);
}

/** "Nagasaki" may be written for the prefecture that has its name, and another town of it be meant. */
function mayBePrefecture(a: Place, b: Place): boolean {
  return (
    a.region !== undefined &&
    a.region === b.region &&
    [a.id, b.id].includes(a.region.replace(/ Prefecture$/, ''))
  );
}

interface NamedPlace {
  readonly name: string;
  readonly place: Place;
}

function indexPlaces(): PlaceIndex {
  const { regions, cities } = data;
  const all = [
    ...cities.flatMap(({ en, ja, country: code, region }) => {
      const place = { kind: 'city', id: en[0] ?? '', country: code, ...(region && { region }) } as const;
      return [...en, ...ja].map((name) => ({ name, place }));
    }),
    ...regions.flatMap(({ en, ja, country: code }) =>
      [...en, ...ja].map((name) => ({
        name,
        place: { kind: 'region', id: en[0] ?? '', country: code } as const,
      })),
    ),
    ...allCountries.flatMap(({ id, en, ja }) =>
      [...en, ...ja].map((name) => ({
        name,
        place: { kind: 'country', id: en[0] ?? '', country: id } as const,
      })),
    ),
  ];
  const byStart = new Map<string, NamedPlace[]>();
  const beginnings = new Beginnings();
  for (const one of all) {
    const key = one.name.slice(0, 2);
    const known = byStart.get(key);
    if (known !== undefined) known.push(one);
    else {
      byStart.set(key, [one]);
      beginnings.add(key);
    }
  }
  for (const known of byStart.values()) known.sort((a, b) => b.name.length - a.name.length);
  return { byStart, beginnings };
}

const latin = /[\p{Script=Latin}\d]/u;
const katakana = /[\p{Script=Katakana}ー]/u;

/** A Latin or katakana name must not go on at either end: 「ボン」 is no part of 「カーボン」, 「バリ」 none of 「バリアフリー」. */
function isWhole(text: string, start: number, name: string): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(start + name.length);
  return !goesOn(before, name.charAt(0)) && !goesOn(after, name.charAt(name.length - 1));
}

function goesOn(outside: string, inside: string): boolean {
  return [latin, katakana].some((script) => script.test(outside) && script.test(inside));
}
