// The import wizard, as people come to it: files of Chinese Excel and WPS, wrong files, long codes, a hundred thousand rows.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { gbk } from '../support/gbk';
import { makeXlsx } from '../support/xlsx';
import { type App, startApp } from './support/app';
import { expectAccessible } from './support/axe';
import { ImportWizard } from './support/import';

const bytes = (text: string | Uint8Array) => Buffer.from(text as string);

/** Text of the scenario file of the open book. */
const scenario = async (app: App): Promise<string> => (await app.download('export-scenario')).text;

const GBK_FILE = [
  '2024年度机组数据,,,,,,',
  '重点排放单位,机组名称,年份,所属行业,碳市场,装机容量（MW）,发电量（万千瓦时）,供热量（GJ）,负荷率（%）,备注',
  '北方发电,1号机组,2024,发电行业,全国,600,"190,000.5",40万,85,',
  '北方发电,2号机组,2024年,火电,全国,３００,95000,—,76.5,检修',
  '',
].join('\r\n');

test('a CSV that Chinese Excel saved in GBK comes in under its headers, converted and explained', async ({ page }) => {
  const app = await startApp(page);
  await app.chooseFile('机组.csv', Buffer.from(gbk(GBK_FILE)));
  const wizard = new ImportWizard(page);
  await wizard.expectChecked();
  await expect(page.getByTestId('import-encoding')).toHaveValue('gb18030');
  await expect(page.getByTestId('import-header')).toHaveValue('1');
  await wizard.expectColumns([
    ...['enterprise', 'facility', 'year', 'sector', 'scheme', 'installedCapacity', 'electricityGenerated'],
    ...['heatSupplied', 'loadFactor', ''],
  ]);
  await expect(wizard.unit(6)).toHaveValue('万千瓦时');
  // the dash is asked about before anything comes in
  await expect(wizard.done).toHaveAttribute('aria-disabled', 'true');
  await page.getByTestId('import-question').getByRole('radio').check();
  await expectAccessible(page, 'the wizard');
  await page.getByTestId('import-notes').locator('summary').click();
  await expect(page.getByTestId('import-notes')).toContainText('190,000.5 → 1900005');
  await wizard.import();
  await app.grid.expectText(0, 'electricityGenerated', '1,900,005');
  await app.grid.expectText(0, 'heatSupplied', '400,000');
  await app.grid.expectText(1, 'loadFactor', '0.765');
  await app.grid.expectText(1, 'installedCapacity', '300');
  await app.grid.expectText(1, 'heatSupplied', '');
  await expect(page.locator('.book-name')).toHaveValue('机组');
  await app.expectSaved();
  await page.getByTestId('history').click();
  await expect(page.getByTestId('history-list')).toContainText('导入 机组.csv：2 行');
});

const COMBINED = [
  '企业名称,机组名称,年份,所属行业,碳市场,机组类别,发电量（MWh）,燃料品种,消耗量（t）,收到基元素碳含量（tC/t）',
  '北方发电,1号,2024,发电行业,全国,常规燃煤机组300MW等级以上,1900000,烟煤,810000,0.5731',
  '北方发电,1号,2024,发电行业,全国,常规燃煤机组300MW等级以上,1900000,柴油,120,',
  '北方发电,2号,2024,发电行业,全国,燃气机组,200000,,,',
].join('\r\n');

test('a table with units and their fuels in one row comes in as both, one sheet after the other', async ({ page }) => {
  const app = await startApp(page);
  await app.chooseFile('汇总.csv', COMBINED.replaceAll('常规燃煤机组300MW等级以上', '300MW等级以上常规燃煤机组'));
  const wizard = new ImportWizard(page);
  await wizard.expectChecked();
  await expect(page.getByTestId('import-target')).toHaveValue('facilities');
  await expect(page.getByTestId('import-goes-on')).toBeChecked();
  await expect(page.getByTestId('import-passed')).toContainText('1 行与上面同名的行内容相同');
  await expect(wizard.effect).toContainText('新增 2 行');
  await expectAccessible(page, 'a file that goes on');
  await wizard.done.click();

  await expect(page.getByTestId('import-lead')).toContainText('“设施”已导入');
  await wizard.expectChecked();
  await expect(page.getByTestId('import-target')).toHaveValue('streams');
  await expect(page.getByTestId('import-goes-on')).toHaveCount(0);
  await expect(page.getByTestId('import-passed')).toContainText('1 行没有燃料与物料的内容');
  await wizard.import();
  await app.grid.expectRows(2);
  await app.grid.expectText(0, 'quantity', '810,000');
  await app.grid.expectText(0, 'stream', '烟煤');
  await app.show('facilities');
  await app.grid.expectRows(2);
  await app.grid.expectText(0, 'electricityGenerated', '1,900,000');
  await page.getByTestId('undo').click();
  await page.getByTestId('undo').click();
  await app.grid.expectRows(0);
});

