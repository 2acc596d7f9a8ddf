/** A company's own sign-in: a certified OpenID provider on this machine, at which a browser gives any name and is believed. */
import { createServer } from "node:http";
import Provider from "oidc-provider";
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

/**
 * @param callback of the studio
 * @param claims of each name; whoever has none is unknown
 */
export async function company(
  callback: string,
  claims: Readonly<Record<string, Record<string, string | boolean>>>,
): Promise<Company> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const settings = { issuer, clientId: "studio", clientSecret: "a-secret-for-tests" };
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
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...claims[id] }) }),
  });
  const server = createServer(provider.callback());
  await listen(server, port, "127.0.0.1");
  return {
    settings,
    async signIn(address, name) {
      const browser = browserOf(issuer);
      let next = address;
      for (;;) {
        const { headers, text } = await browser.get(next);
        const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1];
        const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1];
        const sent =
          action === undefined || prompt === undefined
            ? undefined
            : await browser.post(action, { prompt, login: name, password: "any" });
        const location = (sent?.headers ?? headers).get("location");
        if (location === null) throw new Error(`The company's sign-in ended at ${next}: ${text}`);
        next = new URL(location, issuer).href;
        if (next.startsWith(callback)) return new URL(next);
      }
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
