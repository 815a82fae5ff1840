import type { ShowMessage, WebviewMessage } from '../messages';
import './timeline.css';
import { TimelineView } from './view';
import { restoreState } from './viewState';

/** What VS Code gives a webview. */
interface WebviewApi {
  postMessage(message: WebviewMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): WebviewApi;

const editor = acquireVsCodeApi();
const root = document.getElementById('timeline');
if (root) {
  const view = new TimelineView(
    root,
    {
      open: (choices) => {
        editor.postMessage({ type: 'open', choices });
      },
      keep: (state) => {
        editor.setState(state);
      },
    },
    restoreState(editor.getState()),
  );
  window.addEventListener('message', ({ data }: MessageEvent<ShowMessage>) => {
    performance.mark('timeline-told');
    view.show(data);
    requestAnimationFrame(() => {
      performance.measure('timeline-drawn', 'timeline-told');
    });
  });
  editor.postMessage({ type: 'ready' });
}