test('a table of a group as LibreOffice saves it, with titles, units below the headers, merged names and a sum', async ({
  page,
}) => {
  const app = await startApp(page);
  await app.chooseFile('集团.xlsx', await readFile(new URL('../cases/group-table.xlsx', import.meta.url)));
  const wizard = new ImportWizard(page);
  await wizard.expectChecked();
  await expect(page.getByTestId('import-header')).toHaveValue('2');
  await expect(wizard.unit(5)).toHaveValue('万千瓦时');
  await wizard.give('scheme', 'national');
  await wizard.give('sector', 'power');
  await page.getByTestId('import-question').getByRole('radio').check();
  // all that is left is the sum: merged names need no hand
  await expect(wizard.faults).toHaveCount(1);
  await wizard.faults.getByRole('button').click();
  await expect(wizard.effect).toContainText('新增 2 行');
  await wizard.done.click();
  await expect(page.getByTestId('import-lead')).toContainText('“设施”已导入');
  await expect(wizard.effect).toContainText('新增 3 行');
  await wizard.import();
  await app.grid.expectText(0, 'quantity', '1,254,300.25');
  await app.grid.expectText(1, 'facility', '1号机组');
  await app.grid.expectText(1, 'quantity', '120');
  await app.show('facilities');
  await app.grid.expectRows(2);
  await app.grid.expectText(0, 'electricityGenerated', '2,850,005');
});

test('a wrong file is undone in one step, and the book is what it was to the byte', async ({ page }) => {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  const before = await scenario(app);
  await app.chooseFile(
    'wrong.csv',
    'Company,Unit name,Year,Heat supplied (TJ)\nElsewhere,Unit 7,2024,350\nElsewhere,Unit 8,2024,1\n',
  );
  const wizard = new ImportWizard(page);
  await wizard.expectChecked();
  await expect(page.getByTestId('import-mode-append')).toBeChecked();
  await wizard.import();
  await app.grid.expectText(3, 'heatSupplied', '350,000');
  expect(await scenario(app)).not.toBe(before);
  await page.keyboard.press('Control+z');
  await app.grid.expectRows(3);
  expect(await scenario(app)).toBe(before);
});

test('rows are updated by their key: cells that differ change, blanks stay, the sheet says how many', async ({
  page,
}) => {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  const text = await scenario(app);
  const section = text.slice(text.indexOf('#facilities'), text.indexOf('#streams')).split('\r\n').slice(1, -1);
  const [head = '', first = '', second = ''] = section;
  const at = head.split(',').indexOf('electricityGenerated');
  const cells = first.split(',');
  cells[at] = '1234567';
  const blank = second.split(',').map((cell, index) => (index === at ? '' : cell));
  await app.chooseFile('update.csv', [head, cells.join(','), blank.join(',')].join('\r\n'));
  const wizard = new ImportWizard(page);
  await wizard.expectChecked();
  await page.getByTestId('import-to-update').click();
  await expect(wizard.effect).toContainText('更改 1 行中的 1 个单元格，1 行与当前表相同');
  await page.getByTestId('import-blankClears').check();
  await expect(wizard.effect).toContainText('更改 2 行中的 2 个单元格');
  await page.getByTestId('import-blankClears').uncheck();
  await expect(wizard.effect).toContainText('1 个单元格');
  await wizard.import();
  await app.grid.expectText(0, 'electricityGenerated', '1,234,567');
  await app.grid.expectRows(3);
});

