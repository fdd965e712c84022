// Nothing gets in or out: hostile names, markup and scripts stay text, and a whole journey asks nothing of any other host.
import { expect, type Page, test } from '@playwright/test';
import { type App, startApp } from './support/app';

/** Runs if any of it is ever taken for markup. */
const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
const NAME = `${MARKUP}&amp;<b>电厂`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const HOSTILE = [
  '#tanbiao,1',
  '#scenario',
  'id,value',
  `name,${quoted(NAME)}`,
  '#enterprises',
  'enterprise,year,offsetUse',
  `${quoted(NAME)},2024,held`,
  '#facilities',
  'enterprise,facility,year,scheme,sector,unitCategory,electricityGenerated,heatSupplied,verifiedEmissions',
  `${quoted(NAME)},${quoted(`U${NAME}`)},2024,national,power,conventionalCoalAbove300,1900000,400000,1500000`,
  '#streams',
  'enterprise,facility,year,stream,material,quantity',
  `${quoted(NAME)},${quoted(`U${NAME}`)},2024,${quoted(`S${NAME}`)},${quoted(`M${NAME}`)},10`,
  '#scenario',
  'id,value',
  `name,${quoted(`2${NAME}`)}`,
].join('\r\n');

/** Counts what the page asks of other hosts, what the policy refuses, and errors. */
function watch(page: Page) {
  const asked: string[] = [];
  const errors: string[] = [];
  page.context().on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && hostname !== 'localhost') asked.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  return { asked, errors };
}

const VIEWS = ['streams', 'enterprises', 'position', 'calendar', 'prices', 'rules'] as const;

/** No text of the user has become an element, and none of it has run. */
async function expectText(page: Page): Promise<void> {
  await expect(page.locator('img[src="x"], #root script')).toHaveCount(0);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
}

async function through(app: App): Promise<void> {
  for (const view of VIEWS) {
    await app.show(view);
    await expect(app.page.locator('#content')).toBeVisible();
    await expectText(app.page);
  }
  await app.show('facilities');
}

test('markup in every name is shown as text on every page, and the whole journey asks nothing of any other host', async ({
  page,
}) => {
  const { asked, errors } = watch(page);
  const app = await startApp(page);
  await app.openFile(`${MARKUP}.csv`, HOSTILE);
  await app.grid.expectText(0, 'facility', `U${NAME}`);
  await expect(page.locator('.book-name')).toHaveValue(NAME);
  await app.explainFigure('emissions');
  await expectText(page);
  await through(app);

  // out and in again by every way
  const project = await app.download('export-project');
  expect(project.name).not.toMatch(/[<>"/\\]/);
  await app.download('export-results');
  await page.getByTestId('file-menu').click();
  await page.getByTestId('send-link').click();
  const address = await page.getByTestId('share-address').inputValue();
  await page.getByTestId('share-close').click();
  await app.chooseFile(`${MARKUP}.tanbiao`, project.text);
  await expect(page.getByTestId('known-book')).toContainText(MARKUP);
  await expectText(page);
  await page.getByTestId('open-cancel').click();
  await page.evaluate((hash) => location.assign(hash), new URL(address).hash);
  await expect(page.getByTestId('link-book')).toContainText(NAME);
  await expectText(page);
  await page.getByTestId('link-cancel').click();
  await app.chooseFile(`${MARKUP}.csv`, `#tanbiao,1\n#facilities\n${quoted(MARKUP)},facility\n`);
  await expect(app.unopened).toContainText(MARKUP.slice(0, 20));
  await expectText(page);
  await app.home();
  await expect(page.locator('.book-line').first()).toContainText(MARKUP);
  await expectText(page);
  expect(asked).toEqual([]);
  expect(errors).toEqual([]);
});

test('pasted HTML is read for its cells alone', async ({ page }) => {
  const { asked } = watch(page);
  const app = await startApp(page);
  await app.newBook();
  await app.grid.click(0, 'facility');
  await page.evaluate((markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      `<meta http-equiv="refresh" content="0;url=http://example.org/"><link rel="stylesheet" href="http://example.org/x.css"><table onclick="window.ran=1"><tr><td>${markup}甲<script>window.ran=1</script></td></tr></table>`,
    );
    clipboardData.setData('text/plain', '甲');
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, MARKUP);
  await app.grid.expectText(0, 'facility', '甲');
  await expectText(page);
  expect(asked).toEqual([]);
});

test('scripts, event handlers, frames and forms are refused by the policy wherever they come from', async ({
  page,
}) => {
  await startApp(page);
  const refused = await page.evaluate(async () => {
    const directives = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => directives.add(event.effectiveDirective));
    const holder = document.createElement('div');
    document.body.append(holder);
    holder.innerHTML =
      '<img src="data:," onerror="window.ran=1"><a id="go" href="javascript:window.ran=1">x</a><p style="color:red">x</p>' +
      '<iframe src="data:text/html,x"></iframe><object data="data:text/html,x"></object>' +
      '<form id="out" action="http://127.0.0.1:9/"><input name="book" value="1"></form>';
    const inline = document.createElement('script');
    inline.textContent = 'window.ran=1';
    const foreign = document.createElement('script');
    foreign.src = 'http://127.0.0.1:9/x.js';
    holder.append(inline, foreign);
    document.querySelector<HTMLAnchorElement>('#go')?.click();
    document.querySelector<HTMLFormElement>('#out')?.requestSubmit();
    // later: what the test itself runs may evaluate, what the page runs may not
    setTimeout(() => {
      try {
        Reflect.construct(Function, ['window.ran=1'])();
      } catch {
        directives.add('eval');
      }
    });
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
    navigator.sendBeacon('http://127.0.0.1:9/', '1');
    new Image().src = 'http://127.0.0.1:9/pixel.png';
    await new Promise((done) => setTimeout(done, 1000));
    return { directives: [...directives], ran: 'ran' in window };
  });
  expect(refused.ran).toBe(false);
  expect(refused.directives).toEqual(
    expect.arrayContaining([
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
      'frame-src',
      'object-src',
      'form-action',
      'connect-src',
      'img-src',
      'eval',
    ]),
  );
});
