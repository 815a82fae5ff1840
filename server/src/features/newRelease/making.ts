import type { Snapshot } from '../../archive/model';
import { fullName } from '../../glossary/names';
import type { Release } from '../../release/model';
import { releaseLevel } from '../../relation/meetings/meetingRecord';
import { levelWord } from '../../relation/meetings/series';
import { readOrdinals } from '../../text/ordinals';
import { slice } from '../../text/span';
import type { Language } from '../../text/language';
import type { Dialogue, NewMeeting } from './model';
import { gaps, wording } from './wording';

/** All that one draft is made from. */
export interface Making {
  readonly language: Language;
  readonly meeting: NewMeeting;
  readonly dialogue: Dialogue;
  readonly snapshot: Snapshot;
  /** The last release in the language of the draft, whose style it takes; absent where there is none yet. */
  readonly model: Release | undefined;
  /** The release of the last meeting, in the language of the draft if there is one: what it is about. */
  readonly last: Release;
  /** What the meeting is called: "Director General-level Meeting", 「局長級会合」. */
  readonly meetingName: string;
  /** The name of the dialogue in the language; undefined where it is not known. */
  readonly series: string | undefined;
}

/** @returns undefined for a dialogue without a release, which `dialoguesOf` never gives */
export function makingOf(
  dialogue: Dialogue,
  meeting: NewMeeting,
  language: Language,
  snapshot: Snapshot,
): Making | undefined {
  const last = dialogue.last.find((one) => one.language === language) ?? dialogue.last[0];
  if (!last) return undefined;
  const model = dialogue.models[language];
  const meetingName = (model && ownName(model)) ?? levelName(last, language);
  const series = dialogue.names[language] ?? translatedSeries(dialogue, language, snapshot);
  return { language, meeting, dialogue, snapshot, model, last, meetingName, series };
}

/** Whether the model is the release of the last meeting itself, so that its sections are the ones to go on from. */
export function followsLast({ model, last }: Making): boolean {
  return model?.meeting.number?.value === last.meeting.number?.value;
}

function ownName({ text, meeting, meetingMentions }: Release): string | undefined {
  const mention = meetingMentions.find(({ number }) => number === meeting.number?.value);
  if (!mention) return undefined;
  const written = slice(text, mention.span);
  const [ordinal] = readOrdinals(written);
  const name = ordinal
    ? written
        .slice(ordinal.span.end)
        .replace(/[「」『』]/gu, '')
        .trim()
    : '';
  return name === '' ? undefined : name;
}

function levelName(last: Release, language: Language): string {
  const level = releaseLevel(last);
  const word = level === undefined ? undefined : levelWord(level, language);
  const noun = wording.meeting[language];
  if (word === undefined) return noun;
  if (language === 'ja') return word.endsWith('級') ? `${word}${noun}` : word;
  const capitalised = word.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
  return `${capitalised} ${noun}`;
}

function translatedSeries(
  { names }: Dialogue,
  language: Language,
  { glossary }: Snapshot,
): string | undefined {
  const other = names[language === 'ja' ? 'en' : 'ja'];
  const match = glossary
    .match(other ?? '')
    .find(({ span }) => other !== undefined && span.end - span.start >= other.length * 0.8);
  return match && fullName(match.concept, language)?.text;
}

/** The name of the dialogue, or what stands for it. */
export function seriesOrGap({ series, language }: Making): string {
  return series ?? gaps.name[language];
}
