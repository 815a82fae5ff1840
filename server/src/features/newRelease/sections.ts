import { cues } from '../../release/cues';
import type { Release, Section } from '../../release/model';
import { checklist } from './checklist';
import { contactLines } from './contact';
import { isSharedHeading, translateHeading } from './headings';
import { followsLast, type Making } from './making';
import { numeralLike } from './numerals';
import { type Part, type PartKind, isParent, partsOf } from './parts';
import { renew } from './renew';
import { planSentence } from './sentences';
import { comment, gaps, wording } from './wording';

/** A section of the draft: its heading's line, and what it is filled with. */
interface Planned {
  readonly kind: PartKind;
  readonly heading: string;
  /** The section of an earlier release that it goes on from. */
  readonly source?: { readonly release: Release; readonly part: Part; readonly parent: boolean };
}

/** The sections of the draft, each with its heading, in blocks to be parted by blank lines. */
export function sectionBlocks(making: Making, participants: readonly string[]): readonly string[] {
  const planned = withPlan(followsLast(making) ? ownSections(making) : adaptedSections(making), making);
  const listed = planned.some(({ kind }) => kind === 'participants');
  const list = listed || participants.length === 0 ? [] : [participantHeading(making), ...participants];
  const lead = checklist(making.last, -1, making.snapshot);
  const open = planned.some(({ kind }) => kind === 'body') ? [] : [gaps.text[making.language]];
  return [
    ...list,
    ...(lead.length > 0 ? [lead.join('\n')] : []),
    ...open,
    ...planned.flatMap((one) => blocksOf(one, making, participants)),
  ];
}

function participantHeading({ language }: Making): string {
  return sharedWord('participants', language);
}

/** The headings that a release cannot do without, where its model has none. */
function sharedWord(id: string, language: Making['language']): string {
  const found = wording.headings.find(({ en }) => en[0]?.toLowerCase() === id);
  return found?.[language][0] ?? '';
}

function blocksOf(
  { kind, heading, source }: Planned,
  making: Making,
  participants: readonly string[],
): string[] {
  const { language } = making;
  switch (kind) {
    case 'participants':
      return [heading, ...(participants.length > 0 ? participants : [gaps.name[language]])];
    case 'plan':
      return [...(heading === '' ? [] : [heading]), planSentence(making)];
    case 'contact':
      return [heading, contactLines(making)];
    case 'annex':
      return [heading, gaps.text[language]];
    case 'body': {
      const list = source ? checklist(source.release, source.part.index, making.snapshot) : [];
      const todo = list.length > 0 ? [list.join('\n')] : [];
      const rest =
        source?.parent === true ? [] : [source ? sectionText(source, making) : gaps.text[language]];
      return [heading, ...todo, ...rest];
    }
  }
}

/** A section that only says when or where the meeting was held says so of the new one; any other is still to be written. */
function sectionText({ release, part }: NonNullable<Planned['source']>, making: Making): string {
  const gap = gaps.text[making.language];
  const heading = part.section.heading.value;
  const isEntry = cues.dateLabel.test(heading) || cues.placeLabel.test(heading);
  if (release.language !== making.language || !isEntry) return gap;
  const lines = release.sentences
    .filter(({ section, role }) => section === part.index && role !== 'heading')
    .map(({ span }) => renew(release, span, making.meeting, making.snapshot.glossary));
  return lines.length > 0 && !lines.includes(undefined) ? lines.join('\n') : gap;
}

