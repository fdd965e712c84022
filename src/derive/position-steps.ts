// The steps of a position in the order of the law, by stage; what each is shown under.

export const CHAIN_GROUPS = ['emissions', 'allowance', 'obligation', 'covering', 'cost', 'breach', 'dates'] as const;
export type ChainGroup = (typeof CHAIN_GROUPS)[number];

export interface Step {
  readonly id: string;
  /** Left out where it is zero in every column. */
  readonly ifAny?: true;
  /** Left out where the enterprise only reports: there is nothing to be relieved of. */
  readonly ifObliged?: true;
  /** A positive value is something the enterprise still owes. */
  readonly owed?: true;
}

export const STEPS: Readonly<Record<ChainGroup, readonly Step[]>> = {
  emissions: [{ id: 'emissions' }, { id: 'covered' }],
  allowance: [
    { id: 'calculatedAllowance' },
    { id: 'floorTopUp' },
    { id: 'allowance' },
    { id: 'paidAllowance', ifAny: true },
    { id: 'preAllocation', ifAny: true },
    { id: 'finalAdjustment', ifAny: true },
  ],
  obligation: [
    { id: 'obligation' },
    { id: 'obligationRelief', ifAny: true, ifObliged: true },
    { id: 'shortfall', owed: true },
    { id: 'shortfallRate' },
    { id: 'surplus', ifAny: true },
  ],
  covering: [
    { id: 'bankedAllowances' },
    { id: 'offsetLimit' },
    { id: 'offsetUsed' },
    { id: 'offsetLocalMinimum', ifAny: true },
    { id: 'offsetsBought', ifAny: true },
    { id: 'borrowLimit', ifAny: true },
    { id: 'borrowed', ifAny: true },
    { id: 'available' },
    { id: 'purchaseNeed', owed: true },
  ],
  cost: [
    { id: 'purchaseCost' },
    { id: 'offsetCost' },
    { id: 'paidAllowanceCost', ifAny: true },
    { id: 'complianceCost' },
    { id: 'surplusValue', ifAny: true },
  ],
  breach: [
    { id: 'unsurrendered', owed: true },
    { id: 'fineLow', owed: true },
    { id: 'fineHigh', owed: true },
    { id: 'nextYearDeduction', owed: true },
  ],
  dates: [{ id: 'bankLimit' }, { id: 'surrenderDeadline' }],
};
