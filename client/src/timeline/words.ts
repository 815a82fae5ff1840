import { l10n } from 'vscode';

/** Every text of the webview, in the display language; places such as `{0}` are filled there. */
export type TimelineWords = ReturnType<typeof timelineWords>;

export function timelineWords() {
  return {
    title: l10n.t('Meeting Timeline'),
    titleOf: l10n.t('Meeting Timeline: {0}'),
    ...partsOfView(),
    ...ofSentences(),
    states: {
      new: l10n.t('New'),
      repeated: l10n.t('Repeated'),
      strengthened: l10n.t('Strengthened'),
      weakened: l10n.t('Weakened'),
      contradicted: l10n.t('Contradicted'),
      dropped: l10n.t('Dropped'),
      none: l10n.t('Earlier meetings only'),
    },
  };
}

function partsOfView() {
  return {
    lens: l10n.t('What is drawn'),
    threads: l10n.t('Commitments'),
    names: l10n.t('Forums and agencies'),
    filter: l10n.t('Filter by words'),
    group: l10n.t('Order'),
    byTopic: l10n.t('By topic'),
    byState: l10n.t('By state in the draft'),
    byTime: l10n.t('By first mention'),
    zoom: l10n.t('Zoom'),
    zoomIn: l10n.t('Zoom in'),
    zoomOut: l10n.t('Zoom out'),
    zoomFit: l10n.t('Fit to the window'),
    asTable: l10n.t('Table'),
    legend: l10n.t('States in the draft; choose which are shown'),
    shown: l10n.t('{0} of {1} shown, {2} meetings'),
    chart: l10n.t('{0} along {1} meetings'),
    help: l10n.t(
      'Arrow keys go from meeting to meeting and from line to line, Home and End to the first and the last, Page Up and Page Down further. Enter opens the sentence, Escape closes the note. The same is offered as a table.',
    ),
    history: l10n.t('History'),
    topic: l10n.t('Topic'),
    noTopic: l10n.t('Other topics'),
    state: l10n.t('State in the draft'),
    commitment: l10n.t('Commitment'),
    name: l10n.t('Name'),
    kind: l10n.t('Kind'),
    nothing: l10n.t('Nothing is shown: no words and states fit. Clear the filter to see all.'),
    empty: l10n.t('There is nothing to draw yet: the archive holds no commitments.'),
  };
}

function ofSentences() {
  return {
    draft: l10n.t('Draft'),
    draftOf: l10n.t('Draft, {0}'),
    strength: l10n.t('strength {0} of 8'),
    thickness: l10n.t('The thicker the line, the stronger the commitment.'),
    more: l10n.t('and {0} more sentences'),
    sentences: l10n.t('sentences that name it: {0}'),
    open: l10n.t('Enter or click opens the sentence.'),
    undated: l10n.t('no date'),
    held: l10n.t('{0}, {1}'),
    says: l10n.t('{0}: {1}'),
    comma: l10n.t(', '),
  };
}
