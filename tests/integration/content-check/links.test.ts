/** Links that nearly lead somewhere, and links that work for their author alone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSmallSite, fixSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const file = "content/articles/one.mdx";
const article = (address: string) =>
  `---\ntitle: A question\ndescription: An article for the tests of what the content check says about links.\npublishedAt: "2026-01-05"\ncategory: managed-it\n---\n\nSee [our page](${address}).\n`;

async function judged(address: string): Promise<{ said: string[]; after: string }> {
  using site = smallSite();
  site.write(file, article(address));
  const found = await checkSmallSite({ root: site.root, now });
  await fixSmallSite({ root: site.root, now });
  return {
    said: found
      .filter(({ where, rule }) => where.file === file && rule !== "search-orphan")
      .map(({ severity, rule, message, remedy }) => `${severity} ${rule}: ${message} → ${remedy}`),
    after: readFileSync(join(site.root, file), "utf8"),
  };
}

test.for([
  ["../pages/about.mdx", "/about/"],
  ["articles/good-article.mdx", "/good-article/"],
  ["good-article.mdx#x", "/good-article/#x"],
  ["/content/articles/good-article.mdx", "/good-article/"],
  ["/about.html", "/about/"],
  ["/about/index.html", "/about/"],
  ["/about.php", "/about/"],
  ["index.html", "/"],
  ["about", "/about/"],
  ["/about", "/about/"],
  ["/About/", "/about/"],
  ["//about/", "/about/"],
  ["/?s=backup", "/search/?q=backup"],
  ["http://www.example.com/about/", "/about/"],
  ["https://www.example.com/about", "/about/"],
  ["https://example.com/About/", "/about/"],
  ["http://localhost:3000/about/", "/about/"],
  ["htps://example.org/x", "https://example.org/x"],
  ["https:/example.org/x", "https://example.org/x"],
  ["me@example.org", "mailto:me@example.org"],
  ["217-555-0142", "tel:217-555-0142"],
] as const)("%s is fixed to %s", async ([written, right]) => {
  const { said, after } = await judged(written);
  expect(said).toEqual([expect.stringMatching(/^(?:error|warning) link-/)]);
  expect(said[0]).toContain(right);
  expect(after).toBe(article(right));
});

test.for([
  "https://en.example.org/wiki/Cost%E2%80%93benefit_analysis",
  "https://www.example.org/search?term=Spree%20",
  "https://share.example.org/?text=Two%20%E2%80%9Clocks%E2%80%9D%20on%20one%20door%E2%80%A6",
  "//share.example.org/?title=What%E2%80%99s%20new",
  "mailto:me@example.org?subject=What%E2%80%99s%20next",
  "/search/?q=%E2%80%9Ctwo%20locks%E2%80%9D",
])("%s is a right address, and stays as it is", async (address) => {
  const { said, after } = await judged(address);
  expect(said.filter((line) => line.includes("address-typography"))).toEqual([]);
  expect(after).toBe(article(address));
});

test.for([
  ["https://www.example.org/an–address/", "https://www.example.org/an-address/"],
  ["https://www.example.org“", "https://www.example.org"],
  ["/about%E2%80%9D", "/about"],
] as const)("%s has a sign that an editor put there: %s", async ([written, right]) => {
  const { said, after } = await judged(written);
  expect(said).toEqual([expect.stringContaining(`→ Write: ${right}`)]);
  expect(after).toMatch(new RegExp(`\\(${right}/?\\)`));
});

test.for([
  ["/feed/", "Did you mean '/feed.xml'? → Write /feed.xml"],
  ["/rss.xml", "Write /feed.xml"],
  ["/blog/good-article/", "Did you mean '/good-article/'?"],
  ["/2024/05/good-article/", "Write /good-article/"],
  ["/abuot/", "Write /about/"],
  ["https://www.example.com/abuot/", "Write only the path: /about/"],
  ["https://www.example.com/nothing-like-it/", "There is no page at /nothing-like-it/."],
  ["/?p=12", "/?p=12 is an address of WordPress; here it would open the home page."],
  ["example.org/x", "Write https://example.org/x"],
] as const)("%s is explained, and left to its author: %s", async ([written, says]) => {
  const { said, after } = await judged(written);
  expect(said).toEqual([expect.stringContaining(says)]);
  expect(said[0]).toMatch(/^error/);
  expect(after).toBe(article(written));
});

test.for([
  ["C:/docs/x.pdf", "is a file on your own computer"],
  ["C:\\\\docs\\\\x.pdf", "'C:\\docs\\x.pdf' is a file on your own computer"],
  ["file:///home/me/x.pdf", "is a file on your own computer"],
  ["file://server/x.pdf", "is a file on your own network"],
  ["<\\\\\\\\server\\\\share>", "is a file on your own network"],
  ["http://192.168.1.10/", "can be reached only from inside your own network"],
  ["http://10.0.0.1:8080/x", "can be reached only from inside your own network"],
  ["http://172.20.1.1/", "can be reached only from inside your own network"],
  ["https://nas.local/", "can be reached only from inside your own network"],
  ["http://intranet/", "can be reached only from inside your own network"],
  ["http://[fd00::1]/", "can be reached only from inside your own network"],
] as const)("%s is refused with a remedy: only its author can open it", async ([written, says]) => {
  const { said } = await judged(written);
  expect(said).toEqual([expect.stringMatching(/^error link-private: .* → (?:Put|Link) /)]);
  expect(said[0]).toContain(says);
});

test.for([
  ["skype:me", "opens a program that many readers do not have"],
  ["ftp://files.example.org/", "Browsers no longer open addresses that begin with 'ftp:'."],
  ["foo:bar", "Most browsers cannot open an address that begins with 'foo:'."],
  ["javascript:alert(1)", "can run programs"],
  ["sms:hello", "is not a phone number that can be texted"],
  ["tel:hello", "is not a phone number that can be dialed"],
  ["mailto:hello", "is not an email address"],
] as const)("%s: %s", async ([written, says]) => {
  expect((await judged(written)).said).toEqual([expect.stringContaining(says)]);
});

test.for([
  "sms:+12175550142",
  "sms:+12175550142?body=Hello",
  "tel:+1-217-555-0142",
  "tel:+12175550142;ext=5",
  "mailto:me@example.org?subject=Hi",
  "https://8.8.8.8/",
  "https://172.32.0.1/",
  "https://local.example.org/",
  "/search/?q=backup",
  "/feed.xml",
])("%s is a link that works", async (address) => {
  expect((await judged(address)).said).toEqual([]);
});

test.for(["/about/#constructor", "#toString", "/about/#__proto__", "/#hasOwnProperty"])(
  "%s names no section of a page",
  async (address) => {
    expect((await judged(address)).said).toEqual([expect.stringContaining("error link-fragment")]);
  },
);

test("our own address in a field for whole addresses is not shortened to what the field refuses", async () => {
  using site = smallSite();
  const text = article("/about/").replace(
    "---\n\n",
    'sources:\n  - { title: A page, publisher: Us, url: https://www.example.com/about/, accessed: "2026-01-02", passage: Some words }\n---\n\n',
  );
  site.write(file, text);
  await fixSmallSite({ root: site.root, now });
  expect(readFileSync(join(site.root, file), "utf8")).toBe(text);
});
