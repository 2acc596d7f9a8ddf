import { expect, it } from "vitest";
import { gpcJson, robotsTxt, securityTxt } from "#lib/publish/well-known.ts";
import { sampleContent } from "#tests/builders/site-content-from.ts";

const siteContent = sampleContent();

it("security.txt has what RFC 9116 asks for and expires within the year that follows", () => {
  for (const now of ["2026-11-23T09:00:00Z", "2027-01-31T23:59:59Z", "2028-02-29T00:00:00Z"]) {
    const lines = securityTxt(siteContent, new Date(now)).split("\n");
    const [expires = ""] = lines.flatMap((line) => /^Expires: (\S+)$/.exec(line)?.[1] ?? []);
    const days = (Date.parse(expires) - Date.parse(now)) / 86_400_000;
    expect(days).toBeGreaterThan(270);
    expect(days).toBeLessThan(365);
    expect(lines.filter((line) => line.startsWith("Contact: "))).toHaveLength(2);
    expect(lines).toContain("Canonical: https://www.example.com/.well-known/security.txt");
  }
});

it("security.txt is the same on every day of a month", () => {
  const text = (day: string) => securityTxt(siteContent, new Date(`2026-11-${day}T12:00:00Z`));
  expect(text("01")).toBe(text("30"));
});

it("gpc.json dates from the privacy page, never from the build", () => {
  expect(JSON.parse(gpcJson(siteContent))).toEqual({
    gpc: true,
    lastUpdate: siteContent.get("pages", "privacy").data.updatedAt.slice(0, 10),
  });
});

it("robots.txt closes the forms' addresses only and names the sitemap", () => {
  expect(robotsTxt(siteContent)).toBe(
    "User-agent: *\nDisallow: /api/\n\nSitemap: https://www.example.com/sitemap.xml\n",
  );
});
