/** Change every price, fact and constant of the cost model, and no amount on the site stays behind. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { parse, parseDocument } from "yaml";
import { z } from "zod";
import { siteFiles } from "#lib/site/addresses.ts";
import { formRequest, goodFields, newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { freePort } from "#tests/support/free-port.ts";
import { buildScratchSite, makeScratchSite } from "#tests/support/scratch-site.ts";
import { startSite } from "#tests/support/site-process.ts";

const content = join("tests", ".tmp", "changed-prices-content");
const amount = /\$\d+(?:,\d{3})*(?:\.\d\d?)?/g;
/** What the site prints as text; scripts and pictures hold no sentences. */
const sentences = /\.(?:html|md|xml|json|jsonl|txt|svg)$/;

const buildTime = { BUILD_TIME: "2026-12-01T12:00:00Z" };

/** A language of the site. */
const editionShape = z.object({
  tools: z.string(),
  calculator: z.string(),
  /** What an example of the model is called where it is for seven people. */
  example: z.string(),
});

let folder = "";
let files: Map<string, string>;
let printed: Set<string>;
let editions: z.infer<typeof editionShape>[];

/** Every number its own: no two change by the same share. */
const factors = (function* () {
  for (let share = 1.0307; ; share += 0.00131) yield share;
})();
const changed = (value: number, decimals = 2): number =>
  Number((value * factors.next().value).toFixed(decimals));

function changePrices(): void {
  for (const name of readdirSync(join(content, "prices"))) {
    const file = join(content, "prices", name);
    const document = parseDocument(readFileSync(file, "utf8"));
    const share = factors.next().value;
    for (const end of ["from", "to"]) {
      const value = document.get(end);
      if (typeof value === "number") document.set(end, Number((value * share).toFixed(2)));
    }
    writeFileSync(file, String(document));
  }
}

/** How a text may spell a figure, the longest first. */
function spellings(figure: number, money: boolean): string[] {
  const sign = (text: string) => (money ? `$${text}` : `${text}%`);
  const digits = (least: number) =>
    figure.toLocaleString("en-US", { minimumFractionDigits: least, maximumFractionDigits: 2 });
  const large = [
    [1e9, "billion"],
    [1e6, "million"],
  ] as const;
  return [
    ...large.flatMap(([unit, name]) => (figure >= unit ? [`${sign(String(figure / unit))} ${name}`] : [])),
    sign(digits(2)),
    sign(digits(0)),
  ];
}

/**
 * A fact says its figure in words as well: `value: 14`, `display: "$14 per user"`.
 *
 * @throws where its words spell the figure as no other fact does
 */
function changeFacts(): number {
  let count = 0;
  for (const name of readdirSync(join(content, "facts"))) {
    const file = join(content, "facts", name);
    const text = readFileSync(file, "utf8");
    const { value, unit } = z.object({ value: z.unknown(), unit: z.string() }).parse(parse(text));
    if (typeof value !== "number" || !/^(?:USD|%)(?=\W|$)/.test(unit)) continue;
    const money = !unit.startsWith("%");
    const spelled = spellings(value, money).find((spelling) => text.includes(spelling));
    if (!spelled) throw new Error(`${name}: no text spells its figure, so it would not change with it`);
    const scale = value / Number(spelled.replaceAll(/[^\d.]/g, ""));
    const next = changed(value / scale, money ? 2 : 1);
    const digits = { minimumFractionDigits: money && scale === 1 && !Number.isInteger(next) ? 2 : 0 };
    const respelled = spelled.replace(/[\d.,]+/, () => next.toLocaleString("en-US", digits));
    const document = parseDocument(
      text
        .replaceAll(spelled, () => respelled)
        .replace(/^value: .*$/m, `value: ${Math.round(next * scale * 100) / 100}`),
    );
    const translation = join(content, "es", "facts", name);
    // Amounts of money are what is looked for; a longer percentage may not fit there.
    if (money && existsSync(translation))
      writeFileSync(
        translation,
        readFileSync(translation, "utf8").replaceAll(spelled, () => respelled),
      );
    // The publisher's words no longer state it.
    if (document.hasIn(["source", "passage"])) {
      document.deleteIn(["source", "passage"]);
      document.deleteIn(["source", "accessed"]);
      document.setIn(["source", "via"], {
        name: "A changed copy",
        url: "https://www.example.org/changed",
        read: "2026-11-27",
      });
    }
    document.delete("workedOut");
    writeFileSync(file, String(document));
    count += 1;
  }
  return count;
}

