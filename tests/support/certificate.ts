/** A certificate for a server of a test, made here so that no key is in the repository and no program has to be installed. */
import { generateKeyPairSync, sign } from "node:crypto";

export interface Certificate {
  /** Both in PEM, as `https.createServer` takes them. */
  cert: string;
  key: string;
}

/** ecdsa-with-SHA256 (RFC 5758, 3.2) and the attribute for a common name (RFC 4519), as DER writes their identifiers. */
const ecdsaWithSha256 = tagged(0x30, Buffer.from("06082a8648ce3d040302", "hex"));
const commonName = Buffer.from("0603550403", "hex");

/** Signed by itself, for browsers that are told to ignore who signed (RFC 5280, 4.1). */
export function selfSignedCertificate(name = "test"): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const subject = tagged(0x30, tagged(0x31, tagged(0x30, commonName, tagged(0x0c, Buffer.from(name)))));
  const years = tagged(
    0x30,
    ...["200101", "491231"].map((day) => tagged(0x17, Buffer.from(`${day}000000Z`))),
  );
  const facts = tagged(
    0x30,
    tagged(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    subject,
    years,
    subject,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = tagged(0x03, Buffer.from([0]), sign("sha256", facts, privateKey));
  return {
    cert: pem(tagged(0x30, facts, ecdsaWithSha256, signature)),
    key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
  };
}

/** A value of DER (X.690, 8.1) with its tag and length, of less than 65,536 bytes. */
function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function pem(der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