test('a code of eighteen digits survives; one that became 9.14E+17 is refused and mended in place', async ({
  page,
}) => {
  const app = await startApp(page, 'en');
  await app.newBook();
  const file =
    'Company,Unit name,Year,Output,Note\n914400001234567890,Unit 1,2024,5,a\n9.14E+17,Unit 2,2024,6,b\nSubtotal,,,11,\n';
  await app.chooseFile('codes.csv', file);
  const wizard = new ImportWizard(page);
  await wizard.expectChecked();
  await expect(wizard.faults).toHaveCount(2);
  await expect(wizard.faults.first()).toContainText('lost its digits');
  const [list] = await Promise.all([page.waitForEvent('download'), page.getByTestId('import-fault-list').click()]);
  const lines = (await readFile(await list.path(), 'utf8')).split('\r\n');
  expect(lines[1]).toMatch(/^3,A,Company,9\.14E\+17,/);
  await wizard.faults.first().getByRole('textbox').fill('914400001234567891');
  await page.keyboard.press('Tab');
  await expect(wizard.faults).toHaveCount(1);
  await wizard.faults.first().getByRole('button').click();
  await expect(wizard.faults).toHaveCount(0);
  await wizard.import();
  const text = await scenario(app);
  expect(text).toContain('914400001234567890,Unit 1,2024');
  expect(text).toContain('914400001234567891,Unit 2,2024');
});

test('a workbook comes in by its sheet, exact to the digit, errors mended, in the light and in the dark', async ({
  page,
}) => {
  const app = await startApp(page);
  await app.newBook();
  const fuels = [
    '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
    '<row r="3">' +
      [1, 2, 3, 4, 5, 6].map((index, at) => `<c r="${'ABCDEF'[at]}3" t="s"><v>${index}</v></c>`).join('') +
      '</row>',
    '<row r="4"><c r="A4" t="s"><v>7</v></c><c r="B4" t="s"><v>8</v></c><c r="C4"><v>2024</v></c><c r="D4" t="s"><v>9</v></c><c r="E4"><f>405000*2</f><v>810000</v></c><c r="F4"><v>0.57310000000000005</v></c></row>',
    '<row r="5"><c r="A5" t="s"><v>7</v></c><c r="B5" t="s"><v>8</v></c><c r="C5"><v>2024</v></c><c r="D5" t="s"><v>10</v></c><c r="E5" t="e"><v>#REF!</v></c></row>',
  ].join('');
  const strings = [
    '燃料表',
    '企业名称',
    '机组名称',
    '年份',
    '燃料品种',
    '消耗量（t或万Nm3）',
    '收到基元素碳含量（tC/t）',
    '甲',
    '1号',
    '烟煤',
    '柴油',
  ];
  const workbook = makeXlsx(
    [
      { name: '说明', rows: [['请填第二张表']] },
      { name: '燃料', rows: fuels },
    ],
    strings,
  );
  await app.chooseFile('能耗.xlsx', bytes(workbook));
  const wizard = new ImportWizard(page);
  await wizard.expectChecked();
  await expect(page.getByTestId('import-sheet')).toHaveValue('1');
  await expect(page.getByTestId('import-target')).toHaveValue('streams');
  await expect(wizard.faults).toHaveCount(1);
  await expect(wizard.faults).toContainText('第 5 行');
  await page.getByTestId('theme').click();
  await expectAccessible(page, 'the wizard with faults');
  await wizard.faults.getByRole('textbox').fill('12.5');
  await page.keyboard.press('Enter');
  await expect(wizard.faults).toHaveCount(0);
  await wizard.import();
  await app.grid.expectText(0, 'quantity', '810,000');
  await app.grid.expectText(0, 'carbonContent', '0.5731');
  await app.grid.expectText(1, 'quantity', '12.5');
});

test('the same headers are matched as last time; units of another kind must be settled first', async ({ page }) => {
  const app = await startApp(page);
  await app.newBook();
  const file = '机组,电表读数,热（百万大卡）\n1号,190,5\n';
  const wizard = new ImportWizard(page);
  await app.chooseFile('a.csv', file);
  await wizard.expectChecked();
  await expect(page.getByTestId('import-missing')).toContainText('企业、年度');
  await wizard.give('enterprise', '甲');
  await wizard.give('year', '2024');
  await wizard.column(1).selectOption('electricityGenerated');
  await wizard.unit(1).selectOption('GWh');
  await wizard.column(2).selectOption('heatSupplied');
  await expect(page.locator('.is-blocked')).toContainText('百万大卡');
  await expect(wizard.done).toHaveCount(0);
  await wizard.column(2).selectOption('');
  await wizard.import();
  await app.grid.expectText(0, 'electricityGenerated', '190,000');
  await app.chooseFile('b.csv', file.replace('190', '200').replace('1号', '2号'));
  await wizard.expectChecked();
  await wizard.expectColumns(['facility', 'electricityGenerated', '']);
  await expect(wizard.unit(1)).toHaveValue('GWh');
});

