import { type ChildNode, Element, isTag, Text } from 'domhandler';
import { DomHandler, DomUtils, Parser } from 'htmlparser2';

/** Pages of ministries nest some thirty levels; a page of hundreds was made to break its reader. */
const deepestLevel = 250;

/** The tree of a page, or nothing where it is nested deeper than any page that people made. */
export function parseHtml(html: string): ChildNode[] | undefined {
  const handler = new BoundedHandler();
  new Parser(handler).end(html);
  return handler.deepest > deepestLevel ? undefined : handler.root.children;
}

/** Builds the tree and counts how deep it goes; past the limit it stops. */
class BoundedHandler extends DomHandler {
  deepest = 0;
  #level = 0;
  #parser: Parser | undefined;

  override onparserinit(parser: Parser): void {
    super.onparserinit(parser);
    this.#parser = parser;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    this.#level += 1;
    this.deepest = Math.max(this.deepest, this.#level);
    if (this.deepest > deepestLevel) this.#parser?.pause();
  }

  override onclosetag(): void {
    super.onclosetag();
    this.#level -= 1;
  }
}

/** The part of the page that holds the release, and its title where that stands outside. */
export interface Content {
  readonly nodes: readonly ChildNode[];
  readonly title: string | undefined;
}

/**
 * Finds the main content by what the page itself declares (`<main>`, its role, the one `<article>`, the usual ids), and
 * takes it only where it holds most of the words; else the whole body, for losing a paragraph is worse than keeping
 * a menu. The reader leaves what remains of the furniture out of its analysis.
 */
export function mainContent(nodes: readonly ChildNode[]): Content {
  const elements = DomUtils.findAll(() => true, [...nodes]);
  const body = elements.find(({ name }) => name === 'body')?.children ?? nodes;
  const whole = wordsOf(body);
  const main = candidates(elements).find((one) => wordsOf([one]) > 0.5 * whole);
  const kept = main ? [main] : body;
  const headed = DomUtils.findOne((one) => /^h[12]$/.test(one.name), [...kept]) !== null;
  const title = elements.find(({ name }) => name === 'h1') ?? elements.find(({ name }) => name === 'title');
  return { nodes: kept, title: headed || !title ? undefined : plainText(title) };
}

function candidates(elements: readonly Element[]): Element[] {
  const declared = elements.filter(({ name, attribs }) => name === 'main' || attribs['role'] === 'main');
  const articles = elements.filter(({ name }) => name === 'article');
  const named = elements.filter(({ attribs }) => mainNames.has(squeezed(attribs['id'] ?? '')));
  return [...declared, ...(articles.length === 1 ? articles : []), ...named];
}

const mainNames = new Set([
  'main',
  'maincontent',
  'maincontents',
  'content',
  'contents',
  'contentsbody',
  'honbun',
]);

/** The number of letters that are no furniture. */
function wordsOf(nodes: readonly ChildNode[]): number {
  let count = 0;
  for (const node of nodes) {
    if (node instanceof Text) count += node.data.replace(/\s+/g, '').length;
    else if (isTag(node) && !isFurniture(node)) count += wordsOf(node.children);
  }
  return count;
}

function plainText(element: Element): string {
  return DomUtils.textContent(element).replace(/\s+/g, ' ').trim();
}

/** Whether an element is not part of the document's words, by what it is or says it is. */
export function isFurniture(element: Element): boolean {
  const { name, attribs } = element;
  if (neverText.has(name) || furnitureRoles.has(attribs['role'] ?? '')) return true;
  if ('hidden' in attribs || /display\s*:\s*none/i.test(attribs['style'] ?? '')) return true;
  if (name === 'header' || name === 'footer') return !isWithin(element, ['main', 'article']);
  const names = [attribs['id'] ?? '', ...(attribs['class'] ?? '').split(/\s+/)].map(squeezed);
  return names.some((one) => furnitureNames.has(one));
}

const neverText = new Set(
  'script style noscript template iframe object embed svg canvas nav button select input textarea head rt rp'.split(
    ' ',
  ),
);
const furnitureRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'menu', 'menubar']);
const furnitureNames = new Set(
  (
    'breadcrumb breadcrumbs topicpath pankuzu crumbs gnav globalnav globalnavi gnavi localnav lnav sidenav sidebar ' +
    'headernav footernav footer globalfooter siteheader sitefooter skiplink skipnav skip pagetop totop backtotop ' +
    'sns snsbtn share sharebuttons langswitch fontsize searchbox cookiebanner'
  ).split(' '),
);

function squeezed(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

function isWithin(element: Element, names: readonly string[]): boolean {
  for (let parent = element.parent; parent !== null; parent = parent.parent) {
    if (parent instanceof Element && names.includes(parent.name)) return true;
  }
  return false;
}