/** A release without a plan or without a contact is not finished: each is put where it usually stands. */
function withPlan(planned: readonly Planned[], { language, model }: Making): readonly Planned[] {
  const has = (kind: PartKind): boolean => planned.some((one) => one.kind === kind);
  const top = model?.sections.find(({ depth }) => depth === 1);
  const marks = (model && top && /^#+ /u.exec(prefixOf(model, top))?.[0]) ?? '';
  const headed = (id: string): string => `${marks}${sharedWord(id, language)}`;
  const plan: Planned[] = has('plan')
    ? []
    : [{ kind: 'plan', heading: model && !top ? '' : headed('future plans') }];
  const isTold = model?.sentences.some(({ role }) => role === 'contact') ?? true;
  const contact: Planned[] =
    has('contact') || !isTold ? [] : [{ kind: 'contact', heading: headed('contact') }];
  const lastBody = planned.findLastIndex(({ kind }) => kind === 'body') + 1;
  return [...planned.slice(0, lastBody), ...plan, ...planned.slice(lastBody), ...contact];
}

/** The sections of the model itself, under their own headings. */
function ownSections(making: Making): readonly Planned[] {
  const { model } = making;
  if (!model) return [];
  const parts = partsOf(model);
  return parts.map((part) => ({
    kind: part.kind,
    heading: headingLine(model, part.section, making),
    source: { release: model, part, parent: isParent(parts, part) },
  }));
}

/** The model's frame, filled with the sections of the last meeting, whose release is in the other language. */
function adaptedSections(making: Making): readonly Planned[] {
  const { model, last } = making;
  const topics = partsOf(last);
  const frame = model ? partsOf(model).filter(({ section }) => section.depth === 1) : [];
  const shared = frame.filter(
    ({ kind, section }) => kind === 'body' && isSharedHeading(section.heading.value, making.language),
  );
  const numbering = new Numbering(making);
  const bodies = (): Planned[] =>
    topics
      .filter(({ kind }) => kind === 'body')
      .map((part) => {
        const source = { release: last, part, parent: isParent(topics, part) };
        const kept =
          part.section.depth === 1 && isSharedHeading(part.section.heading.value, last.language)
            ? shared.shift()
            : undefined;
        const number = numbering.next(part.section) ?? '';
        const heading =
          kept && model ? renewedHeading(model, kept.section, making) : translated(part.section, making);
        return { kind: 'body', heading: `${number}${heading}`, source };
      });
  const others = model ? frame : topics.filter(({ section }) => section.depth === 1);
  const before = others.filter(({ kind }, index) => kind !== 'body' && index < firstBody(others));
  const after = others.filter(({ kind }, index) => kind !== 'body' && index > firstBody(others));
  const framed = ({ kind, section }: Part): Planned => {
    const number = numbering.next(section) ?? (model ? prefixOf(model, section) : '');
    const heading = model ? renewedHeading(model, section, making) : translated(section, making);
    return { kind, heading: `${number}${heading}${model ? marksAfter(model, section) : ''}` };
  };
  return [...before.map(framed), ...bodies(), ...after.map(framed)];
}

function firstBody(parts: readonly Part[]): number {
  return parts.findIndex(({ kind }) => kind === 'body');
}

/** The whole line of a heading: its number and marks as they stand, its words renewed. */
function headingLine(release: Release, section: Section, making: Making): string {
  return `${prefixOf(release, section)}${renewedHeading(release, section, making)}${marksAfter(release, section)}`;
}

/** What closes a heading: the marks of bold type, a colon. */
function marksAfter({ text }: Release, { heading }: Section): string {
  return /^[*#:：＞>]*(?=\s|$)/u.exec(text.slice(heading.span.end, heading.span.end + 8))?.[0] ?? '';
}

function renewedHeading(
  release: Release,
  { heading }: Section,
  { meeting, snapshot, language }: Making,
): string {
  const renewed = renew(release, heading.span, meeting, snapshot.glossary);
  return renewed ?? `${gaps.heading[language]} ${comment(heading.value)}`;
}

function translated({ heading }: Section, { language, meeting, meetingName, snapshot }: Making): string {
  const found = translateHeading(heading.value, language, { meeting, meetingName, snapshot });
  return found ?? `${gaps.heading[language]} ${comment(heading.value)}`;
}

/** What stands before the words of a heading in its line: "1. ", 「（1）」, "## ". */
function prefixOf({ text }: Release, { heading }: Section): string {
  return text.slice(text.lastIndexOf('\n', heading.span.start - 1) + 1, heading.span.start);
}

/** Numbers the sections of a draft in the way of its model, from one. */
class Numbering {
  readonly #top: string;
  readonly #below: string;
  #count = 0;
  #countBelow = 0;

  constructor({ model, last, language }: Making) {
    const prefix = (depth: number): string | undefined => {
      const sample = model?.sections.find((one) => one.depth === depth && /[\p{N}]/u.test(one.number));
      return sample && model && prefixOf(model, sample);
    };
    const numbered = last.sections.some(({ depth, number }) => depth === 1 && number !== '');
    const marks = /^#+ /u.exec(prefix(1) ?? '')?.[0];
    this.#top = prefix(1) ?? (numbered ? (language === 'ja' ? '1　' : '1. ') : '');
    this.#below = prefix(2) ?? (marks ? `#${marks}` : language === 'ja' ? '（1）' : '(1) ');
  }

  /** The number of the next section; undefined for one that is not numbered. */
  next({ depth, number }: Section): string | undefined {
    if (depth > 1) {
      this.#countBelow += 1;
      return renumbered(this.#below, this.#countBelow);
    }
    if (!isNumeral.test(number)) return undefined;
    this.#count += 1;
    this.#countBelow = 0;
    return renumbered(this.#top, this.#count);
  }
}

const isNumeral = /^[^\p{L}\p{N}]?第?[\p{Nd}一二三四五六七八九十IVX]+[^\p{L}\p{N}]?$/u;

function renumbered(prefix: string, value: number): string {
  return prefix.replace(/[\d０-９]+|[一二三四五六七八九十]+/u, (like) => numeralLike(like, value));
}
