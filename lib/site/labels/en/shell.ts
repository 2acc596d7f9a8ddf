/** The frame of every page (header, footer, notices), and the invitations to get in touch. */
import type { OpeningTimes } from "../../opening-hours.ts";
import type { Parts } from "../parts.ts";

export const layout = {
  skip: "Skip to the content",
  sample: "A sample: this company and its prices are made up. To make it yours: npm run setup",
  mainMenu: "Main",
  menu: "Menu",
  breadcrumbs: "Breadcrumb",
  contents: "On this page",
  /** Alone on a phone; before the number where there is room. */
  call: "Call",
  phone: "Phone",
  email: "Email",
  clients: "Clients",
  clientQuestion: "Already a client?",
  clientLinks: { clientPortal: "Client portal", remoteSupport: "Remote support", status: "Service status" },
  updated: <Part>(date: Part): Parts<Part> => ["Last updated ", date, "."],
  draft: { title: "Draft.", text: "This page is not published. To publish it, delete ‘draft: true’." },
  permission: {
    title: "Waiting for permission.",
    text: "This page is not published until ‘permission’ says who agreed to it and when.",
  },
  scheduled: {
    title: "Scheduled.",
    text: <Part>(date: Part): Parts<Part> => ["This page goes live with the first build after ", date, "."],
  },
  company: {
    title: "The company at a glance",
    legalName: "Legal name",
    founded: "Founded",
    expertise: "Expertise",
    priceRange: "Price range",
    profiles: "Profiles",
  },
  /** When the office is open: `Monday–Friday, 7:30 AM–5:30 PM`. */
  openingTimes: ({ days, opens, closes }: OpeningTimes) =>
    `${"from" in days ? `${days.from}–${days.to}` : days.each}, ${opens}–${closes}`,
};

const candor = "We’ll tell you what we would do in your place, even if that means not hiring us.";

export const form = {
  required: "required",
  choose: "Choose one",
  send: "Send",
  orCall: <Part>(phone: Part): Parts<Part> => ["or call ", phone],
  ask: "Ask us",
  notSure: {
    title: "Not sure which fits you?",
    invitation: `Tell us how many people work at your company and what went wrong last. ${candor}`,
    action: "Ask a question",
  },
  /** What a page asks its reader to do, where that is not to ask which option fits. */
  compare: {
    title: "Down to two options?",
    invitation: `Tell us which two, and how many people work at your company. ${candor}`,
    action: "Ask which one fits",
  },
  buy: {
    title: "Want it in writing?",
    invitation:
      "Tell us how many people use a computer at your company and what you have today. We’ll answer with a price and what it leaves out.",
    action: "Ask for a quote",
  },
  /** Below the thanks for a form: a link to another site, which it names. */
  book: (site: string) => `Pick a time for a call (opens ${site})`,
  /** What there is to do for somebody who has sent a form. */
  sent: {
    title: "While you wait",
    invitation: "One of our comparisons may already answer your question.",
  },
  learn: {
    title: "Still have a question?",
    invitation: "Write it the way you would say it. Somebody who does the work will answer.",
    action: "Ask us",
  },
  meet: {
    title: "Want to check us out?",
    invitation:
      "Ask us what you would ask any company before you sign: contracts, prices, what happens when you leave.",
    action: "Ask us anything",
  },
  place: {
    title: "Are you in our area?",
    invitation:
      "Tell us where your office is and how many people work there. We’ll say how soon somebody can be there, and what the trip costs.",
    action: "Ask about your office",
  },
  industry: {
    title: "Not sure which rules apply to you?",
    invitation:
      "Tell us what your firm does and for whom. We’ll say which rules we know, what they require of your IT, and what only your lawyer can answer.",
    action: "Ask about your firm",
  },
  costs: {
    title: "What would it cost your company?",
    invitation:
      "Tell us how many people work at your company, what you pay today, and what went wrong last. We’ll answer with our own prices.",
  },
  fit: {
    title: "Did the questions miss something?",
    invitation: `Tell us what makes your business different. Your answers above are sent with your message. ${candor}`,
  },
};
