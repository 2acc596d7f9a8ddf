/** npm run bench:leads: how many leads a second one server stores, and how long the slowest hundredth waits. */
import { command } from "#lib/cli/command.ts";
import { numberOf } from "#tests/bench/parameters.ts";
import { testPostgres } from "#tests/e2e/leads-support/postgres.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { freePort } from "#tests/support/free-port.ts";
import { leadsProcess } from "#tests/support/leads-process.ts";

const connections = 16;

const help = `Posts leads to one server from ${connections} connections, on SQLite and on PostgreSQL, and prints leads a second and how long they wait.

  npm run bench:leads              3000 leads
  npm run bench:leads -- 10000`;

await command({ script: "bench:leads", help, allowPositionals: true }, async ({ positionals }) => {
  const leads = numberOf("leads", positionals[0] ?? "3000");
  await run("SQLite", newDatabaseUrl(), leads);
  const postgres = await testPostgres();
  await run("PostgreSQL", postgres.url, leads);
  await postgres.close();
});

/** Posts distinct leads from `connections` at once; gives leads a second and waits in milliseconds. */
async function measure(
  origin: string,
  leads: number,
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

async function run(name: string, databaseUrl: string, leads: number): Promise<void> {
  const port = await freePort();
  const server = leadsProcess({
    LEADS_DATABASE_URL: databaseUrl,
    STORM_PORT: String(port),
    LEADS_RATE_ADDRESS: "1000000",
    LEADS_RATE_ADDRESS_REFUSED: "1000000",
  });
  try {
    await server.up;
    const { perSecond, p50, p99, refused } = await measure(`http://127.0.0.1:${port}`, leads);
    console.log(
      `${name}: ${perSecond} leads/s, p50 ${p50} ms, p99 ${p99} ms, ${refused} refused, ${leads} leads, ${connections} connections`,
    );
  } finally {
    await server.end();
  }
}
