// The position of an enterprise under a pilot: coverage, offsets, purchase, cost, fine and deduction.
import type { Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { cost, coveringOf, money } from '../covering';
import { at, binding, result, rule, step } from '../named';
import { founded } from './facility';
import { idOf, type PilotSet } from './set';

const DECIDED = at('TANBIAO', '各试点的通用计算顺序', 'generic order of calculation for the pilots');

type Write = (id: string, formula: string, extra?: Parameters<typeof result>[3]) => Quantity;

/** Writes results that follow from the order of calculation alone. */
const derived =
  (set: PilotSet): Write =>
  (id, formula, extra) =>
    result('enterprises', id, [rule([set.from, set.to], 'derived', DECIDED, formula)], extra);

function position(set: PilotSet): readonly Quantity[] {
  const years = [set.from, set.to] as const;
  const write = derived(set);
  const energy = step(
    'enterprises',
    'energyUse',
    't',
    text('综合能源消费量（吨标准煤）', 'Energy use in standard coal'),
    [rule(years, 'derived', DECIDED, 'sum(facilities.standardCoal)')],
    { optional: true },
  );
  return [
    ...(set.thresholdUnit === 't' ? [energy] : []),
    // coverage changes nothing else: what it alone lacks is not asked for
    result('enterprises', 'covered', founded(set, set.covered), { kind: 'choice', unasked: true }),
    write('emissions', 'sum(facilities.emissions)'),
    write('calculatedAllowance', 'sum(facilities.calculatedAllowance)'),
    write('allowance', 'sum(facilities.allowance)'),
    write('paidAllowance', 'sum(facilities.paidAllowance)'),
    write('preAllocation', 'preAllocationGiven', { optional: true }),
    write('finalAdjustment', 'allowance - preAllocationGiven', { optional: true }),
    write('obligation', 'emissions'),
    write('shortfall', 'max(0, obligation - allowance)'),
    write('surplus', 'max(0, allowance - obligation)'),
    write('shortfallRate', 'if(obligation = 0, 0, round(shortfall / obligation, 4))'),
  ];
}

function offsets(set: PilotSet): readonly Quantity[] {
  const years = [set.from, set.to] as const;
  const share = idOf(set, 'LocalShare');
  const local = set.localShare ? `, if(${share} = 0, offsetsHeld, offsetsLocal / ${share})` : '';
  const write = derived(set);
  const covering = coveringOf(years, DECIDED);
  const limited = `ifs(offsetUseCounted = "none", 0,
  offsetUseCounted = "held", min(offsetsHeld, offsetLimit, obligation${local}),
  min(offsetLimit, obligation))`;
  return [
    result('enterprises', 'offsetLimit', founded(set, set.offsetLimit)),
    covering.offsetUseCounted,
    write('offsetUsed', limited, {
      bindings: [
        binding(
          'limit',
          text('抵销上限与本地比例', 'Offset limit and local share'),
          years,
          'derived',
          DECIDED,
          'ifs(offsetUseCounted = "none", 0, offsetUseCounted = "held", offsetsHeld, offsetLimit)',
        ),
      ],
    }),
    ...(set.localShare ? [write('offsetLocalMinimum', `${share} * offsetUsed`)] : []),
    covering.offsetsBought,
  ];
}

const PAID_BOUGHT = 'if(ifBlank(buyPaidShare, "yes") = "yes", paidAllowance, 0)';

function costs(set: PilotSet): readonly Quantity[] {
  const years = [set.from, set.to] as const;
  const covering = coveringOf(years, DECIDED);
  return [
    step('enterprises', 'paidBought', 'tCO2', text('购买的有偿配额', 'Paid allowance bought'), [
      rule(years, 'derived', DECIDED, PAID_BOUGHT),
    ]),
    derived(set)('available', 'allowance + paidBought + ifBlank(bankedAllowances, 0) + offsetUsed'),
    covering.purchaseNeed,
    covering.purchaseCost,
    covering.offsetCost,
    cost(years, 'paidAllowanceCost', 'paidBought * ifBlank(auctionPrice, allowancePrice)', 'paidBought'),
    covering.complianceCost,
    covering.leftOver,
    covering.surplusValue,
    covering.unsurrendered,
  ];
}

function fineFormula(set: PilotSet, side: 'Low' | 'High'): string {
  const amount = idOf(set, `Fine${side}`);
  if (set.fine.by === 'amount') return `if(unsurrendered = 0, 0, ${amount})`;
  const multiple = `${idOf(set, `FineMultiple${side}`)} * unsurrendered * ifBlank(deadlineAveragePrice, allowancePrice)`;
  return money(set.fine.most ? `min(${multiple}, ${idOf(set, 'FineMost')})` : multiple, 'unsurrendered');
}

function sanctions(set: PilotSet): readonly Quantity[] {
  const years = [set.from, set.to] as const;
  const note = text(
    '“清缴期限前一个月均价”在此用作该试点的市场均价（计算时段以当地规定为准）；留空按配额价格',
    'the average price before the deadline stands for the mean price of the pilot (over the period its rules name); blank: the allowance price',
  );
  const fine = (side: 'Low' | 'High') =>
    result('enterprises', `fine${side}`, [
      rule(years, set.fineStatus, set.fineCite, fineFormula(set, side), set.fine.by === 'price' ? note : undefined),
    ]);
  return [
    fine('Low'),
    fine('High'),
    result('enterprises', 'nextYearDeduction', [
      rule(
        years,
        set.fineStatus,
        set.fineCite,
        `if(unsurrendered = 0, 0, ${idOf(set, 'DeductionMultiple')} * unsurrendered)`,
      ),
    ]),
  ];
}

/** Quantities of the enterprise position under the parameters of a pilot. */
export const enterpriseQuantities = (set: PilotSet): readonly Quantity[] => [
  ...position(set),
  ...offsets(set),
  ...costs(set),
  ...sanctions(set),
];
