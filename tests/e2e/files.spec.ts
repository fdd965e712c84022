// Files: the examples and what they promise, out and in again, and files that cannot be read.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { FILES_WORDS } from '../../src/ui/words/files';
import { type App, type Figure, startApp } from './support/app';

type Figures = Partial<Record<Figure, string>>;

test.describe('examples', () => {
  /** What each example is there to show; the figures are those of the headless run. */
  const PROMISED: Readonly<Record<string, Figures>> = {
    'coal-gas-2024': {
      emissions: '784,173',
      allowance: '627,338',
      floorTopUp: '41,248',
      shortfall: '156,835',
      offsetLimit: '39,208',
      purchaseNeed: '124,835',
      surrenderDeadline: '2025-12-31',
    },
    'air-cooled-chp-2022': {
      emissions: '1,057,573',
      allowance: '887,387',
      shortfall: '170,186',
      purchaseNeed: '80,186',
      surrenderDeadline: '2023-12-31',
    },
    'gas-chp-2023': { emissions: '283,617', allowance: '283,617', shortfall: '0', purchaseNeed: '0' },
    'one-plant-2019-2026': { emissions: '2,479,474', allowance: '2,611,534', surplus: '132,060' },
  };

  for (const [name, figures] of Object.entries(PROMISED))
    test(`the example ${name} shows what it promises, with nothing left to do`, async ({ page }) => {
      const app = await startApp(page);
      await app.openExample(name);
      for (const [id, text] of Object.entries(figures)) await app.expectFigure(id as Figure, text);
      await app.expectNothingToDo();
    });

  test('coal and gas 2024: the shortfall is held at 20 %, the gas unit is topped up', async ({ page }) => {
    const app = await startApp(page);
    await app.openExample('coal-gas-2024');
    await expect(page.getByTestId('strip-shortfall')).toContainText('20%');
    await app.grid.expectText(2, 'gasTopUp', '10,036');
    await app.show('enterprises');
    await app.grid.expectText(0, 'floorTopUp', '41,248');
    await app.grid.expectText(0, 'shortfallRate', /20 ?%|0\.2/);
  });

  test('air-cooled 2022: from a shortfall of 10 % on the enterprise borrows what it asked for', async ({ page }) => {
    const app = await startApp(page);
    await app.openExample('air-cooled-chp-2022');
    await app.show('enterprises');
    await app.grid.expectText(0, 'borrowRequested', '60,000');
    await app.grid.expectText(0, 'borrowed', '60,000');
  });

  test('one plant 2019-2026: every year has its figures, 2025 and 2026 are marked as a draft', async ({ page }) => {
    const app = await startApp(page);
    await app.openExample('one-plant-2019-2026');
    await app.grid.expectRows(8);
    for (const [year, allowance] of [
      ['2021', '2,573,341'],
      ['2024', '2,173,177'],
      ['2026', '1,638,103'],
    ] as const) {
      await app.choosePosition(`示例临江发电 ${year}`);
      await app.expectFigure('allowance', allowance);
      await app.expectNothingToDo();
    }
    await expect(app.todo.locator('.tag.draft')).toContainText('2026');
    await app.choosePosition('示例临江发电 2024');
    await expect(app.todo.locator('.tag.draft')).toHaveCount(0);
  });

  test('an example can be changed without spoiling the next opening of it', async ({ page }) => {
    const app = await startApp(page);
    await app.openExample('coal-gas-2024');
    await app.grid.type(0, 'electricityGenerated', '1');
    await app.home();
    await app.openExample('coal-gas-2024');
    await app.expectFigure('floorTopUp', '41,248');
  });
});

