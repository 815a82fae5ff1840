/** What a person does in the editor's window, for the user interface tests and for the screenshots. */

const line = '.view-lines .view-line';
const hoverShown = '.monaco-hover:not(.hidden) .hover-contents';
const suggestion = '.suggest-widget.visible .monaco-list-row';
const quickFix = '.action-widget .monaco-list-row.action';
const questionBox = '.quick-input-widget .quick-input-box input';
const problem = '.markers-panel .monaco-list-row';

export class Editor {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /**
   * Waits for underlined text.
   * @param {'error' | 'warning' | 'info'} severity
   * @param {number} atLeast
   */
  async waitForSquiggles(severity, atLeast = 1) {
    await this.page
      .locator(`.squiggly-${severity}`)
      .nth(atLeast - 1)
      .waitFor();
  }

  /** @returns {Promise<number>} where the first underline begins, in CSS pixels from the left of the page */
  async squiggleLeft(severity) {
    const place = await this.page.locator(`.squiggly-${severity}`).first().boundingBox();
    return place?.x ?? Number.NaN;
  }

  /**
   * Points at a text of the editor and waits for what is shown about it.
   * @param {string} text in one line of the screen
   * @param {string} expected a text that the hover holds
   * @returns {Promise<string>} all that the hover shows
   */
  async hoverOver(text, expected) {
    const hover = this.page.locator(hoverShown).filter({ hasText: expected }).first();
    await this.retry(`a hover with "${expected}" over "${text}"`, async () => {
      // A line of code lenses above it may have moved the text in the meantime.
      const place = await this.placeOf(text);
      await this.page.mouse.move(place.x + 200, place.y + 200);
      await this.page.mouse.move(place.x, place.y, { steps: 4 });
      return await isShown(hover);
    });
    return await hover.innerText();
  }

  /**
   * Puts the cursor somewhere, and that line into the middle of the window.
   * @param {number} line from 1
   * @param {number} column from 1, as VS Code's go-to box counts: a full-width letter is two
   */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-widget input').waitFor();
    await this.page.keyboard.type(`${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Types letter by letter, as a quick typist does. */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 60 });
  }

  /** @returns {Promise<string[]>} the completions at the cursor */
  async suggestions() {
    return await this.press('Control+Space', suggestion);
  }

  /** @returns {Promise<string[]>} the titles of the quick fixes at the cursor */
  async quickFixes() {
    return await this.press('Control+Period', quickFix);
  }

  /** @returns {Promise<string[]>} the rows of the Problems panel */
  async problems() {
    return await this.press('Control+Shift+M', problem);
  }

  /**
   * Runs a command by its name in the Command Palette.
   * @param {string} name with its category, in the display language
   */
  async runCommand(name) {
    const { keyboard } = this.page;
    await keyboard.press('F1');
    await this.page.locator(questionBox).waitFor();
    await keyboard.type(name);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor();
    await keyboard.press('Enter');
  }

  /**
   * Waits for a question at the top of the window.
   * @param {string} title or a part of it
   */
  async expectQuestion(title) {
    await this.page.locator('.quick-input-widget .quick-input-title').filter({ hasText: title }).waitFor();
  }

  /**
   * Types an answer to the question that is open, and gives it.
   * @param {string} text nothing: what is proposed is taken
   * @param {string} [next] a part of the title of the question that follows
   */
  async answer(text, next) {
    if (text !== '') await this.page.keyboard.type(text);
    await this.page.waitForTimeout(400);
    await this.page.keyboard.press('Enter');
    if (next !== undefined) await this.expectQuestion(next);
  }

  async closeSideBar() {
    await this.page.keyboard.press('Control+B');
    await this.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  }

  /** Waits until the window looks the same for a moment: widgets open with an animation. */
  async settle() {
    let before = '';
    for (;;) {
      const now = (await this.page.screenshot()).toString('base64');
      if (now === before) return;
      before = now;
      await this.page.waitForTimeout(300);
    }
  }

  /** Presses a key until something is shown: an answer can be asked for before the draft has been read. */
  async press(key, selector) {
    const rows = this.page.locator(selector);
    await this.retry(`${selector} after ${key}`, async () => {
      await this.page.keyboard.press(key);
      const shown = await isShown(rows.first());
      if (!shown) await this.page.keyboard.press('Escape');
      return shown;
    });
    return await rows.allInnerTexts();
  }

  /** @param {() => Promise<boolean>} attempt until it is true, five times at most */
  async retry(what, attempt) {
    for (let count = 1; count <= 5; count++) if (await attempt()) return;
    throw new Error(`Not seen: ${what}`);
  }

  /**
   * Waits for a text.
   * @returns {Promise<{ x: number; y: number }>} its centre, in CSS pixels of the page
   */
  async placeOf(text) {
    const place = await this.page.waitForFunction(findText, { line, text });
    return await place.jsonValue();
  }
}

/** @param {import('playwright-core').Locator} locator */
function isShown(locator) {
  return locator.waitFor({ timeout: 3_000 }).then(
    () => true,
    () => false,
  );
}

/** Runs in the page. A line of the editor is made of many elements, each of them a few letters. */
function findText({ line, text }) {
  for (const element of document.querySelectorAll(line)) {
    const start = element.textContent.replaceAll('\u00a0', ' ').indexOf(text);
    if (start === -1) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(), offset = 0; node; offset += node.length, node = walker.nextNode()) {
      const [from, to] = [start - offset, start + text.length - offset];
      if (from >= 0 && from < node.length) range.setStart(node, from);
      if (to > 0 && to <= node.length) range.setEnd(node, to);
    }
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }
  return undefined;
}
