// The web manifest: name, colours and icons for a portal that a reader puts on the home screen.
import type { FrameProps } from "../../portal/pages/machine-files.ts";
import { json, shortened } from "../components/machine-text.ts";
import type { Html } from "../html.ts";

/** Web manifest (W3C); "minimal-ui" keeps the way back and the address, which a news site needs. */
export function webManifest({ frame }: FrameProps): Html {
  const { icons } = frame.assets;
  const icon = (src: string | undefined, type: string, sizes: string, purpose: string) =>
    src === undefined ? [] : [{ src, type, sizes, purpose }];
  return json({
    id: frame.home,
    name: frame.portalName,
    short_name: shortened(frame.portalName, SHORT_NAME),
    description: frame.description,
    lang: frame.language,
    start_url: frame.home,
    scope: frame.home,
    display: "minimal-ui",
    theme_color: frame.accent,
    background_color: "#ffffff",
    icons: [
      ...icon(icons["favicon.svg"], "image/svg+xml", "any", "any"),
      ...icon(icons["icon-192.png"], "image/png", "192x192", "any"),
      ...icon(icons["icon-512.png"], "image/png", "512x512", "any"),
      ...icon(icons["icon-maskable.png"], "image/png", "512x512", "maskable"),
    ],
  });
}

/** What fits under an icon on a home screen. */
const SHORT_NAME = 24;
