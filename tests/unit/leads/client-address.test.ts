import { describe, expect, test } from "vitest";
import { addressPrefix, clientAddress, trustedProxies } from "#lib/leads/screen/client-address.ts";

describe("the client's address", () => {
  const proxies = trustedProxies("loopback, 10.0.0.0/8, 2001:db8:ffff::/48");

  test.each([
    ["a stranger's X-Forwarded-For is not believed", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["a trusted proxy's is", "127.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["what the visitor put in front of it is not", "127.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
    ["a chain of trusted proxies is followed", "::1", "1.1.1.1, 198.51.100.1, 10.1.2.3", "198.51.100.1"],
    ["an IPv4 address inside IPv6 is that IPv4 address", "::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["… also in hexadecimal digits", "::ffff:7f00:1", "::ffff:c633:6401", "198.51.100.1"],
    ["ports are taken off", "127.0.0.1", "198.51.100.1:4711", "198.51.100.1"],
    ["brackets are taken off", "127.0.0.1", "[2001:db8::7]:4711", "2001:db8::7"],
    ["rubbish ends the chain", "127.0.0.1", "198.51.100.1, unknown", "127.0.0.1"],
    ["an empty header leaves the peer", "127.0.0.1", "", "127.0.0.1"],
  ])("%s", (_what, peer, header, client) => {
    expect(clientAddress(peer, header, proxies)).toBe(client);
  });

  test.each([
    ["203.0.113.77", "203.0.113.0/24"],
    ["::ffff:203.0.113.77", "203.0.113.0/24"],
    ["::FFFF:cb00:714d", "203.0.113.0/24"],
    ["0:0:0:0:0:ffff:203.0.113.77", "203.0.113.0/24"],
    ["0000:0000:0000:0000:0000:ffff:cb00:714d", "203.0.113.0/24"],
    ["64:ff9b::203.0.113.77", "64:ff9b:0:0::/56"],
    ["2001:db8:1:2201:1:2:203.0.113.77", "2001:db8:1:2200::/56"],
    ["2001:db8:1:22ff::1", "2001:db8:1:2200::/56"],
    ["2001:0DB8:0001:22FF:0:0:0:1", "2001:db8:1:2200::/56"],
    ["::1", "0:0:0:0::/56"],
    ["fe80::1%eth0", "fe80:0:0:0::/56"],
    ["", "unknown"],
  ])("%j belongs to %s", (address, prefix) => {
    expect(addressPrefix(address)).toBe(prefix);
  });

  test.each(["10.0.0.0/33", "localhost", "10.0.0", "::/200"])("%j is no proxy", (entry) => {
    expect(() => trustedProxies(entry)).toThrow(entry);
  });
});
