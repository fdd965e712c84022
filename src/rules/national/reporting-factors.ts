// Factors of the national reporting-only sectors, sector by sector, as the program GHGAPP has them for 2024-2025.
import type { Parameter, ParameterVersion } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { MATERIALS } from '../materials';
import { at, parameter, table, value } from '../named';

const YEARS = [2023, 2026] as const;

const STEEL = at('STEEL', '附录A 表A.1（其他行业沿用为推定）', 'appendix A, table A.1 (its use elsewhere is assumed)');
const KEROSENE = at('GHGAPP', '民航：航空煤油缺省值', 'aviation: defaults of jet kerosene');
const GLASS = at('GHGAPP', '平板玻璃：过程排放', 'flat glass: process emissions');
const CHEMICAL = at('GHGAPP', '化工：硝酸、己二酸', 'chemicals: nitric and adipic acid');
const PETROCHEMICAL = at('GHGAPP', '石化：过程排放', 'petrochemicals: process emissions');
const COPPER = at('GHGAPP', '铜及其他有色金属：过程排放', 'copper and other non-ferrous metals: process emissions');
const PAPER = at('GHGAPP', '造纸：废水厌氧处理', 'paper: anaerobic wastewater treatment');
const ENERGY = at('GHGAPP', '各行业：购入热力', 'all sectors: purchased heat');

type Basis = ReturnType<typeof at>;

/** A table by material that all years of the sectors share. */
const byMaterial = (
  id: string,
  unit: string,
  label: Text,
  basis: Basis,
  what: Readonly<Record<string, string>>,
  extra: { note?: Text; lines?: ParameterVersion['lines'] } = {},
): Parameter => parameter(id, unit, label, [table(YEARS, 'secondary', basis, what, extra)], { by: 'material' });

// --- fuels: oil and gas have default values in every national sector; coal and other solids must be measured

const OIL_AND_GAS = MATERIALS.filter(({ group }) => group === 'liquid' || group === 'gas');
const oilAndGas = (of: 'netCalorificValue' | 'carbonContentPerHeat'): Record<string, string> =>
  Object.fromEntries(OIL_AND_GAS.map((fuel) => [fuel.id, fuel[of]]));

const HEAT_LABEL = text('低位发热量缺省值', 'Default net calorific value');
const CARBON_LABEL = text('单位热值含碳量缺省值', 'Default carbon content per heat');
const kerosene: NonNullable<ParameterVersion['lines']> = { kerosene: { status: 'secondary', cite: [KEROSENE] } };

const fuelTable = (
  id: string,
  of: 'netCalorificValue' | 'carbonContentPerHeat',
  lines?: ParameterVersion['lines'],
): Parameter => {
  const [unit, label] = of === 'netCalorificValue' ? ['GJ/materialUnit', HEAT_LABEL] : ['tC/GJ', CARBON_LABEL];
  return parameter(id, unit, label, [table(YEARS, 'assumed', STEEL, oilAndGas(of), lines ? { lines } : {})], {
    by: 'material',
  });
};

/** Calorific value and carbon per heat of oil and gas. */
export const FUELS = {
  heat: fuelTable('reportingNetCalorificValue', 'netCalorificValue'),
  carbon: fuelTable('reportingCarbonContentPerHeat', 'carbonContentPerHeat'),
} as const;

/** The same for aviation, where the values of kerosene are stated for the sector: 43.070 GJ/t, 0.01960 tC/GJ. */
export const AVIATION_FUELS = {
  heat: fuelTable('aviationNetCalorificValue', 'netCalorificValue', kerosene),
  carbon: fuelTable('aviationCarbonContentPerHeat', 'carbonContentPerHeat', kerosene),
} as const;

// --- oxidation factors: only where the text gives one

const OXIDATION_LABEL = text('碳氧化率缺省值', 'Default oxidation factor');

/** Aviation: kerosene 98 %. */
export const AVIATION_OXIDATION = byMaterial('aviationOxidationFactor', '1', OXIDATION_LABEL, KEROSENE, {
  kerosene: '0.98',
});

/** Petrochemicals: coke burnt off in catalytic cracking 98 %. */
export const PETROCHEMICAL_OXIDATION = byMaterial('petrochemicalOxidationFactor', '1', OXIDATION_LABEL, PETROCHEMICAL, {
  fccCoke: '0.98',
});

// --- carbon contents

const CONTENT_LABEL = text('含碳量缺省值', 'Default carbon content');

/** Flat glass: carbon powder is taken as pure carbon. */
export const GLASS_CARBON = byMaterial('flatGlassCarbonContent', 'tC/materialUnit', CONTENT_LABEL, GLASS, {
  glassCarbonPowder: '1',
});

