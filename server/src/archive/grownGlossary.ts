import type { Glossary } from '../glossary/model';

const grounds = new WeakMap<Glossary, Glossary>();

/** Notes which glossary another one grew from, by what an archive teaches. */
export function noteGround(grown: Glossary, ground: Glossary): void {
  grounds.set(grown, ground);
}

/** The glossary without what an archive teaches. */
export function groundOf(glossary: Glossary): Glossary {
  return grounds.get(glossary) ?? glossary;
}
