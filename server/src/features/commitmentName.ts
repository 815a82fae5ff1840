const joint = /^(?:[、,]\s*|(?:and|but|while)\s+|共に、)+/iu;
const englishSubject = /^(?:[^,.;:]{1,40},\s+)?(?:the\s+)?(?:two|both)\s+\p{L}+\s+(?:also\s+|further\s+)?/iu;
const japaneseSubject =
  /^(?:(?:また|さらに|更に|加えて|特に)、)?(?:日米|両国|双方|両政府|両者|両省)[^、。]{0,6}[はも]、?(?:また、)?/u;

/**
 * A commitment in few words, for where there is little room: without the parties, who are the same in every sentence, so
 * that what tells commitments apart comes first; cut at `longest` characters.
 * @param words the clause, on one line
 */
export function commitmentName(words: string, longest: number): string {
  const name = words.replace(joint, '').replace(englishSubject, '').replace(japaneseSubject, '');
  return name.length <= longest ? name : `${name.slice(0, longest - 1)}…`;
}
