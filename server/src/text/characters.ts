/** What kind a character is, by its UTF-16 code unit; fast enough for every character of an archive. */

/** A white-space character, the ideographic space among them. */
export function isBlank(text: string, offset: number): boolean {
  return isBlankUnit(text.charCodeAt(offset));
}

/** The same for a UTF-16 code unit. */
export function isBlankUnit(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680
  );
}

/** A kana, a Chinese character, or a mark used among them (々, 〇, ー). */
export function isJapanese(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (
    (code >= 0x3040 && code <= 0x30ff && code !== 0x30fb) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff66 && code <= 0xff9f) ||
    (code >= 0xd840 && code <= 0xd87f)
  );
}

/** An ASCII or a full-width digit. */
export function isDigit(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** The columns that `text` takes from `start` to `end`, where a full-width character takes two. */
export function columns(text: string, start: number, end: number): number {
  let count = end - start;
  for (let offset = start; offset < end; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code >= 0x2e80 && !(code >= 0xff61 && code <= 0xff9f)) count += 1;
  }
  return count;
}