test('a table is pasted from a spreadsheet or a web page, by keyboard alone', async ({ page }) => {
  const app = await startApp(page);
  await page.getByTestId('paste-table').focus();
  await page.keyboard.press('Enter');
  const field = page.getByTestId('import-paste-field');
  await expect(field).toBeFocused();
  const paste = (data: Readonly<Record<string, string>>) =>
    field.evaluate((node, texts) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
      node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, data);
  await paste({
    'text/plain': '企业 机组',
    'text/html':
      '<script>document.title = "in"</script><table><tr><td rowspan="2">甲</td><td><img src=x onerror="document.title=1">1号</td><td>2024</td></tr><tr><td>2号</td><td>2024</td></tr></table>',
  });
  const wizard = new ImportWizard(page);
  await wizard.expectChecked();
  await expect(page.getByTestId('import-preview')).toContainText('1号');
  expect(await page.title()).toContain('Tanbiao');
  await page.getByTestId('import-header').selectOption('-1');
  await wizard.expectChecked();
  await wizard.column(0).selectOption('enterprise');
  await wizard.column(1).selectOption('facility');
  await wizard.column(2).selectOption('year');
  await page.getByTestId('import-fill-enterprise').click();
  await wizard.import();
  await app.grid.expectText(1, 'enterprise', '甲');
  await app.grid.expectText(1, 'facility', '2号');
});

test('files that are no tables are refused with the way to mend them', async ({ page }) => {
  const app = await startApp(page, 'en');
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  for (const [name, content, words] of [
    ['old.xls', ole, 'old Excel file'],
    ['locked.xlsx', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'password'],
    ['quote.csv', Buffer.from('a,b\n1,"2\n3,4\n'), 'row 2'],
  ] as const) {
    await app.chooseFile(name, content);
    await expect(page.getByTestId('import-refused')).toContainText(words);
    await page.getByTestId('import-refused').getByRole('button').last().click();
  }
  await expect(page.getByTestId('new-book')).toBeVisible();
});

/** Stops an import, from within the page, where its progress has come to a share of the whole. */
const stopAt = (page: Page, share: number): Promise<void> =>
  page.getByTestId('import-progress').evaluate((node, least) => {
    const look = () => {
      const bar = node.querySelector('progress');
      if (!bar || bar.position < least) return;
      watch.disconnect();
      node.querySelector('button')?.click();
    };
    const watch = new MutationObserver(look);
    watch.observe(node, { subtree: true, childList: true, attributes: true });
  }, share);

test('a hundred thousand rows are read beside the page; stopping leaves everything as it was, going on brings them in', async ({
  page,
}) => {
  test.setTimeout(400_000);
  const app = await startApp(page);
  await app.newBook();
  const before = await scenario(app);
  const rows = Array.from({ length: 100_000 }, (_, at) => `企业${at % 500},机组${at},2024,${at}.5,${at % 97}`);
  const file = Buffer.from(gbk(`企业名称,机组名称,年份,发电量（万kWh）,供热量（GJ）\r\n${rows.join('\r\n')}\r\n`));
  const wizard = new ImportWizard(page);
  await app.chooseFile('十万行.csv', file);
  await expect(page.getByTestId('import-progress')).toHaveAttribute('data-busy', 'checking');
  await page.getByTestId('import-cancel').click();
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await scenario(app)).toBe(before);
  await app.chooseFile('十万行.csv', file);
  await wizard.expectChecked();
  await expect(wizard.effect).toContainText('新增 100000 行');
  // so late that the calculation has taken in a part of the rows
  await stopAt(page, 0.8);
  await wizard.done.click();
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await scenario(app)).toBe(before);
  await expect(page.getByTestId('chooser')).toHaveCount(0);
  await app.chooseFile('十万行.csv', file);
  await wizard.expectChecked();
  await wizard.done.click();
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 300_000 });
  await app.grid.expectRows(100_000);
  await expect(page.getByTestId('chooser').locator('option').first()).toContainText('企业0');
  await page.getByTestId('undo').click();
  await expect.poll(() => scenario(app)).toBe(before);
});
