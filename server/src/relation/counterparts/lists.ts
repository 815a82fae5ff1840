import type { Concept, ConceptKind, Glossary } from '../../glossary/model';
import type { Release } from '../../release/model';
import { shift } from '../../text/span';
import { type Found, type Side, type Value, describe } from './side';

const listed: ReadonlySet<ConceptKind> = new Set([
  'agency',
  'ministry',
  'forum',
  'internationalOrganisation',
  'industryBody',
]);

/** The bodies of a list: one on each side that the whole of the other draft never names, in lists otherwise alike. */
export function compareNames(a: Side, b: Side, glossary: Glossary): Found {
  const left = bodiesOf(a, glossary);
  const right = bodiesOf(b, glossary);
  const shared = left.filter((one) => right.some((two) => two.value.id === one.value.id)).length;
  if (shared < 2) return undefined;
  const [first, ...moreLeft] = left.filter((one) => !right.some((two) => same(one.value, two.value)));
  const [second, ...moreRight] = right.filter((one) => !left.some((two) => same(one.value, two.value)));
  if (first === undefined || second === undefined || moreLeft.length > 0 || moreRight.length > 0) {
    return undefined;
  }
  const comparable =
    hasName(first.value, b.release) &&
    hasName(second.value, a.release) &&
    first.value.kind === second.value.kind;
  return comparable ? describe('name', a, b, [first, second]) : undefined;
}

function bodiesOf({ text, span }: Side, glossary: Glossary): readonly Value<Concept>[] {
  const seen = new Set<string>();
  return glossary.match(text).flatMap((match) => {
    if (!listed.has(match.concept.kind) || seen.has(match.concept.id)) return [];
    seen.add(match.concept.id);
    return [{ value: match.concept, span: shift(match.span, span.start) }];
  });
}

function same(a: Concept, b: Concept): boolean {
  return a.id === b.id || a.successor === b.id || b.successor === a.id;
}

function hasName(concept: Concept, { language }: Release): boolean {
  return concept.names.some((name) => name.language === language && name.form === 'full');
}

/** Ends a list that does not name all. */
const open = /等|など|ほか|\b(?:among others|such as|and others|inter alia|etc)\b/u;

/**
 * A body that one list names and the other, which is otherwise alike and closed, does not, nor anything else in that
 * draft: the first of each side. Lists of at least three are compared, and only bodies with a name in both languages.
 */
export function compareListed(a: Side, b: Side, glossary: Glossary): Found {
  const left = bodiesOf(a, glossary);
  const right = bodiesOf(b, glossary);
  const shared = left.filter((one) => right.some((two) => same(one.value, two.value))).length;
  if (left.length < 3 || shared < 2 || open.test(b.text)) return undefined;
  const elsewhere = new Set(glossary.match(b.release.text).map(({ concept }) => concept.id));
  const only = left.find(
    ({ value }) =>
      !right.some((two) => same(value, two.value)) && !isNamed(value, elsewhere) && hasName(value, b.release),
  );
  const { span } = only ?? {};
  return span && { kind: 'unlisted', span, draft: a.release.text.slice(span.start, span.end), other: '' };
}

function isNamed(concept: Concept, named: ReadonlySet<string>): boolean {
  return [concept.id, concept.successor, concept.predecessor].some((id) => id !== undefined && named.has(id));
}
