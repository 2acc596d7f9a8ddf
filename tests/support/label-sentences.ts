/** Every sentence that labels put together, with sample values: what a reader of the language alone can judge, and tests can hold to rules. */
import { INPUT_KEYS } from "#lib/costs/assumptions.ts";
import { readableDate } from "#lib/site/dates.ts";
import type { Parts } from "#lib/site/labels/parts.ts";
import type { Labels } from "#lib/site/labels.ts";
import { openingTimes } from "#lib/site/opening-hours.ts";

export interface Sample {
  /** A whole number wherever a sentence counts. */
  count: number;
  /** Whatever is named: a company, a person, an option, a title. */
  name: string;
  /** Another of the same kind. */
  other: string;
  language: string;
}

const said = (parts: Parts<string>): string => parts.join("");
const words = (text: string): string => text;

/** The sentences of each function among the labels, under its path. */
export function labelSentencesOf(labels: Labels, sample: Sample): Record<string, readonly string[]> {
  return {
    ...ofPages(labels, sample),
    ...ofComparisons(labels, sample),
    ...ofCosts(labels, sample),
    ...ofFit(labels, sample),
    ...ofForms(labels, sample),
    ...ofWeekly(labels, sample),
  };
}

function ofPages(labels: Labels, { count, name, other, language }: Sample) {
  const { amounts, article, blocks, layout, list, machine, places, proof, search, team, term } = labels;
  const day = readableDate("2026-11-23", language);
  const via = { name: other, edition: "2026", read: day };
  return {
    "amounts.people": [amounts.people(count)],
    "amounts.minutes": [amounts.minutes(count)],
    "amounts.hours": [amounts.hours(count)],
    "amounts.days": [amounts.days(count)],
    "amounts.months": [amounts.months(count)],
    "amounts.years": [amounts.years(count)],
    "article.byline": [
      said(article.byline({ author: name, published: day, minutes: count })),
      said(article.byline({ author: name, reviewer: other, published: day, updated: day })),
    ],
    "article.trust": [[], [name], [name, other]].flatMap((sold) =>
      [2, 3].map((compared) => said(article.trust({ compared, sold, checked: day, method: words }))),
    ),
    "article.sourceDetails": [
      said(article.sourceDetails({ publisher: name, edition: "2026", accessed: day, kept: other })),
      said(article.sourceDetails({ publisher: name, via })),
    ],
    "article.asReportedBy": [article.asReportedBy(name)],
    "article.sourceNote": [article.sourceNote(count), article.sourceNote(count, name)],
    "article.sourceReference": [article.sourceReference(count)],
    "article.tableName": [article.tableName(`${name}, ${other}`)],
    "blocks.file": [blocks.file(name, "PDF", count * 1000), blocks.file(name, "MP4", 12_345_678)],
    "blocks.askedIn": [said(blocks.askedIn(name))],
    "blocks.elsewhere": [blocks.elsewhere(name, "example.com")],
    "blocks.map": [blocks.map([name, other])],
    "blocks.mapSpan": [blocks.mapSpan(count)],
    "layout.updated": [said(layout.updated(day))],
    "layout.scheduled.text": [said(layout.scheduled.text(day))],
    "layout.openingTimes": [
      layout.openingTimes(openingTimes(["Monday", "Tuesday", "Wednesday"], "07:30", "17:00", language)),
      layout.openingTimes(openingTimes(["Saturday", "Sunday"], "08:00", "13:00", language)),
    ],
    "list.none": [said(list.none(words))],
    "list.page": [list.page(count)],
    "list.pageOf": [list.pageOf(name, count)],
    "list.categoryTitle": [list.categoryTitle(name)],
    "machine.textOf": [said(machine.textOf(name))],
    "machine.llms.introduction": [said(machine.llms.introduction("https://www.example.com/graph.json"))],
    "places.servedIn": [said(places.servedIn(`${name}; ${other}`))],
    "places.travelMinutes": [places.travelMinutes(count)],
    "proof.measured": [said(proof.measured(name, day))],
    "proof.said": [said(proof.said(name, day, "example.com"))],
    "search.filter": [search.filter(search.everything, count)],
    "search.found": [search.found(name, count)],
    "search.none": [search.none(name)],
    "service.firstAnswer": [labels.service.firstAnswer(name)],
    "team.certificate": [
      said(team.certificate({ name, issuer: other, number: "A-1", until: day })),
      said(team.certificate({ name, issuer: other, number: undefined, until: undefined })),
    ],
    "team.line": [
      team.line({ role: name, since: "2019", canMeet: true }),
      team.line({ role: name, canMeet: false }),
    ],
    "team.people": [team.people(count)],
    "term.alsoCalled": [term.alsoCalled(name)],
    "term.searchTitle": [term.searchTitle(name)],
  };
}