/** Petrochemicals: coke of catalytic cracking is taken as pure carbon; ethylene and ethylene oxide of the glycol unit. */
export const PETROCHEMICAL_CARBON = byMaterial(
  'petrochemicalCarbonContent',
  'tC/materialUnit',
  CONTENT_LABEL,
  PETROCHEMICAL,
  { fccCoke: '1', ethyleneFeed: '0.85', ethyleneOxide: '0.545' },
  {
    lines: {
      ethyleneFeed: {
        note: text(
          '所据程序取0.85；按分子式的理论值为0.856',
          'the program has 0.85; the theoretical value by formula is 0.856',
        ),
      },
    },
  },
);

// --- emission factors: those of the list of materials, each in the sector of its group

const FACTOR_LABEL = text('排放因子缺省值', 'Default emission factor');

const factorsOf = (sector: string): Record<string, string> =>
  Object.fromEntries(
    MATERIALS.filter(({ group, emissionFactor }) => group === sector && emissionFactor !== '').map(
      ({ id, emissionFactor }) => [id, emissionFactor],
    ),
  );

const factorTable = (sector: string, basis: Basis, lines?: ParameterVersion['lines']): Parameter =>
  byMaterial(`${sector}EmissionFactor`, 'tCO2/materialUnit', FACTOR_LABEL, basis, factorsOf(sector), {
    ...(lines ? { lines } : {}),
  });

/** Flat glass: CaCO3 0.440, MgCO3 0.522, Na2CO3 0.4149, NaHCO3 0.5237, CaMg(CO3)2 0.4773 tCO2/t. */
export const GLASS_FACTORS = factorTable('flatGlass', GLASS);

/** Petrochemicals: decoking gas 19.7 tCO2/10^4 Nm3 of CO2 and CO, oxidised asphalt 0.05 tCO2/t. */
export const PETROCHEMICAL_FACTORS = factorTable('petrochemical', PETROCHEMICAL);

/** Copper: reductants 2.853, 2.862 and 1.924 tCO2/t, gas 21.622 tCO2/10^4 Nm3; oxalic acid 0.349 tCO2/t of pure acid. */
export const COPPER_FACTORS = factorTable('copper', COPPER, {
  copperGas: {
    note: text(
      '所据文本只写“气体”；数值等于天然气389.31 × 0.0153 × 0.99 × 44/12（推算）',
      'the text says "gas" only; the value equals natural gas, 389.31 x 0.0153 x 0.99 x 44/12 (derived)',
    ),
  },
  oxalicAcid: {
    note: text(
      '原式为0.349 × 浓度；消耗量按折纯后的吨数填写',
      'the formula is 0.349 x concentration; the quantity is given in tonnes of pure acid',
    ),
  },
});

// --- nitrous oxide and methane

/** Chemicals: tonnes of N2O per tonne of acid, by process. */
export const NITROUS_OXIDE_FACTORS = byMaterial(
  'chemicalNitrousOxideFactor',
  't/materialUnit',
  text('N2O生成因子', 'N2O generation factor'),
  CHEMICAL,
  {
    nitricAcidHighPressure: '0.0139',
    nitricAcidMediumPressure: '0.0118',
    nitricAcidAtmospheric: '0.0097',
    nitricAcidDualPressure: '0.0080',
    nitricAcidComprehensive: '0.0075',
    nitricAcidLowPressure: '0.0050',
    adipicAcid: '0.300',
  },
);

export const NITROUS_OXIDE_GWP = parameter(
  'reportingNitrousOxideGwp',
  'tCO2/t',
  text('N2O全球变暖潜势', 'Global warming potential of N2O'),
  [value(YEARS, 'secondary', CHEMICAL, '310')],
);

export const METHANE_GWP = parameter(
  'reportingMethaneGwp',
  'tCO2/materialUnit',
  text('甲烷全球变暖潜势', 'Global warming potential of methane'),
  [value(YEARS, 'secondary', PAPER, '21')],
);

// --- all sectors

export const HEAT_FACTOR = parameter(
  'purchasedHeatFactor',
  'tCO2/GJ',
  text('热力排放因子', 'Emission factor of heat'),
  [value(YEARS, 'secondary', ENERGY, '0.11')],
);

const N26 = at('N26', '第四部分：仅报告行业', 'section 4: reporting-only sectors');

export const REPORTING_THRESHOLD = parameter(
  'reportingThreshold',
  'tCO2',
  text('温室气体排放报告门槛', 'Threshold of emission reporting'),
  [
    value(
      [2023, 2024],
      'assumed',
      [N26, at('EDF25', '2023—2025年报告通知', 'reporting notice for 2023-2025')],
      '26000',
      text(
        '2023—2025年报告通知的正文未取得；与2026年通知相同为推定',
        'the text of the notice for 2023-2025 was not available; the same value as in the notice of 2026 is assumed',
      ),
    ),
    value(2025, 'official', N26, '26000'),
    value(
      2026,
      'assumed',
      N26,
      '26000',
      text('2026年度的通知尚未发布，沿用为推定', 'the notice for 2026 is not out; the same value is assumed'),
    ),
  ],
);
