import type { DisplayLanguage } from '../../text/localized';

/** Text as it stands, with nothing in it that HTML would read as form. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/**
 * A page that stands for itself and is made to be printed: no script and nothing from elsewhere, which its policy also forbids.
 * @param title as plain text; @param blocks as HTML.
 */
export function page(title: string, language: DisplayLanguage, blocks: readonly string[]): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
${blocks.join('\n')}
</body>
</html>
`;
}

/** States are told by their word; the bar beside it only helps the eye, and shows in black and white too. */
const style = `@page { size: A4 landscape; margin: 14mm 12mm; }
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #111; background: #fff;
  font: 10.5pt/1.5 "Segoe UI", "Helvetica Neue", Arial, "Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", sans-serif; }
h1 { font-size: 17pt; margin: 0 0 .4rem; }
h2 { font-size: 12.5pt; margin: 1.6rem 0 .5rem; break-after: avoid; }
header p, td p { margin: 0 0 .2rem; }
.summary { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; list-style: none; margin: .8rem 0 0; padding: 0; }
.summary li, .state { border-left: .35em solid #777; padding-left: .45em; white-space: nowrap; }
.contradicted .state, .summary .contradicted { border-left: .35em double #b00020; }
.weakened .state, .summary .weakened { border-left-color: #b35900; border-left-style: dashed; }
.dropped .state, .summary .dropped { border-left-style: dotted; }
.new .state, .summary .new { border-left-color: #0b57d0; }
.strengthened .state, .repeated .state, .summary .strengthened, .summary .repeated { border-left-color: #1e7b34; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #999; padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { background: #eee; font-weight: 600; white-space: nowrap; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
td:nth-child(-n+2), td:last-child { white-space: nowrap; }
blockquote { margin: .2rem 0 .3rem; padding-left: .6rem; border-left: 2px solid #bbb; }
.place { font-weight: 600; }
.note { color: #333; font-style: normal; }
.box { display: inline-block; width: 1em; height: 1em; border: 1.5px solid #333; }
@media print { body { margin: 0; max-width: none; padding: 0; } th { print-color-adjust: exact; } }`;