function ofComparisons({ comparison }: Labels, { count, name, other, language }: Sample) {
  const { filter, finder, interests, scoring } = comparison;
  const scores = [
    { option: name, score: 5 },
    { option: other, score: 2.5 },
  ];
  return {
    "comparison.ratingWithScore": comparison.ratings.map((rating, index) =>
      comparison.ratingWithScore(rating, index + 1),
    ),
    "comparison.chooseWhen": [comparison.chooseWhen(name)],
    "comparison.answerQuestions": [said(comparison.answerQuestions(count, words))],
    "comparison.whichFitsOf": [comparison.whichFitsOf(name)],
    "comparison.rowByRow": [said(comparison.rowByRow(name, readableDate("2026-11-23", language)))],
    "comparison.outOfFive": [comparison.outOfFive(3.4)],
    "comparison.wholeAnswerOf": [comparison.wholeAnswerOf(name)],
    "comparison.ahead": [
      said(comparison.ahead([name], 1, true)),
      said(comparison.ahead([name], 1, false)),
      said(comparison.ahead([name, " + ", other], 2, false)),
    ],
    "comparison.filter.evenRows": [filter.evenRows(count, count + 3)],
    "comparison.filter.collapsed": [said(filter.collapsed(String(count), count + 3))],
    "comparison.finder.shown": [said(finder.shown(String(count), count + 3, words))],
    "comparison.scoring.weightsOf": [scoring.weightsOf(name)],
    "comparison.scoring.totalsName": [scoring.totalsName(name)],
    "comparison.scoring.points": [scoring.points(3.456)],
    "comparison.scoring.leads": [scoring.leads(name, true), scoring.leads(name, false)],
    "comparison.scoring.interest": [scoring.interest(name, other)],
    "comparison.scoring.row": [said(scoring.row({ name, weight: 3, scores, why: other }))],
    "comparison.interests.summary": [interests.summary(count, 1, count + 5)],
    "comparison.pricesOf": [comparison.pricesOf(`${name}; ${other}`)],
    "comparison.priceCaption": [comparison.priceCaption(name, true), comparison.priceCaption(name, false)],
  };
}

