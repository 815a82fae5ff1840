import { dismissalFileName, withDismissal, withoutDismissal } from '../rules/dismissalFile';
import type { Dismissal, DismissalKey } from '../rules/dismissals';
import { type Localized, localize } from '../text/localized';
import type { DismissResult } from './protocol';
import type { Session } from './session';

/** What is to be done to the file of dismissals. */
export type DismissalChange = { readonly dismiss: Dismissal } | { readonly restore: DismissalKey };

const waiting = new WeakMap<Session, Promise<unknown>>();

/**
 * Changes the file of dismissals of the folder that a draft lies in: whole or not at all, and one change after the other.
 * A file that cannot be read as a list, or that stands changed and not saved in the editor, is not written to.
 */
export function changeDismissals(
  session: Session,
  draft: string,
  change: DismissalChange,
): Promise<DismissResult> {
  const before = waiting.get(session) ?? Promise.resolve();
  const done = before.then(() => changeNow(session, draft, change));
  waiting.set(
    session,
    done.catch(() => undefined),
  );
  return done;
}

async function changeNow(session: Session, draft: string, change: DismissalChange): Promise<DismissResult> {
  const refuse = (problem: Localized): DismissResult => ({
    problem: localize(problem, session.displayLanguage, { file: dismissalFileName }),
  });
  const folder = folderOf(session, draft);
  if (folder === undefined) return refuse(problems.noFolder);
  const uri = `${folder}/${dismissalFileName}`;
  const saved = (await session.host.readText(uri)) ?? '';
  const open = session.documents.all().find((one) => decodeURIComponent(one.uri) === decodeURIComponent(uri));
  if (open && open.getText() !== saved) return refuse(problems.unsaved);
  const changed =
    'dismiss' in change
      ? withDismissal(saved, change.dismiss, session.displayLanguage)
      : withoutDismissal(saved, change.restore);
  if (changed === undefined) return refuse('dismiss' in change ? problems.broken : problems.gone);
  const failed = await session.host.writeText(uri, changed);
  return failed ? refuse(failed) : {};
}

/** The innermost workspace folder that holds the draft; the first one for a draft from elsewhere. */
function folderOf({ workspaceFolders }: Session, draft: string): string | undefined {
  const inside = workspaceFolders.filter((folder) => draft.startsWith(`${folder}/`));
  return inside.sort((a, b) => b.length - a.length)[0] ?? workspaceFolders[0];
}

const problems = {
  noFolder: {
    en: 'No folder is open, so there is no file to keep the reason in. Open the folder of your drafts.',
    ja: 'フォルダーが開かれていないため、理由を記録できません。草案のあるフォルダーを開いてください。',
  },
  unsaved: {
    en: '{file} has changes that are not saved. Save it first, then try again.',
    ja: '{file}に未保存の変更があります。保存してから、もう一度お試しください。',
  },
  broken: {
    en: '{file} is not a list of dismissals, or not well-formed YAML. Mend it first; nothing was written.',
    ja: '{file}が抑止する指摘の一覧でない、又はYAMLとして読み取れないため、書き込みませんでした。先に訂正してください。',
  },
  gone: {
    en: '{file} no longer holds this dismissal; nothing was changed.',
    ja: '{file}に該当する項目がないため、変更しませんでした。',
  },
} as const satisfies Record<string, Localized>;
