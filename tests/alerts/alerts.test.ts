/**
 * Each alert fires by a fault of the real leads service, and no other does. What the service says before and after the fault is handed
 * to promtool as it is; an hour of Prometheus' time passes there and none here.
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test, vi } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { LeadsSettings } from "#lib/leads/env.ts";
import type { ServedBuild } from "#lib/leads/metrics.ts";
import { createLeadsService, type LeadsService } from "#lib/leads/service.ts";
import { plainPages, sampleKnown, sampleSite } from "#tests/e2e/leads-support/pages.ts";
import { formRequest, goodFields, newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { freePort } from "#tests/support/free-port.ts";
import { expectFiring, promtool } from "#tests/support/promtool.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const rules = "deploy/prometheus/alerts.yml";
const token = "a-token-that-nobody-guesses-0123456789";

interface Watched {
  readonly service: LeadsService;
  readonly path: string;
  post(changes?: Record<string, string>): Promise<number>;
  /** Each series and its value, as Prometheus names it. */
  scrape(): Promise<Map<string, string>>;
}

async function watched({
  env = {},
  more = {},
  instance = "web-1:3000",
  build = { id: "0123456789ab", at: new Date() },
}: {
  env?: Record<string, string>;
  more?: Partial<LeadsSettings>;
  instance?: string;
  build?: ServedBuild;
} = {}): Promise<Watched> {
  const url = newDatabaseUrl();
  const service = await createLeadsService({
    ...plainPages,
    settings: testSettings({ LEADS_DATABASE_URL: url, METRICS_TOKEN: token, ...env }, more),
    site: sampleSite,
    known: sampleKnown,
    build: () => build,
  });
  onTestFinished(() => service.stop());
  return {
    service,
    path: url.slice("file:".length),
    async post(changes = {}) {
      const request = new Request("http://localhost/api/leads/", formRequest({ ...goodFields, ...changes }));
      return (await service.handle(request, { address: "127.0.0.1" })).status;
    },
    async scrape() {
      const text = (await (await service.metrics(`Bearer ${token}`))?.text()) ?? "";
      const where = `job="leads",instance="${instance}"`;
      const series = text.split("\n").flatMap((line): [string, string][] => {
        const [, name, labels = "", value = ""] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
        return name === undefined
          ? []
          : [[`${name}{${labels === "" ? where : `${labels},${where}`}}`, value]];
      });
      return new Map([...series, [`up{${where}}`, "1"]]);
    },
  };
}