function ofCosts({ costInputs, costPage, costs }: Labels, { count, name, other }: Sample) {
  const { units } = costInputs;
  const { drivers, field } = costs;
  const size = { people: count, devices: count };
  const year = { model: "managed", mean: 36_111, p10: 28_000, p90: 47_000, p99: 90_000 } as const;
  const models = ["breakFix", "managed", "coManaged", "inHouse"] as const;
  const levels = (["low", "ordinary", "high"] as const).map((level) => ({ level, value: count }));
  const pair = ["breakFix", "managed"] as const;
  const ends = [
    { from: 1, to: 12, winner: "breakFix" },
    { from: 12, to: 15, winner: null },
    { from: 15, to: 200, winner: "managed" },
  ] as const;
  const keys = ["people", "helpHours", "downtimeCost", "hourlyRate"] as const;
  const unitNames = Object.keys(units).filter((unit): unit is keyof typeof units =>
    Object.hasOwn(units, unit),
  );
  return {
    ...Object.fromEntries(
      unitNames.map((unit) => [`costInputs.units.${unit}.amount`, [units[unit].amount(count)]]),
    ),
    "costInputs.line": INPUT_KEYS.slice(0, 2).map((key) =>
      costInputs.line(costInputs.names[key], count, "years"),
    ),
    "costPage.pair": [costPage.pair(costs.inSentence("breakFix"), costs.inSentence("inHouse"))],
    "costPage.level.helpHours": levels.map(costPage.level.helpHours),
    "costPage.level.downtimeCost": levels.map(costPage.level.downtimeCost),
    "costPage.slider": [costPage.slider(costInputs.names.people)],
    "costPage.scrollers.levelsOf": [costPage.scrollers.levelsOf(count)],
    "costPage.scrollers.yearOf": [costPage.scrollers.yearOf(count)],
    "costPage.scrollers.driversOf": [costPage.scrollers.driversOf(count)],
    "costPage.origin.fact": [
      said(costPage.origin.fact(name, other, undefined)),
      said(costPage.origin.fact(name, other, name)),
    ],
    "costPage.origin.price": [said(costPage.origin.price(words, name))],
    "costPage.sizes.people": [costPage.sizes.people(count)],
    "costPage.sizes.reasons": [costPage.sizes.reasons(count)],
    "costPage.levelTable.caption": [costPage.levelTable.caption(count)],
    "costPage.levelTable.hour": [costPage.levelTable.hour(count)],
    "costPage.levelTable.help": levels.map(costPage.levelTable.help),
    "costPage.levelTable.cost": [
      costPage.levelTable.cost(costs.inSentence("coManaged"), costs.money(36_111)),
    ],
    "costPage.levelTable.tie": [costPage.levelTable.tie([name, other])],
    "costPage.year.title": [costPage.year.title(count)],
    "costPage.example.title": [costPage.example.title(count)],
    "costPage.example.change": [said(costPage.example.change(words))],
    "costs.alone": models.map(costs.alone),
    "costs.inSentence": models.map(costs.inSentence),
    "costs.money": [costs.money(count)],
    "costs.tied": [
      costs.tied(size, [year, { ...year, model: "breakFix" }], 0.05),
      costs.tied(
        size,
        models.map((model) => ({ model, mean: 36_111 })),
        0.05,
      ),
    ],
    "costs.lowest": models.map((model) => costs.lowest(size, { ...year, model })),
    "costs.ranges": keys.flatMap((key) => [
      costs.ranges(pair, key, ends, count, 0.05),
      costs.ranges(pair, key, ends.slice(0, 2), count, 0.05),
      costs.ranges(pair, key, [ends[2], { from: 200, to: 300, winner: "breakFix" }], count, 0.05),
      costs.ranges(pair, key, ends.slice(0, 1), count, 0.05),
      costs.ranges(pair, key, ends.slice(1, 2), count, 0.05),
    ]),
    "costs.difference": [
      costs.difference("managed", "breakFix", 12_345, []),
      costs.difference("inHouse", "coManaged", 12_345, [
        { loss: "downtime", by: 4_000 },
        { loss: "ownTime", by: 2_000 },
        { loss: "security", by: 1_000 },
      ]),
    ],
    "costs.security": [costs.security({ years: 50, less: 0.4, mean: 175_000, typical: 36_000 })],
    "costs.withoutBreakFix": [costs.withoutBreakFix(count)],
    "costs.lead": models.map((model) => costs.lead(model, 17_100)),
    "costs.range": [costs.range(year), costs.range({ ...year, p90: year.p10 })],
    "costs.axis": [costs.axis(10_000)],
    "costs.yearsTable": [costs.yearsTable(count)],
    "costs.partsTable": [costs.partsTable(count)],
    "costs.drivers.caption": [
      drivers.caption("breakFix", "managed"),
      drivers.caption("coManaged", "inHouse"),
    ],
    "costs.drivers.at": [drivers.at(units.years.amount(count)), drivers.at(units.percent.amount(count))],
    "costs.field.value": [costs.field.value(count)],
    "costs.field.back": [
      field.back(units.years.amount(count)),
      field.back(units.dollarsPerHour.amount(count)),
    ],
    "costs.field.usual": [field.usual(field.belowZero("-5"))],
    "costs.field.least": [field.least(count, count)],
    "costs.field.most": [field.most(count, count)],
    "costs.field.whole": [field.whole(count)],
    "costs.field.empty": [field.empty("")],
    "costs.field.notANumber": [field.notANumber(name)],
    "costs.field.belowZero": [field.belowZero("-5")],
    "costs.field.tooLarge": [field.tooLarge("9999999999999")],
  };
}

