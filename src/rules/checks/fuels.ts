// Checks of fuels and materials: entries held against the published defaults of the same kind of fuel or material.
import { Decimal } from '../../formula/decimal';
import type { Citation } from '../../model/pack';
import { type Text, text } from '../../model/text';
import type { Material } from '../../model/vocabulary';
import { MATERIALS } from '../materials';
import { at } from '../named';
import { AS, check, type Declared, slip } from './named';

const A1 = at('STEEL', '附录A 表A.1', 'appendix A, table A.1');
const A2 = at('STEEL', '附录A 表A.2', 'appendix A, table A.2');
const GLASS = at('GHGAPP', '平板玻璃：过程排放', 'flat glass: process emissions');

/** Fuels that are alike; gases differ so much that each is a kind of its own. */
interface Kind {
  readonly id: string;
  readonly name: Text;
  readonly fuels: readonly Material[];
}

/** A label as it stands inside a sentence. */
const inRunning = ({ zh, en }: Text): Text => text(zh, `${en.charAt(0).toLowerCase()}${en.slice(1)}`);

const fuels = MATERIALS.filter(({ kind }) => kind === 'fuel');
const kindOf = (id: string, name: Text, ...groups: readonly string[]): Kind => ({
  id,
  name,
  fuels: fuels.filter(({ group }) => groups.includes(group)),
});

const KINDS: readonly Kind[] = [
  kindOf('coal', text('煤', 'coal'), 'coal', 'unconventionalCoal'),
  kindOf('solid', text('焦炭和石油焦', 'coke and petroleum coke'), 'solid'),
  kindOf('liquid', text('油品和液化气', 'oil products and liquefied gas'), 'liquid'),
  ...fuels
    .filter(({ group }) => group === 'gas')
    .map((fuel) => ({ id: fuel.id, name: inRunning(fuel.label), fuels: [fuel] })),
];

/** How far outside the published span an entry must lie: these checks' own tolerance, no figure of a rule. */
const FEWER = '0.5';
const MORE = '2';
/** How far outside the published span an entry may come to lie once a slip is taken back. */
const NEAR = '1.25';

/** Smallest and largest published default of a kind of fuel; undefined where none is published. */
function spanOf(kind: Kind, of: (fuel: Material) => Decimal | undefined): readonly [Decimal, Decimal] | undefined {
  const values = kind.fuels.map(of).filter((value) => value !== undefined);
  const [first] = values;
  return first && [Decimal.min(first, ...values), Decimal.max(first, ...values)];
}

const figure = (value: string): Decimal | undefined => (value === '' ? undefined : new Decimal(value));

/** Carbon of a unit of fuel by its published heat and carbon per heat. */
function carbonOf(fuel: Material): Decimal | undefined {
  const [heat, carbon] = [figure(fuel.netCalorificValue), figure(fuel.carbonContentPerHeat)];
  return heat && carbon && heat.times(carbon);
}

/** What burning a unit of it emits, all of its carbon oxidised. */
const emissionOf = (fuel: Material): Decimal | undefined => carbonOf(fuel)?.times(44).div(12);

interface Slip {
  readonly factor: string;
  readonly words: Text;
  /** Only for fuels counted in this unit. */
  readonly unit?: string;
}

interface Figure {
  readonly input: string;
  readonly unit: string;
  readonly of: (fuel: Material) => Decimal | undefined;
  readonly slips: readonly Slip[];
  /** What entries of a kind of fuel are held against. */
  readonly against: (kind: Text) => Text;
}

const SOLID_UNIT = 't';
const GAS_UNIT = '10^4 Nm3';

const DEFAULTS = ({ zh, en }: Text): Text => text(`${zh}已公布缺省值`, `the published defaults of ${en}`);
const WORKED_OUT = ({ zh, en }: Text): Text =>
  text(`按${zh}已公布热值和单位热值含碳量所算数值`, `what published heat and carbon per heat give for ${en}`);

// a kilocalorie is 4.1868 kJ (International Table): a unit, no figure of a rule
const FIGURES: readonly Figure[] = [
  {
    input: 'netCalorificValue',
    unit: 'GJ/materialUnit',
    of: (fuel) => figure(fuel.netCalorificValue),
    against: DEFAULTS,
    slips: [
      { factor: '0.001', unit: SOLID_UNIT, words: text('按 kJ/kg 填写', 'typed in kJ/kg') },
      { factor: '0.0041868', unit: SOLID_UNIT, words: text('按 kcal/kg 填写', 'typed in kcal/kg') },
      { factor: '0.01', unit: GAS_UNIT, words: text('按 kJ/Nm³ 填写', 'typed in kJ/Nm³') },
      { factor: '10', unit: GAS_UNIT, words: text('按 MJ/Nm³ 填写', 'typed in MJ/Nm³') },
      { factor: '0.041868', unit: GAS_UNIT, words: text('按 kcal/Nm³ 填写', 'typed in kcal/Nm³') },
    ],
  },
  {
    input: 'carbonContentPerHeat',
    unit: 'tC/GJ',
    of: (fuel) => figure(fuel.carbonContentPerHeat),
    against: DEFAULTS,
    slips: [{ factor: '0.001', words: text('按 kgC/GJ 或 tC/TJ 填写', 'typed in kgC/GJ or tC/TJ') }],
  },
  {
    input: 'carbonContent',
    unit: 'tC/materialUnit',
    of: carbonOf,
    against: WORKED_OUT,
    slips: [
      { factor: '0.01', unit: SOLID_UNIT, words: AS.percent },
      { factor: '0.001', words: text('按 kgC 填写', 'typed in kgC') },
      { factor: '10000', unit: GAS_UNIT, words: text('按 tC/Nm³ 填写', 'typed in tC/Nm³') },
    ],
  },
  {
    input: 'emissionFactor',
    unit: 'tCO2/materialUnit',
    of: emissionOf,
    against: WORKED_OUT,
    slips: [
      { factor: '0.001', words: text('按 kgCO₂ 填写', 'typed in kgCO₂') },
      { factor: '10', unit: GAS_UNIT, words: text('按 kgCO₂/Nm³ 填写', 'typed in kgCO₂/Nm³') },
    ],
  },
];