/** Ten minutes as they were before, and then as they are; a sample a minute. */
function overTime(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Map<string, string> {
  const names = new Set([...before.keys(), ...after.keys()]);
  const samples = (value: string | undefined, count: number) => `${value ?? "_"}x${count - 1}`;
  return new Map(
    [...names].map((name) => [name, `${samples(before.get(name), 10)} ${samples(after.get(name), 120)}`]),
  );
}

const minutely = { step: "1m" };
const closedMail = async () => ({
  SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
  LEADS_TO: "team@example.com",
  LEADS_FROM: "Site <site@example.com>",
});

test("promtool finds nothing wrong with the rules, nor with the configuration beside them", () => {
  expect(promtool("check", "rules", "--lint=all", "--lint-fatal", rules)).toContain("rules found");
  // The token is the operator's; everything else is checked.
  expect(promtool("check", "config", "--syntax-only", "deploy/prometheus/prometheus.yml")).toContain(
    "SUCCESS",
  );
});

test("while all is well none fires, however long", async () => {
  const leads = await watched({ env: { LEADS_BACKUP_FOLDER: join(temporaryFolder("backup"), "leads") } });
  const before = await leads.scrape();
  await leads.service.start();
  await leads.post();
  const series = overTime(before, await leads.scrape());
  for (const at of ["9m", "15m", "40m", "2h"]) expectFiring(rules, series, { ...minutely, at, firing: [] });
});

const fired = new Set<string>();
function expectAlerts(series: Map<string, string>, firing: string[], at = "40m", step = "1m"): void {
  expectFiring(rules, series, { step, at, firing });
  for (const name of firing) fired.add(name);
}

test("a server that does not answer", async () => {
  const before = await (await watched()).scrape();
  const after = new Map([['up{job="leads",instance="web-1:3000"}', "0"]]);
  expectAlerts(overTime(before, after), ["LeadsServerDown"]);
});

test("a database that is gone while a visitor sends a form", async () => {
  const leads = await watched();
  const before = await leads.scrape();
  for (const end of ["", "-wal", "-shm"]) renameSync(`${leads.path}${end}`, `${leads.path}.away${end}`);
  expect(await leads.post()).toBe(503);
  const series = overTime(before, await leads.scrape());
  expectAlerts(series, ["LeadsDatabaseDown", "LeadsNotStored"], "15m");
  expectAlerts(series, ["LeadsDatabaseDown"], "40m");
});

test("a mail server that is away, and a lead that waits for it", async () => {
  const leads = await watched({ env: await closedMail() });
  const before = await leads.scrape();
  await leads.post();
  const file = new DatabaseSync(leads.path);
  file.prepare("update lead_delivery set created_at = ?").run(new Date(Date.now() - 1_800_000).toISOString());
  file.close();
  expectAlerts(overTime(before, await leads.scrape()), ["LeadsNotDelivered"]);
});

test("a mail server that is away for good", async () => {
  const leads = await watched({ env: await closedMail() });
  const before = await leads.scrape();
  await leads.post();
  await leads.service.start();
  await vi.waitFor(
    async () => expect([...(await leads.scrape())].join()).toMatch(/leads_outbox_dead[^,]*,[^,]*,1/),
    { timeout: 60_000 },
  );
  expectAlerts(overTime(before, await leads.scrape()), ["LeadsDead"]);
});

test("a database that is held by another program, so that each form waits", async () => {
  const leads = await watched({ more: { databasePatienceMs: 30_000 } });
  const before = await leads.scrape();
  const other = new DatabaseSync(leads.path);
  other.exec("begin immediate");
  const posting = leads.post();
  setTimeout(() => {
    other.exec("commit");
    other.close();
  }, 1_500);
  expect(await posting).toBe(303);
  expectAlerts(overTime(before, await leads.scrape()), ["LeadsStoredSlowly"], "30m");
});

test("a flood of submissions that wait in quarantine", async () => {
  const leads = await watched();
  const before = await leads.scrape();
  for (let number = 0; number < 51; number += 1)
    await leads.post({ email: `v${number}@example.com`, website: "https://spam.example" });
  expectAlerts(overTime(before, await leads.scrape()), ["LeadsQuarantineGrows"], "2h");
});

test("a backup that cannot be written", async () => {
  const folder = join(temporaryFolder("backup"), "leads");
  writeFileSync(folder, "");
  const leads = await watched({ env: { LEADS_BACKUP_FOLDER: folder } });
  const before = await leads.scrape();
  await leads.service.start();
  expectAlerts(overTime(before, await leads.scrape()), ["LeadsBackupLate"]);
});

test("a server that was left out of a release", async () => {
  const one = await (await watched()).scrape();
  const other = await watched({ instance: "web-2:3000", build: { id: "ba9876543210", at: new Date() } });
  expectAlerts(overTime(one, new Map([...one, ...(await other.scrape())])), ["SiteBuildsDiffer"], "2h");
});

test("a site that nobody has built for long", async () => {
  // promtool's time begins in 1970, and so does this build.
  const leads = await watched({ build: { id: "0123456789ab", at: new Date(0) } });
  const series = new Map([...(await leads.scrape())].map(([name, value]) => [name, `${value}x500`]));
  expectAlerts(series, ["SiteReleaseOld"], "101d", "6h");
});

test("no alert was left out", () => {
  const file = z.object({ groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string() })) })) });
  const { groups } = file.parse(parse(readFileSync(rules, "utf8")));
  expect([...fired].sort()).toEqual(groups.flatMap((group) => group.rules.map(({ alert }) => alert)).sort());
});
