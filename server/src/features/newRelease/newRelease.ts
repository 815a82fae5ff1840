import { stringify } from 'yaml';
import type { Snapshot } from '../../archive/model';
import { readRelease } from '../../release/read';
import { acronymExpansion } from '../../rules/acronym-expansion';
import { applyEdits } from '../../rules/applyFixes';
import { nonpreferredName } from '../../rules/nonpreferred-name';
import { findPlaceholders } from '../../rules/placeholders';
import type { Fix, RuleContext, TextEdit } from '../../rules/rule';
import { undefinedAcronym } from '../../rules/undefined-acronym';
import type { Language } from '../../text/language';
import { overlaps } from '../../text/span';
import { formatMeeting } from '../format';
import { type Making, makingOf } from './making';
import type { Dialogue, NewDraft, NewMeeting } from './model';
import { participantLines } from './participants';
import { venueName } from './places';
import { sectionBlocks } from './sections';
import { dayComesFirst, leadSentence, releaseDay, titleLine } from './sentences';
import { comment } from './wording';

/** The drafts that are wanted: one language or both, each with the name of its file, without its folder. */
export type FileNames = Readonly<Partial<Record<Language, string>>>;

/**
 * The drafts of a new meeting, made from the last releases of its dialogue: their order, headings and turns of phrase, and
 * none of the facts of their meetings. What is not known is a placeholder, never a guess; what the last meeting agreed
 * stands in comments, to be ticked off.
 */
export function newReleases(
  dialogue: Dialogue,
  meeting: NewMeeting,
  fileNames: FileNames,
  snapshot: Snapshot,
): readonly NewDraft[] {
  return (['en', 'ja'] as const).flatMap((language): NewDraft[] => {
    const fileName = fileNames[language];
    const making = makingOf(dialogue, meeting, language, snapshot);
    if (fileName === undefined || !making) return [];
    const counterpart = fileNames[language === 'en' ? 'ja' : 'en'];
    const text = putRight(draftText(making, counterpart), snapshot);
    return [{ language, fileName, text, placeholders: findPlaceholders(text) }];
  });
}

function draftText(making: Making, counterpart: string | undefined): string {
  const day = releaseDay(making);
  const title = titleLine(making);
  const participants = participantBlocks(making);
  const blocks = [
    ...(dayComesFirst(making) ? [day, title] : [title, day]),
    leadSentence(making),
    ...sectionBlocks(making, participants),
  ];
  return `${frontMatter(making, counterpart)}\n${blocks.join('\n\n')}\n`;
}

/** Venue and days are said here too, so that they are known before the text says them all. */
function frontMatter({ series, meeting, language }: Making, counterpart: string | undefined): string {
  const { number, dates, venue } = meeting;
  const place = venue?.kind === 'virtual' ? 'virtual' : venue && venueName(venue, language);
  const facts = {
    ...(series !== undefined && { series }),
    number,
    ...(dates && { dates: dates.from === dates.to ? dates.from : `${dates.from} to ${dates.to}` }),
    ...(place !== undefined && { venue: place }),
    language,
    ...(counterpart !== undefined && { counterpart }),
  };
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n`;
}

function participantBlocks({ dialogue, language, meeting, snapshot }: Making): readonly string[] {
  const options = { glossary: snapshot.glossary, day: meeting.dates?.from };
  const lines = participantLines(dialogue.last, language, options);
  if (lines.length === 0) return [];
  return [confirm(dialogue, language), lines.join('\n').trim()];
}

function confirm({ last }: Dialogue, language: Language): string {
  const number = last[0]?.meeting.number?.value;
  const meeting = formatMeeting(number === undefined ? {} : { meeting: number }, language);
  return language === 'ja'
    ? comment(`[ ] 出席機関を確認してください。以下は${meeting}に参加した機関です。`)
    : comment(`[ ] Confirm who takes part: these took part in the ${meeting}.`);
}

/** Names and acronyms of earlier releases are put right by the very rules that would find them in the draft. */
function putRight(text: string, snapshot: Snapshot): string {
  const rules = [nonpreferredName, acronymExpansion, undefinedAcronym];
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const { release } = readRelease('new-release:', text);
    if (!release) return text;
    const context: RuleContext = { draft: release, snapshot, counterpart: undefined, relations: [] };
    const fixes = rules.flatMap((rule) =>
      Array.from(rule.check(context), (report) => report.fixes?.[0]).filter((fix) => fix !== undefined),
    );
    if (fixes.length === 0) return text;
    text = applyEdits(text, compatible(fixes));
  }
  return text;
}

/** A name put right may call for another: an acronym, once written out, need not be so again. */
const mostTurns = 4;

function compatible(fixes: readonly Fix[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const fix of fixes) {
    const clashes = fix.edits.some(({ span }) =>
      edits.some((other) => overlaps(span, other.span) || span.start === other.span.start),
    );
    if (!clashes) edits.push(...fix.edits);
  }
  return edits;
}
