import { describe, expect, test } from "vitest";
import { LeadsEnvError, readLeadsEnv } from "#lib/leads/env.ts";
import { sampleWebhookSecret } from "#tests/e2e/leads-support/webhook-receiver.ts";

describe("the settings for leads", () => {
  test("need no variable: leads are stored in a file and wait", () => {
    const settings = readLeadsEnv({});
    expect(settings.databaseUrl).toBe("file:./data/leads.db");
    expect(settings.smtpUrl).toBeUndefined();
    expect(settings.proxies.has("127.0.0.1")).toBe(true);
  });

  test.each([
    ["LEADS_DATABASE_URL", "mysql://db/leads"],
    ["SMTP_URL", "post.internal"],
    ["LEADS_TO", "nobody"],
    ["LEADS_FROM", "Example <website@example.com>\r\nBcc: eve@example.com"],
    ["LEADS_WEBHOOK_SECRET", "whsec_short"],
    ["HUBSPOT_TOKEN", "two words"],
    ["HUBSPOT_URL", "http://hubspot.example.com"],
    ["HUBSPOT_URL", "https://name:word@hubspot.example.com"],
    ["HUBSPOT_URL", "http://127.0.0.1.example.com"],
    ["HALOPSA_URL", "halo.internal"],
    ["HALOPSA_CUSTOMER_ID", "Website"],
    ["CONNECTWISE_PRIVATE_KEY", "line\nbreak"],
    ["CONNECTWISE_FOR_CONTACT_ID", "0"],
    ["LEADS_SECRET", "too short"],
    ["TRUSTED_PROXIES", "10.0.0.0/99"],
    ["LEADS_RETENTION_DAYS", "-1"],
    ["LEADS_QUARANTINE_DAYS", "0"],
    ["LEADS_RATE_EMAIL", "many"],
    ["LEADS_DELIVER", "perhaps"],
    ["LOG_LEVEL", "loud"],
  ])("name a wrong %s, its purpose and what to write, and never its value", (name, value) => {
    const read = () => readLeadsEnv({ [name]: value });
    expect(read).toThrow(LeadsEnvError);
    expect(read).toThrow(new RegExp(`${name} has a value that cannot be used\\.\\n\\s+It is .+Write `));
    expect(read).not.toThrow(value);
  });

  test("say what is missing in addition to a mail server", () => {
    const read = () => readLeadsEnv({ SMTP_URL: "smtp://mail.example.com" });
    expect(read).toThrow("LEADS_TO is missing");
    expect(read).toThrow("LEADS_FROM is missing");
  });

  test.each(["http://8.8.8.8/", "http://[2606:4700::1111]/", "http://[::ffff:8.8.8.8]/"])(
    "let leads go unencrypted to no address on the internet: %s",
    (url) => {
      const variables = {
        LEADS_WEBHOOK_URL: url,
        LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
        LEADS_WEBHOOK_ALLOW_PRIVATE: "yes",
      };
      expect(() => readLeadsEnv(variables)).toThrow("LEADS_WEBHOOK_URL would send leads unencrypted");
      const inside = { ...variables, LEADS_WEBHOOK_URL: "http://10.0.0.5/hook" };
      expect(readLeadsEnv(inside).webhook?.url).toBe("http://10.0.0.5/hook");
    },
  );

  test("refuse a webhook without a secret, and one into the own network", () => {
    expect(() => readLeadsEnv({ LEADS_WEBHOOK_URL: "https://crm.example.com/" })).toThrow(
      "LEADS_WEBHOOK_SECRET is missing",
    );
    const inside = {
      LEADS_WEBHOOK_URL: "https://169.254.169.254/",
      LEADS_WEBHOOK_SECRET: sampleWebhookSecret,
    };
    expect(() => readLeadsEnv(inside)).toThrow("LEADS_WEBHOOK_URL is an address inside a private network");
    expect(readLeadsEnv({ ...inside, LEADS_WEBHOOK_ALLOW_PRIVATE: "yes" }).webhook?.addresses).toBe("any");
  });

  test.each([
    ["HALOPSA_TENANT", "HALOPSA_URL", "HALOPSA_CLIENT_SECRET", "HALOPSA_TICKET_TYPE_ID"],
    ["CONNECTWISE_COMPANY", "CONNECTWISE_URL", "CONNECTWISE_PRIVATE_KEY", "CONNECTWISE_FOR_CONTACT_ID"],
  ])("say what else a CRM needs where %s is set", (given, ...needed) => {
    for (const name of needed)
      expect(() => readLeadsEnv({ [given]: "sample" })).toThrow(`${name} is missing while ${given} is set`);
  });

  test("refuse half of a CRM's settings, and let them lead unencrypted to this machine alone", () => {
    expect(() => readLeadsEnv({ HUBSPOT_URL: "https://api.hubapi.com" })).toThrow("HUBSPOT_TOKEN is missing");
    expect(readLeadsEnv({ HUBSPOT_TOKEN: "pat-1" }).crm.hubspot?.url).toBe("https://api.hubapi.com");
    for (const url of ["http://localhost:1234", "http://[::1]:1234", "http://127.0.0.1:1234/"])
      expect(readLeadsEnv({ HUBSPOT_TOKEN: "pat-1", HUBSPOT_URL: url }).crm.hubspot?.url).toBe(
        url.replace(/\/$/, ""),
      );
  });
});
