/** Figures that a component prints: each can be worked out, and comes to something that its sentence can say. */
import { AmountError } from "../../../amounts/quantity.ts";
import { type Figures, UnreadableFigure } from "../../amounts.ts";
import { contentPath } from "../../schema/collections.ts";
import type { FigurePlace } from "../body-parts.ts";
import type { CheckedDocument } from "../document.ts";
import type { SiteFigures } from "../figures.ts";
import { type Placed, type Site, unpublished, waitingOf } from "../site.ts";
import type { Finding } from "../source.ts";
import { closest, didYouMean } from "../suggest.ts";
import { valueIn } from "../value-path.ts";

/** More typed figures than this, and prices no longer change in one place. */
const mostQuoted = 20;

export function figureFindings(site: Site, figures: SiteFigures): Placed[] {
  const quoted = site.documents.flatMap((document) =>
    document.figures.filter(({ name }) => name === "Quoted").map((place) => ({ document, place })),
  );
  const sound = new Set<string>();
  return [
    ...site.documents.flatMap((document) => [
      ...namedAmounts(document, figures),
      ...document.figures.flatMap((place) => {
        // The same figures are in many texts, and what is sound in a published one is sound in all.
        const figure = JSON.stringify([place.name, place.of, place.unit, place.to]);
        if (sound.has(figure)) return [];
        const found = judged(document, place, figures, site);
        if (found.length === 0 && !waitingOf(document, site)) sound.add(figure);
        return found;
      }),
    ]),
    ...quoted.slice(mostQuoted).map(({ document, place: { range } }) => ({
      document,
      finding: {
        rule: "figure-quoted" as const,
        range,
        message: `This is one of ${quoted.length} quoted figures. With more than ${mostQuoted}, nobody notices when one goes out of date.`,
        remedy: "Make it a fact with its source, or work it out with <Amount>.",
      },
    })),
  ];
}

function judged(document: CheckedDocument, place: FigurePlace, figures: SiteFigures, site: Site): Placed[] {
  if (place.name === "Quoted") return [];
  const { range } = place;
  const waiting = figures.behind(place).flatMap(({ collection, id }): Placed[] => {
    const why = site.waiting.get(`${collection}/${id}`);
    if (!why || waitingOf(document, site)) return [];
    return [
      {
        document,
        finding: {
          rule: "reference-exists",
          range,
          message: `This figure is worked out from content/${contentPath(collection, id)}, which ${unpublished[why.why].is}, so it is not on the site.`,
          remedy: unpublished[why.why].remedy,
        },
      },
    ];
  });
  const problem = attempt(
    () => {
      if (place.name === "Price") {
        figures.price({ of: place.of, part: "range" });
        return undefined;
      }
      figures.amount({ of: place.of, unit: place.unit, to: place.to });
      return negative(figures.quantity(place.of).value.numerator < 0n, place.of, range);
    },
    range,
    document,
  );
  return [...waiting, ...(problem ? [{ document, finding: problem }] : [])];
}

function namedAmounts(document: CheckedDocument, figures: Figures): Placed[] {
  const { collection, id } = document.source;
  const amounts = collection === "sums" ? valueIn(document.data, ["amounts"]) : undefined;
  return Object.keys(Object(amounts)).flatMap((name) => {
    const range = document.at("amounts", name);
    const finding = attempt(
      () => {
        figures.quantity(`${id}.${name}`);
        return undefined;
      },
      range,
      document,
    );
    return finding ? [{ document, finding }] : [];
  });
}

function attempt(
  work: () => Finding | undefined,
  range: Finding["range"],
  document: CheckedDocument,
): Finding | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadableFigure) return undefined;
    if (!(error instanceof AmountError)) throw error;
    return error.unknown ? misnamed(error, range, document) : sumFinding(error, range);
  }
}

function sumFinding({ message, remedy }: AmountError, range: Finding["range"]): Finding {
  return { rule: "figure-sum", range, message, remedy };
}

function misnamed(error: AmountError, range: Finding["range"], document: CheckedDocument): Finding {
  const { name = "", known = [] } = error.unknown ?? {};
  const meant = closest(name, known);
  const at = document.source.text.slice(range.start, range.end).indexOf(name);
  const start = range.start + at;
  return {
    rule: "figure-name",
    range: at < 0 ? range : { start, end: start + name.length },
    message: `${error.message}${didYouMean(meant)}`,
    remedy: meant ? `Write '${meant}', or restore the file that defined '${name}'.` : error.remedy,
    ...(meant &&
      at >= 0 && {
        fix: { title: `Write '${meant}'`, edits: [{ start, end: start + name.length, text: meant }] },
      }),
  };
}

function negative(below: boolean, of: string, range: Finding["range"]): Finding | undefined {
  if (!below) return undefined;
  return {
    rule: "figure-negative",
    range,
    message: `'${of.slice(0, 60)}' comes out below zero, so the sentence around it probably says the opposite of what is true now.`,
    remedy: "Rewrite the sentence for today's prices, and turn the subtraction around.",
  };
}
