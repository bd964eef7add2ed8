// The foot of every page: all sections, the portal's own pages, and who answers for it.
import type { Contact } from "../../portal/model/portal.ts";
import type { Frame } from "../../portal/pages/frame.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { namedLink } from "./link.ts";

export function siteFooter(frame: Frame, strings: Strings): Html {
  const ways = [
    { name: strings.latest, url: frame.latest },
    { name: strings.mostViewed, url: frame.mostViewed },
    { name: strings.documents, url: frame.documents },
    { name: strings.archive, url: frame.archive },
    ...frame.staticPages,
    { name: strings.newsFeed, url: frame.atom },
  ];
  return html`<footer class="foot"><div class="foot-name"><strong>${frame.portalName}</strong>${
    frame.agencyName && html`<span>${frame.agencyName}</span>`
  }</div>${
    frame.sections.length > 0 &&
    html`<nav aria-labelledby="cac-chuyen-muc"><h2 id="cac-chuyen-muc">${strings.footerSections}</h2><ul>${frame.sections.map((link) => html`<li>${namedLink(link)}</li>`)}</ul></nav>`
  }<nav aria-labelledby="cac-trang"><h2 id="cac-trang">${strings.footerPortal}</h2><ul>${ways.map((link) => html`<li>${namedLink(link)}</li>`)}</ul></nav>${
    frame.contact && contactBlock(frame.contact, strings)
  }<p class="to-top"><a href="#dau-trang">${strings.backToTop}</a></p></footer>`;
}

function contactBlock(contact: Contact, strings: Strings): Html {
  const { name } = contact;
  return html`<div class="contact"><h2>${strings.footerContact}</h2>${name && html`<p>${name}</p>`}${contactLines(contact, strings)}</div>`;
}

/** The ways to reach who answers for the portal, as a list. */
export function contactLines(contact: Contact, strings: Strings): Html {
  const { address, phone, email, responsible, licence } = contact;
  const line = (label: string, value: string | Html | undefined) =>
    value !== undefined && html`<li><span>${label}:</span> ${value}</li>`;
  return html`<ul>${[
    line(strings.address, address),
    line(strings.phone, phone && html`<a href="tel:${phone.replace(/[^+\d]/g, "")}">${unbroken(phone)}</a>`),
    line(strings.email, email && html`<a href="mailto:${email}">${email}</a>`),
    line(strings.responsible, responsible),
    line(strings.licence, licence),
  ]}</ul>`;
}

/** A phone number stays on one line. */
function unbroken(phone: string): string {
  return phone.replaceAll(" ", "\u00a0").replaceAll("-", "\u2011");
}
