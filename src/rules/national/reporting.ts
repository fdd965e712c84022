// The packs of the national sectors that report and surrender nothing: what each adds to the common rules.
import type { Advice, InputRule, Omission, Pack, Parameter } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { advise, at, input } from '../named';
import { REPORTING_ADVICE, REPORTING_FACILITIES } from './reporting-facilities';
import {
  AVIATION_FUELS,
  AVIATION_OXIDATION,
  COPPER_FACTORS,
  FUELS,
  GLASS_CARBON,
  GLASS_FACTORS,
  HEAT_FACTOR,
  METHANE_GWP,
  NITROUS_OXIDE_FACTORS,
  NITROUS_OXIDE_GWP,
  PETROCHEMICAL_CARBON,
  PETROCHEMICAL_FACTORS,
  PETROCHEMICAL_OXIDATION,
  REPORTING_THRESHOLD,
} from './reporting-factors';
import {
  OMITTED_AVIATION,
  OMITTED_CHEMICAL,
  OMITTED_COPPER,
  OMITTED_GLASS,
  OMITTED_PAPER,
  OMITTED_PETROCHEMICAL,
  OMITTED_REPORTING,
} from './reporting-omitted';
import { isOneOf, type StreamRules, streamsOf } from './reporting-streams';

interface SectorRules extends StreamRules {
  readonly sector: string;
  readonly label: Text;
  readonly omitted: readonly Omission[];
  readonly advice?: readonly Advice[];
}

const YEARS = [2023, 2026] as const;

/** A material with a line in this table is accounted by this method. */
const listedIn = (what: Parameter, method: string): readonly [string, string] => [`not(isBlank(${what.id}))`, method];

/** Raw materials in, products and wastes out: all carbon counts, without oxidation factor. */
const BALANCE = [isOneOf('balanceMaterial', 'balanceGas'), 'carbon'] as const;

const GLYCOL_OUT = advise(
  'streams',
  YEARS,
  'secondary',
  at('GHGAPP', '石化：乙二醇', 'petrochemicals: ethylene glycol'),
  'and(ifBlank(material, "") = "ethyleneOxide", ifBlank(direction, "in") = "in")',
  text(
    '环氧乙烷是该平衡的产品，流向应选“产出/外供”；现按投入计入。',
    'Ethylene oxide is the product of this balance: its direction should be out; it is counted as going in.',
  ),
);

const ABATEMENT = advise(
  'streams',
  YEARS,
  'secondary',
  at('GHGAPP', '化工：NSCR装置', 'chemicals: NSCR unit'),
  'and(streamMethod = "nitrousOxide", isBlank(abatementEfficiency))',
  text(
    '减排效率留空：两项均空时按没有减排装置计算。NSCR装置的减排效率为85%。',
    'No abatement efficiency given: with both cells blank no abatement is counted. For an NSCR unit it is 85 %.',
  ),
);

