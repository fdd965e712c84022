// Fuels and materials of steel, cement and aluminium: what each line counts as, and its emissions.
import type { Citation, InputRule, Parameter, Quantity } from '../../model/pack';
import type { Status } from '../../model/status';
import { text } from '../../model/text';
import { MATERIALS } from '../materials';
import { at, input, parameter, result, rule, step, table } from '../named';

const YEARS = [2024, 2026] as const;
const A1 = at('STEEL', '附录A 表A.1（本行业沿用为推定）', 'appendix A, table A.1 (its use for this sector is assumed)');

const fuels = MATERIALS.filter((material) => material.kind === 'fuel');
const OIL_AND_GAS = fuels.filter((fuel) => fuel.group === 'liquid' || fuel.group === 'gas');
const SOLIDS = fuels.filter((fuel) => ['coal', 'unconventionalCoal', 'solid'].includes(fuel.group));

type Figure = 'netCalorificValue' | 'carbonContentPerHeat' | 'emissionFactor';

/** A figure of some materials, by material; those that have none are left out. */
export const figures = (of: Figure, materials: typeof MATERIALS): Record<string, string> =>
  Object.fromEntries(materials.filter((one) => one[of] !== '').map((one) => [one.id, one[of]]));

/** Table A.1: 99 % of solid fuels, 98 % of liquid ones (refinery gas with them), 99 % of gases. */
export const OXIDATION: Readonly<Record<string, string>> = Object.fromEntries([
  ...SOLIDS.map((fuel) => [fuel.id, '0.99']),
  ...OIL_AND_GAS.map((fuel) => [fuel.id, fuel.group === 'gas' ? '0.99' : '0.98']),
]);

/** Fuels, and what the tables of steel and cement list; any other material is a custom one. */
const LISTED = MATERIALS.filter((one) => one.kind === 'fuel' || ['steel', 'cement'].includes(one.group));

/** What is founded on the same texts: years, status, places. */
export interface Basis {
  readonly status: Status;
  readonly cite: Citation | readonly Citation[];
}

/** Which materials are fuels, and which have an emission factor; `deducted` is the group that is deducted. */
export const materialKinds = (sector: string, label: ReturnType<typeof text>, basis: Basis, deducted = ''): Parameter =>
  parameter(
    `${sector}MaterialKind`,
    '',
    label,
    [
      table(
        YEARS,
        basis.status,
        basis.cite,
        Object.fromEntries(
          LISTED.map(({ id, kind, group }) => [
            id,
            kind === 'fuel' ? kind : kind === 'deduction' && group === deducted ? kind : 'factor',
          ]),
        ),
      ),
    ],
    { by: 'material', kind: 'choice' },
  );

const noSolids = text(
  '仅有油品和气体的缺省值；煤炭等固体燃料的缺省值未经证实，须填写',
  'defaults for oil and gas only; those of coal and other solid fuels are unconfirmed and have to be given',
);

/** Defaults of cement and aluminium: oil and gas from table A.1, and the oxidation factors. */
export function oilAndGas(sector: string, zh: string, en: string): readonly Parameter[] {
  const solid = {
    status: 'secondary' as const,
    cite: [at('GHGAPP', '固体燃料碳氧化率99%（窑炉）', 'oxidation of solid fuels 99 % (kiln)')],
  };
  return [
    parameter(
      `${sector}NetCalorificValue`,
      'GJ/materialUnit',
      text(`低位发热量缺省值（${zh}）`, `Default net calorific value (${en})`),
      [table(YEARS, 'assumed', A1, figures('netCalorificValue', OIL_AND_GAS), { note: noSolids })],
      { by: 'material' },
    ),
    parameter(
      `${sector}CarbonPerHeat`,
      'tC/GJ',
      text(`单位热值含碳量缺省值（${zh}）`, `Default carbon content per heat (${en})`),
      [table(YEARS, 'assumed', A1, figures('carbonContentPerHeat', OIL_AND_GAS), { note: noSolids })],
      { by: 'material' },
    ),
    parameter(
      `${sector}OxidationFactor`,
      '1',
      text(`碳氧化率缺省值（${zh}）`, `Default oxidation factor (${en})`),
      [
        table(YEARS, 'assumed', A1, OXIDATION, {
          lines: sector === 'cement' ? Object.fromEntries(SOLIDS.map((fuel) => [fuel.id, solid])) : {},
        }),
      ],
      { by: 'material' },
    ),
  ];
}