/** A number as the formula language and a reader take it: six decimals are more than any default has. */
const written = (value: Decimal): string => value.toDecimalPlaces(6).toFixed();

interface Span {
  readonly input: string;
  readonly unit: string;
  readonly least: Decimal;
  readonly most: Decimal;
}

/** The condition that an entry lies outside a span, widened by the tolerance of these checks. */
const farFrom = ({ input, unit, least, most }: Span): string =>
  `or(${input} < ${FEWER} * ${written(least)} [${unit}], ${input} > ${MORE} * ${written(most)} [${unit}])`;

function repairsOf({ input, unit, least, most }: Span, slips: readonly Slip[], counted: string) {
  const [from, to] = [least.div(NEAR), most.times(NEAR)].map((bound) => `${written(bound)} [${unit}]`);
  return slips
    .filter((one) => one.unit === undefined || one.unit === counted)
    .map((one) => slip(`${input} * ${one.factor}`, from ?? '', to ?? '', one.words));
}

function spanCheck({ input, unit, of, slips, against }: Figure, kind: Kind): readonly Declared[] {
  const span = spanOf(kind, of);
  if (!span) return [];
  const [least, most] = span;
  const bounds = { input, unit, least, most };
  const { zh, en } = against(kind.name);
  return [
    check(
      `${input}.${kind.id}`,
      'streams',
      [input, unit],
      farFrom(bounds),
      text(`低于${zh}的一半，或高于其两倍`, `less than half or more than twice ${en}`),
      {
        only: { input: 'material', among: kind.fuels.map(({ id }) => id) },
        least: `${written(least)} [${unit}]`,
        most: `${written(most)} [${unit}]`,
        repairs: repairsOf(bounds, slips, kind.fuels[0]?.unit ?? ''),
        cite: [A1],
      },
    ),
  ];
}

/** Materials counted in tonnes: a tonne of them holds a tonne of carbon at most. */
const BY_TONNE = MATERIALS.filter(({ unit }) => unit === SOLID_UNIT).map(({ id }) => id);

const carbonAboveMass = check(
  'carbonContent.mass',
  'streams',
  ['carbonContent', 'tC/materialUnit'],
  'carbonContent > 1 [tC/materialUnit]',
  text('一吨物料的含碳量不可能超过一吨', 'a tonne of material cannot hold more than a tonne of carbon'),
  {
    only: { input: 'material', among: BY_TONNE },
    most: '1 [tC/materialUnit]',
    repairs: [
      slip('carbonContent * 0.01', '0.01 [tC/materialUnit]', '1 [tC/materialUnit]', AS.percent),
      slip(
        'carbonContent * 0.001',
        '0.1 [tC/materialUnit]',
        '1 [tC/materialUnit]',
        text('按 kgC 填写', 'typed in kgC'),
      ),
    ],
  },
);

/** Published oxidation factors are 0.98 and 0.99. */
const oxidation = check(
  'oxidationFactor.low',
  'streams',
  ['oxidationFactor', '1'],
  `oxidationFactor < ${FEWER} * 0.98`,
  text('低于已公布缺省值的一半', 'less than half of the published defaults'),
  {
    only: { input: 'material', among: fuels.map(({ id }) => id) },
    least: '0.98',
    most: '1',
    repairs: [slip('oxidationFactor * 100', '0.9', '1', text('百分数折算了两次', 'a percentage divided twice'))],
    cite: [A1],
  },
);

/** A material with a factor of its own; what is published of it says what to expect. */
function factorCheck(material: Material, cite: Citation): Declared {
  const [input, unit] = ['emissionFactor', 'tCO2/materialUnit'];
  const own = new Decimal(material.emissionFactor);
  const bounds = { input, unit, least: own, most: own };
  return check(
    `emissionFactor.${material.id}`,
    'streams',
    [input, unit],
    farFrom(bounds),
    text(
      `低于${material.label.zh}已公布排放因子的一半，或高于其两倍`,
      `less than half or more than twice the published factor of ${inRunning(material.label).en}`,
    ),
    {
      only: { input: 'material', among: [material.id] },
      least: `${written(own)} [${unit}]`,
      most: `${written(own)} [${unit}]`,
      repairs: repairsOf(bounds, [{ factor: '0.001', words: text('按 kgCO₂ 填写', 'typed in kgCO₂') }], material.unit),
      cite: [cite],
    },
  );
}

const withFactor = (group: string, cite: Citation): readonly Declared[] =>
  MATERIALS.filter((one) => one.kind === 'factor' && one.group === group && one.emissionFactor !== '').map((one) =>
    factorCheck(one, cite),
  );

/** Checks of every stream. */
export const STREAM_CHECKS: readonly Declared[] = [
  carbonAboveMass,
  ...FIGURES.flatMap((of) => KINDS.flatMap((kind) => spanCheck(of, kind))),
  oxidation,
  ...withFactor('steel', A2),
  ...withFactor('flatGlass', GLASS),
];
