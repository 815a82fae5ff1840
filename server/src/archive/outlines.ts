import { meetingDay } from '../release/meetingDay';
import type { Release } from '../release/model';
import type { IsoDate } from '../text/dates';
import type { Language } from '../text/language';
import { languageNumber, languages } from './indexSegment';
import { sameKeyOf } from './sameKey';
import { fingerprint } from './textPrint';

/** What is asked of every release of an archive, whichever of them is meant in the end. */
export interface ReleaseOutline {
  readonly language: Language;
  /** The meeting's number. */
  readonly number: number | undefined;
  /** See `meetingDay`. */
  readonly day: IsoDate | undefined;
  readonly series: string | undefined;
  readonly level: string | undefined;
  /** The title with a nought for each number in it: the titles of one dialogue are alike so. */
  readonly titleShape: string | undefined;
  /** The meeting for which the release gives a date; `several` where there are more. */
  readonly plannedMeeting: number | 'several' | undefined;
  /** See `fingerprint`. */
  readonly print: number;
  /** The fingerprint of what two releases share that are the same (see `sameKeyOf`); 0 where they cannot be told. */
  readonly samePrint: number;
}

/** The outline of a release that was read, whose parts are taken from it when they are asked for. */
export class OutlineOfRead implements ReleaseOutline {
  readonly #release: Release;
  #print: number | undefined;
  #samePrint: number | undefined;

  constructor(release: Release) {
    this.#release = release;
  }

  get language() {
    return this.#release.language;
  }
  get number() {
    return this.#release.meeting.number?.value;
  }
  get day() {
    return meetingDay(this.#release);
  }
  get series() {
    return this.#release.series?.value;
  }
  get level() {
    return this.#release.meeting.level?.value;
  }
  get titleShape() {
    return this.#release.title?.value.replace(/[0-9０-９]+/g, '0');
  }
  get plannedMeeting() {
    return plannedMeetingOf(this.#release);
  }
  get print() {
    return (this.#print ??= fingerprint(this.#release.text));
  }
  get samePrint() {
    return (this.#samePrint ??= fingerprint(sameKeyOf(this.#release)));
  }

  /** The same without the release. */
  detached(): ReleaseOutline {
    const { language, number, day, series, level, titleShape, plannedMeeting, print, samePrint } = this;
    return { language, number, day, series, level, titleShape, plannedMeeting, print, samePrint };
  }
}

function plannedMeetingOf({ plans, meeting }: Release): number | 'several' | undefined {
  const own = meeting.number?.value;
  const next = own === undefined ? [] : [own + 1];
  const dated = plans.filter(({ when }) => when !== undefined);
  const planned = new Set(dated.flatMap((plan) => (plan.meeting === 'next' ? next : [plan.meeting])));
  const [first] = planned;
  return planned.size > 1 ? 'several' : first;
}

/** Outlines of many releases, so that all are looked through without an object for each. */
export interface OutlineArrays {
  readonly prints: Int32Array;
  readonly samePrints: Int32Array;
  /** The meetings' numbers; NaN where there is none. */
  readonly numbers: Float64Array;
  /** The meetings planned; NaN where there is none, infinite where there are several. */
  readonly planned: Float64Array;
  /** Five numbers of each: of its language, and, 0 where there is none, of day, series, level and title among the names. */
  readonly words: Uint32Array;
  /** Each name once; the first stands for none. */
  readonly names: readonly string[];
}

const wordsOfEach = 5;
const none = '\0';

/** The outlines of the releases of a part, by their places. */
export class Outlines {
  constructor(readonly arrays: OutlineArrays) {}

  static of(outlines: readonly ReleaseOutline[]): Outlines {
    const names = new Map([[none, 0]]);
    const numberOf = (name: string | undefined): number => {
      if (name === undefined) return 0;
      const number = names.get(name) ?? names.size;
      names.set(name, number);
      return number;
    };
    const words = new Uint32Array(outlines.length * wordsOfEach);
    outlines.forEach(({ language, day, series, level, titleShape }, place) => {
      const named = [day, series, level, titleShape].map(numberOf);
      words.set([languageNumber(language), ...named], place * wordsOfEach);
    });
    return new Outlines({
      prints: Int32Array.from(outlines, ({ print }) => print),
      samePrints: Int32Array.from(outlines, ({ samePrint }) => samePrint),
      numbers: Float64Array.from(outlines, ({ number }) => number ?? NaN),
      planned: Float64Array.from(outlines, ({ plannedMeeting }) =>
        plannedMeeting === 'several' ? Infinity : (plannedMeeting ?? NaN),
      ),
      words,
      names: [...names.keys()],
    });
  }

  at(place: number): ReleaseOutline {
    return new OutlineAt(this.arrays, place);
  }

  /** The places of the releases with this fingerprint, ascending. */
  withPrint(print: number): readonly number[] {
    const { prints } = this.arrays;
    const found: number[] = [];
    for (let at = prints.indexOf(print); at >= 0; at = prints.indexOf(print, at + 1)) found.push(at);
    return found;
  }

  /** The places of the releases of meetings with this number, ascending. */
  withNumber(number: number): readonly number[] {
    const { numbers } = this.arrays;
    const found: number[] = [];
    for (let at = numbers.indexOf(number); at >= 0; at = numbers.indexOf(number, at + 1)) found.push(at);
    return found;
  }
}

class OutlineAt implements ReleaseOutline {
  readonly #arrays: OutlineArrays;
  readonly #place: number;

  constructor(arrays: OutlineArrays, place: number) {
    this.#arrays = arrays;
    this.#place = place;
  }

  get language() {
    return languages[this.#word(0)] ?? 'en';
  }
  get number() {
    return known(this.#arrays.numbers[this.#place]);
  }
  get day() {
    return this.#name(1);
  }
  get series() {
    return this.#name(2);
  }
  get level() {
    return this.#name(3);
  }
  get titleShape() {
    return this.#name(4);
  }
  get plannedMeeting() {
    const planned = known(this.#arrays.planned[this.#place]);
    return planned === Infinity ? 'several' : planned;
  }
  get print() {
    return this.#arrays.prints[this.#place] ?? 0;
  }
  get samePrint() {
    return this.#arrays.samePrints[this.#place] ?? 0;
  }

  #word(nth: number): number {
    return this.#arrays.words[this.#place * wordsOfEach + nth] ?? 0;
  }

  #name(nth: number): string | undefined {
    const number = this.#word(nth);
    return number === 0 ? undefined : this.#arrays.names[number];
  }
}

function known(number: number | undefined): number | undefined {
  return number === undefined || Number.isNaN(number) ? undefined : number;
}
