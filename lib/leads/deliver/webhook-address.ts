import { lookup as resolve } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Which addresses a webhook may reach: the public internet, or any (an operator's own network too). */
export type AddressPolicy = "public" | "any";

// IANA special-purpose registries (RFC 6890 and successors): what is not a public unicast address.
const reserved = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  reserved.addSubnet(network, prefix, "ipv4");
}
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");
const reservedInsideGlobal = new BlockList();
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  reservedInsideGlobal.addSubnet(network, prefix, "ipv6");
}

/** Whether an IP address is on the public internet. IPv4 wrapped in IPv6 (mapped, 6to4, NAT64) never does. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !reserved.check(address, "ipv4");
  if (family !== 6) return false;
  return globalUnicast.check(address, "ipv6") && !reservedInsideGlobal.check(address, "ipv6");
}

// Loopback, private (RFC 1918, RFC 4193), link-local and shared (RFC 6598) addresses.
const ownNetwork = new BlockList();
for (const [network, prefix] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
  ["100.64.0.0", 10],
] as const) {
  ownNetwork.addSubnet(network, prefix, "ipv4");
}
ownNetwork.addAddress("::1", "ipv6");
ownNetwork.addSubnet("fc00::", 7, "ipv6");
ownNetwork.addSubnet("fe80::", 10, "ipv6");

/** Whether leads may be sent to an address: unencrypted (`http:`) only inside the operator's own network. */
function mayReach(address: string, protocol: string, policy: AddressPolicy): boolean {
  if (policy === "public") return isPublicAddress(address);
  return protocol === "https:" || ownNetwork.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** Why a webhook may not go to this URL, or undefined where it may. Host names are judged later, when they are resolved. */
export function checkWebhookUrl(text: string, policy: AddressPolicy): string | undefined {
  if (!URL.canParse(text)) return "is not a URL";
  const url = new URL(text);
  if (url.username !== "" || url.password !== "")
    return "carries a user name or password; the signature is what proves the sender";
  if (policy === "public" && url.protocol !== "https:") return "is not https";
  if (url.protocol !== "https:" && url.protocol !== "http:") return "is not http or https";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) === 0 || mayReach(host, url.protocol, policy)) return undefined;
  return policy === "public"
    ? "is an address inside a private network"
    : "would send leads unencrypted over the internet; write https";
}

/** The error code of a connection that {@link guardedLookup} refused. */
const forbiddenAddress = "EFORBIDDENADDRESS";

/**
 * A `lookup` for node:http(s) that gives only addresses the policy allows. The address that was judged is the one connected
 * to, so a name that changes its address between check and use (DNS rebinding) gains nothing.
 */
export function guardedLookup(policy: AddressPolicy, protocol = "https:"): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, "", 0);
        return;
      }
      const allowed = addresses.filter((entry) => mayReach(entry.address, protocol, policy));
      const [first] = allowed;
      if (first === undefined || allowed.length !== addresses.length) {
        callback(
          Object.assign(new Error("The webhook's host name points where leads may not be sent"), {
            code: forbiddenAddress,
          }),
          "",
          0,
        );
      } else if (options.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