/** How a sector accounts for its streams. Formulas for the default oxidation factor and for factors of materials. */
export interface StreamRules {
  readonly sector: string;
  readonly basis: Basis;
  readonly oxidation: string;
  readonly factor: string;
  /** Table of the factors of the sector's own materials. */
  readonly ownFactor?: string;
  /** Factor of the materials that are deducted. */
  readonly deduction?: string;
}

function emissionsOf({ factor, deduction }: StreamRules): string {
  const given = `if(or(countedAs = "factor", and(isBlank(carbonContent), not(isBlank(emissionFactor)))),
  quantityCounted * ${factor},
  quantityCounted * carbonContentCounted * oxidationFactorCounted * 44 [tCO2] / 12 [tC])`;
  return deduction ? `if(countedAs = "deduction", -quantityCounted * ${deduction}, ${given})` : given;
}

const CUSTOM = 'if(and(isBlank(carbonContent), not(isBlank(emissionFactor))), "factor", "fuel")';
// without any figure a carbonate or raw material of another sector asks for its factor, not for a carbon content
const FOREIGN =
  'if(and(isBlank(carbonContent), or(not(isBlank(emissionFactor)), and(isBlank(netCalorificValue), isBlank(carbonContentPerHeat)))), "factor", "fuel")';

/** Materials of the sector's own tables by their kind; all others are custom and go by what is given. */
function kindOf({ sector, ownFactor }: StreamRules): string {
  const kind = `${sector}MaterialKind`;
  const foreign = ownFactor ? `and(${kind} = "factor", isBlank(${ownFactor}))` : `${kind} = "factor"`;
  return `ifs(isBlank(${kind}), ${CUSTOM}, ${foreign}, ${FOREIGN}, ${kind})`;
}

/** A formula of all years, resting on what the sector rests on. */
const always = ({ basis }: StreamRules, formula: string, note?: ReturnType<typeof text>) => [
  rule(YEARS, basis.status, basis.cite, formula, note),
];

/** What a stream counts as, and with which sign. */
function counted(rules: StreamRules): readonly Quantity[] {
  return [
    step(
      'streams',
      'countedAs',
      '',
      text('计入方式', 'Counted as'),
      always(
        rules,
        kindOf(rules),
        text(
          '表外物料：填有排放因子而未填含碳量的按排放因子，其余按燃料',
          'a material outside the tables: by its emission factor where that is given and no carbon content is, else as a fuel',
        ),
      ),
      { kind: 'choice' },
    ),
    step(
      'streams',
      'quantityCounted',
      'materialUnit',
      text('计入的消耗量', 'Quantity counted'),
      always(
        rules,
        'if(ifBlank(direction, "in") = "out", -quantity, quantity)',
        text('流出计为负值', 'what flows out counts negative'),
      ),
    ),
  ];
}

/** The quantities of a stream, in the order of the guideline. */
export function streamQuantities(rules: StreamRules): readonly Quantity[] {
  const heat = `ifBlank(netCalorificValue, ${rules.sector}NetCalorificValue)`;
  const carbon = `ifBlank(carbonContentPerHeat, ${rules.sector}CarbonPerHeat)`;
  return [
    ...counted(rules),
    step(
      'streams',
      'carbonContentCounted',
      'tC/materialUnit',
      text('计入的元素碳含量', 'Carbon content counted'),
      always(rules, `ifBlank(carbonContent, ${heat} * ${carbon})`),
      { optional: true },
    ),
    step(
      'streams',
      'oxidationFactorCounted',
      '1',
      text('计入的碳氧化率', 'Oxidation factor counted'),
      always(rules, `ifBlank(oxidationFactor, ${rules.oxidation})`),
      { optional: true },
    ),
    result('streams', 'heat', always(rules, `quantity * ${heat}`), { optional: true }),
    result('streams', 'emissions', always(rules, emissionsOf(rules))),
  ];
}

/** The inputs of a stream. */
export const STREAM_INPUTS: readonly InputRule[] = [
  input('streams', 'material'),
  input('streams', 'direction'),
  input('streams', 'quantity', { unit: 'materialUnit' }),
  input('streams', 'netCalorificValue', { unit: 'GJ/materialUnit' }),
  input('streams', 'carbonContentPerHeat'),
  input('streams', 'carbonContent', { unit: 'tC/materialUnit' }),
  input('streams', 'oxidationFactor', { max: '1' }),
  input('streams', 'emissionFactor', { unit: 'tCO2/materialUnit' }),
];
