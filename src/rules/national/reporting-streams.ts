// Emissions of each fuel and material of a reporting-only facility: by carbon, by factor, or by the gas it gives off.
import type { Parameter, Quantity } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { at, result, rule, step } from '../named';

const YEARS = [2023, 2026] as const;
const DECIDED = at('TANBIAO', '计算顺序', 'order of calculation');

/** How a sector differs in its streams. */
export interface StreamRules {
  readonly place: Text;
  readonly fuels: { readonly heat: Parameter; readonly carbon: Parameter };
  /** Tables by material. */
  readonly carbonContents?: Parameter;
  readonly oxidationFactors?: Parameter;
  readonly factors?: Parameter;
  readonly nitrousOxide?: { readonly factors: Parameter; readonly gwp: Parameter };
  readonly methaneGwp?: Parameter;
  /** Condition on the material and the method that goes with it, in the order they are asked. */
  readonly methods: readonly (readonly [when: string, method: string])[];
}

/** A formula condition: the material is one of these. */
export const isOneOf = (...ids: readonly string[]): string => {
  const tests = ids.map((id) => `material = "${id}"`);
  return tests.length === 1 ? (tests[0] ?? '') : `or(${tests.join(', ')})`;
};

// a carbonate without a factor of the sector asks for one; all else goes by what is given
const CARBONATE = isOneOf('carbonate', 'limestone', 'dolomite');
const BY_INPUTS = 'if(and(isBlank(carbonContent), not(isBlank(emissionFactor))), "factor", "fuel")';

const METHODS_NOTE = text(
  '列有方法的物料按该方法；其他物料给出排放因子而无含碳量的按排放因子，否则按燃料',
  'materials with a method of their own by it; others by the emission factor where only that is given, else as fuel',
);

const has = (rules: StreamRules, method: string): boolean => rules.methods.some(([, own]) => own === method);

/** Methods that go by what the process makes or gives off: it counts, however the flow is marked. */
const BY_WHAT_IS_MADE = ['output', 'nitrousOxide', 'methane'] as const;

function quantityFormula(rules: StreamRules): string {
  const out = 'ifBlank(direction, "in") = "out"';
  const others = BY_WHAT_IS_MADE.filter((method) => has(rules, method)).map((method) => `streamMethod <> "${method}"`);
  return `if(${others.length > 0 ? `and(${[out, ...others].join(', ')})` : out}, -quantity, quantity)`;
}

function methodStep(rules: StreamRules): Quantity {
  const cases = [...rules.methods, [CARBONATE, 'factor'] as const].map(([when, method]) => `${when}, "${method}"`);
  return step(
    'streams',
    'streamMethod',
    '',
    text('核算方法', 'Accounting method'),
    [
      rule(
        YEARS,
        'secondary',
        at('GHGAPP', rules.place.zh, rules.place.en),
        `ifs(isBlank(material), ${BY_INPUTS}, ${cases.join(', ')}, ${BY_INPUTS})`,
        METHODS_NOTE,
      ),
    ],
    { kind: 'choice' },
  );
}

function carbonSteps(rules: StreamRules): readonly Quantity[] {
  const basis = at('GHGAPP', rules.place.zh, rules.place.en);
  const heat = `ifBlank(netCalorificValue, ${rules.fuels.heat.id}) * ifBlank(carbonContentPerHeat, ${rules.fuels.carbon.id})`;
  const content = rules.carbonContents
    ? `if(streamMethod = "fuel", ${heat}, ifBlank(${rules.carbonContents.id}, ${heat}))`
    : heat;
  const oxidation = rules.oxidationFactors
    ? `ifBlank(oxidationFactor, ${rules.oxidationFactors.id})`
    : 'oxidationFactor';
  return [
    step(
      'streams',
      'carbonContentCounted',
      'tC/materialUnit',
      text('计入的含碳量', 'Carbon content counted'),
      [rule(YEARS, 'secondary', basis, `ifBlank(carbonContent, ${content})`)],
      { optional: true },
    ),
    step(
      'streams',
      'oxidationFactorCounted',
      '1',
      text('计入的碳氧化率', 'Oxidation factor counted'),
      [rule(YEARS, 'secondary', basis, oxidation)],
      { optional: true },
    ),
  ];
}

const ABATED = text('N2O减排比例', 'Share of N2O abated');

function abatementStep(rules: StreamRules): readonly Quantity[] {
  if (!rules.nitrousOxide) return [];
  return [
    step(
      'streams',
      'abatedShare',
      '1',
      ABATED,
      [
        rule(
          YEARS,
          'secondary',
          at('GHGAPP', rules.place.zh, rules.place.en),
          'if(and(isBlank(abatementEfficiency), isBlank(abatementUse)), 0, abatementEfficiency * abatementUse)',
          text(
            '两项均留空视为没有减排装置；只填一项则须补全。85%只适用于NSCR装置，不作为缺省值',
            'both blank: no abatement unit; with one given the other is needed. 85 % holds for NSCR units only and is no default',
          ),
        ),
      ],
      { optional: true },
    ),
  ];
}

/** One arm per method of the sector; what is burnt comes last, with its oxidation factor. */
function emissionsFormula(rules: StreamRules): string {
  const { nitrousOxide, methaneGwp, factors } = rules;
  const factor = factors ? `ifBlank(emissionFactor, ${factors.id})` : 'emissionFactor';
  const carbon = 'quantityCounted * carbonContentCounted';
  const byFactor = has(rules, 'output')
    ? 'or(streamMethod = "factor", streamMethod = "output")'
    : 'streamMethod = "factor"';
  const arms = [
    `${byFactor}, quantityCounted * ${factor}`,
    ...(nitrousOxide
      ? [
          `streamMethod = "nitrousOxide", quantityCounted * ${nitrousOxide.factors.id} * (1 - abatedShare) * ${nitrousOxide.gwp.id}`,
        ]
      : []),
    ...(methaneGwp ? [`streamMethod = "methane", quantityCounted * ${methaneGwp.id}`] : []),
    ...(has(rules, 'carbon') ? [`streamMethod = "carbon", ${carbon} * 44 [tCO2] / 12 [tC]`] : []),
    `${carbon} * oxidationFactorCounted * 44 [tCO2] / 12 [tC]`,
  ];
  return `ifs(${arms.join(', ')})`;
}

/** The results of a stream of one sector. */
export function streamsOf(rules: StreamRules): readonly Quantity[] {
  const basis = at('GHGAPP', rules.place.zh, rules.place.en);
  return [
    methodStep(rules),
    step('streams', 'quantityCounted', 'materialUnit', text('计入的数量', 'Quantity counted'), [
      rule(
        YEARS,
        'derived',
        DECIDED,
        quantityFormula(rules),
        text(
          '流出计为负值；按产量或排出气体量核算的一律计为正值',
          'what flows out counts negative; what is accounted by product made or gas given off always counts positive',
        ),
      ),
    ]),
    ...carbonSteps(rules),
    ...abatementStep(rules),
    result(
      'streams',
      'heat',
      [rule(YEARS, 'secondary', basis, `quantity * ifBlank(netCalorificValue, ${rules.fuels.heat.id})`)],
      { optional: true },
    ),
    result('streams', 'emissions', [rule(YEARS, 'secondary', basis, emissionsFormula(rules))]),
  ];
}
