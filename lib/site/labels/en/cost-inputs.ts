/** The inputs of the cost model: what each is called, and in what it is counted. */
import type { Formats, PluralForms } from "../../formats.ts";

export const costInputs = (f: Formats) => {
  const dollars = (per: string) => ({
    name: `$${per}`,
    amount: (value: number) => `${f.dollars(value)}${per}`,
  });
  const percent = (of: string) => ({ name: `%${of}`, amount: (value: number) => `${f.percent(value)}${of}` });
  const counted = (forms: PluralForms, per = "") => ({
    name: `${forms.other}${per}`,
    amount: (value: number) => `${f.counted(value, forms)}${per}`,
  });
  const hours = { one: "hour", other: "hours" };
  /** `name` is shown next to a field, `amount` is a value with its unit in a sentence. */
  const units = {
    people: counted({ one: "person", other: "people" }),
    devices: counted({ one: "device", other: "devices" }),
    years: counted({ one: "year", other: "years" }),
    hours: counted(hours),
    hoursPerDay: counted(hours, " per day"),
    hoursPerPersonYear: counted(hours, " per person per year"),
    daysPerPositionYear: counted({ one: "day", other: "days" }, " per position per year"),
    positions: counted({ one: "position", other: "positions" }),
    times: counted({ other: "times" }),
    logDeviation: counted({ other: "log standard deviation" }),
    perYear: counted({ other: "per year" }),
    perPersonYear: counted({ other: "per person per year" }),
    perDeviceYear: counted({ other: "per device per year" }),
    percent: percent(""),
    percentPerYearOfAge: percent(" per year of age"),
    percentPerDoubling: percent(" per doubling of people"),
    dollars: dollars(""),
    dollarsOnce: dollars(", once"),
    dollarsPerHour: dollars(" per hour"),
    dollarsPerMonth: dollars(" per month"),
    dollarsPerYear: dollars(" per year"),
    dollarsPerPersonMonth: dollars(" per person per month"),
    dollarsPerDeviceMonth: dollars(" per device per month"),
    dollarsPerPositionYear: dollars(" per position per year"),
  };

  return {
    units,
    /** @param unit left out where the label says it */
    line: (label: string, value: number, unit: keyof typeof units | undefined) =>
      `${label}: ${unit ? units[unit].amount(value) : f.number(value, 6)}`,
    names: {
      people: "People who use IT",
      devices: "Devices",
      equipmentAge: "Average age of the equipment",
      incidentsPerPerson: "Incidents from people (accounts, software, access)",
      incidentsPerDevice: "Incidents from devices, at an average age of three years",
      ageEffect: "More device incidents for each year of age beyond three",
      sizeEffect: "Change in incidents per head when the firm is twice as large",
      hoursTypical: "Technician time for a typical incident (half take longer)",
      hoursSpread: "Spread of technician time (0: all alike)",
      outagesPerYear: "Outages that stop most of the firm",
      outageHoursTypical: "Technician time for a typical outage (half take longer)",
      outageHoursSpread: "Spread of the time an outage takes (0: all alike)",
      workStoppingShare: "Incidents that keep one person from working until they are resolved",
      outagePeopleShare: "Share of all work that stops in an outage",
      downtimeCost: "Cost of an hour that a person cannot work",
      breakFixResponse: "Wait before work begins: break/fix",
      managedResponse: "Wait before work begins: managed",
      coManagedResponse: "Wait before work begins: co-managed",
      inHouseResponse: "Wait before work begins: in-house",
      managedPrevention: "Incidents that managed IT prevents",
      coManagedPrevention: "Incidents that co-managed IT prevents",
      inHousePrevention: "Incidents that an in-house technician prevents",
      hourlyRate: "Hourly rate for billed work",
      minimumHours: "Least time billed for an incident",
      afterHoursShare: "Incidents handled outside working hours",
      afterHoursMultiplier: "After-hours rate as a multiple of the hourly rate",
      partsShare: "Incidents that need a part",
      partsCost: "Cost of a part",
      toolsPerPerson: "Security, backup and management software bought separately (break/fix, in-house)",
      upkeepHours: "Routine work billed by the hour under break/fix (joiners, leavers, updates)",
      projectHours: "Project work (new offices, migrations)",
      managedFee: "Managed IT fee",
      managedDeviceFee: "Managed IT fee if the provider counts devices (0: it does not)",
      managedMinimum: "Least monthly fee, managed and co-managed",
      coManagedFee: "Co-managed IT fee",
      outOfScopeShare: "Incidents the fee does not cover, billed by the hour",
      onboarding: "Onboarding by a provider",
      contractYears: "Years over which onboarding is spread",
      salary: "Salary of an in-house technician",
      benefitsShare: "Benefits on top of annual pay, as a share of what an employee costs",
      peoplePerTechnician: "People one technician can look after",
      minimumStaff: "Smallest in-house team",
      coManagedStaffShare: "Share of that team kept on under co-managed IT",
      training: "Training and recruiting",
      absenceDays: "Absence to be covered (leave, illness, vacancy)",
      coverHours: "Hours bought from outside on such a day (in-house)",
      escalatedShare: "Incidents an in-house technician passes to a specialist, billed by the hour",
      staffProjectShare: "Project hours that own staff do (in-house and co-managed)",
    },
  };
};
