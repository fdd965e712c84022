// The example enterprises times every quantity against tests/golden/personas.csv; UPDATE_GOLDEN=1 writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Answers, bookOf } from '../cases/run';

const EXAMPLES = [
  'air-cooled-chp-2022',
  'aluminium-2024-2025',
  'cement-carbide-slag-2025',
  'coal-gas-2024',
  'gas-chp-2023',
  'guangdong-ceramics-2023-2025',
  'guangdong-power-2013-2014',
  'one-plant-2019-2026',
  'steel-works-2025',
  'two-markets-2023',
] as const;
const GOLDEN = new URL('../golden/personas.csv', import.meta.url);
const HEADER = 'example,sheet,facility,stream,year,quantity,value,status';

const answersOf = (name: string): Answers =>
  new Answers(bookOf(readFileSync(new URL(`../../public/examples/${name}.csv`, import.meta.url), 'utf8')));

const computed = EXAMPLES.flatMap((name) =>
  answersOf(name).lines.map((line) =>
    [name, line.sheet, line.facility, line.stream, line.year, line.quantity, line.value, line.status].join(','),
  ),
);

test('every result of the examples is what was committed', () => {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(GOLDEN, `${[HEADER, ...computed].join('\n')}\n`);
  expect(computed).toEqual(readFileSync(GOLDEN, 'utf8').trimEnd().split('\n').slice(1));
});

