// The form "Phản hồi" below an article, as portal.yaml sets it up.
import type { Portal } from "../model/portal.ts";
import type { Url } from "../model/urls.ts";
import { agencyNamed } from "./desk.ts";

/** The form "Phản hồi". */
export interface FeedbackForm {
  /** Form target, or a mailto: address. */
  readonly action: string;
  readonly method: "post" | "mailto";
  readonly email?: string;
  readonly purpose?: string;
  readonly retention?: string;
  readonly controller: string;
  readonly privacy?: Url;
}

/** The form's target: an address, else a mail address; without either there is no form. */
export function feedbackForm(portal: Portal): FeedbackForm | undefined {
  const { settings, staticPages, urls } = portal;
  const { action, email, purpose, retention } = settings.feedback;
  if (action === undefined && email === undefined) return undefined;
  const privacy = staticPages.find(({ slug }) => slug === PRIVACY_PAGE);
  const controller =
    settings.contact?.name ??
    (settings.agency === undefined ? settings.name : agencyNamed(portal, settings.agency));
  return Object.freeze({
    action: action ?? `mailto:${email}`,
    method: action === undefined ? "mailto" : "post",
    ...(email !== undefined && { email }),
    ...(purpose !== undefined && { purpose }),
    ...(retention !== undefined && { retention }),
    controller,
    ...(privacy && { privacy: urls.staticPage(privacy.slug) }),
  });
}

/** The static page that says how personal data is protected, if the portal has it. */
const PRIVACY_PAGE = "bao-ve-du-lieu";
