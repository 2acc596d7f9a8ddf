/** The subjects of the cost model's inputs, and why the usual value of each is what it is: printed with the page, and left alone by its script. */
export const costNotes = {
  groups: {
    firm: "Your firm",
    incidents: "Help you need in a year",
    lostWork: "Your people's time",
    security: "A serious security incident",
    prevention: "What each model prevents",
    hourlyWork: "Work and parts billed as they come",
    provider: "The provider's contract",
    staff: "Your own staff",
  },
  why: {
    people: "An example; enter your own.",
    devices: "1.2 devices a person until you enter your own.",
    servers: "An example; 0 for an office that works in cloud programs.",
    helpHours:
      "Nobody has measured it. Add up last year's invoices or tickets and divide by people; outages come on top.",
    routineShare:
      "A guess. It is billed by the hour under break/fix; the fee or the staff cover it otherwise.",
    hoursTypical: "A guess at the median; check it against your invoices.",
    hoursSpread: "At 0.9 the longest tenth take more than three times the typical time.",
    outagesPerYear: "About one in three years; a guess.",
    outageHoursTypical: "A guess at the median.",
    outageHoursSpread: "At 0.8 the longest tenth take almost three times the typical time.",
    downtimeCost:
      "What an employee costs in US private industry. Less if people find other work meanwhile, more if orders are lost.",
    workStoppingShare: "One vendor's analysis of its customers' tickets; yours may differ.",
    outagePeopleShare: "A guess.",
    breakFixResponse:
      "Our own service level without a contract: the next working day, eight working hours on.",
    breakFixOutageResponse: "Our own service level without a contract: the same day, half a working day on.",
    managedResponse: "Use the response time that the contract promises.",
    coManagedResponse: "Own staff are near; the provider covers when they are not.",
    inHouseResponse: "Own staff are near.",
    breakFixOwnHours: "A guess: notice, describe, find somebody, approve, check the invoice.",
    managedOwnHours:
      "A guess: one number to call, reports, a review. Set all four alike to see the comparison without it.",
    coManagedOwnHours: "A guess: an employee to lead and a provider to deal with.",
    inHouseOwnHours: "A guess: recruiting, leading and judging an employee.",
    securityRate:
      "Claims of insured firms with less than $25 million of revenue. Insurers screen their clients, so it is a low figure.",
    securityMean: "The average claim of the same firms. Lost customers are not in it.",
    securityTypical: "36/175 of the average, as in NetDiligence's study of 2020: $36,000 of $175,000.",
    securityPrevention:
      "What MFA everywhere does, by one study: a correlation, not an experiment. Set it to 0 to see the comparison without it.",
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
      "The middle of our own prices. It is the same under every model and in none of the fees.",
    projectHours: "A guess; the hours are the same in every model.",
    managedFee: "The middle of our own prices; use the one you are quoted.",
    managedDeviceFee:
      "The middle of our own prices. The lower of the two bills is taken; enter 0 if you were quoted a price per person only.",
    minimumBilled: "Our own floor; many contracts have one.",
    coManagedFee: "The middle of our own prices; use the one you are quoted.",
    outOfScopeShare: "No flat fee covers everything; read the contract's exclusions.",
    onboarding: "The middle of our own prices; use the one you are quoted.",
    contractYears: "A common length to plan for; change it to your own.",
    salary: "US median pay of computer support specialists.",
    benefitsShare:
      "US private-industry average without paid leave, which is inside the salary; the salary is the rest.",
    peoplePerTechnician: "A guess; it depends on how alike your computers are.",
    minimumStaff: "Positions are counted in halves. A half-time technician is 0.5.",
    coManagedStaffShare:
      "You keep paying the whole person. Less only if the position is shared or part-time.",
    training: "A guess.",
    absenceDays: "Leave, illness and vacancies; a guess.",
    coverHours: "Under co-managed IT the provider covers.",
    escalatedShare: "One person cannot know everything; a guess.",
    staffProjectShare: "The rest is billed by the hour.",
  },
};
