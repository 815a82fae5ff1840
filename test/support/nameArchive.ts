import type { Snapshot } from '../../server/src/archive/model';
import { commitmentsIn } from '../../server/src/release/commitments';
import type { Release } from '../../server/src/release/model';
import { type DraftFacts, draftOf, snapshotOf } from './draft';
import { nameGlossary } from './nameGlossary';

/** A release of an archive, with its commitments. */
export function releaseOf(text: string, facts: DraftFacts): Release {
  const draft = draftOf(text, facts);
  return { ...draft, commitments: commitmentsIn(text, draft.sentences) };
}

export const ninth = releaseOf(
  '総務省と米国国務省は、経済協力開発機構（OECD）における協力を確認した。\n両国は、越境プライバシールール（CBPR）システムへの参加拡大に対するコミットメントを再確認した。',
  { source: 'ninth', number: 9, day: '2018-07-23' },
);

export const tenth = releaseOf(
  'The Ministry of Internal Affairs and Communications (MIC) held the meeting.\nThe two countries reaffirmed their commitment to work in the OECD.',
  { source: 'tenth', number: 10, day: '2019-10-10' },
);

export const eleventh = releaseOf(
  'MIC and the Department of State held the meeting. The Internet Governance Forum (IGF) was discussed.\nThe two countries reaffirmed their commitment to the *open* OECD [AI] principles. MIC spoke; the OECD agreed.\n\nContact\n\nMIC, OECD Division',
  { source: 'eleventh', number: 11, day: '2020-09-17' },
);

/** Three meetings, the first in Japanese. */
export function nameSnapshot(
  displayLanguage: 'en' | 'ja' = 'en',
  releases = [ninth, tenth, eleventh],
): Snapshot {
  return snapshotOf(releases, nameGlossary, displayLanguage);
}
