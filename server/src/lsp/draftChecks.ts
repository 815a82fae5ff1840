import type { Snapshot } from '../archive/model';
import type { TypedSentence } from '../relation/model';
import { relateInSteps } from '../relation/relateInSteps';
import type { Release } from '../release/model';
import { type CheckResult, checkInSteps } from '../rules/check';
import type { Dismissals } from '../rules/dismissals';
import { atOnce } from '../text/atOnce';

/** What the check of a draft depends on besides its text. */
export interface CheckWorld {
  readonly snapshot: Snapshot;
  readonly dismissals: Dismissals;
  readonly counterpart: Release | undefined;
  /** Index of the sentence that is being typed. */
  readonly typed: number | undefined;
}

interface Check extends CheckWorld {
  readonly result: CheckResult;
}

/** The last check of a draft that was asked for. */
interface LastCheck {
  readonly release: Release;
  readonly snapshot: Snapshot;
  readonly result: CheckResult;
}

/** The checks of the open drafts: one for each version of draft, counterpart, snapshot and dismissals. */
export class DraftChecks {
  readonly #known = new WeakMap<Release, Check>();
  readonly #last = new Map<string, LastCheck>();

  /** Whether the check has been made, so that asking for it costs nothing. */
  knows(draft: Release, world: CheckWorld): boolean {
    return this.#find(draft, world) !== undefined;
  }

  check(draft: Release, world: CheckWorld): CheckResult {
    const result = atOnce(this.#checking(draft, world));
    this.#last.set(draft.source, { release: draft, snapshot: world.snapshot, result });
    return result;
  }

  /** Makes the check of a draft step by step, so that asking for it then costs nothing; also of one that is not yet written. */
  *prepare(draft: Release, world: CheckWorld): Generator<undefined, void> {
    if (this.knows(draft, world)) return;
    yield* relateInSteps(draft, world.snapshot, world.typed);
    yield* this.#checking(draft, world);
  }

  closed(uri: string): void {
    this.#last.delete(uri);
  }

  #find(draft: Release, world: CheckWorld): CheckResult | undefined {
    const known = this.#known.get(draft);
    return known && isSameWorld(known, world) ? known.result : undefined;
  }

  *#checking(draft: Release, world: CheckWorld): Generator<undefined, CheckResult> {
    const known = this.#find(draft, world);
    if (known) return known;
    const typed = this.#typedSentence(draft, world);
    const result = yield* checkInSteps(draft, world.snapshot, { ...world, typed });
    this.#known.set(draft, { ...world, result });
    return result;
  }

  /** The sentence that is being typed, as the last check found it; none where that check was of another world. */
  #typedSentence(draft: Release, { snapshot, typed }: CheckWorld): TypedSentence | undefined {
    if (typed === undefined) return undefined;
    const last = this.#last.get(draft.source);
    const isSame = last?.snapshot === snapshot && last.release.sentences.length === draft.sentences.length;
    const before = isSame ? last.result.relations.filter((one) => one.sentence === typed) : [];
    return { sentence: typed, before };
  }
}

function isSameWorld(a: CheckWorld, b: CheckWorld): boolean {
  return (
    a.snapshot === b.snapshot &&
    a.counterpart === b.counterpart &&
    a.dismissals === b.dismissals &&
    a.typed === b.typed
  );
}
