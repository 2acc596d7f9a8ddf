/** How many leads a second one server stores, and how long the slowest hundredth waits: `node tests/bench/leads.ts`. */
import { testPostgres } from "#tests/e2e/leads-support/postgres.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { freePort } from "#tests/support/free-port.ts";
import { leadsProcess } from "#tests/support/leads-process.ts";

const leads = Number(process.env.BENCH_LEADS ?? 3_000);
const connections = 16;

/** Posts distinct leads from `connections` at once; gives leads a second and waits in milliseconds. */
async function measure(
  origin: string,
): Promise<{ perSecond: number; p50: number; p99: number; refused: number }> {
  const waits: number[] = [];
  let next = 0;
  let refused = 0;
  const began = performance.now();
  const visitor = async () => {
    while (next < leads) {
      const number = next;
      next += 1;
      const sent = performance.now();
      const response = await fetch(`${origin}/api/leads/`, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams({
          name: `Visitor ${number}`,
          email: `visitor-${number}@example.com`,
          message: `Message ${number}`,
          consent: "2026-11",
        }),
      });
      await response.arrayBuffer();
      waits.push(performance.now() - sent);
      if (response.status !== 303) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, visitor));
  const seconds = (performance.now() - began) / 1000;
  waits.sort((a, b) => a - b);
  const quantile = (share: number) => Math.round((waits[Math.ceil(waits.length * share) - 1] ?? 0) * 10) / 10;
  return { perSecond: Math.round(leads / seconds), p50: quantile(0.5), p99: quantile(0.99), refused };
}

async function run(name: string, databaseUrl: string): Promise<void> {
  const port = await freePort();
  const server = leadsProcess({
    LEADS_DATABASE_URL: databaseUrl,
    STORM_PORT: String(port),
    LEADS_RATE_ADDRESS: "1000000",
    LEADS_RATE_ADDRESS_REFUSED: "1000000",
  });
  try {
    await server.up;
    const { perSecond, p50, p99, refused } = await measure(`http://127.0.0.1:${port}`);
    console.log(
      `${name}: ${perSecond} leads/s, p50 ${p50} ms, p99 ${p99} ms, ${refused} refused, ${leads} leads, ${connections} connections`,
    );
  } finally {
    await server.end();
  }
}

await run("SQLite", newDatabaseUrl());
const postgres = await testPostgres();
await run("PostgreSQL", postgres.url);
await postgres.close();
