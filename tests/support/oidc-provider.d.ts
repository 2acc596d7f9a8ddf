/** The package carries no types; this is the part that the tests use. */
declare module "oidc-provider" {
  import type { JsonWebKey } from "node:crypto";
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

  export type Stored = Record<string, unknown>;

  /** Where one kind of what the provider remembers is kept. */
  export interface Adapter {
    upsert(id: string, payload: Stored): Promise<void>;
    find(id: string): Promise<Stored | undefined>;
    findByUid(uid: string): Promise<Stored | undefined>;
    findByUserCode(userCode: string): Promise<Stored | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  interface Context {
    oidc: {
      provider: Provider;
      client: { clientId: string };
      session: { accountId: string };
    };
  }

  interface Configuration {
    clients: { client_id: string; client_secret: string; redirect_uris: string[] }[];
    claims: Record<string, string[]>;
    cookies: { keys: string[] };
    adapter: (model: string) => Adapter;
    jwks: { keys: JsonWebKey[] };
    /** In seconds. */
    ttl: Record<string, number>;
    features: { devInteractions: { enabled: boolean } };
    interactions: { url(context: unknown, interaction: { uid: string }): string };
    loadExistingGrant(context: Context): Promise<Grant>;
    findAccount(
      context: unknown,
      id: string,
    ): { accountId: string; claims(): Record<string, string | boolean> & { sub: string } };
  }
  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): RequestListener;
    Grant: new (of: {
      clientId: string;
      accountId: string;
    }) => Grant;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>;
  }
}
