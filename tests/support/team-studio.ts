/** The studio of a team on a small site, with a real mail server, a clock of its own and browsers without a window. */
import { join } from "node:path";
import { type LeadsDatabase, openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { listen } from "#lib/server/listen.ts";
import type { ReadersView } from "#lib/tools/studio/contract.ts";
import type { Role } from "#lib/tools/studio/roles.ts";
import { Refused } from "#lib/tools/studio/server/refused.ts";
import { addAccount } from "#lib/tools/studio/team/accounts.ts";
import type { CompanySettings } from "#lib/tools/studio/team/company-sign-in.ts";
import { companySignIn } from "#lib/tools/studio/team/company-sign-in.ts";
import { openStudioDatabase } from "#lib/tools/studio/team/database/open.ts";
import { limits } from "#lib/tools/studio/team/limits.ts";
import { newLink } from "#lib/tools/studio/team/links.ts";
import { teamMailer } from "#lib/tools/studio/team/mail.ts";
import { readTeamSettings } from "#lib/tools/studio/team/settings.ts";
import { teamServer } from "#lib/tools/studio/team/team-server.ts";
import { actsOf } from "#lib/tools/studio/team/trail.ts";
import { workspaces } from "#lib/tools/studio/team/workspaces.ts";
import { smallSite } from "#tests/builders/small-site.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { type SmtpReceiver, smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { git, serveStudio, token } from "#tests/integration/studio/studio-server.ts";
import { freePort } from "./free-port.ts";

interface Options {
  /** The server's variables, besides those that every team's studio needs. */
  environment?: Record<string, string>;
  company?: CompanySettings;
  /** Where the server listens. */
  port?: number;
  /** What the workspace serves as the studio's page. */
  files?: Parameters<typeof serveStudio>[1];
  /** Files of the site, besides the small one's. */
  content?: Record<string, string>;
  /** How many may write at once. */
  most?: number;
  /** For how many a development server makes pages. */
  mostSites?: number;
  /** Answers in place of a development server. */
  answerSite?: Parameters<typeof serveStudio>[3];
  smtp?: SmtpReceiver;
  leads?: LeadsDatabase;
  /** What was read last week. */
  readers?: () => Promise<ReadersView>;
}

export async function teamStudio({
  environment = {},
  company,
  files,
  content = {},
  most = 10,
  mostSites = 10,
  answerSite,
  smtp,
  leads = openLeadsDatabase(newDatabaseUrl()),
  readers = () => Promise.reject(new Refused("Nothing is recorded.", 404)),
  ...at
}: Options = {}) {
  const site = smallSite({ ".gitignore": ".cache/\ndata/\n", ...content });
  const inSite = (...parameters: string[]) => git(site.root, ...parameters);
  inSite("init", "-q", "-b", "main");
  inSite("config", "commit.gpgsign", "false");
  inSite("add", "-A");
  inSite("commit", "-qm", "The site as it was");
  const mails = smtp ?? (await smtpReceiver());
  const port = at.port ?? (await freePort());
  const settings = readTeamSettings(
    { SMTP_URL: mails.url, STUDIO_FROM: "Studio <studio@example.com>", ...environment },
    { host: "127.0.0.1", port },
  );
  const { origin } = settings;
  let now = Date.now();
  const store = {
    db: await openStudioDatabase(join(site.root, "data", "studio", "studio.db")),
    now: () => new Date(now),
  };
  const places = workspaces({
    root: site.root,
    start: async (folder) => {
      const served = await serveStudio(folder, files, undefined, answerSite);
      return { port: served.port, token, stop: () => served.close(), onEnd: () => undefined };
    },
    most,
    mostSites,
  });
  const mailer = teamMailer(settings.mail);
  const { server, close } = await teamServer(settings, {
    store,
    root: site.root,
    workspaces: places,
    name: "Sample IT",
    mailer,
    limits: limits(),
    trailDays: settings.trailDays,
    leads,
    readers,
    ...(company && { company: companySignIn(company, `${origin}/studio/sign-in/company`) }),
  });
  await listen(server, port, "127.0.0.1");
  const invite = (email: string, role: Role = "writer") => addAccount(store, { email, role });
  const browser = () => browserOf(origin);
  return {
    site,
    git: inSite,
    workspaces: places,
    origin,
    port,
    store,
    mails,
    leads,
    browser,
    invite,
    /** Moves the server's clock. */
    pass(milliseconds: number) {
      now += milliseconds;
    },
    /** The address in the mail that came last. */
    async mailedLink(count: number): Promise<string> {
      await mails.arrived(count);
      const { text = "" } = await mails.parsed(count - 1);
      const address = /http\S+\/studio\/sign-in\/link\/\S+/.exec(text)?.[0] ?? "";
      return address.slice(origin.length);
    },
    /** A browser in which somebody new is signed in. */
    async signedIn(email: string, role: Role = "writer") {
      const account = await invite(email, role);
      const its = browser();
      const path = `/studio/sign-in/link/${await newLink(store, account.id, "sign-in")}`;
      await its.get(path);
      await its.post(path, { act: "use" });
      return { ...its, account };
    },
    trail: async () => (await actsOf(store)).map(({ who, what }) => `${who ?? "nobody"} ${what}`),
    async [Symbol.asyncDispose]() {
      close();
      mailer.close();
      if (!smtp) await mails.close();
      await places.close();
      await leads.close();
      await store.db.destroy();
      site[Symbol.dispose]();
    },
  };
}

export type TeamStudio = Awaited<ReturnType<typeof teamStudio>>;

export interface Seen {
  status: number;
  headers: Headers;
  text: string;
}

/** Keeps cookies, and sends with a form what the page before gave it to send. */
export function browserOf(origin: string) {
  const cookies = new Map<string, string>();
  let formToken = "";

  async function send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Seen> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, origin), {
      ...init,
      headers: { ...(cookie !== "" && { cookie }), ...init.headers },
      redirect: "manual",
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await response.text();
    formToken = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? formToken;
    return { status: response.status, headers: response.headers, text };
  }
  return {
    cookies,
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    /** As a form of the page that was opened last. */
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      send(path, {
        method: "POST",
        body: new URLSearchParams({ token: formToken, ...fields }),
        headers: { origin, "sec-fetch-site": "same-origin", ...headers },
      }),
    /** As a script of the studio's page. */
    api: (path: string, body?: unknown, headers: Record<string, string> = {}) =>
      send(`/studio/${path}`, {
        ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
        headers: {
          "sec-fetch-site": "same-origin",
          ...(body !== undefined && { origin, "content-type": "application/json" }),
          ...headers,
        },
      }),
  };
}
