/** The certificate that a server shows (RFC 5280), as browsers judge it. */
import { isIP } from "node:net";
import { connect } from "node:tls";

export interface Certificate {
  /** The host and port it was asked of. */
  host: string;
  /** When it ends. */
  validTo: Date;
  /** Why a browser refuses it; undefined where it does not. */
  problem: string | undefined;
}

const timeout = 10_000;

/** Asks for the certificate of an https origin. @throws Error where no connection comes about */
export function readCertificate({ hostname, port, host }: URL): Promise<Certificate> {
  const { promise, resolve, reject } = Promise.withResolvers<Certificate>();
  const name = hostname.replace(/^\[|\]$/g, "");
  const socket = connect({
    host: name,
    port: Number(port || 443),
    // A name that is an address is not sent (RFC 6066, 3).
    ...(isIP(name) === 0 && { servername: name }),
    // What is wrong with it is to be said, not thrown.
    rejectUnauthorized: false,
    timeout,
  });
  socket.once("secureConnect", () => {
    const { authorized, authorizationError } = socket;
    const certificate = socket.getPeerCertificate();
    socket.end();
    resolve({
      host,
      validTo: new Date(certificate.valid_to),
      problem: authorized ? undefined : (problems[String(authorizationError)] ?? String(authorizationError)),
    });
  });
  socket.once("timeout", () => socket.destroy(new Error(`no answer within ${timeout / 1000} seconds`)));
  socket.once("error", reject);
  return promise;
}

/** What OpenSSL's codes, and Node's about the name, mean to whoever looks after the server. */
const problems: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "it has expired",
  CERT_NOT_YET_VALID: "it is not valid yet",
  DEPTH_ZERO_SELF_SIGNED_CERT: "nobody whom browsers trust has signed it",
  SELF_SIGNED_CERT_IN_CHAIN: "nobody whom browsers trust has signed it",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the server does not send the full chain of certificates",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the server does not send the full chain of certificates",
  ERR_TLS_CERT_ALTNAME_INVALID: "it is for another name",
};
