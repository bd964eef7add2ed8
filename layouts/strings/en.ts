// The words of the interface in English.
import type { Strings } from "../strings.ts";
import { enAccessibilityWords } from "./accessibility-words.ts";
import { enSearchWords } from "./search-words.ts";
import type { CalendarDay } from "./vi.ts";

export const en: Strings = {
  locale: "en_US",

  skipToContent: "Skip to main content",
  home: "Home",
  menu: "Menu",
  close: "Close",
  mainMenu: "Main menu",
  breadcrumb: "Where this page stands",
  search: "Search",
  searchPortal: "Search this portal",
  searchFor: "Words to search for",
  searchPlaceholder: "Search news, documents…",
  sidebar: "Latest news, most viewed and links",
  backToTop: "Back to top",
  footerSections: "Sections",
  footerPortal: "This portal",
  footerContact: "Contact",
  address: "Address",
  phone: "Phone",
  email: "E-mail",
  responsible: "Responsible for content",
  licence: "Licence",
  newsFeed: "Atom news feed",

  latest: "Latest",
  mostViewed: "Most viewed",
  links: "Links",
  allLatest: "All the latest news",
  allMostViewed: "All most viewed articles",
  archive: "Archive",
  documents: "Official documents",
  photos: "News in pictures",
  leadStories: "Top stories",
  moreIn: (section) => `More: ${section}`,
  subsections: (section) => `Sections within ${section}`,
  emptyList: "There are no articles here yet.",
  articles: (count) => (count === 1 ? "1 article" : `${englishNumber(count)} articles`),
  listKinds: {
    section: "Section",
    topic: "Topic",
    series: "Series",
    author: "Author",
    agency: "Agency",
    month: "Archive",
    latest: "All sections",
  },
  worksAt: "Works at",
  website: "Website",
  existed: (from, to) => {
    if (from === undefined) return to === undefined ? "" : `Existed until ${to}`;
    return to === undefined ? `Exists since ${from}` : `Existed from ${from} to ${to}`;
  },
  successor: "Succeeded by",
  formerAgencyNote: "About the agency of this article",
  formerAgency: (name, term, to) =>
    term === undefined
      ? `Published while ${name} existed (until ${to}).`
      : `Published in the term ${term} of ${name}.`,

  pager: "Pages",
  newest: "Newest",
  newer: "Newer",
  older: "Older",
  oldest: "Oldest",
  page: (number) => `Page ${englishNumber(number)}`,

  pictureCaption: "Caption: ",
  pictureCredit: "Picture: ",
  updated: "Updated:",
  citedDocuments: "Documents cited",
  documentNumber: (type, number) => (type === undefined ? `Document ${number}` : `${type} No. ${number}`),
  onlyPlace: "See it in the text",
  inText: "In the text:",
  placeInText: (place) => `place ${place}`,
  readIn: "Read this article in:",
  updateNotes: "What was updated",
  source: "Source:",
  topics: "Topics",
  series: "Series",
  part: (part) => `Part ${englishNumber(part)}`,
  previousPart: "Previous part:",
  related: "You may be interested in",
  reasonPicked: "Picked by the editors",
  reasonDocument: (number) => `Also mentions document ${number}`,
  reasonSeries: (name) => `In the same series: ${name}`,
  reasonTopic: (name) => `On the same topic: ${name}`,
  reasonSection: (name) => `In the same section: ${name}`,
  olderNews: "Other news",
  smaller: "A−, smaller text",
  larger: "A+, larger text",
  listen: "Listen",
  stopListening: "Stop reading",
  copyLink: "Copy link",
  cite: "Cite this article",
  citationCopied: "Citation copied",
  accessed: "accessed on",
  citation: ({ authors, title, portal, year, date, url }) =>
    `${authors === "" ? `“${title}” (${year})` : `${authors} (${year}), “${title}”`}, ${portal}, ${date}, ${url}`,
  gallery: (pictures) => `Gallery of ${pictures} pictures`,
  enlarge: "Enlarge: ",
  previousPicture: "Previous picture",
  nextPicture: "Next picture",
  closePicture: "Close picture",
  downloadFile: "Download the file",
  captions: "Captions",
  foreignVideo: (site) =>
    `This film lies on ${site}, outside this portal. When you play it, your browser sends data (such as your IP address) to the servers of ${site}.`,
  print: "Print",
  linkCopied: "Link copied",
  share: "Share",
  tools: "Article tools",
  articleAddress: "Address of this article",
  table: "Table, scroll sideways to see all of it",

  feedback: "Feedback",
  feedbackSender: "About the sender",
  fullName: "Full name",
  feedbackContent: "Your feedback",
  send: "Send feedback",
  mandatory: "(required)",
  leaveEmpty: "Please leave this field empty",
  feedbackSubject: (title) => `Feedback on the article: ${title}`,
  feedbackByMail: (email) => `You can also write to ${email}.`,
  mailNotice: "Sending opens the mail program of your device with what you have filled in.",
  consent: (controller) =>
    `I agree that ${controller} processes the personal data above for the purpose that is stated.`,
  purpose: "Purpose:",
  controller: "Data controller:",
  retention: "Kept for:",
  consentRight: "You can withdraw your consent at any time.",
  privacy: "Privacy policy",

  withdrawn: "This article was withdrawn",
  withdrawnOn: "Withdrawn on:",
  withdrawnReason: "Reason:",
  expired: "The publication of this article has ended",
  expiredOn: "Ended on:",
  goneExplained: "The content of the article is no longer shown at this address.",

  documentKind: "Official document",
  facts: "Facts about the document",
  number: "Number",
  type: "Type",
  issuer: "Issuer",
  issuedOn: "Issued on",
  signer: "Signed by",
  effectiveFrom: "In force from",
  effectiveTo: "In force until",
  status: "Status",
  officialText: "Full text",
  files: "Files",
  fileSize: (bytes) =>
    bytes < 995_000
      ? `${Math.max(1, Math.round(bytes / 1000))} KB`
      : `${(bytes / 1e6).toFixed(1).replace(".0", "")} MB`,
  pages: (count) => (count === 1 ? "1 page" : `${englishNumber(count)} pages`),
  timeline: "What it replaced, what amended it",
  timelineSteps: {
    replaces: "Replaced by this document",
    amends: "Amended by this document",
    this: "This document",
    amendedBy: "Amends this document",
    replacedBy: "Replaces this document",
  },
  followDocument: "Follow the articles that mention this document:",
  citingArticles: "Articles that mention this document",
  notCited: "No article mentions this document yet.",
  alongside: "Often mentioned together with",
  citations: (count) => {
    if (count === 0) return "Not mentioned yet";
    return count === 1 ? "Mentioned in 1 article" : `Mentioned in ${englishNumber(count)} articles`;
  },
  recentDocuments: "Recently mentioned documents",
  allDocuments: "All documents",
  registerIntroduction: "The documents that articles of this portal mention, newest first.",
  yearOfIssue: "Year of issue",
  undated: "Date unknown",
  field: "Field",
  filterDocuments: "Filter the documents",
  any: "All",
  documentsShown: "documents",
  noDocuments: "There are no documents in the register yet.",
  documentStatus: {
    "in-force": "In force",
    expired: "No longer in force",
    replaced: "Replaced",
    amended: "Amended",
  },

  archiveOf: (year) => `Year ${year}`,
  month: (month) => MONTHS[month - 1] ?? "",
  monthOf: (year, month) => `${MONTHS[Number(month) - 1] ?? ""} ${year}`,
  emptyArchive: "The archive is still empty.",
  mostViewedIntroduction: "The articles that were read most in recent days.",
  design: "Design system",
  notFound: "Page not found",
  notFoundExplained:
    "The address may have changed or been mistyped. Try a search, or choose a section below.",
  movedTo: "This page has moved to a new address:",

  offline: {
    title: "This page could not be loaded",
    explained:
      "You may be offline, or the portal does not answer at the moment. This page was not kept on your device; reload it when you are online again.",
    kept: "Pages kept on this device",
    nothing: "No page yet.",
    savedList: "Saved at {time}",
    reasons: {
      offline: "You are offline. This is a copy saved at {time}.",
      unreachable: "The portal cannot be reached. This is a copy saved at {time}; there may be a newer one.",
      slow: "The network is slow. This is a copy saved at {time}; there may be a newer one.",
    },
    reload: "Reload",
  },

  searchPage: enSearchWords,
  accessibility: enAccessibilityWords,

  weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  fullDate: (weekday, day) => `${weekday}, ${dayMonthYear(day)}`,
  shortDate: dayMonthYear,
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function dayMonthYear({ year, month, day }: CalendarDay): string {
  return `${day} ${MONTHS[month - 1] ?? ""} ${year}`;
}

function englishNumber(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
