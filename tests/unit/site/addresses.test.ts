import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  defaultRoutes,
  type Place,
  pageRoutes,
  places,
  reservedPrefixes,
  siteFiles,
  translatedWords,
} from "#lib/site/addresses.ts";
import { labeledLanguages } from "#lib/site/labels.ts";

const table: Place[] = Object.values(places);

/** The program's own sources: what is in content/, tests and documents may spell an address. */
function sources(): string[] {
  return ["lib", "components", "app"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
}

/** Lines that are code, with their numbers; comments may show an example. */
function codeLines(file: string): [number, string][] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line, index): [number, string] => [index + 1, line.replace(/(?:^|\s)(?:\/\/|\/?\*\*?).*$/, "")])
    .filter(([, line]) => line.trim() !== "");
}

describe("the table of addresses", () => {
  it("is the only place in the program where an address of the site is typed", () => {
    const typed = table.map(({ path }) => path).filter((path) => path !== places.home.path);
    const starts = typed.map((path) => RegExp.escape(path.replace(/\/$/, ""))).join("|");
    const literal = new RegExp(`["'\`](?:${starts})(?:["'\`/]|$)`);
    // The importer reads the addresses of other sites, and a route repeats its folder's name, as the next test holds.
    const found = sources()
      .filter((file) => file !== "lib/site/addresses.ts" && !file.startsWith("lib/tools/import/"))
      .filter((file) => !/^app\/.*page\.tsx$/.test(file))
      .flatMap((file) =>
        codeLines(file).flatMap(([number, line]) =>
          literal.test(line) ? [`${file}:${number} ${line.trim()}`] : [],
        ),
      );
    expect(found, "Read the address from lib/site/addresses.ts instead").toEqual([]);
  });

  it("is what Next's routes are named after", () => {
    const routed = sources().filter((file) => /^app\/(?:.*\/)?page\.tsx$/.test(file));
    expect(routed.length).toBeGreaterThan(10);
    for (const file of routed) {
      const folder = file.replace(/^app\/|page\.tsx$/g, "");
      expect(readFileSync(file, "utf8"), file).toMatch(
        new RegExp(`pageRoute\\(\\s*"${RegExp.escape(`/${folder}`)}"`),
      );
    }
  });

  it("lists an address once", () => {
    const paths = table.map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  it("keeps for the site whatever one of its own addresses begins with", () => {
    for (const path of [
      defaultRoutes.blog(2),
      defaultRoutes.category("pricing"),
      defaultRoutes.author("ana"),
      defaultRoutes.service("help-desk"),
      defaultRoutes.term("rpo"),
      defaultRoutes.fit("edr"),
      siteFiles.card("/about/", "16x9"),
      siteFiles.image("office.jpg"),
      siteFiles.picture("3f2a", "office-800.avif"),
      defaultRoutes.script("cost-calculator"),
      siteFiles.sitemapPart(2),
      siteFiles.icon("192.png"),
      defaultRoutes.feed("atom", defaultRoutes.feedFolders.category("pricing")),
    ])
      expect(
        reservedPrefixes.filter((prefix) => path.startsWith(prefix)),
        path,
      ).not.toEqual([]);
  });

  it("says the same as the configurations that other programs read", () => {
    const nginx = ["nginx.conf", "error-pages.conf"]
      .map((name) => readFileSync(join("deploy", name), "utf8"))
      .join("\n");
    for (const { path } of [places.notFound, places.unavailable]) expect(nginx).toContain(path);
    expect(nginx).toContain("/api/(?:leads|links|health)/");
    expect([places.leads.path, places.health.path]).toEqual(["/api/leads/", "/api/health/"]);
    const next = readFileSync("next.config.ts", "utf8");
    expect(next).toContain(`source: "${places.favicon.path}"`);
    expect(next).toContain(`destination: "${siteFiles.icon("favicon.ico")}"`);
  });
});

describe("the addresses of pages", () => {
  it("are the ones that documents ask for, wherever a page names them", () => {
    const routes = pageRoutes({
      permalinkOf: (collection, id) =>
        `${collection}/${id}` === "pages/pricing" ? "/it-prices/" : undefined,
    });
    expect([
      routes.pricing(),
      routes.plain("pricing"),
      routes.plain("about"),
      routes.article("pricing"),
    ]).toEqual(["/it-prices/", "/it-prices/", "/about/", "/pricing/"]);
  });

  it("of another language begin with its prefix, those of its feeds and its llms.txt as well", () => {
    const routes = pageRoutes({ prefix: "/es" });
    expect([routes.home(), routes.term("rpo"), routes.feed("rss"), routes.llms()]).toEqual([
      "/es/",
      "/es/glossary/rpo/",
      "/es/feed.xml",
      "/es/llms.txt",
    ]);
    expect(routes.feed("atom", routes.feedFolders.category("pricing"))).toBe(
      "/es/blog/categoria/pricing/atom.xml",
    );
  });

  it("of another language have its words where no file has a name to give, in each language that has labels", () => {
    expect(Object.keys(translatedWords).sort()).toEqual([...labeledLanguages].sort());
    const of = (prefix: string) => {
      const routes = pageRoutes({ prefix });
      return [
        routes.location("x"),
        routes.area("x"),
        routes.author("x"),
        routes.category("x", 2),
        routes.fit("x"),
      ];
    };
    expect(of("/es")).toEqual([
      "/es/oficinas/x/",
      "/es/zonas/x/",
      "/es/autores/x/",
      "/es/blog/categoria/x/pagina/2/",
      "/es/tools/preguntas/x/",
    ]);
    expect(of("/de-at")[0]).toBe("/de-at/standorte/x/");
    expect(of("")[0]).toBe("/locations/x/");
    for (const words of Object.values(translatedWords))
      for (const word of Object.values(words)) expect(word).toMatch(/^[a-z]+$/);
  });

  it("of a translation have the names of its files, and what a list shows is below the list", () => {
    const names = new Map([
      ["pages/services", "servicios"],
      ["pages/thanks", "gracias"],
      ["pages/cost-calculator", "calculadora"],
      ["services/help-desk", "mesa-de-ayuda"],
      ["articles/backup", "respaldo"],
    ]);
    const routes = pageRoutes({
      prefix: "/es",
      slugOf: (collection, id) => names.get(`${collection}/${id}`),
      permalinkOf: (collection, id) =>
        `${collection}/${id}` === "pages/glossary" ? "/es/glosario/" : undefined,
    });
    expect([
      routes.service("help-desk"),
      routes.thanks(),
      routes.costCalculator(),
      routes.article("backup"),
      routes.term("rpo"),
    ]).toEqual([
      "/es/servicios/mesa-de-ayuda/",
      "/es/gracias/",
      "/es/calculadora/",
      "/es/respaldo/",
      "/es/glosario/rpo/",
    ]);
  });
});
