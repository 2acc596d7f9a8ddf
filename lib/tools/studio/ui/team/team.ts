/** Passkeys on the pages of a team's studio, and its times in the reader's own time zone; the rest of these pages needs no script. */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from "@simplewebauthn/browser";
import type { Refusal } from "../../contract.ts";

for (const time of document.querySelectorAll("time"))
  time.textContent = new Date(time.dateTime).toLocaleString(undefined, {
    dateStyle: "medium",
    timeStyle: "short",
  });

const problem = document.querySelector("[data-passkey-problem]");

if (browserSupportsWebAuthn())
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-passkey]")) {
    button.hidden = false;
    button.closest<HTMLElement>("[data-passkey-form]")?.removeAttribute("hidden");
    button.addEventListener("click", async () => {
      button.disabled = true;
      if (problem) problem.textContent = "";
      try {
        await (button.dataset.passkey === "register" ? register() : signIn());
      } catch (error) {
        if (problem) problem.textContent = inWords(error);
      }
      button.disabled = false;
    });
  }

async function signIn(): Promise<void> {
  const optionsJSON = await post<PublicKeyCredentialRequestOptionsJSON>("sign-in/passkey/begin", {});
  const response = await startAuthentication({ optionsJSON });
  location.assign((await post<{ go: string }>("sign-in/passkey", { response })).go);
}

async function register(): Promise<void> {
  const name = document.querySelector<HTMLInputElement>("#passkey-name")?.value ?? "";
  const optionsJSON = await post<PublicKeyCredentialCreationOptionsJSON>("account/passkey/begin", {});
  const response = await startRegistration({ optionsJSON });
  location.assign((await post<{ go: string }>("account/passkey", { name, response })).go);
}

async function post<Answer>(path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`/studio/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer: Answer & Partial<Refusal> = await response.json();
  if (response.ok) return answer;
  throw new Error(answer.message ?? "The studio does not answer. Try again in a minute.");
}

/** What browsers say of passkeys is for developers. */
function inWords(error: unknown): string {
  if (error instanceof WebAuthnError || (error instanceof Error && error.name === "NotAllowedError"))
    return error.name === "InvalidStateError"
      ? "This device has a passkey for the studio already."
      : "No passkey was used. Try again, or sign in by email.";
  return error instanceof Error ? error.message : String(error);
}
