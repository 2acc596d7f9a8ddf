/** What `npm run studio` does for a team: the server, and what its keeper does at the terminal. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { valueIn } from "../../../content/check/value-path.ts";
import { readFields } from "../../../content/fields-of.ts";
import { openLeadsDatabase } from "../../../leads/database/leads-database.ts";
import { readLeadsEnv } from "../../../leads/env.ts";
import { gitIn } from "../../../process/git.ts";
import { listen } from "../../../server/listen.ts";
import { readersOfMachine } from "../server/readers.ts";
import { Refused } from "../server/refused.ts";
import { accountByEmail, addAccount, changeRole, readEmail } from "./accounts.ts";
import { companySignIn } from "./company-sign-in.ts";
import { copyStudioDatabase, openStudioDatabase } from "./database/open.ts";
import { limits } from "./limits.ts";
import { newLink } from "./links.ts";
import { teamMailer } from "./mail.ts";
import type { TeamSettings } from "./settings.ts";
import type { Store } from "./store.ts";
import { teamServer } from "./team-server.ts";
import { actsAsCsv, actsOf } from "./trail.ts";
import { workspaces } from "./workspaces.ts";

/** Where accounts and trail are, beside the leads. @param root the folder of the program and of `content/` */
function studioDatabase(root: string): string {
  return join(root, "data", "studio", "studio.db");
}

/**
 * @param root the folder of the program and of `content/`
 * @param name of the company
 * @throws Error in words where it cannot start
 */
export async function serveTeam(
  root: string,
  name: string,
  settings: TeamSettings,
): Promise<{ close(): Promise<void> }> {
  const { status, stdout } = gitIn(root)("rev-parse", "--show-prefix");
  if (status !== 0 || stdout.trim() !== "")
    throw new Error(
      "Everybody in a team writes in a git worktree, so this folder has to be a git repository, with the site at its top.",
    );
  const store = await storeIn(root);
  const mailer = teamMailer(settings.mail);
  // Leads are shown and counted here and never mailed: who gets them is the site's business.
  const environment = { ...process.env, SMTP_URL: "" };
  const leads = openLeadsDatabase(readLeadsEnv(environment).databaseUrl, undefined, true, console.error);
  const places = workspaces({ root });
  const { company, origin, trailDays } = settings;
  const { server, close } = await teamServer(settings, {
    store,
    root,
    workspaces: places,
    name,
    mailer,
    limits: limits(),
    trailDays,
    leads,
    async readers() {
      if (!existsSync(join(root, ".contentlayer", "generated")))
        throw new Refused(
          "The report names pages by their titles, and the site has not been built on this machine yet (npm run build).",
          404,
        );
      return await readersOfMachine(environment);
    },
    ...(company && { company: companySignIn(company, `${origin}/studio/sign-in/company`) }),
  });
  await listen(server, settings.port, settings.host);
  const unkept = unkeptPromise(root, trailDays);
  if (unkept !== undefined) console.warn(unkept);
  return {
    async close() {
      close();
      mailer.close();
      await places.close();
      await leads.close();
      await store.db.destroy();
    },
  };
}

/**
 * What the privacy page does not say of this studio; nothing where it says all.
 *
 * @param root the folder of `content/`
 */
export function unkeptPromise(root: string, trailDays: number): string | undefined {
  const company = readFields(readFileSync(join(root, "content", "company.yaml"), "utf8"), "company");
  const said = valueIn(company, ["teamStudio", "keepDays"]);
  if (typeof said === "number" && said >= trailDays) return undefined;
  return `The studio remembers for ${trailDays} days who did what, and the privacy page ${
    typeof said === "number" ? `says ${said}` : "does not say so"
  }. Write teamStudio: { keepDays: ${trailDays} } into content/company.yaml and publish, or lower STUDIO_TRAIL_DAYS.`;
}

/**
 * Makes somebody an owner, whoever that was before: whoever is at the server's terminal may.
 *
 * @returns what to tell
 * @throws Refused where it is no address or name
 */
export async function makeOwner(
  root: string,
  origin: string,
  { email: given, name }: { email: string; name: string | undefined },
): Promise<string> {
  const store = await storeIn(root);
  try {
    const email = readEmail(given);
    const known = await accountByEmail(store, email);
    if (known) await changeRole(store, known.id, "owner");
    const account =
      known ?? (await addAccount(store, { email, role: "owner", ...(name !== undefined && { name }) }));
    const secret = await newLink(store, account.id, "sign-in");
    return `${email} is an owner of the studio. This link signs in, once, within ten minutes:\n\n  ${origin}/studio/sign-in/link/${secret}\n`;
  } finally {
    await store.db.destroy();
  }
}

/** Who did what, as CSV. */
export async function trailOf(root: string): Promise<string> {
  const store = await storeIn(root);
  try {
    return actsAsCsv(await actsOf(store));
  } finally {
    await store.db.destroy();
  }
}

/**
 * Copies accounts and trail while the studio runs.
 *
 * @throws ExplainedError where the target exists or cannot be written
 */
export function copyDatabase(root: string, target: string): Promise<void> {
  return copyStudioDatabase(studioDatabase(root), target);
}

async function storeIn(root: string): Promise<Store> {
  return { db: await openStudioDatabase(studioDatabase(root)), now: () => new Date() };
}
