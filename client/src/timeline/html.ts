import { env, Uri, type Webview } from 'vscode';

/** Where the built script and style sheet of the webview lie. */
export function webviewFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist');
}

/** The page of the timeline: nothing but its own script, let in by a nonce, and its own style sheet. */
export function timelineHtml(webview: Webview, extension: Uri, title: string): string {
  const file = (name: string) =>
    webview.asWebviewUri(Uri.joinPath(webviewFolder(extension), name)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('timeline.css')}">
<title>${title}</title>
</head>
<body>
<main id="timeline"></main>
<script nonce="${nonce}" src="${file('timeline.js')}"></script>
</body>
</html>`;
}
