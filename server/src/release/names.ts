import { type Span, trimSpan } from '../text/span';

/**
 * The names in an enumeration, as spans: "the Department of Commerce, the Agency for X, and the Institute of Y and Z",
 * 「総務省、外務省、経済産業省等」. A comma or an "and" inside a name is told by the article that the next name has:
 * "the Ministry of Economy, Trade and Industry" stays whole.
 */
export function splitNames(text: string, within: Span): readonly Span[] {
  const written = text.slice(within.start, within.end);
  const parts = /[\u3040-\u30ff\u3400-\u9fff]/.test(written)
    ? cut(written, japaneseSeparator)
    : englishParts(written);
  return parts
    .map(({ start, end }) => tidy(text, { start: within.start + start, end: within.start + end }))
    .filter(
      ({ start, end }) =>
        end - start >= 2 && /[\p{Lu}\p{Script=Han}\p{Script=Katakana}]/u.test(text.slice(start, end)),
    );
}

const beforeArticle =
  /,?\s+(?:and|as well as|along with|together with)\s+(?=the\s|its\s)|[,;]\s+(?=the\s|its\s|officials\s|representatives\s)|;\s+(?:and\s+)?/g;
const plainSeparator = /,\s+(?:and\s+)?|\s+(?:and|as well as)\s+/g;
const japaneseSeparator =
  /、|，|及び|および|並びに|ならびに|のほか、?|を(?:はじめ|始め)(?:とする|として)?、?|はじめ、|と(?=[^」』]{2})/g;

function englishParts(written: string): Span[] {
  const byArticle = cut(written, beforeArticle);
  if (byArticle.length > 1) return byArticle.flatMap((span) => acronymsIn(written, span));
  if (/^\s*(?:the\s)?[^,]*\b(?:of|for|on)\b/.test(written)) return countryAware(written);
  return cut(written, plainSeparator);
}

/** "NTIA, FCC and NSF" inside one part: names without small words are told apart by the commas alone. */
function acronymsIn(written: string, span: Span): Span[] {
  const part = written.slice(span.start, span.end);
  if (!/^\s*[A-Z]{2,}(?:,\s+(?:and\s+)?[A-Z]{2,}|\s+and\s+[A-Z]{2,})+\s*$/.test(part)) return [span];
  return cut(part, plainSeparator).map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
  }));
}

/** A first name with "of" or "for" in it: split only behind its acronym in brackets, if it has one. */
function countryAware(written: string): Span[] {
  return cut(written, /(?<=\)),?\s+(?:and\s+)?/g);
}

function cut(written: string, separator: RegExp): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const match of written.matchAll(separator)) {
    if (insideBrackets(written, match.index)) continue;
    parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ start, end: written.length });
  return parts;
}

function insideBrackets(written: string, at: number): boolean {
  const open = Math.max(written.lastIndexOf('(', at), written.lastIndexOf('（', at));
  const close = Math.max(written.lastIndexOf(')', at), written.lastIndexOf('）', at));
  return open > close;
}

const leading =
  /^(?:[\s,]*(?:and|besides|both|officials?|representatives?|delegates|experts|members|those|from|of|the|its|including|besides|other|such|as|in addition to|participants?|また|特に|一方|他に|日本側|米国側)[\s　]+)*/iu;
const trailing =
  /(?:[\s　]*(?:等|など|ら|ほか|他|の関係者|の代表者?|の幹部|からは?|も|より|among others|and others|etc\.?|[,.、。;：:])+)+$/iu;

function tidy(text: string, span: Span): Span {
  const written = text.slice(span.start, span.end);
  const start = span.start + (leading.exec(written)?.[0].length ?? 0);
  const rest = text.slice(start, span.end);
  const end = start + rest.length - (trailing.exec(rest)?.[0].length ?? 0);
  return trimSpan(text, { start, end: Math.max(start, end) });
}