test.describe('out and in again', () => {
  const figuresOf = (app: App) => app.page.locator('.strip .figure-value').allTextContents();

  test('an exported scenario opens again with the same figures', async ({ page }) => {
    const app = await startApp(page);
    await app.openExample('coal-gas-2024');
    await app.grid.type(0, 'electricityGenerated', '=410400*0.93');
    const before = await figuresOf(app);
    const { name, text } = await app.download('export-scenario');
    expect(name).toBe('煤电＋气电 2024.csv');
    expect(text.startsWith('\ufeff#tanbiao,1\r\n')).toBe(true);
    await app.home();
    await app.openFile('again.csv', text);
    expect(await figuresOf(app)).toEqual(before);
    const again = await app.download('export-scenario');
    expect(again.text).toBe(text);
  });

  test('exported results open as a scenario with the same figures', async ({ page }) => {
    const app = await startApp(page);
    await app.openExample('air-cooled-chp-2022');
    const before = await figuresOf(app);
    const { text } = await app.download('export-results');
    expect(text).toContain('#results');
    await app.home();
    await app.openFile('results.csv', text);
    expect(await figuresOf(app)).toEqual(before);
  });

  test('a name that looks like a formula leaves with an apostrophe and comes back without', async ({ page }) => {
    const name = "=cmd|' /C calc'!A0";
    const app = await startApp(page);
    await app.openExample('gas-chp-2023');
    await app.grid.type(0, 'facility', name);
    await app.expectFigure('emissions', '283,617');
    const { text } = await app.download('export-scenario');
    expect(text).toContain(`'${name}`);
    expect(text).not.toMatch(/(^|,)"?=cmd/m);
    await app.home();
    await app.openFile('again.csv', text);
    await app.grid.expectText(0, 'facility', name);
    await app.expectFigure('emissions', '283,617');
  });

  test('a file may be dropped on the home page and on an open book', async ({ page }) => {
    const csv = await readFile(new URL('../../public/examples/gas-chp-2023.csv', import.meta.url), 'utf8');
    const app = await startApp(page);
    await drop(page, 'dropped.csv', csv);
    await app.expectFigure('allowance', '283,617');
    await app.home();
    await app.openExample('coal-gas-2024');
    await drop(page, 'dropped.csv', csv);
    await app.expectFigure('allowance', '283,617');
  });

  async function drop(page: Page, name: string, text: string): Promise<void> {
    const files = await page.evaluateHandle(
      ([file = '', content = '']) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], file, { type: 'text/csv' }));
        return transfer;
      },
      [name, text],
    );
    await page.dispatchEvent('#content', 'drop', { dataTransfer: files });
  }
});

test.describe('files that cannot be read', () => {
  const BROKEN = [
    '#tanbiao,1',
    '#facilities',
    'enterprise,facility,year,scheme,sector,unitCategory,electricityGenerated,wattage',
    'A,Unit 1,2024,national,power,gas,abc,1',
    'A,Unit 2,2024,national,power,gas,100,1',
    'A,Unit 2,2024,national,power,gas,200,1',
    '',
  ].join('\r\n');

  const MENDED = [
    '#tanbiao,1',
    '#facilities',
    'enterprise,facility,year,scheme,sector,unitCategory,electricityGenerated',
    'A,Unit 1,2024,national,power,gas,50',
    'A,Unit 2,2024,national,power,gas,100',
    'A,Unit 3,2024,national,power,gas,200',
    '',
  ].join('\r\n');

  for (const lang of ['zh', 'en'] as const)
    test(`the faults of a broken file stand there with row and column (${lang}), the open book is untouched`, async ({
      page,
    }) => {
      const app = await startApp(page, lang);
      await app.openExample('coal-gas-2024');
      await app.chooseFile('broken.csv', BROKEN);
      await expect(app.unopened.getByRole('heading')).toBeFocused();
      await expect(app.unopened.getByRole('heading')).toContainText('broken.csv');
      const faults = app.unopened.getByRole('listitem');
      const wanted =
        lang === 'zh'
          ? [/wattage/, /设施.*第 1 行.*发电量.*abc.*不是数字/, /设施.*第 3 行.*Unit 2/]
          : [/wattage/, /facilities row 1, electricityGenerated.*"abc" is not a number/, /facilities row 3.*Unit 2/];
      for (const text of wanted) await expect(faults.filter({ hasText: text })).toHaveCount(1);
      await app.unopened.getByRole('button', { name: FILES_WORDS[lang].close }).click();
      await expect(app.unopened).toHaveCount(0);
      await app.expectFigure('floorTopUp', '41,248');
      await app.home();
      await expect(page.locator('.book-line')).toHaveCount(1);
    });

  test('any other text goes to the import, whatever it is called', async ({ page }) => {
    const app = await startApp(page);
    await app.chooseFile('letter.tanbiao', '您好，\n附件是发票。\n');
    await expect(page.getByTestId('import')).toContainText('letter.tanbiao');
  });

  test('a mended file can be chosen again under the same name', async ({ page }) => {
    const app = await startApp(page);
    await app.chooseFile('plan.csv', BROKEN);
    await expect(app.unopened).toBeVisible();
    await app.openFile('plan.csv', MENDED);
    await app.grid.expectRows(3);
  });
});
