// Pilot markets: values that nobody has read are named, given by the user, kept as a set and taken into other books.
import { expect, test } from '@playwright/test';
import { type App, startApp } from './support/app';
import { downloaded } from './support/tool';

/** 95,000 t against 90,000 t of allowances; what a missing tonne costs is not known since 2022. */
const SHENZHEN = `#tanbiao,1
#scenario
id,value
name,Shenzhen 2025
allowancePrice,50
#enterprises
enterprise,year,bankedAllowances
示例深圳公司,2025,0
#facilities
enterprise,facility,year,scheme,sector,allocationMethod,historicalEmissions,declineFactor,freeShare,verifiedEmissions
示例深圳公司,一厂,2025,shenzhen,other,historicalEmissions,100000,0.9,1,95000
`;

const FINE = 'Shenzhen: lowest multiple of the fine';

const todoLine = (app: App, text: string) => app.todo.locator('.todo-line').filter({ hasText: text });

/** Goes from the to-do list to the card of a value that nobody has read. */
async function goToOpen(app: App, label: string): Promise<void> {
  const more = app.todo.locator('[aria-expanded=false]');
  if ((await more.count()) > 0) await more.click();
  await todoLine(app, label).getByRole('button', { name: 'Go to' }).click();
  await expect(app.explain.locator('h2')).toHaveText(label);
}

async function giveOwn(app: App, value: string): Promise<void> {
  await app.explain.locator('.own-field').fill(value);
  await app.explain.locator('.own-field').press('Enter');
  await expect(app.explain.getByTestId('explain-value')).toHaveText(value);
}

async function openShenzhen(app: App): Promise<void> {
  await app.openFile('shenzhen.csv', SHENZHEN);
  await expect(todoLine(app, FINE).or(app.todo.locator('.todo-count.done'))).toBeVisible();
}

test('a new book of a pilot names what is not known, and results appear with an own value', async ({ page }) => {
  const app = await startApp(page, 'en');
  await page.getByTestId('start-choice').selectOption('hubei other');
  await app.newBook();
  for (const [column, text] of [
    ['facility', 'Works'],
    ['purchasedElectricity', '190000'],
    ['gridFactor', '0.5'],
    ['allocationMethod', 'Historical emissions'],
    ['historicalEmissions', '100000'],
    ['freeShare', '1'],
  ] as const)
    await app.grid.type(0, column, text);
  await app.expectFigure('emissions', '95,000');
  const line = todoLine(app, 'Hubei: annual decline factor');
  await expect(line).toContainText('not known: give your own value');

  // it can also be given as an input, so the way is over that
  await line.getByRole('button', { name: 'Go to' }).click();
  await app.grid.expectActive(0, 'declineFactor');
  await app.explain.getByRole('button', { name: 'Decline factor applied' }).click();
  await app.explain
    .getByRole('button', { name: /^Hubei: annual decline factor/ })
    .first()
    .click();
  await expect(app.explain.getByTestId('explain-open')).toBeVisible();
  await giveOwn(app, '0.93');
  await expect(line).toHaveCount(0);
  await app.expectFigure('allowance', '93,000');
  await app.expectFigure('shortfall', '2,000');
});

test('own values are saved as a set and make the same results in another book, as one step', async ({ page }) => {
  const app = await startApp(page, 'en');
  await openShenzhen(app);
  for (const label of [FINE, 'Shenzhen: highest multiple of the fine', 'Shenzhen: multiple deducted the year after']) {
    await goToOpen(app, label);
    await giveOwn(app, '3');
  }
  await app.expectNothingToDo();
  await app.show('enterprises');
  // 3 times 5,000 t at 50 yuan
  await app.grid.expectText(0, 'fineLow', '750,000');
  await app.show('rules');
  const sets = page.getByTestId('parameter-sets');
  const saved = await downloaded(page, sets.getByRole('button', { name: 'Save own values as a set' }));
  expect(saved.name).toBe('Shenzhen 2025-own values.csv');
  expect(saved.text).toContain('shenzhenFineMultipleLow,,2025,3');

  await app.home();
  await openShenzhen(app);
  await app.show('rules');
  await page.getByTestId('set-input').setInputFiles({
    name: 'set.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(saved.text, 'utf8'),
  });
  await expect(sets.getByRole('status')).toContainText('3 own values loaded from set.csv');
  await app.expectNothingToDo();
  await app.show('enterprises');
  await app.grid.expectText(0, 'fineLow', '750,000');
  await page.getByTestId('undo').click();
  await expect(todoLine(app, FINE)).toBeVisible();
});

test('a set with anything wrong is refused with all its faults, and changes nothing', async ({ page }) => {
  const app = await startApp(page, 'en');
  await openShenzhen(app);
  await goToOpen(app, FINE);
  await giveOwn(app, '2');
  await app.show('rules');
  const sets = page.getByTestId('parameter-sets');
  const load = (text: string) =>
    page.getByTestId('set-input').setInputFiles({ name: 'set.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await load(
    '#tanbiao,1\n#overrides\nparameter,key,year,value\nshenzhenFineMultipleLow,,2025,4\nshenzhenFineMultipleHigh,,2025,many\nnoSuchThing,,2025,1\n',
  );
  const told = sets.getByRole('status');
  await expect(told).toContainText('no own value was changed');
  await expect(told.locator('li')).toHaveText([/noSuchThing.*no such parameter/, /many.*cannot be read/]);
  await expect(sets).toContainText('This book has one own value.');
  await load('no scenario at all');
  await expect(told).toContainText('no own value was changed');
  await load('#tanbiao,1\n#overrides\nparameter,key,year,value\nshenzhenFineMultipleLow,,2025,2\n');
  await expect(told).toContainText('nothing was changed');
  await expect(sets).toContainText('This book has one own value.');
});
