/** The studio of a team with a certificate of its own: it answers over TLS, to whoever trusts that certificate, and in no other way. */
import { writeFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { connect as connectTls } from "node:tls";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newLink } from "#lib/tools/studio/team/links.ts";
import { type Certificate, selfSignedCertificate } from "#tests/support/certificate.ts";
import { freePort } from "#tests/support/free-port.ts";
import { type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

let studio: TeamStudio;
let certificate: Certificate;
let port: number;
beforeAll(async () => {
  certificate = selfSignedCertificate("localhost");
  const folder = temporaryFolder("certificate");
  const files = { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") };
  writeFileSync(files.cert, certificate.cert);
  writeFileSync(files.key, certificate.key);
  port = await freePort();
  studio = await teamStudio({
    port,
    environment: {
      STUDIO_ORIGIN: `https://localhost:${port}`,
      STUDIO_CERTIFICATE: files.cert,
      STUDIO_KEY: files.key,
    },
  });
});
afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Whose certificates are believed. */
  ca?: string;
}

/** Asks over TLS, and verifies the certificate. */
function ask(path: string, { method = "GET", headers = {}, body, ca = certificate.cert }: Sent = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number;
    headers: Record<string, string | string[] | undefined>;
    text: string;
  }>();
  request({ host: "localhost", port, path, method, headers, ca, agent: false }, (response) => {
    let text = "";
    response.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
    });
    response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
  })
    .on("error", reject)
    .end(body);
  return promise;
}

it("somebody signs in over TLS, and browsers are told to come back in no other way", async () => {
  const page = await ask("/studio/sign-in");
  expect(page.status).toBe(200);
  expect(page.headers["strict-transport-security"]).toBe("max-age=31536000");
  const account = await studio.invite("ana@example.com");
  const path = `/studio/sign-in/link/${await newLink(studio.store, account.id, "sign-in")}`;
  const opened = await ask(path);
  const cookie = opened.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  const token = /name="token" value="([^"]+)"/.exec(opened.text)?.[1] ?? "";
  const used = await ask(path, {
    method: "POST",
    headers: {
      cookie,
      origin: studio.origin,
      "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ token, act: "use" }).toString(),
  });
  expect(used.headers["set-cookie"]?.[0]).toMatch(
    /^__Host-studio-session=\S+; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
  );
});

it("without TLS nobody is answered, and nobody is who believes other certificates", async () => {
  await expect(fetch(`http://localhost:${port}/studio/sign-in`)).rejects.toThrow("fetch failed");
  await expect(ask("/studio/sign-in", { ca: selfSignedCertificate("localhost").cert })).rejects.toThrow(
    /self.signed|verify/i,
  );
});

it.each(["TLSv1", "TLSv1.1"] as const)("%s, which is broken, is not spoken", async (maxVersion) => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connectTls({
    host: "localhost",
    port,
    minVersion: maxVersion,
    maxVersion,
    ciphers: "DEFAULT@SECLEVEL=0",
    rejectUnauthorized: false,
  });
  socket.on("secureConnect", () => resolve("connected")).on("error", ({ message }) => resolve(message));
  expect(await promise).toMatch(/protocol version|alert|unsupported/i);
  socket.destroy();
});
