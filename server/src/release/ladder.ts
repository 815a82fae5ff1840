import ladder from '../../data/ladder.yaml';
import type { Language } from '../text/language';
import { type PhraseEntry, type PhraseHit, PhraseTable } from '../text/phrases';
import { remember } from '../text/remember';

/** A word of the ladder: a verb that binds by itself, a verb that frames a content, or the content's noun. */
export type LadderWord =
  | { readonly kind: 'act'; readonly id: string; readonly rung: number }
  | { readonly kind: 'frame'; readonly id: string; readonly rung: number; readonly cap: number }
  | { readonly kind: 'content'; readonly rung: number };

/** The rungs by name; the number is the strength, higher binds more. */
export const rungs: Readonly<Record<string, number>> = Object.fromEntries(
  ladder.rungs.map(({ name, rung }) => [name, rung]),
);

/** The rung at which the parties only note, discuss or consider: nothing is promised. */
export const weakestPosition = 3;

/** Verbs: acts and frames. */
export const verbTable = new PhraseTable<LadderWord>(
  entriesOf<LadderWord>([
    ...ladder.acts.map((act) => ({ ...act, value: { kind: 'act' as const, id: act.id, rung: act.rung } })),
    ...ladder.frames.map((frame) => ({
      ...frame,
      value: { kind: 'frame' as const, id: frame.id, rung: frame.rung, cap: frame.cap },
    })),
  ]),
);

/** Nouns that say what a frame holds: "importance", 「コミットメント」. */
export const contentTable = new PhraseTable<number>(
  entriesOf(ladder.contents.map((content) => ({ ...content, value: content.rung }))),
);

const continuityTable = new PhraseTable<true>(entriesOf<true>([{ ...ladder.continuity, value: true }]));
const claimTable = new PhraseTable<true>(entriesOf<true>([{ ...ladder.claims, value: true }]));
const negationTable = new PhraseTable<boolean>(
  entriesOf([
    { ...ladder.negation, value: true },
    { en: ladder.negation.enExceptions, ja: ladder.negation.jaExceptions, value: false },
  ]),
);

const endingTable = new PhraseTable<true>(entriesOf<true>([{ ...ladder.endings, value: true }]));

/** Whether the text itself says that it goes on with something earlier ("reaffirmed", "continue to", 「引き続き」). */
export const acknowledgesContinuity = remember(
  (text, language) => continuityTable.find(text, language).length > 0,
);

/** Where the text claims an earlier position of the parties outright ("reaffirmed", 「再確認」), in its order. */
export const continuityClaims = remember((text, language): readonly PhraseHit<true>[] =>
  claimTable.find(text, language),
);

/** The words that deny ("no longer", 「しない」), in the order of the text; "not only" is none. */
export const negations = remember((text, language): readonly PhraseHit<boolean>[] =>
  negationTable.find(text, language).filter((hit) => hit.value),
);

/** The words that end something ("withdrawn", "put an end to", 「撤回」), in the order of the text. */
export const endings = remember((text, language): readonly PhraseHit<true>[] =>
  endingTable.find(text, language),
);

function entriesOf<T>(
  groups: readonly { readonly en: readonly string[]; readonly ja: readonly string[]; readonly value: T }[],
): Record<Language, readonly PhraseEntry<T>[]> {
  const of = (language: Language) =>
    groups.flatMap((group) => group[language].map((phrase) => ({ phrase, value: group.value })));
  return { en: of('en'), ja: of('ja') };
}