function ofFit({ fit: { importance, result }, fitPage }: Labels, { count, name, other }: Sample) {
  const leads = (["close", "clear"] as const).map((closeness) => ({
    winner: name,
    other,
    points: [12.5, 8] as const,
    closeness,
  }));
  const levels = ["less", "usual", "more"] as const;
  return {
    "fit.importance.question": [importance.question(name)],
    "fit.result.tie": [result.tie([name, other], 0.1, true), result.tie([name, other], 0.1, false)],
    "fit.result.before": leads.map(result.before),
    "fit.result.byAnswers": leads.map(result.byAnswers),
    "fit.result.byBoth": leads.map(result.byBoth),
    "fit.result.despite": leads.map(result.despite),
    "fit.result.byScores": leads.map(result.byScores),
    "fit.result.answered": [result.answered(count, count + 2), result.answered(0, 1)],
    "fit.result.reason": [result.reason(name, other, `${name}.`)],
    "fit.result.against": [result.against(other, `${name}.`)],
    "fit.result.weighed": levels.map((level) => result.weighed(name, other, level)),
    "fit.result.flipWeight": levels.flatMap((level) => [
      result.flipWeight(other, level, name),
      result.flipWeight(other, level, [name, other]),
    ]),
    "fit.result.weighedAgainst": levels.map((level) => result.weighedAgainst(other, level)),
    "fit.result.flip": [result.flip(name, `${other}?`, name), result.flip(name, `${other}?`, [name, other])],
    "fit.result.points": [result.points(12.5)],
    "fitPage.title": [fitPage.title([name, other])],
    "fitPage.description": [fitPage.description([name, other])],
    "fitPage.breadcrumb": [fitPage.breadcrumb([name, other])],
    "fitPage.standfirst": [fitPage.standfirst(`${name}?`)],
    "fitPage.rows": [fitPage.rows([name, other])],
    "fitPage.pointsTo": [said(fitPage.pointsTo(name))],
    "fitPage.table": [said(fitPage.table(name))],
    "fitPage.speaksFor": [fitPage.speaksFor(name, `${other}.`), fitPage.speaksFor(undefined, `${other}.`)],
  };
}

function ofWeekly({ weekly }: Labels, { count, name, other, language }: Sample) {
  const { headings, limits, next } = weekly;
  const day = readableDate("2026-11-23", language);
  const article = { title: name, readers: count * 10, usual: undefined, sent: 0 };
  const step = { title: name, readers: 900, usual: 40, hasComparison: true };
  const category = { category: name, best: other, allSent: 40, allWon: 9 };
  return {
    "weekly.subject": [weekly.subject(name, day)],
    "weekly.title": [weekly.title(day, day)],
    "weekly.headings.brought": [headings.brought(count)],
    "weekly.visits": [weekly.visits(count, undefined), weekly.visits(count, 276)],
    "weekly.sent": [0, 1, count].flatMap((sent) => [weekly.sent(sent, undefined), weekly.sent(sent, 11)]),
    "weekly.read": [
      weekly.read(article),
      weekly.read({ ...article, readers: undefined, sent: 1 }),
      weekly.read({ ...article, usual: 90, sent: count }),
      weekly.read({ ...article, readers: 0 }),
    ],
    "weekly.brought": [0, 1, 2].map((won) =>
      weekly.brought({ title: name, readers: count * 10, sent: won * 3, won }),
    ),
    "weekly.next.write": [
      next.write({ ...category, articles: 4, sent: 21, won: 6 }),
      next.write({ ...category, articles: 1, sent: 5, won: 0, allWon: 0 }),
    ],
    "weekly.next.link": [next.link({ title: name, from: other, readers: 220, sent: 9, usual: 2.4 })],
    "weekly.next.leads": [
      ...[0, 1, 12, undefined].map((wentOn) => next.leads({ ...step, wentOn })),
      next.leads({ ...step, wentOn: 12, hasComparison: false }),
    ],
    "weekly.next.again": [next.again({ title: name, now: 40, before: 120, changed: day })],
    "weekly.next.unread": [next.unread([name], count), next.unread([name, other], count)],
    "weekly.next.refused": [1, count].map((sent) => next.refused({ title: name, refused: 17, sent })),
    "weekly.next.campaign": [next.campaign(name, 60)],
    "weekly.next.early": [next.early(1, 5, count)],
    "weekly.experiment.begun": [weekly.experiment.begun(name)],
    "weekly.experiment.undecided": [
      weekly.experiment.undecided(name, undefined, undefined),
      ...[1, count].map((weeks) => weekly.experiment.undecided(name, count, weeks)),
    ],
    "weekly.experiment.decided": [0, 1].flatMap((winner) =>
      [true, false].map((byForms) => weekly.experiment.decided(name, winner, byForms, "npm run reading")),
    ),
    "weekly.limits.measured": [limits.measured(4)],
    "weekly.limits.ahead": [1, count].map((pages) => limits.ahead(pages, 12, 34)),
    "weekly.limits.aheadUncounted": [1, count].map((pages) => limits.aheadUncounted(pages)),
    "weekly.limits.whole": [limits.whole("npm run reading")],
  };
}

