// "Phản hồi": what a reader has to say about an article, and who says it.
import type { FeedbackForm } from "../../portal/pages/feedback-form.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { safeAddress } from "./link.ts";

/** The article that the feedback is about. */
export interface FeedbackSubject {
  readonly title: string;
  /** Its absolute address. */
  readonly address: string;
}

/**
 * A form that needs no JavaScript. With `method: "mailto"` the browser hands the fields to the mail program as
 * plain text, so they are named in the reader's language; otherwise they are posted under English names.
 * Consent follows Law 91/2025/QH15 on personal data: purpose, controller and retention stand beside a box that
 * nobody has ticked in advance.
 */
export function feedbackForm(form: FeedbackForm, subject: FeedbackSubject, strings: Strings): Html {
  const mail = form.method === "mailto";
  const name = (key: string, label: string) => (mail ? label : key);
  const action = safeAddress(
    mail ? mailAddress(form.action, strings.feedbackSubject(subject.title)) : form.action,
  );
  return html`<section class="feedback"><h2 id="phan-hoi">${strings.feedback}</h2><form method="post" action="${action}"${
    mail && html` enctype="text/plain"`
  } aria-labelledby="phan-hoi"><input type="hidden" name="${name("page", strings.articleAddress)}" value="${subject.address}">${
    !mail && honeypot(strings)
  }<p class="field wide"><label for="y-kien">${strings.feedbackContent} <small>${strings.mandatory}</small></label><textarea id="y-kien" name="${name("message", strings.feedbackContent)}" rows="5" required></textarea></p><fieldset><legend>${strings.feedbackSender}</legend>${field(
    "ho-ten",
    name("name", strings.fullName),
    strings.fullName,
    html`type="text" autocomplete="name"`,
  )}${field("thu", name("email", strings.email), strings.email, html`type="email" autocomplete="email"`)}${field(
    "so-dien-thoai",
    name("phone", strings.phone),
    strings.phone,
    html`type="tel" autocomplete="tel"`,
  )}${field(
    "noi-o",
    name("address", strings.address),
    strings.address,
    html`type="text" autocomplete="address-line1"`,
  )}</fieldset>${consent(form, strings)}<p><button type="submit">${strings.send}</button></p>${
    mail && html`<p class="meta">${strings.mailNotice}</p>`
  }${form.email && html`<p class="meta">${strings.feedbackByMail(form.email)}</p>`}</form></section>`;
}

function field(id: string, name: string, label: string, attributes: Html): Html {
  return html`<p class="field"><label for="${id}">${label}</label><input id="${id}" name="${name}" ${attributes}></p>`;
}

function consent(form: FeedbackForm, strings: Strings): Html {
  const { purpose, retention, controller, privacy } = form;
  return html`<div class="consent"><p><input id="dong-y" name="consent" type="checkbox" value="yes" required><label for="dong-y">${strings.consent(controller)} <small>${strings.mandatory}</small></label></p><ul class="meta">${
    purpose && html`<li>${strings.purpose} ${purpose}</li>`
  }<li>${strings.controller} ${controller}</li>${
    retention && html`<li>${strings.retention} ${retention}</li>`
  }<li>${strings.consentRight}</li>${privacy && html`<li><a href="${privacy}">${strings.privacy}</a></li>`}</ul></div>`;
}

/** A field that people neither see nor reach: whatever is in it was written by a machine. */
function honeypot(strings: Strings): Html {
  return html`<p class="trap" aria-hidden="true"><label for="trang-rieng">${strings.leaveEmpty}</label><input id="trang-rieng" name="homepage" type="text" tabindex="-1" autocomplete="off"></p>`;
}

function mailAddress(action: string, subject: string): string {
  return action.includes("?") ? action : `${action}?subject=${encodeURIComponent(subject)}`;
}
