/** The package carries no types; this is the part that the tests use. */
declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  interface Configuration {
    clients: { client_id: string; client_secret: string; redirect_uris: string[] }[];
    claims: Record<string, string[]>;
    cookies: { keys: string[] };
    findAccount(
      context: unknown,
      id: string,
    ): { accountId: string; claims(): Record<string, string | boolean> & { sub: string } };
  }
  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): RequestListener;
  }
}
