// A browser for the tests: one Chromium per test file, one fresh visitor per test. A visitor notices whatever a real one would
// never report: console messages, policy violations, script errors, requests that failed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';

function demo_env() {
  const file = process.env.JC_DEMO_ENV;
  if (!file) throw new Error('JC_DEMO_ENV must name the demo.env of a running stack');
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line.includes('='));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
export const env = demo_env();
export const secure = (path) => env.HTTPS_URL + path;

const kArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
export const kDesktop = { width: 1440, height: 900 };
export const kPhone = { width: 390, height: 844 };
const kPatience = 15_000;

let running;
async function browser() {
  running ??= chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: kArguments });
  return running;
}
after(async () => (await running)?.close());

/** Asks until `look` gives something true, and returns it. */
export async function until(what, look, patience = kPatience) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) assert.fail(`waited in vain: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 60); });
  }
}

export class Visitor {
  constructor(context, { scripts, viewport }) {
    this.context = context;
    this.scripts = scripts;
    this.viewport = viewport;
    this.problems = [];
    this.expected = new Set();
    context.on('page', (page) => this.#watch(page));
  }

  #watch(page) {
    const note = (text) => this.problems.push(`${text} (on ${page.url()})`);
    page.on('console', (message) => {
      // What a log-out tells the browser to forget, it reports.
      if (message.type() === 'info' && message.text().startsWith('Clear-Site-Data')) return;
      const status = /the server responded with a status of (\d+)/.exec(message.text())?.[1];
      if (!status || !this.expected.has(Number(status))) note(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => note(`script error: ${error}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      // Aborted is what was still under way when the page was left.
      if (why !== 'net::ERR_ABORTED') note(`request failed: ${request.url()} ${why}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !this.expected.has(response.status())) note(`status ${response.status()}: ${response.url()}`);
    });
  }

  async tab() {
    const page = await this.context.newPage();
    page.setDefaultTimeout(kPatience);
    this.page ??= page;
    return page;
  }

  async open(path, { page = this.page, status = 200 } = {}) {
    if (status >= 400) this.expected.add(status);
    const response = await page.goto(path.startsWith('http') ? path : secure(path));
    assert.equal(response.status(), status, `status of ${path}`);
    return response;
  }

  /** Clicks what leads to another document and returns the answer to it, after all redirects. */
  async follow(target, { page = this.page, status = 200 } = {}) {
    if (status >= 400) this.expected.add(status);
    const locator = typeof target === 'string' ? page.getByRole('button', { name: target }) : target;
    const [response] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), locator.click()]);
    assert.equal(response.status(), status, `status of ${page.url()} after the click`);
    return response;
  }

  /** Fails when anything was noticed since the last time. */
  check() { assert.deepEqual(this.problems.splice(0), []); }
  path(page = this.page) { return new URL(page.url()).pathname; }
  h1(page = this.page) { return page.locator('h1').textContent(); }
}

export async function visit({ scripts = true, viewport = kDesktop } = {}) {
  const context = await (await browser()).newContext(
    { ignoreHTTPSErrors: true, javaScriptEnabled: scripts, viewport, locale: 'en-US', reducedMotion: 'reduce' });
  const visitor = new Visitor(context, { scripts, viewport });
  await visitor.tab();
  return visitor;
}

/** A test with a visitor of its own. */
export function journey(name, options, body) {
  test(name, { timeout: 120_000 }, async () => {
    const visitor = await visit(options);
    try {
      await body(visitor);
      visitor.check();
    } catch (error) {
      const where = await visitor.page.title().catch(() => 'no page');
      error.message += `\n  at ${visitor.page.url()} "${where}"\n  noticed: ${visitor.problems.join('; ') || 'nothing'}`;
      throw error;
    } finally {
      await visitor.context.close();
    }
  });
}
