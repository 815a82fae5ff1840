/** Lists of some thousand phrases are looked for: with fewer bits every third place would seem to begin one. */
const bits = 16;
const mask = (1 << bits) - 1;
/** Of a list that holds no phrase yet: dozens of lists are made at every start, and most are filled later. */
const none = new Uint8Array(1 << bits);

/**
 * Tells of most places of a text that no phrase of a list begins there, by the first two UTF-16 units: a look into an array
 * of 64 kilobytes instead of a hash of strings. Where it cannot tell, one has to look the phrase up.
 */
export class Beginnings {
  #ofOne = none;
  #ofTwo = none;

  add(phrase: string): void {
    if (phrase.length < 2) {
      if (this.#ofOne === none) this.#ofOne = new Uint8Array(1 << bits);
      this.#ofOne[phrase.charCodeAt(0) & mask] = 1;
    } else {
      if (this.#ofTwo === none) this.#ofTwo = new Uint8Array(1 << bits);
      this.#ofTwo[placeOf(phrase.charCodeAt(0), phrase.charCodeAt(1))] = 1;
    }
  }

  /** Whether a phrase may begin there; false is sure. */
  mayBegin(text: string, at: number): boolean {
    const first = text.charCodeAt(at);
    if (this.#ofOne[first & mask] === 1) return true;
    return at + 1 < text.length && this.#ofTwo[placeOf(first, text.charCodeAt(at + 1))] === 1;
  }
}

function placeOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) + second) & mask;
}
