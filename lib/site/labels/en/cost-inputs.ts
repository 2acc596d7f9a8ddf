/** The inputs of the cost model: what each is called, in what it is counted, and why its usual value is what it is. */
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
  /** `name` is shown beside a field, `amount` is a value with its unit in a sentence. */
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
    groups: {
      firm: "Your firm",
      incidents: "What goes wrong in a year",
      lostWork: "Work lost while waiting",
      prevention: "What each model prevents",
      hourlyWork: "Work and parts billed as they come",
      provider: "The provider's contract",
      staff: "Your own staff",
    },
    inputs: {
      people: { label: "People who use IT", why: "An example; enter your own." },
      devices: { label: "Devices", why: "1.2 devices a person until you enter your own." },
      equipmentAge: { label: "Average age of the equipment", why: "An example; enter your own." },
      incidentsPerPerson: {
        label: "Incidents from people (accounts, software, access)",
        why: "One every eight months: a low guess, which favors break/fix. Count last year's invoices or tickets.",
      },
      incidentsPerDevice: {
        label: "Incidents from devices, at an average age of three years",
        why: "Count last year's invoices or tickets.",
      },
      ageEffect: {
        label: "More device incidents for each year of age beyond three",
        why: "Older equipment fails more; how much more is a guess.",
      },
      sizeEffect: {
        label: "Change in incidents per head when the firm is twice as large",
        why: "No effect is assumed. A negative number means that larger firms have fewer incidents a head.",
      },
      hoursTypical: {
        label: "Technician time for a typical incident (half take longer)",
        why: "A guess at the median; check it against your invoices.",
      },
      hoursSpread: {
        label: "Spread of technician time (0: all alike)",
        why: "At 0.9 the longest tenth take more than three times the typical time.",
      },
      outagesPerYear: {
        label: "Outages that stop most of the firm",
        why: "About one in three years; a guess.",
      },
      outageHoursTypical: {
        label: "Technician time for a typical outage (half take longer)",
        why: "A guess at the median.",
      },
      outageHoursSpread: {
        label: "Spread of the time an outage takes (0: all alike)",
        why: "At 0.8 the longest tenth take almost three times the typical time.",
      },
      workStoppingShare: {
        label: "Incidents that keep one person from working until they are resolved",
        why: "One vendor's analysis of its customers' tickets; yours may differ.",
      },
      outagePeopleShare: { label: "Share of all work that stops in an outage", why: "A guess." },
      downtimeCost: {
        label: "Cost of an hour that a person cannot work",
        why: "US private-industry average. Lost sales are not in it.",
      },
      breakFixResponse: {
        label: "Wait before work begins: break/fix",
        why: "Nothing is promised; half a working day is a guess.",
      },
      managedResponse: {
        label: "Wait before work begins: managed",
        why: "Use the response time that the contract promises.",
      },
      coManagedResponse: {
        label: "Wait before work begins: co-managed",
        why: "Own staff are near; the provider covers when they are not.",
      },
      inHouseResponse: { label: "Wait before work begins: in-house", why: "Own staff are near." },
      managedPrevention: {
        label: "Incidents that managed IT prevents",
        why: "Nobody has measured this for your firm. Set it to 0 to see the comparison without it.",
      },
      coManagedPrevention: {
        label: "Incidents that co-managed IT prevents",
        why: "The same as managed IT. Set it to 0 to see the comparison without it.",
      },
      inHousePrevention: {
        label: "Incidents that an in-house technician prevents",
        why: "A little less than a provider; a guess. Set it to 0 to see the comparison without it.",
      },
      hourlyRate: {
        label: "Hourly rate for billed work",
        why: "Our own price; use the rate you are quoted.",
      },
      minimumHours: {
        label: "Least time billed for an incident",
        why: "Half an hour; many firms bill a full one. Read your contract.",
      },
      afterHoursShare: {
        label: "Incidents handled outside working hours",
        why: "A guess for a firm that works office hours.",
      },
      afterHoursMultiplier: {
        label: "After-hours rate as a multiple of the hourly rate",
        why: "Time and a half, as in our own prices; read your contract.",
      },
      partsShare: { label: "Incidents that need a part", why: "A guess; check your invoices." },
      partsCost: { label: "Cost of a part", why: "A guess; check your invoices." },
      toolsPerPerson: {
        label: "Security, backup and management software bought separately (break/fix, in-house)",
        why: "So that every model buys the same protection; use your own invoices.",
      },
      upkeepHours: {
        label: "Routine work billed by the hour under break/fix (joiners, leavers, updates)",
        why: "A low guess, which favors break/fix. The fee or the staff cover it in the other models.",
      },
      projectHours: {
        label: "Project work (new offices, migrations)",
        why: "A guess; the hours are the same in every model.",
      },
      managedFee: {
        label: "Managed IT fee",
        why: "The middle of our own prices; use the one you are quoted.",
      },
      managedDeviceFee: {
        label: "Managed IT fee if the provider counts devices (0: it does not)",
        why: "The lower of the two bills is taken. Leave it at 0 if you were quoted a price per person only.",
      },
      managedMinimum: {
        label: "Least monthly fee, managed and co-managed",
        why: "None is assumed; many contracts have one.",
      },
      coManagedFee: {
        label: "Co-managed IT fee",
        why: "The middle of our own prices; use the one you are quoted.",
      },
      outOfScopeShare: {
        label: "Incidents the fee does not cover, billed by the hour",
        why: "No flat fee covers everything; read the contract's exclusions.",
      },
      onboarding: {
        label: "Onboarding by a provider",
        why: "The middle of our own prices; use the one you are quoted.",
      },
      contractYears: {
        label: "Years over which onboarding is spread",
        why: "A common length to plan for; change it to your own.",
      },
      salary: {
        label: "Salary of an in-house technician",
        why: "US median pay of computer support specialists.",
      },
      benefitsShare: {
        label: "Benefits on top of annual pay, as a share of what an employee costs",
        why: "US private-industry average without paid leave, which is inside the salary; the salary is the rest.",
      },
      peoplePerTechnician: {
        label: "People one technician can look after",
        why: "A guess; it depends on how alike your computers are.",
      },
      minimumStaff: {
        label: "Smallest in-house team",
        why: "Positions are counted in halves. A half-time technician is 0.5.",
      },
      coManagedStaffShare: {
        label: "Share of that team kept on under co-managed IT",
        why: "You keep paying the whole person. Less only if the position is shared or part-time.",
      },
      training: { label: "Training and recruiting", why: "A guess." },
      absenceDays: {
        label: "Absence to be covered (leave, illness, vacancy)",
        why: "Leave, illness and vacancies; a guess.",
      },
      coverHours: {
        label: "Hours bought from outside on such a day (in-house)",
        why: "Under co-managed IT the provider covers.",
      },
      escalatedShare: {
        label: "Incidents an in-house technician passes to a specialist, billed by the hour",
        why: "One person cannot know everything; a guess.",
      },
      staffProjectShare: {
        label: "Project hours that own staff do (in-house and co-managed)",
        why: "The rest is billed by the hour.",
      },
    },
  };
};
