import { BlockList, isIP } from "node:net";

/** Which peers may tell us, by `X-Forwarded-For`, whom they speak for. */
export interface TrustedProxies {
  has(address: string): boolean;
}

/**
 * Reads TRUSTED_PROXIES: addresses, CIDR ranges and the word `loopback`, separated by commas.
 *
 * @throws Error naming the entry that is neither.
 * @example
 * trustedProxies("loopback, 10.0.0.0/8").has("10.1.2.3") // true
 */
export function trustedProxies(text: string): TrustedProxies {
  const list = new BlockList();
  for (const entry of text.split(",").map((part) => part.trim())) {
    if (entry === "" || entry === "none") continue;
    if (entry === "loopback") {
      list.addSubnet("127.0.0.0", 8, "ipv4");
      list.addAddress("::1", "ipv6");
      continue;
    }
    const [address = "", prefix] = entry.split("/");
    const family = isIP(address);
    const bits = prefix === undefined ? undefined : Number(prefix);
    const widest = family === 4 ? 32 : 128;
    if (family === 0 || (bits !== undefined && !(Number.isInteger(bits) && bits >= 0 && bits <= widest))) {
      throw new Error(`"${entry}" is not an address, a CIDR range or "loopback"`);
    }
    list.addSubnet(address, bits ?? widest, family === 4 ? "ipv4" : "ipv6");
  }
  return {
    has(address) {
      const plain = unmapped(address);
      const family = isIP(plain);
      return family !== 0 && list.check(plain, family === 4 ? "ipv4" : "ipv6");
    },
  };
}

/**
 * The address a submission comes from: the peer's own, or, where the peer is a trusted proxy, the last entry of
 * `X-Forwarded-For` that no trusted proxy wrote about another (RFC 7239 reasons about the same chain). Whatever visitors
 * write into the header themselves is to the left of it and is never trusted.
 */
export function clientAddress(peer: string, forwardedFor: string | null, proxies: TrustedProxies): string {
  let address = unmapped(peer);
  const hops = (forwardedFor ?? "").split(",").reverse();
  for (const hop of hops) {
    if (!proxies.has(address)) break;
    const candidate = unmapped(withoutPort(hop.trim()));
    if (isIP(candidate) === 0) break;
    address = candidate;
  }
  return address;
}

/**
 * The network an address belongs to, as far as one customer usually reaches: /24 of IPv4, /56 of IPv6.
 *
 * @param bits how much of an IPv6 address is kept
 * @example
 * addressPrefix("203.0.113.77") // "203.0.113.0/24"
 * addressPrefix("2001:db8:1:22ff::1") // "2001:db8:1:2200::/56"
 */
export function addressPrefix(address: string, bits: 48 | 56 = 56): string {
  const plain = unmapped(address);
  if (isIP(plain) === 4) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIP(plain) !== 6) return "unknown";
  const groups = expand(plain.replace(/%.*$/, "")).slice(0, 4);
  const last = bits === 48 ? 0 : Number.parseInt(groups[3] ?? "0", 16) & 0xff00;
  return `${groups.slice(0, 3).join(":")}:${last.toString(16)}::/${bits}`;
}

/** The eight groups of an IPv6 address; the last two may be written as an IPv4 address (RFC 4291, 2.2). */
function expand(address: string): string[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [head = "", tail] = hex.split("::");
  const left = head === "" ? [] : head.split(":");
  if (tail === undefined) return left.map(short);
  const right = tail === "" ? [] : tail.split(":");
  const gap = Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: gap }, () => "0"), ...right].map(short);
}

function short(group: string): string {
  return group.replace(/^0+(?=.)/, "").toLowerCase();
}

/** An IPv4 address embedded in an IPv6 one (RFC 4291, 2.5.5.2), however that is written; any other as it is. */
function unmapped(address: string): string {
  if (isIP(address) !== 6) return address;
  const groups = expand(address);
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return address;
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

function withoutPort(hop: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(hop);
  if (bracketed?.[1] !== undefined) return bracketed[1];
  return /^[\d.]+:\d+$/.test(hop) ? hop.replace(/:\d+$/, "") : hop;
}
