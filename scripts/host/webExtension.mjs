/**
 * A front before the server of the browser-hosted VS Code, for an extension that is to run in the browser itself: the
 * page may load it only from its own origin, and must be told of it in its configuration.
 */
import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { undoAtExit } from '../process.mjs';

const place = '/web-extension';
const types = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/**
 * Starts the front.
 * @param {import('./server.mjs').Server} server
 * @param {string} folder of the extension
 * @returns {Promise<import('./server.mjs').Server>} to be used in place of the server
 */
export async function startFront(server, folder) {
  const [host, port] = server.authority.split(':');
  const front = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', 'http://localhost');
    if (pathname.startsWith(`${place}/`)) {
      void sendFile(join(folder, normalize(decodeURIComponent(pathname.slice(place.length)))), answer);
      return;
    }
    const headers = { ...asked.headers, 'accept-encoding': 'identity' };
    const passed = request({ host, port, method: asked.method, path: asked.url, headers }, (given) => {
      if (pathname === '/' && given.headers['content-type']?.startsWith('text/html'))
        void sendPage(given, answer, asked.headers.host);
      else given.pipe(answer.writeHead(given.statusCode ?? 502, given.headers));
    });
    passed.once('error', () => answer.writeHead(502).end());
    asked.pipe(passed);
  });
  front.on('upgrade', (asked, socket, head) => {
    const passed = connect(Number(port), host, () => {
      const headers = asked.rawHeaders.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`));
      passed.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
      passed.write(head);
      passed.pipe(socket).pipe(passed);
    });
    for (const [one, other] of [
      [passed, socket],
      [socket, passed],
    ]) {
      one.on('error', () => other.destroy());
    }
  });
  await new Promise((resolve) => front.listen(0, '127.0.0.1', () => resolve(undefined)));
  const stopFront = undoAtExit(() => {
    front.close();
    front.closeAllConnections();
  });
  return {
    ...server,
    authority: `127.0.0.1:${front.address().port}`,
    stop() {
      stopFront();
      server.stop();
    },
  };
}

/** @param {string} file @param {import('node:http').ServerResponse} answer */
async function sendFile(file, answer) {
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined) answer.writeHead(404).end();
  else
    answer
      .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      .end(content);
}

/**
 * Passes the page on, with the extension in its configuration.
 * @param {import('node:http').IncomingMessage} given
 * @param {import('node:http').ServerResponse} answer
 * @param {string} authority of the page
 */
async function sendPage(given, answer, authority) {
  let page = '';
  for await (const piece of given.setEncoding('utf8')) page += piece;
  const told = page.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
    (_, start, settings) => `${start}${escaped(withExtension(unescaped(settings), authority))}"`,
  );
  const { 'content-length': _, ...headers } = given.headers;
  answer.writeHead(given.statusCode ?? 502, headers).end(told);
}

/** @param {string} settings @param {string} authority */
function withExtension(settings, authority) {
  const configuration = JSON.parse(settings);
  return JSON.stringify({
    ...configuration,
    developmentOptions: {
      ...configuration.developmentOptions,
      extensions: [{ scheme: 'http', authority, path: place }],
    },
  });
}

const unescaped = (text) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
