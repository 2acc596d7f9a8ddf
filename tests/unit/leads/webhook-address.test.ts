import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { checkWebhookUrl, guardedLookup, isPublicAddress } from "#lib/leads/deliver/webhook-address.ts";

describe("the address of a webhook", () => {
  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "not an address",
  ])("%s is not on the public internet", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["8.8.8.8", "172.15.255.255", "172.32.0.1", "2606:4700::1111"])("%s is", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ["http://crm.example.com/", "is not https"],
    ["https://127.0.0.1/", "is an address inside a private network"],
    ["https://[::1]/", "is an address inside a private network"],
    ["https://2130706433/", "is an address inside a private network"],
    ["https://0x7f.1/", "is an address inside a private network"],
    [
      "https://user:secret@crm.example.com/",
      "carries a user name or password; the signature is what proves the sender",
    ],
    ["file:///etc/passwd", "is not https"],
    ["crm", "is not a URL"],
  ])("%s %s", (url, reason) => {
    expect(checkWebhookUrl(url, "public")).toBe(reason);
  });

  test("is judged after its name is resolved, at the moment of the connection", async () => {
    const { promise, resolve } = Promise.withResolvers<Error>();
    request("http://localhost:9/", { lookup: guardedLookup("public") })
      .on("error", resolve)
      .end();
    await expect(promise).resolves.toMatchObject({ code: "EFORBIDDENADDRESS" });
  });

  test.each([
    ["8.8.8.8", "http:", false],
    ["8.8.8.8", "https:", true],
    ["127.0.0.1", "http:", true],
    ["fd00::1", "http:", true],
    ["2606:4700::1111", "http:", false],
  ])("%s is reached by %s where the own network is allowed: %j", async (name, protocol, allowed) => {
    const { promise, resolve } = Promise.withResolvers<Error | null>();
    guardedLookup("any", protocol)(name, { all: true }, resolve);
    const error = await promise;
    expect(error === null).toBe(allowed);
    if (error !== null) expect(error).toMatchObject({ code: "EFORBIDDENADDRESS" });
  });
});
