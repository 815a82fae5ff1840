/** The language in which Reaffirm speaks to its user; independent of the language of the draft. */
export type DisplayLanguage = 'en' | 'ja';

/** One text in each display language. The type makes a missing translation a compile error. */
export type Localized = Readonly<Record<DisplayLanguage, string>>;

/** Values for the `{name}` places of a localized text. */
export type Arguments = Readonly<Record<string, string | number>>;

/**
 * The text in the display language with its `{name}` places filled.
 * @throws Error when a place has no value: a fault of the caller, found by the tests.
 */
export function localize(text: Localized, language: DisplayLanguage, values: Arguments = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${text.en}"`);
    return String(value);
  });
}

/** The same in every display language at once, for a message that is kept before it is known who reads it. */
export function fill(text: Localized, values: Arguments): Localized {
  return { en: localize(text, 'en', values), ja: localize(text, 'ja', values) };
}
