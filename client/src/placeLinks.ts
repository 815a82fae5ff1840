/** The command behind a link to a place; its argument is a `LinkedPlace`. */
export const openPlaceCommand = 'reaffirm.openPlace';

/** A place in a file; line and character are counted from 0. */
export interface LinkedPlace {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/**
 * Markdown in which links to a place (`<URI#L12,5>`, counted from 1) are commands that show it in the editor. By itself the
 * editor follows links to disks and remote machines only, and opens those to a web server outside; these are left or taken so.
 */
export function withPlaceCommands(markdown: string): string {
  return markdown.replace(link, (whole, uri: string, line: string, character: string) => {
    if (followedByEditor.test(uri)) return whole;
    const place: LinkedPlace = { uri, line: Number(line) - 1, character: Number(character) - 1 };
    return `](<command:${openPlaceCommand}?${encodeURIComponent(JSON.stringify([place]))}>)`;
  });
}

const link = /\]\(<([a-z][a-z\d+.-]*:[^<>]*)#L(\d+),(\d+)>\)/gi;
const followedByEditor = /^(?:file|vscode-remote):/i;
