import { languageOf } from '../text/language';
import { idFor } from './entry';
import { kindOfName } from './learn';
import type { Concept, Glossary, Name } from './model';

/** What the user has said so far of a name that is to become an entry. */
export interface NewName {
  readonly name: string;
  /** What an acronym stands for. */
  readonly fullName?: string;
  /** The name in the other language; empty where the user gives none. */
  readonly otherName?: string;
}

/** The entry, or what must still be asked: what an acronym stands for, then the name in the other language. */
export type NewEntry = { readonly concept: Concept } | { readonly ask: 'fullName' | 'otherName' };

/** Makes an entry of a new name. Its id is one that the glossary does not have, so that nothing is overridden. */
export function newEntry(said: NewName, glossary: Glossary): NewEntry {
  const name = oneLine(said.name);
  const full = isAcronym(name) ? oneLine(said.fullName ?? '') : name;
  if (full === '') return { ask: 'fullName' };
  if (said.otherName === undefined) return { ask: 'otherName' };
  const language = languageOf(full);
  const names: Name[] = [{ text: full, language, form: 'full', status: 'preferred' }];
  if (full !== name) names.push({ text: name, language: 'en', form: 'acronym', status: 'preferred' });
  const other = oneLine(said.otherName);
  if (other !== '') {
    names.push({
      text: other,
      language: language === 'en' ? 'ja' : 'en',
      form: 'full',
      status: 'preferred',
    });
  }
  const kind = kindOfName(names.find((one) => one.language === 'en')?.text ?? full);
  const origin = { kind: 'workspace', file: '' } as const;
  return { concept: { id: idOf(names, glossary), kind, names, wellKnown: false, source: '', origin } };
}

/** A name as it is written in a glossary, however its lines were broken where it was found. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/gu, languageOf(text) === 'ja' ? '' : ' ');
}

/** Capitals and figures, with one small letter at most ("IoT"). */
function isAcronym(name: string): boolean {
  const small = name.match(/\p{Ll}/gu)?.length ?? 0;
  return small <= 1 && /^\p{Lu}[A-Za-z\d&-]{1,9}$/u.test(name) && /[A-Z\d].*[A-Z\d]/.test(name);
}

function idOf(names: readonly Name[], glossary: Glossary): string {
  const english = names.find(({ language }) => language === 'en')?.text;
  const id = idFor(english, glossary.concepts.size + 1);
  let free = id;
  for (let number = 2; glossary.concepts.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
