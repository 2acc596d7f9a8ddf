/** Hosts that the readers of a page cannot reach. */

/** Addresses of RFC 1918, RFC 4193 and RFC 6762, and names without a domain. */
const privateHost =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)|^\[f[cd]|^\[fe80|\.(?:local|lan|internal|intranet|corp|home|localdomain|home\.arpa)$|^[a-z][a-z0-9-]*$/i;
const ownComputer = /^(?:localhost|.*\.localhost|127\..*|0\.0\.0\.0|\[::1?\])$/i;

/** Whether only the inside of a network reaches it. @param hostname as `URL` has it: `192.168.1.4`, `[fd00::1]`, `nas.local`. */
export function isPrivateHost(hostname: string): boolean {
  return privateHost.test(hostname);
}

/** Whether it is the reader's own computer: `localhost`, `127.0.0.1`. */
export function isOwnComputer(hostname: string): boolean {
  return ownComputer.test(hostname);
}
