/** A company's own sign-in: a certified OpenID provider on this machine, at which a browser gives any name and is believed. */
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { Adapter, Stored } from "oidc-provider";
import { listen } from "#lib/server/listen.ts";
import type { CompanySettings } from "#lib/tools/studio/team/company-sign-in.ts";
import { freePort } from "./free-port.ts";
import { browserOf } from "./team-studio.ts";

export interface Company {
  settings: CompanySettings;
  /** Signs in there, as somebody would in a browser. @returns the address that the browser is sent back to */
  signIn(address: string, name: string): Promise<URL>;
  close(): void;
}

/** Where the provider sends a browser to find out who it is. */
const askingPath = "/who/";

/** Longer than a test. */
const seconds = 3_600;

/**
 * Nothing is left at a default that the provider warns of.
 *
 * @param callback of the studio
 * @param claims of each name; whoever has none is unknown
 */
export async function company(
  callback: string,
  claims: Readonly<Record<string, Record<string, string | boolean>>>,
): Promise<Company> {
  const Provider = await loadedProvider();
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const settings = { issuer, clientId: "studio", clientSecret: "a-secret-for-tests" };
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [callback],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    cookies: { keys: ["a-key-for-tests"] },
    adapter: memoryAdapters(),
    jwks: { keys: [privateKey.export({ format: "jwk" })] },
    ttl: { AccessToken: seconds, Grant: seconds, IdToken: seconds, Interaction: seconds, Session: seconds },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `${askingPath}${uid}` },
    // Whoever has signed in agrees to everything.
    async loadExistingGrant({ oidc: { client, session } }) {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...claims[id] }) }),
  });
  const answer = provider.callback();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer);
    if (!pathname.startsWith(askingPath)) return answer(request, response);
    const accountId = searchParams.get("name") ?? "";
    provider.interactionFinished(request, response, { login: { accountId } }).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await listen(server, port, "127.0.0.1");
  return {
    settings,
    async signIn(address, name) {
      const browser = browserOf(issuer);
      let next = address;
      for (;;) {
        const { headers, text } = await browser.get(next);
        const location = headers.get("location");
        if (location === null) throw new Error(`The company's sign-in ended at ${next}: ${text}`);
        const url = new URL(location, issuer);
        if (url.pathname.startsWith(askingPath)) url.searchParams.set("name", name);
        if (url.href.startsWith(callback)) return url;
        next = url.href;
      }
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** As it is loaded, the package warns of every Node that is no long-term release, and Node of what it tries; no setting turns that off. */
async function loadedProvider() {
  const { warn } = console;
  const { emitWarning } = process;
  console.warn = () => undefined;
  process.emitWarning = () => undefined;
  try {
    return (await import("oidc-provider")).default;
  } finally {
    console.warn = warn;
    process.emitWarning = emitWarning;
  }
}

/** @returns makes what keeps one kind of what the provider remembers */
function memoryAdapters(): (model: string) => Adapter {
  const all = new Map<string, Stored>();
  return (model) => {
    const key = (id: string) => `${model} ${id}`;
    const withField = (field: string, value: string) =>
      [...all].find(([name, stored]) => name.startsWith(`${model} `) && stored[field] === value)?.[1];
    return {
      async upsert(id, payload) {
        all.set(key(id), payload);
      },
      find: async (id) => all.get(key(id)),
      findByUid: async (uid) => withField("uid", uid),
      findByUserCode: async (userCode) => withField("userCode", userCode),
      async consume(id) {
        all.set(key(id), { ...all.get(key(id)), consumed: Math.floor(Date.now() / 1_000) });
      },
      async destroy(id) {
        all.delete(key(id));
      },
      async revokeByGrantId(grantId) {
        for (const [name, stored] of all) if (stored.grantId === grantId) all.delete(name);
      },
    };
  };
}
