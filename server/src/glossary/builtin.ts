import digitalInstruments from '../../data/glossary/digital-instruments.yaml';
import digitalTechnologies from '../../data/glossary/digital-technologies.yaml';
import everydayAcronyms from '../../data/glossary/everyday-acronyms.yaml';
import forums from '../../data/glossary/forums.yaml';
import industryBodies from '../../data/glossary/industry-bodies.yaml';
import internationalOrganisations from '../../data/glossary/international-organisations.yaml';
import japanGovernment from '../../data/glossary/japan-government.yaml';
import otherGovernments from '../../data/glossary/other-governments.yaml';
import otherInstruments from '../../data/glossary/other-instruments.yaml';
import policyConcepts from '../../data/glossary/policy-concepts.yaml';
import usGovernment from '../../data/glossary/us-government.yaml';
import { mergeConcepts, parseConcepts } from './load';
import type { Concept } from './model';

const files: readonly unknown[] = [
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

let loaded: readonly Concept[] | undefined;

/**
 * The concept entries that come with Reaffirm, validated when they are first asked for.
 * @throws Error when an entry is not as the schema wants it: a fault of the data, found by its test.
 */
export function builtinConcepts(): readonly Concept[] {
  loaded ??= mergeConcepts(...files.map(conceptsOf));
  return loaded;
}

function conceptsOf(raw: unknown): readonly Concept[] {
  const { concepts, problems } = parseConcepts(raw, { kind: 'builtin' });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message.en).join('\n'));
  return concepts;
}