function changeModel(site: string): number {
  let count = 0;
  const assumptions = join(site, "lib", "costs", "assumptions");
  for (const name of readdirSync(assumptions)) {
    const file = join(assumptions, name);
    const text = readFileSync(file, "utf8");
    const next = text.replace(
      /(: assume\()([\d_.]+)(, "(?:dollars\w*|hours\w*|days\w*|percent)")/g,
      (_, before: string, value: string, after: string) => {
        count += 1;
        return `${before}${changed(Number(value.replaceAll("_", "")))}${after}`;
      },
    );
    writeFileSync(file, next);
  }
  return count;
}

/** What the components, the tables of prices and the facts of that site print, as its own program prints it. */
const printing = `
  import { readdirSync, readFileSync } from "node:fs";
  import { siteContent } from "./lib/content/site-content.ts";
  import { figureTags, printFigure } from "./lib/mdx/figure-tags.ts";
  import { priceRange } from "./lib/page/words.ts";
  const { figures, editions } = siteContent();
  const files = readdirSync("content", { recursive: true }).filter((file) => /\\.(?:mdx|yaml)$/.test(file));
  const printed = files.flatMap((file) =>
    figureTags(readFileSync("content/" + file, "utf8")).map(({ name, attributes }) => printFigure(name, attributes, figures)));
  const listed = editions.flatMap(({ all, company }) => [
    ...all("prices").map(({ data }) => priceRange(data, company.language)),
    ...all("facts").flatMap(({ data }) => [data.display, data.statement, data.source.title]),
  ]);
  console.log(JSON.stringify({
    texts: [...printed, ...listed],
    editions: editions.map(({ routes, labels }) => ({
      tools: routes.tools(),
      calculator: routes.costCalculator(),
      example: labels.costPage.example.title(7),
    })),
  }));
`;

beforeAll(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync("content", content, { recursive: true });
  changePrices();
  expect(changeFacts()).toBeGreaterThan(10);
  folder = makeScratchSite("changed-prices", content);
  expect(changeModel(folder)).toBeGreaterThan(10);
  const { status, output } = buildScratchSite(folder, buildTime);
  expect(status, output).toBe(0);
  const answer = execFileSync(process.execPath, ["--input-type=module", "--eval", printing], {
    cwd: folder,
    encoding: "utf8",
  });
  const own = z
    .object({ texts: z.array(z.string()), editions: z.array(editionShape) })
    .parse(JSON.parse(answer));
  editions = own.editions;
  printed = new Set(own.texts.flatMap((text) => text.match(amount) ?? []));
  files = new Map(
    readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" })
      .filter((name) => sentences.test(name))
      .map((name) => [name.replaceAll("\\", "/"), readFileSync(join(folder, "out", name), "utf8")]),
  );
}, 600_000);

/** What the model works out on a page, up to the link to the calculator: an example in a text, or a year of the usual firm. */
function workedOut(text: string): string[] {
  return editions.flatMap(({ calculator, example }) => {
    const label = example.split(/7 \p{L}+/u).join('[^"]*');
    const part = new RegExp(`(?:aria-label="${label}"|id="?year"?)>[\\s\\S]*?${calculator}`, "g");
    return text.match(part) ?? [];
  });
}

/** The amounts that the model gives on a page: all of the calculator's own, elsewhere those worked out; a feed has the pages whole. */
function calculatedOn(name: string): Set<string> {
  const page =
    files.get(name.replace(/^index\.md$|\.md$/, (end) => (end === ".md" ? "/index.html" : "index.html"))) ??
    "";
  const pages = /(?:^|\/)(?:atom\.xml|feed\.(?:xml|json))$/.test(name) ? [...files.values()] : [page];
  const isTool = editions.some(({ tools, calculator }) =>
    [tools, calculator].some((path) => `/${name.replace(/\.md$/, "/")}`.startsWith(path)),
  );
  const worked = isTool ? pages : pages.flatMap(workedOut);
  return new Set(worked.flatMap((part) => part.match(amount) ?? []));
}

afterAll(() => {
  for (const made of [content, folder]) if (made) rmSync(made, { recursive: true, force: true });
});

describe("a site whose every price, fact and constant of the cost model has changed", () => {
  it("has no amount in pages, Markdown, feeds, drawings and graph that a component did not print", () => {
    expect(files.size).toBeGreaterThan(100);
    expect(printed.size).toBeGreaterThan(150);
    const left = [...files].flatMap(([name, text]) => {
      const calculated = calculatedOn(name);
      return (text.match(amount) ?? [])
        .filter((found) => !printed.has(found) && !calculated.has(found))
        .map((found) => `${name} ${found}`);
    });
    expect([...new Set(left)]).toEqual([]);
  });

  it("has no amount in the mails of a lead that its calculator does not show", async () => {
    const smtp = await smtpReceiver();
    onTestFinished(() => smtp.close());
    const port = await freePort();
    const site = await startSite(
      port,
      {
        ...buildTime,
        LEADS_DATABASE_URL: newDatabaseUrl(),
        SMTP_URL: smtp.url,
        LEADS_TO: "team@example.com",
        LEADS_FROM: "Sample IT <website@example.com>",
        LOG_LEVEL: "silent",
      },
      folder,
    );
    onTestFinished(() => site.kill());
    // A visitor who names every number, each as the calculator has it.
    const calculator = files.get("tools/cost-calculator/index.html") ?? "";
    const inputs = calculator.matchAll(/data-input="?(\w+)"? data-usual="?([\d.]+)"?/g);
    const scenario = String(new URLSearchParams([...inputs].map(([, key = "", usual = ""]) => [key, usual])));
    const sent = formRequest({ ...goodFields, scenario });
    expect((await fetch(`http://127.0.0.1:${port}${siteFiles.leads()}`, sent)).status).toBe(303);
    await smtp.arrived(2);
    const texts = (await Promise.all([smtp.parsed(0), smtp.parsed(1)])).map(({ text = "" }) => text);
    const [visitor = [], team = []] = texts
      .map((text): string[] => text.match(amount) ?? [])
      .sort((a, b) => a.length - b.length);
    expect(visitor).toEqual([]);
    expect(team.length).toBeGreaterThan(10);
    expect(team.filter((found) => !calculatedOn("tools/cost-calculator/index.html").has(found))).toEqual([]);
  }, 120_000);

  it("prints no component as text", () => {
    const left = [...files].filter(([, text]) => /(?:<|&lt;|\\u003c)(?:Price|Amount|Quoted)\b/.test(text));
    expect(left.map(([name]) => name)).toEqual([]);
  });
});