const SECTORS: readonly SectorRules[] = [
  {
    sector: 'petrochemical',
    label: text('全国 石化（仅报告）', 'National, petrochemical (reporting only)'),
    place: text('石化：过程排放', 'petrochemicals: process emissions'),
    fuels: FUELS,
    carbonContents: PETROCHEMICAL_CARBON,
    oxidationFactors: PETROCHEMICAL_OXIDATION,
    factors: PETROCHEMICAL_FACTORS,
    methods: [
      [isOneOf('fccCoke'), 'burnOff'],
      [isOneOf('oxidisedAsphalt', 'decokingGas'), 'output'],
      listedIn(PETROCHEMICAL_CARBON, 'carbon'),
      BALANCE,
    ],
    omitted: OMITTED_PETROCHEMICAL,
    advice: [GLYCOL_OUT],
  },
  {
    sector: 'chemical',
    label: text('全国 化工（仅报告）', 'National, chemical (reporting only)'),
    place: text('化工：碳质量平衡，硝酸、己二酸', 'chemicals: carbon balance, nitric and adipic acid'),
    fuels: FUELS,
    nitrousOxide: { factors: NITROUS_OXIDE_FACTORS, gwp: NITROUS_OXIDE_GWP },
    methods: [listedIn(NITROUS_OXIDE_FACTORS, 'nitrousOxide'), BALANCE],
    omitted: OMITTED_CHEMICAL,
    advice: [ABATEMENT],
  },
  {
    sector: 'flatGlass',
    label: text('全国 平板玻璃（仅报告）', 'National, flat glass (reporting only)'),
    place: text('平板玻璃：过程排放', 'flat glass: process emissions'),
    fuels: FUELS,
    carbonContents: GLASS_CARBON,
    factors: GLASS_FACTORS,
    methods: [listedIn(GLASS_CARBON, 'carbon'), listedIn(GLASS_FACTORS, 'factor')],
    omitted: OMITTED_GLASS,
  },
  {
    sector: 'copper',
    label: text('全国 铜冶炼（仅报告）', 'National, copper smelting (reporting only)'),
    place: text('铜及其他有色金属：过程排放', 'copper and other non-ferrous metals: process emissions'),
    fuels: FUELS,
    factors: COPPER_FACTORS,
    methods: [listedIn(COPPER_FACTORS, 'factor')],
    omitted: OMITTED_COPPER,
  },
  {
    sector: 'paper',
    label: text('全国 造纸（仅报告）', 'National, paper (reporting only)'),
    place: text('造纸：过程排放', 'paper: process emissions'),
    fuels: FUELS,
    methaneGwp: METHANE_GWP,
    methods: [[isOneOf('wastewaterMethane'), 'methane']],
    omitted: OMITTED_PAPER,
  },
  {
    sector: 'aviation',
    label: text('全国 民航（仅报告）', 'National, aviation (reporting only)'),
    place: text('民航：航空燃料', 'aviation: aviation fuel'),
    fuels: AVIATION_FUELS,
    oxidationFactors: AVIATION_OXIDATION,
    methods: [],
    omitted: OMITTED_AVIATION,
  },
];

const INPUTS: readonly InputRule[] = [
  input('streams', 'material'),
  input('streams', 'direction'),
  input('streams', 'quantity', { unit: 'materialUnit' }),
  input('streams', 'netCalorificValue', { unit: 'GJ/materialUnit' }),
  input('streams', 'carbonContentPerHeat'),
  input('streams', 'carbonContent', { unit: 'tC/materialUnit' }),
  input('streams', 'oxidationFactor', { max: '1' }),
  input('streams', 'emissionFactor', { unit: 'tCO2/materialUnit' }),
  input('facilities', 'sector'),
  input('facilities', 'purchasedElectricity'),
  input('facilities', 'gridFactor'),
  input('facilities', 'purchasedHeat'),
  input('facilities', 'verifiedEmissions'),
];

const ABATEMENT_INPUTS: readonly InputRule[] = [
  input('streams', 'abatementEfficiency', { max: '1' }),
  input('streams', 'abatementUse', { max: '1' }),
];

const parametersOf = (rules: SectorRules): readonly Parameter[] => [
  rules.fuels.heat,
  rules.fuels.carbon,
  ...(rules.carbonContents ? [rules.carbonContents] : []),
  ...(rules.oxidationFactors ? [rules.oxidationFactors] : []),
  ...(rules.factors ? [rules.factors] : []),
  ...(rules.nitrousOxide ? [rules.nitrousOxide.factors, rules.nitrousOxide.gwp] : []),
  ...(rules.methaneGwp ? [rules.methaneGwp] : []),
  HEAT_FACTOR,
  REPORTING_THRESHOLD,
];

const packOf = (rules: SectorRules): Pack => ({
  id: `national.${rules.sector}`,
  version: '2026.1',
  scheme: 'national',
  sector: rules.sector,
  label: rules.label,
  from: 2023,
  to: 2026,
  inputs: [...INPUTS, ...(rules.nitrousOxide ? ABATEMENT_INPUTS : [])],
  parameters: parametersOf(rules),
  quantities: [...streamsOf(rules), ...REPORTING_FACILITIES],
  exclusions: [],
  advice: [...REPORTING_ADVICE, ...(rules.advice ?? [])],
  reasons: {},
  omitted: [...OMITTED_REPORTING, ...rules.omitted],
});

export const REPORTING_PACKS: readonly Pack[] = SECTORS.map(packOf);
