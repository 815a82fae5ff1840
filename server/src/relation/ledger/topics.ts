import type { Snapshot } from '../../archive/model';
import { fullName } from '../../glossary/names';
import type { Concept, ConceptKind } from '../../glossary/model';
import type { Release } from '../../release/model';
import type { Language } from '../../text/language';
import { analyse } from '../comparison/analyse';
import { meanOf } from '../comparison/thresholds';
import { type Side, cover } from '../comparison/coverage';
import type { Resources } from '../comparison/units';
import { resourcesOf } from '../relateDraft';
import { isFormalHeading } from './formalHeadings';
import type { LedgerEntry, LedgerMeeting, Topic } from './model';

/** Headings of different meetings with this much in common are one topic: "5G and Cybersecurity", "5G, B5G, and Cybersecurity". */
const sameTopic = 0.6;

/** A topic while headings are gathered. */
interface HeadedTopic {
  readonly id: string;
  readonly sides: Side[];
  /** The latest heading in each language. */
  readonly labels: Partial<Record<Language, string>>;
}

/** Says what threads are about, from the headings of all meetings and the names in their sentences. */
export class TopicFinder {
  readonly #resources: Resources;
  readonly #topics: HeadedTopic[] = [];
  readonly #byHeading = new Map<string, HeadedTopic>();

  constructor(meetings: readonly LedgerMeeting[], snapshot: Snapshot) {
    this.#resources = resourcesOf(snapshot);
    for (const { releases } of meetings) {
      for (const release of releases) this.#read(release, twinOf(release, releases));
    }
  }

  /** @param concepts the concepts that the entries name. */
  topicOf(entries: readonly LedgerEntry[], concepts: readonly Concept[]): Topic {
    for (const { release, sentence } of [...entries].reverse()) {
      const heading = release.sections[release.sentences[sentence]?.section ?? -1]?.heading.value;
      const topic = heading === undefined ? undefined : this.#byHeading.get(plain(heading));
      if (topic) return { id: topic.id, ...topic.labels };
    }
    const concept =
      concepts.find(({ kind, wellKnown }) => ideas.has(kind) && !wellKnown) ??
      concepts.find(({ kind }) => kind === 'forum' || kind === 'technology');
    return concept ? conceptTopic(concept) : otherTopic;
  }

  #read(release: Release, twin: Release | undefined): void {
    for (const [place, { heading }] of release.sections.entries()) {
      if (isFormalHeading(heading.value)) continue;
      const other = twin?.sections[place]?.heading.value;
      const known = other === undefined ? undefined : this.#byHeading.get(plain(other));
      this.#enter(heading.value, release.language, known);
    }
  }

  /** @param same the topic of the same section in the other language. */
  #enter(heading: string, language: Language, same: HeadedTopic | undefined): void {
    const key = plain(heading);
    const known = this.#byHeading.get(key);
    const topic = known ?? same ?? this.#alike(heading, language) ?? this.#open(key);
    if (!known) topic.sides.push(this.#sideOf(heading, language));
    topic.labels[language] = heading;
    this.#byHeading.set(key, topic);
  }

  #alike(heading: string, language: Language): HeadedTopic | undefined {
    const side = this.#sideOf(heading, language);
    let best: HeadedTopic | undefined;
    let likeness = sameTopic;
    for (const topic of this.#topics) {
      const near = Math.max(
        0,
        ...topic.sides.map((one) => meanOf(cover(side, one, this.#resources.lexicon))),
      );
      if (near < likeness) continue;
      best = topic;
      likeness = near;
    }
    return best;
  }

  #open(id: string): HeadedTopic {
    const topic: HeadedTopic = { id: `heading ${id}`, sides: [], labels: {} };
    this.#topics.push(topic);
    return topic;
  }

  #sideOf(heading: string, language: Language): Side {
    return { language, units: analyse(heading, language, this.#resources).whole.units };
  }
}

/** The release of the same meeting in the other language, where its sections are the same ones. */
function twinOf(release: Release, releases: readonly Release[]): Release | undefined {
  const shape = ({ sections }: Release): string => sections.map(({ depth }) => depth).join();
  return releases.find((one) => one.language !== release.language && shape(one) === shape(release));
}

const ideas: ReadonlySet<ConceptKind> = new Set(['technology', 'concept', 'instrument', 'programme']);

function conceptTopic(concept: Concept): Topic {
  const en = fullName(concept, 'en')?.text;
  const ja = fullName(concept, 'ja')?.text;
  return { id: `concept ${concept.id}`, ...(en !== undefined && { en }), ...(ja !== undefined && { ja }) };
}

/** For sentences under no heading that name nothing the glossary knows. */
export const otherTopic: Topic = { id: 'other', en: 'Other', ja: 'その他' };

function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