function ofForms({ answers, form, lead, mail, privacy }: Labels, { count, name, other }: Sample) {
  const phone = "+1 217-555-0142";
  const site = "https://www.example.com";
  const { backups, lines, passedOn, reading, studio } = privacy;
  const { confirmation, quarantine, reasons, team } = mail;
  const problems = Object.keys(lead.problems).filter((key): key is keyof typeof lead.problems =>
    Object.hasOwn(lead.problems, key),
  );
  return {
    "answers.tooMany": [answers.tooMany(phone)],
    "answers.notStored": [answers.notStored(phone)],
    "answers.notStoredText": [answers.notStoredText(phone, undefined), answers.notStoredText(phone, name)],
    ...Object.fromEntries(
      Object.entries(answers.links).map(([page, { text }]) => [`answers.links.${page}.text`, [text(name)]]),
    ),
    "answers.page.advice": [said(answers.page.advice(phone, true)), said(answers.page.advice(phone, false))],
    "form.orCall": [said(form.orCall(phone))],
    "form.book": [form.book("example.com")],
    ...Object.fromEntries(
      problems.map((problem) => [
        `lead.problems.${problem}`,
        [true, false].map((required) => lead.problems[problem]({ name, limit: count, required })),
      ]),
    ),
    "mail.line": [mail.line(name, count)],
    "mail.team.subject": [team.subject(name)],
    "mail.team.subjectOf": [team.subjectOf(other, name)],
    "mail.team.opening": [team.opening(site)],
    "mail.team.openingWithoutEmail": [team.openingWithoutEmail(site)],
    "mail.team.received": [team.received("2026-11-23T12:00:00Z")],
    "mail.team.lead": [team.lead("A-1")],
    "mail.team.answered": [team.answered("npm run leads -- respond A-1")],
    "mail.reasons.people": [reasons.people(count)],
    "mail.reasons.place": [reasons.place(name)],
    "mail.reasons.comparison": [reasons.comparison(name)],
    "mail.reasons.fit": [reasons.fit(count)],
    "mail.reasons.costsFor": [reasons.costsFor(count)],
    "mail.confirmation.subject": [confirmation.subject(name)],
    "mail.confirmation.lines": confirmation.lines({ company: name, phone, site }).filter(Boolean),
    "mail.subscription.subject": [mail.subscription.subject(name)],
    "mail.subscription.lines": mail.subscription
      .lines({ newsletter: name, company: other, site, link: `${site}/api/links/?t=A`, days: count })
      .filter(Boolean),
    "mail.welcome.subject": [mail.welcome.subject(name)],
    "mail.welcome.lines": mail.welcome
      .lines({ newsletter: name, company: other, site, unsubscribe: `${site}/api/links/?t=A` })
      .filter(Boolean),
    "mail.file.subject": [mail.file.subject(name)],
    "mail.file.lines": [count, undefined].flatMap((days) =>
      mail.file
        .lines({ title: name, company: other, phone, site, link: `${site}/api/links/?t=A`, days })
        .filter(Boolean),
    ),
    "mail.quarantine.subject": [quarantine.subject(count)],
    "mail.quarantine.lines": quarantine.lines({ list: "A", release: "B" }).filter(Boolean),
    "privacy.lines.fields": [lines.fields([name, other])],
    "privacy.lines.purpose": [lines.purpose(name)],
    "privacy.lines.readBy": [lines.readBy(name)],
    "privacy.lines.kept": [lines.kept(count), lines.kept(365), lines.kept(730)],
    "privacy.lines.consent": [lines.consent(name)],
    "privacy.lines.keptSubscribed": [lines.keptSubscribed(count, 10)],
    "privacy.lines.fileOpen": [lines.fileOpen(name)],
    "privacy.lines.fileMailed": [lines.fileMailed(name, count)],
    "privacy.backups.days": [backups.days(count)],
    "privacy.passedOn.campaignPhone": [passedOn.campaignPhone(name)],
    "privacy.passedOn.recipient": [passedOn.recipient({ name, why: other })],
    "privacy.passedOn.booking": [passedOn.booking("example.com")],
    "privacy.reading.experiment": [
      reading.experiment([name], count),
      reading.experiment([name, other], count),
    ],
    "privacy.reading.kept": [reading.kept(count)],
    "privacy.studio.trail": [studio.trail(count)],
  };
}
