/** Certificates of people: warned of before they lapse, while there is time to renew them, and afterward, when no page shows them. */
import { isOver } from "../../publication.ts";
import type { CheckedDocument } from "../document.ts";
import { type Placed, type Site, waitingOf } from "../site.ts";
import type { Finding } from "../source.ts";
import { listAt } from "../value-path.ts";

/** About as long as a course and an exam take. */
const daysAhead = 60;
const day = 24 * 3600 * 1000;

export function certificateFindings(site: Site): Placed[] {
  return site.documents
    .filter((document) => document.source.collection === "people" && !waitingOf(document, site))
    .flatMap((document) => findings(document, site).map((finding) => ({ document, finding })));
}

function findings(document: CheckedDocument, { now, timeZone }: Site): Finding[] {
  return listAt(document.data, ["certificates"]).flatMap((_, index): Finding[] => {
    const lastDay = document.text("certificates", index, "validUntil");
    if (lastDay === undefined) return [];
    const range = document.at("certificates", index, "validUntil");
    const whose = `'${document.text("certificates", index, "name")}' of ${document.text("name")}`;
    if (isOver(lastDay, { now, timeZone }))
      return [
        {
          rule: "certificate-lapsed",
          range,
          message: `${whose} lapsed on ${lastDay}, so no page shows it any longer.`,
          remedy: "Write the new day into 'validUntil' once it is renewed, or delete the certificate.",
        },
      ];
    if (!isOver(lastDay, { now: new Date(now.getTime() + daysAhead * day), timeZone })) return [];
    return [
      {
        rule: "certificate-lapses",
        range,
        message: `${whose} lapses on ${lastDay}, within ${daysAhead} days; from the day after, no page shows it.`,
        remedy: "Have it renewed and write the new day into 'validUntil'.",
      },
    ];
  });
}
