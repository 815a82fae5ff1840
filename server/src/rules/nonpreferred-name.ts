import type { Concept, Name, NameMatch } from '../glossary/model';
import { nearMisses } from '../glossary/nearMiss';
import type { NearMiss } from '../glossary/nearMissEnglish';
import { isCalledPast } from '../glossary/nameWords';
import { acronymOf, fullName, inForceAt, isRightAt, rightName } from '../glossary/names';
import { meetingDay } from '../release/meetingDay';
import type { Sentence } from '../release/model';
import type { IsoDate } from '../text/dates';
import { type Span, contains, overlaps, shift, slice } from '../text/span';
import { draftNames } from './draftNames';
import { namingSentences } from './namingSentences';
import { type Fix, type Report, type RuleContext, defineRule, say } from './rule';
import { sentenceText } from '../release/sentenceText';

const messages = {
  deprecated: {
    en: '“{written}” is not the official name. Write “{right}”.',
    ja: '「{written}」は正式な名称ではありません。「{right}」と書いてください。',
  },
  superseded: {
    en: '“{written}” was the name until {until}. At the time of this meeting ({day}) it is “{right}”.',
    ja: '「{written}」は{until}までの名称です。この会合の時点（{day}）では「{right}」です。',
  },
  superseded_undated: {
    en: '“{written}” is a former name. It is now “{right}”.',
    ja: '「{written}」は旧称です。現在の名称は「{right}」です。',
  },
  nearMiss: {
    en: '“{written}” looks like “{right}”, but is no name that the glossary knows. If that body is meant, write its official name.',
    ja: '「{written}」は「{right}」に似ていますが、用語集にない名称です。同じ機関を指す場合は、正式な名称に訂正してください。',
  },
  replace: { en: 'Write “{right}”', ja: '「{right}」に訂正' },
};

/**
 * Reports a name that is deprecated, superseded at the meeting's date, or nearly but not quite an official one. A name that was right
 * at that date is right. A name that a bracket shortens is left to acronym-expansion, so that one slip gives one finding.
 */
export const nonpreferredName = defineRule({
  id: 'nonpreferred-name',
  severity: 'warning',
  summary: {
    en: 'A name is deprecated, superseded or misspelt',
    ja: '名称が正式でない、旧称である、又は誤っている',
  },
  messages,
  *check(context) {
    const { draft, snapshot } = context;
    const { matches, expansions } = draftNames(context);
    for (const sentence of namingSentences(draft)) {
      const within = matches.filter(({ span }) => holds(sentence.span, span.start));
      for (const match of within) {
        const report = reportOfMatch(context, sentence, match);
        if (report) yield report;
      }
      for (const miss of nearMisses(sentenceText(draft.text, sentence), snapshot.glossary)) {
        const span = shift(miss.span, sentence.span.start);
        const isElsewhere =
          within.some((match) => covers(match.span, span)) ||
          expansions.some(({ written, verdict }) => verdict.kind === 'wrong' && overlaps(written, span));
        if (!isElsewhere) yield nearMissReport(context, span, miss);
      }
    }
  },
});

/** Whether a name begins in the sentence; it may run on in the next line. */
function holds(sentence: Span, start: number): boolean {
  return sentence.start <= start && start < sentence.end;
}

/** Whether a known name takes up at least as much as the words in doubt. */
function covers(name: Span, words: Span): boolean {
  return overlaps(name, words) && name.end - name.start >= words.end - words.start;
}

function reportOfMatch(context: RuleContext, sentence: Sentence, match: NameMatch): Report | undefined {
  const { draft } = context;
  const day = meetingDay(draft);
  if (isRightAt(match.name, day) || isOfItsTime(context, sentence, match, day)) return undefined;
  const right = replacementOf(context, match, day);
  const written = slice(draft.text, match.span);
  if (!right || right.text === match.name.text || !isWrittenAsName(match.name, written)) return undefined;
  const values = { written, right: right.text, until: match.name.validTo ?? '', day: day ?? '' };
  return {
    span: match.span,
    message: say(context, messageFor(match.name, day), values),
    fixes: fixesFor(context, match.span, right, match.concept, match.name.status === 'deprecated'),
  };
}

function messageFor(name: Name, day: IsoDate | undefined): (typeof messages)['deprecated'] {
  if (name.status === 'deprecated') return messages.deprecated;
  return day === undefined || name.validTo === undefined ? messages.superseded_undated : messages.superseded;
}

/** A name too new for the meeting may be a plan, and an old one may be meant as old: "the former X", "in 2019, the X published". */
function isOfItsTime(
  { draft }: RuleContext,
  sentence: Sentence,
  { name, span }: NameMatch,
  day: IsoDate | undefined,
): boolean {
  if (name.validFrom !== undefined && day !== undefined && day < name.validFrom) return true;
  if (name.status !== 'deprecated' && isCalledPast(draft.text.slice(sentence.span.start, span.start))) {
    return true;
  }
  const { validTo } = name;
  if (validTo === undefined) return false;
  return draft.dates.some(({ span: at, interval }) => contains(sentence.span, at) && interval.to <= validTo);
}

/** An official name has its capitals; the same words in small letters are ordinary words. */
function isWrittenAsName(name: Name, written: string): boolean {
  if (name.language === 'ja' || name.form === 'acronym') return true;
  return !/^\p{Lu}/u.test(name.text) || /^\p{Lu}/u.test(written);
}

function replacementOf(
  { snapshot }: RuleContext,
  { concept, name }: NameMatch,
  day: IsoDate | undefined,
): Name | undefined {
  const current = inForceAt(concept, day, snapshot.glossary);
  if (name.form === 'acronym') {
    return acronymOf(current, name.language, day) ?? fullName(current, name.language, day);
  }
  return rightName(current, name.language, name.form, day) ?? fullName(current, name.language, day);
}

function nearMissReport(context: RuleContext, span: Span, { concept, name }: NearMiss): Report {
  const day = meetingDay(context.draft);
  const right = isRightAt(name, day) ? name : (fullName(concept, name.language, day) ?? name);
  const written = slice(context.draft.text, span);
  return {
    span,
    message: say(context, messages.nearMiss, { written, right: right.text }),
    fixes: fixesFor(context, span, right, concept, false),
  };
}

/** The right name; and with the short name that goes with it in brackets, where the draft does not have that yet. */
function fixesFor(
  context: RuleContext,
  span: Span,
  right: Name,
  concept: Concept,
  safe: boolean,
): readonly Fix[] {
  const day = meetingDay(context.draft);
  const short = acronymOf(concept, right.language, day) ?? rightName(concept, right.language, 'short', day);
  const texts = [right.text];
  if (short && right.form === 'full' && !context.draft.text.includes(short.text)) {
    texts.push(right.language === 'ja' ? `${right.text}（${short.text}）` : `${right.text} (${short.text})`);
  }
  return texts.map((text, index) => ({
    title: say(context, messages.replace, { right: text }),
    edits: [{ span, newText: text }],
    safe: safe && index === 0,
  }));
}
