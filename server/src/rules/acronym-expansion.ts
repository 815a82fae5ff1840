import type { Expansion } from '../glossary/expansions';
import { characterDistance, editDistance, wordCost } from '../glossary/likeness';
import { contentUnits } from '../glossary/properName';
import { unitsOf } from '../glossary/units';
import { normalizedKey } from '../text/normalize';
import { slice } from '../text/span';
import { draftNames } from './draftNames';
import { type Report, type RuleContext, defineRule, say } from './rule';

const messages = {
  wrong: {
    en: '“{written}” is not what {acronym} stands for. It stands for “{expected}”: correct the name, or the acronym.',
    ja: '「{written}」は{acronym}の正式な名称ではありません。{acronym}は「{expected}」の略です。名称又は略称を訂正してください。',
  },
  twoWays: {
    en: '{acronym} is written out here as “{written}”, but earlier in this draft as “{earlier}”. Readers will take them for two things: keep one.',
    ja: '{acronym}は、ここでは「{written}」、先には「{earlier}」と書かれています。別のものと受け取られるおそれがあるため、どちらかに統一してください。',
  },
  first: {
    en: 'Written out differently here.',
    ja: 'ここでは別の名称で書かれています。',
  },
  learnt: { en: 'So it was written out before.', ja: '過去の記録ではこのように書かれています。' },
  replace: { en: 'Write “{name}”', ja: '「{name}」に訂正' },
};

/** Reports an acronym written out wrongly, or in two ways. A deprecated name of the concept is left to nonpreferred-name. */
export const acronymExpansion = defineRule({
  id: 'acronym-expansion',
  severity: 'warning',
  summary: {
    en: 'An acronym is written out wrongly, or in two ways',
    ja: '略称の正式名称が誤っている、又は二通りに書かれている',
  },
  messages,
  *check(context) {
    const { expansions } = draftNames(context);
    for (const expansion of expansions) {
      if (expansion.verdict.kind === 'wrong') {
        yield wrong(context, expansion, expansion.verdict.expected.text);
      }
    }
    yield* inTwoWays(context, expansions);
  },
});

function wrong(context: RuleContext, expansion: Expansion, expected: string): Report {
  const written = slice(context.draft.text, expansion.written);
  const { verdict } = expansion;
  const origin = verdict.kind === 'wrong' ? verdict.concept.origin : undefined;
  return {
    span: expansion.written,
    message: say(context, messages.wrong, { written, acronym: expansion.acronym, expected }),
    ...(origin?.kind === 'learnt' && {
      related: [{ ...origin.evidence, note: say(context, messages.learnt) }],
    }),
    fixes: [replacement(context, expansion, expected)],
  };
}

function replacement(
  context: RuleContext,
  { written }: Expansion,
  name: string,
): NonNullable<Report['fixes']>[number] {
  return {
    title: say(context, messages.replace, { name }),
    edits: [{ span: written, newText: name }],
    safe: false,
  };
}

function* inTwoWays(context: RuleContext, expansions: readonly Expansion[]): Generator<Report> {
  const { text, source } = context.draft;
  const first = new Map<string, Expansion>();
  for (const expansion of expansions) {
    if (expansion.verdict.kind !== 'unknown') continue;
    const key = `${expansion.language} ${expansion.acronym}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, expansion);
    if (!earlier || !differ(text, earlier, expansion)) continue;
    const values = {
      acronym: expansion.acronym,
      written: slice(text, expansion.written),
      earlier: slice(text, earlier.written),
    };
    yield {
      span: expansion.written,
      message: say(context, messages.twoWays, values),
      related: [{ source, span: earlier.written, text: values.earlier, note: say(context, messages.first) }],
      fixes: [replacement(context, expansion, values.earlier)],
    };
  }
}

/** Whether two writings differ in a word that counts, and are yet so alike, or fit the letters, that both are meant as the name. */
function differ(text: string, a: Expansion, b: Expansion): boolean {
  const [one, other] = [normalizedKey(slice(text, a.written)), normalizedKey(slice(text, b.written))];
  if (a.language === 'ja') {
    if (one.endsWith(other) || other.endsWith(one)) return false;
    return characterDistance(one, other) * 2 <= Math.max(one.length, other.length);
  }
  const [words, others] = [contentWords(one), contentWords(other)];
  const shorter = Math.min(words.length, others.length);
  const ends = editDistance(words.slice(-shorter), others.slice(-shorter), wordCost);
  if (ends === 0) return false;
  const bothFit = [a, b].every(({ verdict }) => verdict.kind === 'unknown' && verdict.fits);
  return bothFit || editDistance(words, others, wordCost) * 2 <= Math.max(words.length, others.length);
}

function contentWords(name: string): readonly string[] {
  return contentUnits(unitsOf(name)).map((unit) => unit.key);
}
