import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { siteContent } from "#lib/content/site-content.ts";
import { articleComparing } from "#lib/page/comparison-entries.ts";
import { prerendered } from "#tests/support/prerendered.ts";

const folder = join("out", "services");
const services = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe("the service pages", () => {
  it("are the eight services", () => {
    expect(services).toHaveLength(8);
  });

  it.each(services)(
    "%s says whom it fits, what it holds, how it starts, how fast, how much, and what to compare",
    (name) => {
      const html = prerendered(`/services/${name}/`);
      const headings = [...html.matchAll(/<(?:h2|p class="leaf-title")[^>]*>(.*?)<\//g)].map(
        ([, words]) => words,
      );
      for (const part of [
        "Who it’s for",
        "Who it’s not for",
        "Included",
        "Not included",
        "How it starts",
        "How fast we respond",
        "What it costs",
        "Questions people ask",
        "Compare before you buy",
      ])
        expect(headings, name).toContain(part);
    },
  );

  it.each(services)("%s says what it costs before it tells how it works", (name) => {
    const html = prerendered(`/services/${name}/`);
    const at = (id: string) => html.indexOf(`id="${id}"`);
    expect(at("included")).toBeGreaterThan(0);
    expect(at("price")).toBeGreaterThan(at("included"));
    expect(html.indexOf('class="prose"')).toBeGreaterThan(at("price"));
    expect(at("start")).toBeGreaterThan(at("price"));
  });

  it.each(services)("%s shows the first two of its comparisons whole, and leads to all of them", (name) => {
    const html = prerendered(`/services/${name}/`);
    const related = html.slice(html.indexOf("Compare before you buy"), html.indexOf('class="cta"'));
    const { comparisons = [] } = siteContent().get("services", name).data;
    expect(related.match(/class="comparison-entry"/g)).toHaveLength(Math.min(2, comparisons.length));
    const places = comparisons.map((id) =>
      related.indexOf(`href="${articleComparing(siteContent(), id)?.path}"`),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each(services)("%s has no part that is empty", (name) => {
    const html = prerendered(`/services/${name}/`);
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    expect(
      main.match(/<(p|li|td|th|dd|dt|h2|h3|ul|ol|section|summary|caption)(?: [^>]*)?>\s*<\/\1>/g),
    ).toBeNull();
  });

  it.each(services)("%s shows the drawing by which the list of services shows it", (name) => {
    const entry = prerendered("/services/")
      .split("<li>")
      .find((each) => each.includes(`<h2><a href="/services/${name}/"`));
    const listed = /^<img src="([^"]+)"/.exec(entry ?? "")?.[1];
    expect(listed).toMatch(/\.svg$/);
    expect(prerendered(`/services/${name}/`)).toContain(`<figure class="wide-only"><img src="${listed}"`);
  });
});
