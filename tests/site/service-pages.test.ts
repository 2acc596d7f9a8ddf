import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
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
