// One file from its bytes to the rows of a sheet, the way the worker does it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputColumns } from '../../src/book/columns';
import { csvLine } from '../../src/book/csv-quoting';
import type { CheckInput } from '../../src/book/import-check';
import { ImportDesk } from '../../src/book/import-desk';
import { planColumns } from '../../src/book/import-match';
import type { ImportView, ReadOptions } from '../../src/book/import-view';
import { decode } from '../../src/store/import-decode';
import { gbk, utf16 } from '../support/gbk';
import { makeXlsx } from '../support/xlsx';

const desk = (bytes: Uint8Array) => new ImportDesk(bytes, decode, () => import('../../src/book/xlsx'));
const utf8 = (text: string) => new TextEncoder().encode(text);

async function viewOf(bytes: Uint8Array, options: ReadOptions = {}): Promise<{ one: ImportDesk; view: ImportView }> {
  const one = desk(bytes);
  const view = await one.open(options);
  if (view.refused) throw new Error(view.code);
  return { one, view };
}

const inputOf = (view: ImportView, more: Partial<CheckInput> = {}): CheckInput => ({
  sheet: view.sheet,
  layout: view.layout,
  plans: planColumns(view.sheet, view.headers, view.units),
  decimal: view.decimal,
  constants: {},
  answers: {},
  filled: [],
  edits: {},
  skipped: [],
  choice: { mode: 'new', addNew: true, blankClears: false },
  ...more,
});

describe('opening', () => {
  test('every guess can be overruled, and the others follow', async () => {
    const { view } = await viewOf(gbk('标题；x\r\n企业，年份\r\n甲，2024\r\n'));
    expect(view).toMatchObject({
      about: { encoding: 'gb18030', delimiter: '，' },
      layout: { header: 1, first: 2 },
      count: 1,
      width: 2,
    });
    const forced = await viewOf(gbk('企业,年份\r\n甲,2024\r\n'), { delimiter: ';', header: -1, decimal: ',' });
    expect(forced.view).toMatchObject({ layout: { header: -1, first: 0 }, decimal: ',', width: 1, count: 2 });
  });

  test('of the sheets of a workbook the one with known headers is taken, hidden ones only when asked for', async () => {
    const bytes = makeXlsx([
      { name: '说明', rows: [['本表由企业填报']] },
      {
        name: '旧',
        rows: [
          ['企业', '机组', '年度', '发电量'],
          ['甲', '1', 2023, 1],
        ],
        state: 'hidden',
      },
      {
        name: '数据',
        rows: [
          ['企业', '机组', '年度'],
          ['甲', '1', 2024],
        ],
      },
    ]);
    expect((await viewOf(bytes)).view.about).toMatchObject({ kind: 'xlsx', sheet: 2 });
    expect((await viewOf(bytes, { sheet: 1 })).view).toMatchObject({
      about: { sheet: 1 },
      samples: [['甲'], ['1'], ['2023'], ['1']],
    });
  });

  test.each([
    ['empty', new Uint8Array()],
    ['noTable', utf8('\n\n , \n')],
    ['xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['archive', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 0])],
    ['html', utf8('<html><table></table></html>')],
    ['tooLarge', new Uint8Array(50 * 1024 * 1024 + 1)],
  ] as const)('%s is refused by its name', async (code, bytes) => {
    expect(await desk(bytes).open({})).toMatchObject({ refused: true, code });
  });
});

describe('from bytes to rows', () => {
  const COLUMNS = inputColumns('facilities').filter(
    ({ kind, id }) => kind === 'text' || (kind === 'input' && id !== 'year'),
  );
  const name = fc.string({
    unit: fc.constantFrom('甲', 'A', '1', ' ', '"', ',', ';', "'", '-', '('),
    minLength: 1,
    maxLength: 6,
  });
  const number = fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.nat(99))
    .map(([whole, part]) => `${whole}.${`${part}`.padStart(2, '0')}`);

  test('any rows written as a CSV under ids, in any encoding and with any delimiter, are read as the same cells', async () => {
    const row = fc.record({
      names: fc.array(name, { minLength: 2, maxLength: 2 }),
      numbers: fc.array(number, { minLength: 4, maxLength: 4 }),
    });
    const columns = COLUMNS.filter(({ kind }) => kind === 'input').slice(0, 4);
    const writers = [utf8, (text: string) => utf8(`\ufeff${text}`), gbk, (text: string) => utf16(text, 'le', true)];
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...writers),
        async (rows, write) => {
          const head = ['enterprise', 'facility', 'year', ...columns.map(({ id }) => id)];
          const lines = rows.map(({ names, numbers }, at) => [
            `e${names[0]}e`,
            `f${names[1]}f${at}`,
            '2024',
            ...numbers,
          ]);
          const { one, view } = await viewOf(write([head, ...lines].map(csvLine).join('\r\n')));
          const report = one.check(inputOf(view), undefined);
          expect(report?.faults, JSON.stringify(report?.issues)).toBe(0);
          expect(one.rows.map((cells) => head.map((id) => cells[id]?.text))).toEqual(
            lines.map((line) => line.map((text, at) => (at < 3 ? text.trim() : `${Number(text)}`))),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('any bytes at all give a view or a refusal, and a check of whatever was read ends', async () => {
    const piece = fc.constantFrom(
      '企业',
      '年度',
      '发电量（万kWh）',
      ',',
      ';',
      '\t',
      '\n',
      '"',
      '1,234',
      '1.000',
      '—',
      '#N/A',
      '9.1E+17',
      '__proto__',
      '=1+1',
      '\ufffd',
      '(',
      '%',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const one = desk(utf8(pieces.join('')));
        const view = await one.open({});
        if (!view.refused) expect(one.check(inputOf(view), undefined)).toBeDefined();
      }),
      { numRuns: 400 },
    );
  });
});
