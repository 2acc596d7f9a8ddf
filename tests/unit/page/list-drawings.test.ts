/** Which drawing stands for an article, a comparison and a service. */
import { expect, it } from "vitest";
import type { SiteContent } from "#lib/content/site-content.ts";
import { articleDrawing, comparisonDrawing, serviceDrawing } from "#lib/page/drawings.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";

const site = sampleContent();
const own = { src: "two-keys-one-door.svg", alt: "Two people at one door." };
const article = site.articles.find(({ data }) => data.comparison === "edr-vs-antivirus");
const comparison = site.get("comparisons", "edr-vs-antivirus");

it("a comparison has its own drawing in lists, or else its article's", () => {
  if (!article) throw new Error("The sample site has no article about EDR and antivirus.");
  expect(comparisonDrawing(article, comparison)?.src).toBe("doorman-and-camera.svg");
  expect(comparisonDrawing(article, { data: { ...comparison.data, drawing: own } })).toEqual(own);
  const without = { ...article, data: { ...article.data, drawing: undefined } };
  expect(comparisonDrawing(without, comparison)).toBeUndefined();
});

it("an article without a drawing shows that of its comparison", () => {
  if (!article) throw new Error("The sample site has no article about EDR and antivirus.");
  const drawn = { ...comparison, data: { ...comparison.data, drawing: own } };
  const content: SiteContent = Object.create(site, { get: { value: () => drawn } });
  const { drawing, ...data } = article.data;
  expect(articleDrawing(content, article)).toBe(drawing);
  expect(articleDrawing(content, { data })).toBe(own);
  expect(articleDrawing(site, { data })).toBeUndefined();
});

it("a service has its own drawing in lists, or else that of its first comparison with one", () => {
  const { drawing, comparisons, ...data } = site.get("services", "on-demand-support").data;
  const shown = (given: object) => serviceDrawing(site, { data: { ...data, ...given } })?.src;
  expect(shown({ drawing: own, comparisons })).toBe(own.src);
  expect(shown({ comparisons: ["edr-vs-antivirus", "co-managed-vs-fully-managed"] })).toBe(
    "doorman-and-camera.svg",
  );
  expect(shown({ comparisons: [] })).toBeUndefined();
  expect(shown({})).toBeUndefined();
});

it("no two services of the sample site have the same drawing", () => {
  const drawings = site.all("services").map((service) => serviceDrawing(site, service)?.src);
  expect(drawings).not.toContain(undefined);
  expect(new Set(drawings).size).toBe(drawings.length);
});
