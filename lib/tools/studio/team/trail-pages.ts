import { teamHeaders } from "./pages/page.ts";
import { trailPage } from "./pages/trail-page.ts";
import type { Handlers } from "./routes.ts";
import { actsAsCsv, actsOf } from "./trail.ts";

/** As many as somebody looks through on a page; the file has all. */
const shown = 300;

export const trail: Handlers = {
  GET: async ({ team, reader }) => trailPage(reader, await actsOf(team.store, shown), team.trailDays),
};

export const trailAsCsv: Handlers = {
  GET: async ({ team }) =>
    new Response(actsAsCsv(await actsOf(team.store)), {
      headers: {
        ...teamHeaders,
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="who-did-what.csv"',
      },
    }),
};
