const onlyAscii = /^[\t\n\r -~]*$/;

/** By UTF-16 unit whether folding leaves it, filled as they are met; 0 is not met yet. */
const knownUnits = new Uint8Array(0x10000);
const stays = 1;
const changes = 2;

/** One text is looked through for one thing after the other, and folded for each of them. */
let last = { text: '', folded: '' };

/**
 * The text in lower case with full-width letters, digits and curly quotes folded; every offset stays where it is. For
 * looking for words and phrases: which folding is for what, `ARCHITECTURE.md` says.
 */
export function foldInPlace(text: string): string {
  if (isFolded(text)) return text;
  if (last.text !== text) last = { text, folded: fold(text) };
  return last.folded;
}

/** Most Japanese sentences are as they should be: a look at their units costs less than four copies. */
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const known = knownUnits[code] ?? 0;
    if ((known > 0 ? known : meet(code)) === changes) return false;
  }
  return true;
}

function meet(code: number): number {
  const unit = String.fromCharCode(code);
  // What a unit of a pair becomes depends on the other one.
  const isAlone = code < 0xd800 || code > 0xdfff;
  return (knownUnits[code] = isAlone && fold(unit) === unit ? stays : changes);
}

function fold(text: string): string {
  if (onlyAscii.test(text)) return text.toLowerCase();
  const folded = text
    .replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[’‘]/g, "'")
    .replace(/\u3000/g, ' ');
  const lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : folded;
}