describe('the examples show what their names say', () => {
  test('coal + gas 2024 falls below 80 % and is topped up to it, the gas unit to its emissions', () => {
    const found = answersOf('coal-gas-2024');
    // carbon: quantity x carbon content x 0.99 x 44 / 12, half up per unit; gas: 389.31 GJ x 0.01532 tC/GJ
    expect(Math.round((226_500 * 0.5408 * 0.99 * 44) / 12)).toBe(444_643);
    expect(Math.round((154_800 * 0.5316 * 0.99 * 44) / 12)).toBe(298_719);
    expect(Math.round((1885 * 389.31 * 0.01532 * 0.99 * 44) / 12)).toBe(40_811);
    expect(found.of('emissions')).toBe(String(444_643 + 298_719 + 40_811));
    // no load correction: 410 400 MWh / (100 MW x 5 700 h) = 72 %, 247 800 / (60 x 5 900) = 70 %
    expect([Math.floor(410_400 * 0.8049), Math.floor(247_800 * 0.8049), Math.floor(150_000 * 0.1033)]).toEqual([
      330_330, 199_454, 15_495,
    ]);
    expect(found.unit('allowance', '3号燃气机组')).toBe('40811');
    expect(found.of('calculatedAllowance')).toBe(String(330_330 + 199_454 + 15_495 + 40_811));
    // 0.8 x 784 173 = 627 338.4
    expect([found.of('floorTopUp'), found.of('allowance')]).toEqual(['41248', '627338']);
    // what is left to buy: 784 173 - 627 338 - 12 000 banked - 20 000 offsets, at 95 CNY
    expect([found.of('purchaseNeed'), found.of('purchaseCost')]).toEqual(['124835', String(124_835 * 95)]);
    expect(found.of('bankLimit')).toBe('46000');
  });

  test('the air-cooled plant of 2022 is short by more than 10 % and borrows within half of its shortfall', () => {
    const found = answersOf('air-cooled-chp-2022');
    // 541 500 x 0.5371 x 0.99 x 44 / 12 + 3 200 x 0.5703
    expect(Math.round((541_500 * 0.5371 * 0.99 * 44) / 12 + 3200 * 0.5703)).toBe(1_057_573);
    // 780 000 x 0.8729 x 1.05 x (1 - 0.22 x 0.16) x 1.015 ^ (16 - 14), and 1 600 000 x 0.1105
    expect(Math.floor(780_000 * 0.8729 * 1.05 * 0.9648 * 1.015 ** 2)).toBe(710_587);
    expect(found.of('calculatedAllowance')).toBe(String(710_587 + 176_800));
    expect([found.of('shortfall'), found.of('shortfallRate')]).toEqual([String(1_057_573 - 887_387), '0.1609']);
    expect([found.of('borrowLimit'), found.of('borrowed')]).toEqual(['85093', '60000']);
    expect(found.of('purchaseNeed')).toBe(String(170_186 - 30_000 - 60_000));
    expect(found.of('floorTopUp')).toBe('0');
  });

  test('gas cogeneration of 2023 is topped up to its emissions and buys nothing', () => {
    const found = answersOf('gas-chp-2023');
    expect(Math.round((13_100 * 389.31 * 0.01532 * 0.99 * 44) / 12)).toBe(283_617);
    expect([Math.floor(620_000 * 0.3305), 1_200_000 * 0.0536]).toEqual([204_910, 64_320]);
    expect(found.unit('gasTopUp', '1号燃气机组')).toBe(String(283_617 - 204_910 - 64_320));
    expect([found.of('allowance'), found.of('shortfall'), found.of('complianceCost')]).toEqual(['283617', '0', '0']);
  });

  test('one plant has a position in every year 2019-2026, and lacks only the pre-allocation of its unit in 2019 and 2020', () => {
    const { lines } = answersOf('one-plant-2019-2026');
    const open = lines.filter((line) => ['incomplete', 'refused', 'error'].includes(line.status));
    expect(open.map((line) => [line.sheet, line.year, line.quantity])).toEqual([
      ['facilities', '2019', 'preAllocation'],
      ['facilities', '2020', 'preAllocation'],
    ]);
    const obligations = lines.filter((line) => line.sheet === 'enterprises' && line.quantity === 'obligation');
    expect(obligations.map((line) => line.year)).toEqual([
      ...Array.from({ length: 8 }, (_, index) => String(2019 + index)),
      '2019-2020',
      '2021-2022',
    ]);
  });

  test('the same plant is judged on electricity supplied to 2022 and generated from 2023', () => {
    const found = answersOf('one-plant-2019-2026');
    const allowance = (year: string) => found.unit('electricityAllowance', '1号机组', year);
    // 2022: 2 866 752 MWh x 0.8177 x 1.015 ^ (16 - 20 x 0.70); 2023: 2 914 500 MWh x 0.7950, load 67 %
    expect(allowance('2022')).toBe(String(Math.floor(2_866_752 * 0.8177 * 1.015 ** 2)));
    expect(allowance('2023')).toBe(String(Math.floor(2_914_500 * 0.795)));
    // 2024: load 62 %, 2 604 000 MWh x 0.7910 x 1.015 ^ 3.6
    expect(allowance('2024')).toBe(String(Math.floor(2_604_000 * 0.791 * 1.015 ** 3.6)));
  });

  test('the steel works is judged on ironmaking and sintering, its account on everything that enters and leaves', () => {
    const found = answersOf('steel-works-2025');
    // table A.1: GJ/t x tC/GJ x 44 / 12, no oxidation factor in the balance
    const carbon = (tonnes: number, heat: number, content: number) => (tonnes * heat * content * 44) / 12;
    const fuels =
      carbon(2_000_000, 26.344, 0.02541) +
      carbon(300_000, 28.435, 0.02942) +
      carbon(480_000, 25.024, 0.02749) +
      carbon(2600, 389.31, 0.01532);
    // table A.2: limestone, dolomite, electrodes and scrap in, crude steel and tar out
    const materials = 600_000 * 0.44 + 100_000 * 0.476 + 3000 * 3.663 + 400_000 * 0.037 - 3_000_000 * 0.037;
    const tar = 60_000 * 2.699;
    expect(found.unit('emissions', '钢铁厂')).toBe(String(Math.round(fuels + materials - tar)));
    const ironmaking =
      carbon(1_150_000, 28.435, 0.02942) + carbon(480_000, 25.024, 0.02749) + carbon(190_000 - 425_000, 33, 0.0708);
    const sintering = carbon(180_000, 28.435, 0.02942) + carbon(20_000, 33, 0.0708);
    const intensity = (ironmaking + sintering) / 2_850_000;
    const rate = (0.15 * (1.25 - intensity)) / 1.25;
    expect(found.of('allowance')).toBe(String(Math.floor(Math.round(fuels + materials - tar) * (1 + rate))));
  });

  test('carbide slag lowers the process emissions of clinker; the white line is allocated its emissions', () => {
    const found = answersOf('cement-carbide-slag-2025');
    expect(found.unit('processEmissions', '1号熟料线')).toBe(
      String(1_550_000 * 0.535 - 100_000 * 0.48 - 60_000 * 0.055),
    );
    expect(found.unit('allowance', '3号白水泥熟料线')).toBe(found.unit('emissions', '3号白水泥熟料线'));
    expect(found.unit('adjustmentRate', '3号白水泥熟料线')).not.toBe('0');
  });

  test('aluminium of 2024 is allocated its emissions, of 2025 more or less of them by intensity', () => {
    const found = answersOf('aluminium-2024-2025');
    expect(found.unit('allowance', '电解一系列', '2024')).toBe(found.unit('emissions', '电解一系列', '2024'));
    const surplus =
      Number(found.unit('allowance', '电解一系列', '2025')) - Number(found.unit('emissions', '电解一系列', '2025'));
    const gap =
      Number(found.unit('allowance', '电解二系列', '2025')) - Number(found.unit('emissions', '电解二系列', '2025'));
    expect([surplus > 0, gap < 0]).toEqual([true, true]);
  });

  test('the reference plants pay for 3 % of historical output in 2013 and for 5 % of actual output in 2014', () => {
    const { lines } = answersOf('guangdong-power-2013-2014');
    const paid = lines.filter((line) => line.sheet === 'enterprises' && line.quantity === 'paidAllowance');
    // 2 x 300, 2 x 600 and 2 x 1000 MW over 4 500 h: 2.7, 5.4 and 9 TWh
    expect(paid.map((line) => [line.year, line.value])).toEqual([
      ['2013', String(2_700_000 * 0.865 * 0.03)],
      ['2013', String(5_400_000 * 0.815 * 0.03)],
      ['2013', String(9_000_000 * 0.77 * 0.03)],
      ['2014', '122175'],
      ['2014', '233550'],
      ['2014', '371250'],
    ]);
  });
});
