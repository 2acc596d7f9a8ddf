/** The subjects of the cost model's inputs, and why the usual value of each is what it is: printed with the page, and left alone by its script. */
import type { Formats } from "../../formats.ts";

export const costNotes = (f: Formats) => ({
  groups: {
    firm: "Your firm",
    incidents: "Help you need in a year",
    lostWork: "Your people's time",
    security: "A serious security incident",
    prevention: "What each model prevents",
    hourlyWork: "Work and parts billed as needed",
    provider: "The provider's contract",
    staff: "Your own staff",
  },
  why: {
    people: "An example; enter your own.",
    devices: `${f.number(1.2, 1)} devices per person until you enter your own.`,
    servers: "An example; 0 for an office that works in cloud apps.",
    helpHours:
      "Nobody has measured it. Add up the hours on last year's invoices or tickets and divide by the number of people; outages are extra.",
    routineShare: "A guess. Break/fix bills it by the hour; otherwise the fee or your staff cover it.",
    hoursTypical: "A guess at the median; check it against your invoices.",
    hoursSpread: `At ${f.number(0.9, 1)}, the longest ${f.percent(10)} take more than three times the typical time.`,
    outagesPerYear: "About one every three years; a guess.",
    outageHoursTypical: "A guess at the median.",
    outageHoursSpread: `At ${f.number(0.8, 1)}, the longest ${f.percent(10)} take almost three times the typical time.`,
    downtimeCost:
      "The US private-industry average; small firms tend to pay less. Enter less if people find other work, more if orders are lost.",
    workStoppingShare: "One vendor's analysis of its customers' tickets; yours may differ.",
    outagePeopleShare: "A guess.",
    breakFixResponse:
      "Our own service level without a contract: the next working day, eight working hours later.",
    breakFixOutageResponse:
      "Our own service level without a contract: the same day, half a working day later.",
    managedResponse: "Use the response time that the contract promises.",
    coManagedResponse: "Your own staff are close by; the provider covers when they are out.",
    inHouseResponse: "Your own staff are close by.",
    breakFixOwnHours: "A guess: noticing, describing, finding someone, approving, checking the invoice.",
    managedOwnHours:
      "A guess: one number to call, reports, a review. Set all four to the same number to see the comparison without it.",
    coManagedOwnHours: "A guess: an employee to manage and a provider to deal with.",
    inHouseOwnHours: "A guess: recruiting, managing and reviewing an employee.",
    securityRate: `Claims of insured firms with less than ${f.dollars(25)} million of revenue. Insurers screen their clients, so the figure is low.`,
    securityMean: "The average claim of the same firms. Lost customers are not included.",
    securityTypical: `The same share of the average as in NetDiligence's 2020 study: a median of ${f.dollars(36_000)}, an average of ${f.dollars(175_000)}.`,
    securityPrevention:
      "One study's figure for multifactor sign-in (MFA) everywhere: a correlation, not an experiment. We assume that year-round care includes it. Set it to 0 to see the comparison without it.",
    managedPrevention:
      "Nobody has measured this for your firm. Set it to 0 to see the comparison without it.",
    coManagedPrevention: "The same as managed IT. Set it to 0 to see the comparison without it.",
    inHousePrevention:
      "A little less than a provider; a guess. Set it to 0 to see the comparison without it.",
    hourlyRate: "Our own price; use the rate you are quoted.",
    minimumHours: "Half an hour; many firms bill a full one. Read your contract.",
    afterHoursShare: "A guess for a firm that works office hours.",
    afterHoursMultiplier: "Time and a half, as in our own prices; read your contract.",
    partsShare: "A guess; check your invoices.",
    partsCost: "A guess; check your invoices.",
    toolsPerPerson: "So that every model buys the same protection; use your own invoices.",
    backupPerServer:
      "The middle of our own price range. It is the same under every model and not part of any fee.",
    projectHours: "A guess; the hours are the same in every model.",
    managedFee: "The middle of our own price range; use the one you are quoted.",
    managedDeviceFee:
      "The middle of our own price range. We take the lower of the two bills; enter 0 if you were quoted a price per person only.",
    minimumBilled: "Our own minimum; many contracts have one.",
    coManagedFee: "The middle of our own price range; use the one you are quoted.",
    outOfScopeShare: "No flat fee covers everything; read the contract's exclusions.",
    onboarding: "The middle of our own price range; use the one you are quoted.",
    contractYears: "A common length to plan for; change it to your own.",
    salary: "US median pay of computer support specialists.",
    benefitsShare:
      "US private-industry average without paid leave, which the salary includes; the salary is the rest.",
    peoplePerTechnician: "A guess; it depends on how similar your computers are.",
    minimumStaff: `Positions are counted in halves. A half-time technician is ${f.number(0.5, 1)}.`,
    coManagedStaffShare:
      "You keep paying the whole person. Enter less only if the position is shared or part-time.",
    training: "A guess.",
    absenceDays: "Leave, illness and vacancies; a guess.",
    coverHours: "Under co-managed IT, the provider covers.",
    escalatedShare: "One person cannot know everything; a guess.",
    staffProjectShare: "The rest is billed by the hour.",
  },
});
