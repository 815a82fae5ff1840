import type { Language } from '../../../server/src/text/language';
import { type Commitment, drawCommitment, say, touchUp, type Wording } from './commitment';
import { nameOf } from './names';
import { at, Random } from './random';
import { type Bilingual, vocabulary } from './vocabulary';

/** A sentence of a generated release that states a commitment, and what it says. */
export interface Stated {
  readonly text: string;
  readonly commitment: Commitment;
}

export interface GeneratedRelease {
  readonly fileName: string;
  readonly language: Language;
  readonly text: string;
  readonly stated: readonly Stated[];
}

/** About so many sentences that can be found are in a release. */
export const sentencesPerRelease = 50;
/** A series has so many meetings, each with a release in English and one in Japanese. */
const meetingsPerSeries = 12;
/** The releases of a series follow one another. */
export const releasesPerSeries = meetingsPerSeries * 2;
const commitmentsPerRelease = 46;
const commitmentsPerSection = 8;
const firstYear = 2012;
const archiveSeed = 20_260_101;

/** A dialogue between Japan and another country. */
export interface Series {
  readonly number: number;
  readonly country: (typeof vocabulary.countries)[number];
  readonly topic: Bilingual;
  readonly field: Bilingual;
  readonly name: Bilingual;
}

export function seriesOf(number: number): Series {
  const random = new Random(archiveSeed, 1, number);
  return {
    number,
    country: random.pick(vocabulary.countries),
    topic: random.pick(vocabulary.topics),
    field: random.pick(vocabulary.fields),
    name: nameOf(number + 40),
  };
}

/**
 * The release of a number, the same every time: each is made from its own number alone, so that an archive of any size
 * need not be held to be written. Releases of a series follow one another; the English one of a meeting comes first.
 */
export function releaseAt(number: number): GeneratedRelease {
  const series = seriesOf(Math.floor(number / releasesPerSeries));
  const meeting = Math.floor((number % releasesPerSeries) / 2) + 1;
  return writeRelease(series, meeting, number % 2 === 0 ? 'en' : 'ja', statedAt(series, meeting, number % 2));
}

/** The meeting that a draft of a generated series is written for. */
export const nextMeeting = meetingsPerSeries + 1;

/**
 * What a meeting states: a sixth of it stands word for word as it did at the meeting before, a sixth touched up or reworded,
 * the rest is new.
 */
function statedAt(series: Series, meeting: number, side: number): readonly Stated[] {
  const language = side === 0 ? 'en' : 'ja';
  const random = new Random(archiveSeed, 2, series.number, meeting, side);
  return Array.from({ length: commitmentsPerRelease }, (_, place) => {
    const kept = meeting > 1 && place % 6 === 0;
    const reworded = meeting > 1 && place % 6 === 3;
    const from = kept || reworded ? Math.max(1, meeting - 1 - random.below(2)) : meeting;
    const commitment = commitmentAt(series, from, place);
    if (kept) return { text: say(commitment, language), commitment };
    const wording: Wording = reworded ? (random.chance(0.5) ? 1 : 2) : 0;
    const text = say(commitment, language, wording);
    return { text: reworded && random.chance(0.3) ? touchUp(text, language, random) : text, commitment };
  });
}

/** The commitment that a meeting made at a place: the same in both languages. */
function commitmentAt(series: Series, meeting: number, place: number): Commitment {
  return drawCommitment(new Random(archiveSeed, 3, series.number, meeting, place), firstYear + meeting);
}

/** The release that a file's name tells of; undefined for a file that was not generated. */
export function releaseNamed(fileName: string): GeneratedRelease | undefined {
  const found = /s(\d+)-m(\d+)\.(en|ja)\.txt$/.exec(fileName);
  if (found === null) return undefined;
  const [series, meeting] = [Number(found[1]), Number(found[2])];
  return releaseAt(series * releasesPerSeries + (meeting - 1) * 2 + (found[3] === 'ja' ? 1 : 0));
}

/** Lays out a release of a series around the commitments that it states. */
export function writeRelease(
  series: Series,
  meeting: number,
  language: Language,
  stated: readonly Stated[],
): GeneratedRelease {
  const random = new Random(archiveSeed, 4, series.number, meeting);
  const day = { month: 1 + random.below(12), day: 2 + random.below(25), year: firstYear + meeting };
  const city = random.pick(vocabulary.cities);
  const parts =
    language === 'ja' ? japanese(series, meeting, day, city) : english(series, meeting, day, city);
  const sections: string[] = [];
  for (let start = 0; start < stated.length; start += commitmentsPerSection) {
    const inSection = stated.slice(start, start + commitmentsPerSection);
    const topic = at(inSection, 0).commitment.topic;
    const number = start / commitmentsPerSection + 1;
    const heading = language === 'ja' ? `${number} ${topic.ja}` : `${number}. ${capital(topic.en)}`;
    sections.push(heading, paragraph(inSection, language));
  }
  return {
    fileName: `s${series.number}-m${String(meeting).padStart(2, '0')}.${language}.txt`,
    language,
    text: `${[...parts.before, ...sections, ...parts.after].join('\n\n')}\n`,
    stated,
  };
}

/** The sentences of a paragraph, on one line as releases have them. */
export function paragraph(stated: readonly Stated[], language: Language): string {
  return stated.map(({ text }) => text).join(language === 'ja' ? '' : ' ');
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

function english(series: Series, meeting: number, { year, month, day }: Day, city: Bilingual) {
  const dialogue = `Japan-${series.country.en} Policy Dialogue on ${titled(series.topic.en)} and ${series.name.en}`;
  const ordinal = `${meeting}${['th', 'st', 'nd', 'rd'][meeting < 4 ? meeting : 0] ?? 'th'}`;
  const monthName = at(months, month - 1);
  return {
    before: [
      `${monthName} ${day + 2}, ${year}`,
      `Results of the ${ordinal} Director General-level Meeting of the ${dialogue}`,
      `The ${ordinal} Director General-level Meeting of the ${dialogue} was held in ${city.en} on ${monthName} ${day}, ${year}.`,
      `Officials of the ${series.name.en} Coordination Office (${series.name.en.slice(0, 2).toUpperCase()}CO) and of the ministries concerned participated.`,
    ],
    after: [
      'Future Plans',
      `The next Director General-level Meeting is scheduled to be held by the end of ${year + 1}.`,
      'Contact',
      'TEL: +81 3 0000 0000',
    ],
  };
}

function japanese(series: Series, meeting: number, { year, month, day }: Day, city: Bilingual) {
  const dialogue = `${series.topic.ja}及び${series.name.ja}に関する日${series.country.short}政策対話`;
  return {
    before: [
      `${year}年${month}月${day + 2}日`,
      `${dialogue}（第${meeting}回局長級会合）の結果`,
      `${year}年${month}月${day}日、${city.ja}において、「${dialogue}」（第${meeting}回局長級会合）を開催しました。`,
      `本会合には、${series.name.ja}調整室及び関係省庁の担当者が参加しました。`,
    ],
    after: [
      '今後の予定',
      `次回局長級会合については、${year + 1}年末までに開催する予定です。`,
      '連絡先',
      '電話：03-0000-0000',
    ],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function titled(text: string): string {
  return text.split(' ').map(capital).join(' ');
}
