/** What the server says where a page cannot be shown or a message cannot be taken. */
import type { Parts } from "../parts.ts";

export const answers = {
  /** Why nothing could be read of what was sent. */
  unreadable: {
    tooLarge:
      "Your message is too long to send in one piece. Go back, where your browser keeps it, and shorten it",
    incomplete: "Your message did not arrive completely. Send it again",
    encoding: "Your message arrived in an unreadable encoding. Send it again as UTF-8 text",
    notJson: "The body is not a JSON object. Send one object with the fields of the form, as UTF-8",
    unknownForm:
      "The form you sent is no longer on our site, so nothing was stored. We’ve filled in whatever this form also asks for: check it and send it again",
    mediaType: "Send the form as application/x-www-form-urlencoded or application/json, in UTF-8",
  },
  post: "Send the form with POST.",
  keyReused: "This Idempotency-Key was used for another message. Send this one with a key of its own",
  tooMany: (phone: string) =>
    `Too many messages have come from your network. Wait a few minutes, or call ${phone}`,
  notStored: (phone: string) => `Your message could not be stored. Send it again, or call ${phone}.`,
  /** The same as plain text, where not even a page can be made. */
  notStoredText: (phone: string, message: string | undefined) => {
    const typed = message === undefined ? "" : `\n\nWhat you wrote:\n\n${message}`;
    return `Your message could not be stored. Call ${phone}, or go back and send it again.${typed}\n`;
  },
  page: {
    /** Before the page's title. */
    error: "Error: ",
    problem: "There is a problem",
    notTaken: "We could not take your message",
    /** @param isKept whether what was typed is in the form of this page */
    advice: <Part>(phone: Part, isKept: boolean): Parts<Part> => [
      "Your message could not be stored just now, and nothing was sent. Please call ",
      phone,
      `, or send it again in a few minutes: what you typed ${isKept ? "is below" : "is still there when you go back a page"}.`,
    ],
  },
  /** The pages that links in mails lead to; `title` is what a form subscribes to or offers. */
  links: {
    confirm: {
      heading: "One click left",
      text: (title: string) =>
        `Press the button, and you get “${title}”. Opening this page alone confirms nothing, because some mail programs open every link by themselves.`,
      button: "Yes, subscribe me",
    },
    confirmed: {
      heading: "You subscribe now",
      text: (title: string) =>
        `“${title}” will come to your address. A mail with a link to unsubscribe is on its way.`,
    },
    ended: {
      heading: "This subscription has ended",
      text: (title: string) =>
        `You have unsubscribed from “${title}”. If you want it again, fill in the form again.`,
    },
    unsubscribe: {
      heading: "Unsubscribe",
      text: (title: string) => `Press the button, and you no longer get “${title}”.`,
      button: "Unsubscribe me",
    },
    unsubscribed: {
      heading: "You are unsubscribed",
      text: (title: string) => `“${title}” no longer comes to your address.`,
    },
    expired: {
      heading: "This link has expired",
      text: (title: string) =>
        `Its time is over. Fill in the form again, and you get a new link: “${title}”.`,
    },
    expiredUnsubscribe: {
      heading: "This link has expired",
      text: (phone: string) =>
        `Use the link in a newer mail, or call ${phone}, and we take your address off the list.`,
    },
    unknown: {
      heading: "We do not know this link",
      text: (phone: string) =>
        `It may be incomplete: copy the whole line from the mail. Or what it belonged to has been deleted. If you need help, call ${phone}.`,
    },
    failed: {
      heading: "This did not work just now",
      text: (phone: string) => `Nothing was changed. Try again in a few minutes, or call ${phone}.`,
    },
  },
  errorPages: {
    badRequest: {
      heading: "We could not read this request",
      text: "The address may be mistyped, or your browser sent more than this site accepts. Check the address, or delete the cookies your browser keeps for this site, and try again.",
    },
    tooLarge: {
      heading: "Your message is too long to send",
      text: "Nothing was sent. Go back, where your browser keeps what you typed, shorten it, and send it again.",
    },
    tooMany: {
      heading: "Too many requests at once",
      text: "More requests are coming from your network than this site answers at the same time. Wait a few seconds and try again.",
    },
    failed: {
      heading: "Something went wrong on our side",
      text: "This page could not be shown just now. Try again in a minute.",
    },
  },
};
