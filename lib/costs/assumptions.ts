/**
 * One default of the cost model: what it is, how much, why that much, and the bounds any input is held to.
 * `kind: "fact"` means that the fact registry states the value under `factId`; everything else is an assumption that
 * the reader can change and that no page may present as a finding. `priceId` names the entry of the company's price table of which an
 * assumed price is the middle.
 */
export type Assumption = {
  readonly value: number;
  readonly unit: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly why: string;
} & (
  | { readonly kind: "assumption"; readonly priceId?: string }
  | { readonly kind: "fact"; readonly factId: string }
);

const assume = (value: number, unit: string, label: string, min: number, max: number, why: string) =>
  ({ kind: "assumption", value, unit, label, min, max, why }) satisfies Assumption;

const price = (
  priceId: string,
  value: number,
  unit: string,
  label: string,
  min: number,
  max: number,
  why: string,
) => ({ kind: "assumption", priceId, value, unit, label, min, max, why }) satisfies Assumption;

const fact = (
  factId: string,
  value: number,
  unit: string,
  label: string,
  min: number,
  max: number,
  why: string,
) => ({ kind: "fact", factId, value, unit, label, min, max, why }) satisfies Assumption;

/** Every input of the cost model with its default. Shares are percentages (0 to 100), money is US dollars. */
export const ASSUMPTIONS = {
  people: assume(25, "people", "People who use IT", 0, 2000, "An example; enter your own."),
  devices: assume(30, "devices", "Devices", 0, 5000, "1.2 devices a person until you enter your own."),
  equipmentAge: assume(4, "years", "Average age of the equipment", 0, 15, "An example; enter your own."),
  incidentsPerPerson: assume(
    3,
    "per person per year",
    "Incidents from people (accounts, software, access)",
    0,
    100,
    "One every four months, a guess. Count last year's invoices or tickets.",
  ),
  incidentsPerDevice: assume(
    0.8,
    "per device per year",
    "Incidents from devices, at an average age of three years",
    0,
    100,
    "Count last year's invoices or tickets.",
  ),
  ageEffect: assume(
    10,
    "% per year of age",
    "More device incidents for each year of age beyond three",
    0,
    100,
    "Older equipment fails more; how much more is a guess.",
  ),
  sizeEffect: assume(
    0,
    "% per doubling of people",
    "Change in incidents per head when the firm is twice as large",
    -50,
    50,
    "No effect is assumed. A negative number means that larger firms have fewer incidents a head.",
  ),
  hoursTypical: assume(
    0.75,
    "hours",
    "Technician time for a typical incident (half take longer)",
    0,
    100,
    "A guess at the median; check it against your invoices.",
  ),
  hoursSpread: assume(
    0.9,
    "log standard deviation",
    "Spread of technician time (0: all alike)",
    0,
    1.5,
    "At 0.9 the longest tenth take more than three times the typical time.",
  ),
  afterHoursShare: assume(
    8,
    "%",
    "Incidents handled outside working hours",
    0,
    100,
    "A guess for a firm that works office hours.",
  ),
  afterHoursMultiplier: assume(
    1.5,
    "times",
    "After-hours rate as a multiple of the hourly rate",
    1,
    10,
    "Time and a half, as in our own prices; read your contract.",
  ),
  hourlyRate: price(
    "on-demand-hour",
    150,
    "$ per hour",
    "Hourly rate for billed work",
    0,
    2000,
    "Our own price; use the rate you are quoted.",
  ),
  minimumHours: assume(
    0.5,
    "hours",
    "Least time billed for an incident",
    0,
    24,
    "Half an hour; many firms bill a full one. Read your contract.",
  ),
  partsShare: assume(10, "%", "Incidents that need a part", 0, 100, "A guess; check your invoices."),
  partsCost: assume(180, "$", "Cost of a part", 0, 100_000, "A guess; check your invoices."),
  workStoppingShare: fact(
    "help-desk-work-stopping-share",
    22,
    "%",
    "Incidents that keep one person from working until they are resolved",
    0,
    100,
    "One vendor's analysis of its customers' tickets; yours may differ.",
  ),
  downtimeCost: fact(
    "private-industry-hourly-employee-cost",
    45.65,
    "$ per hour",
    "Cost of an hour that a person cannot work",
    0,
    10_000,
    "US private-industry average. Lost sales are not in it.",
  ),
  outagesPerYear: assume(
    0.3,
    "per year",
    "Outages that stop most of the firm",
    0,
    50,
    "About one in three years; a guess.",
  ),
  outageHoursTypical: assume(
    5,
    "hours",
    "Technician time for a typical outage (half take longer)",
    0,
    500,
    "A guess at the median.",
  ),
  outageHoursSpread: assume(
    0.8,
    "log standard deviation",
    "Spread of the time an outage takes (0: all alike)",
    0,
    1.5,
    "At 0.8 the longest tenth take almost three times the typical time.",
  ),
  outagePeopleShare: assume(60, "%", "Share of all work that stops in an outage", 0, 100, "A guess."),
  breakFixResponse: assume(
    4,
    "hours",
    "Wait before work begins: break/fix",
    0,
    200,
    "Nothing is promised; half a working day is a guess.",
  ),
  managedResponse: assume(
    1,
    "hours",
    "Wait before work begins: managed",
    0,
    200,
    "Use the response time that the contract promises.",
  ),
  coManagedResponse: assume(
    0.75,
    "hours",
    "Wait before work begins: co-managed",
    0,
    200,
    "Own staff are near; the provider covers when they are not.",
  ),
  inHouseResponse: assume(0.75, "hours", "Wait before work begins: in-house", 0, 200, "Own staff are near."),
  managedPrevention: assume(
    25,
    "%",
    "Incidents that managed IT prevents",
    0,
    100,
    "Nobody has measured this for your firm. Set it to 0 to see the comparison without it.",
  ),
  coManagedPrevention: assume(
    25,
    "%",
    "Incidents that co-managed IT prevents",
    0,
    100,
    "The same as managed IT. Set it to 0 to see the comparison without it.",
  ),
  inHousePrevention: assume(
    20,
    "%",
    "Incidents that an in-house technician prevents",
    0,
    100,
    "A little less than a provider; a guess. Set it to 0 to see the comparison without it.",
  ),
  toolsPerPerson: assume(
    20,
    "$ per person per month",
    "Security, backup and management software bought separately (break/fix, in-house)",
    0,
    1000,
    "So that every model buys the same protection; use your own invoices.",
  ),
  upkeepHours: assume(
    3,
    "hours per person per year",
    "Routine work billed by the hour under break/fix (joiners, leavers, updates)",
    0,
    100,
    "A quarter of an hour a month, a guess. The fee or the staff cover it in the other models.",
  ),
  projectHours: assume(
    1.5,
    "hours per person per year",
    "Project work (new offices, migrations)",
    0,
    100,
    "A guess; the hours are the same in every model.",
  ),
  managedFee: price(
    "managed-per-user",
    140,
    "$ per person per month",
    "Managed IT fee",
    0,
    2000,
    "The middle of our own prices; use the one you are quoted.",
  ),
  managedMinimum: assume(
    0,
    "$ per month",
    "Least monthly fee, managed and co-managed",
    0,
    100_000,
    "None is assumed; many contracts have one.",
  ),
  coManagedFee: price(
    "co-managed-per-user",
    67.5,
    "$ per person per month",
    "Co-managed IT fee",
    0,
    2000,
    "The middle of our own prices; use the one you are quoted.",
  ),
  outOfScopeShare: assume(
    10,
    "%",
    "Incidents the fee does not cover, billed by the hour",
    0,
    100,
    "No flat fee covers everything; read the contract's exclusions.",
  ),
  onboarding: price(
    "onboarding-flat",
    4650,
    "$, once",
    "Onboarding by a provider",
    0,
    1_000_000,
    "The middle of our own prices; use the one you are quoted.",
  ),
  contractYears: assume(
    3,
    "years",
    "Years over which onboarding is spread",
    1,
    10,
    "A common length to plan for; change it to your own.",
  ),
  salary: fact(
    "computer-support-specialist-median-pay",
    60810,
    "$ per year",
    "Salary of an in-house technician",
    0,
    500_000,
    "US median pay of computer support specialists.",
  ),
  benefitsShare: fact(
    "private-industry-benefits-share",
    29.8,
    "%",
    "Benefits as a share of what an employee costs",
    0,
    90,
    "US private-industry average; the salary is the rest.",
  ),
  peoplePerTechnician: assume(
    75,
    "people",
    "People one technician can look after",
    1,
    2000,
    "A guess; it depends on how alike your computers are.",
  ),
  minimumStaff: assume(
    1,
    "positions",
    "Smallest in-house team",
    0,
    50,
    "Positions are counted in halves. A half-time technician is 0.5.",
  ),
  coManagedStaffShare: assume(
    50,
    "%",
    "Share of that team kept on under co-managed IT",
    0,
    100,
    "The provider does the rest.",
  ),
  training: assume(2500, "$ per position per year", "Training and recruiting", 0, 100_000, "A guess."),
  absenceDays: assume(
    25,
    "days per position per year",
    "Absence to be covered (leave, illness, vacancy)",
    0,
    260,
    "Leave, illness and vacancies; a guess.",
  ),
  coverHours: assume(
    2,
    "hours per day",
    "Hours bought from outside on such a day (in-house)",
    0,
    24,
    "Under co-managed IT the provider covers.",
  ),
  escalatedShare: assume(
    15,
    "%",
    "Incidents an in-house technician passes to a specialist, billed by the hour",
    0,
    100,
    "One person cannot know everything; a guess.",
  ),
  staffProjectShare: assume(
    70,
    "%",
    "Project hours that own staff do (in-house and co-managed)",
    0,
    100,
    "The rest is billed by the hour.",
  ),
} as const satisfies Record<string, Assumption>;

/** The name of one input. */
export type InputKey = keyof typeof ASSUMPTIONS;

/** The names of all inputs, in the order in which they are shown and written to an address. */
export const INPUT_KEYS: readonly InputKey[] = Object.keys(ASSUMPTIONS).filter(
  (key): key is InputKey => key in ASSUMPTIONS,
);
