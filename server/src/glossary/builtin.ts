import digitalInstruments, {
  fingerprint as digitalInstrumentsPrint,
} from '../../data/glossary/digital-instruments.yaml';
import digitalTechnologies, {
  fingerprint as digitalTechnologiesPrint,
} from '../../data/glossary/digital-technologies.yaml';
import everydayAcronyms, {
  fingerprint as everydayAcronymsPrint,
} from '../../data/glossary/everyday-acronyms.yaml';
import forums, { fingerprint as forumsPrint } from '../../data/glossary/forums.yaml';
import industryBodies, { fingerprint as industryBodiesPrint } from '../../data/glossary/industry-bodies.yaml';
import internationalOrganisations, {
  fingerprint as internationalOrganisationsPrint,
} from '../../data/glossary/international-organisations.yaml';
import japanGovernment, {
  fingerprint as japanGovernmentPrint,
} from '../../data/glossary/japan-government.yaml';
import otherGovernments, {
  fingerprint as otherGovernmentsPrint,
} from '../../data/glossary/other-governments.yaml';
import otherInstruments, {
  fingerprint as otherInstrumentsPrint,
} from '../../data/glossary/other-instruments.yaml';
import policyConcepts, { fingerprint as policyConceptsPrint } from '../../data/glossary/policy-concepts.yaml';
import usGovernment, { fingerprint as usGovernmentPrint } from '../../data/glossary/us-government.yaml';
import { mergeConcepts } from './load';
import type { Concept, ConceptKind, Name } from './model';

/** The files as they are written: lists of entries, see schema.ts. */
export const builtinFiles: readonly unknown[] = [
  digitalInstruments,
  digitalTechnologies,
  everydayAcronyms,
  forums,
  industryBodies,
  internationalOrganisations,
  japanGovernment,
  otherGovernments,
  otherInstruments,
  policyConcepts,
  usGovernment,
];

/** Changes with any of the files. */
export const builtinFingerprint: string = [
  digitalInstrumentsPrint,
  digitalTechnologiesPrint,
  everydayAcronymsPrint,
  forumsPrint,
  industryBodiesPrint,
  internationalOrganisationsPrint,
  japanGovernmentPrint,
  otherGovernmentsPrint,
  otherInstrumentsPrint,
  policyConceptsPrint,
  usGovernmentPrint,
].join(' ');

let loaded: readonly Concept[] | undefined;

/**
 * The concept entries that come with Reaffirm. A test holds the files to the schema, so that they are taken as they are
 * and no start of the editor or the command line waits for their validation.
 */
export function builtinConcepts(): readonly Concept[] {
  loaded ??= mergeConcepts(...builtinFiles.map((file) => (file as readonly WrittenEntry[]).map(conceptOf)));
  return loaded;
}

type WrittenName = string | (Pick<Name, 'text'> & Partial<Name>);
type WrittenNames = WrittenName | readonly WrittenName[] | undefined;

interface WrittenEntry extends Partial<
  Pick<Concept, 'wellKnown' | 'successor' | 'predecessor' | 'note' | 'source'>
> {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly en?: WrittenNames;
  readonly ja?: WrittenNames;
}

function conceptOf({ en, ja, wellKnown = false, source = '', ...entry }: WrittenEntry): Concept {
  const names = [...namesOf(en, 'en'), ...namesOf(ja, 'ja')];
  return { ...entry, wellKnown, names, source, origin: { kind: 'builtin' } };
}

function namesOf(written: WrittenNames, language: Name['language']): readonly Name[] {
  return [written ?? []].flat().map((name: WrittenName) => ({
    form: 'full',
    status: 'preferred',
    ...(typeof name === 'string' ? { text: name } : name),
    language,
  }));
}
