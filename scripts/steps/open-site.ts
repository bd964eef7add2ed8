// The first step of every command: content folder → portal → site, ready to be asked for its pages.
import { join } from "node:path";
import { fetchedAhead } from "../../layouts/components/fetched-ahead.ts";
import { ownStyle } from "../../layouts/components/own-style.ts";
import { framedPolicy } from "../../layouts/components/page-styles.ts";
import { SPOKEN } from "../../layouts/strings.ts";
import { pageWordsOf } from "../../layouts/page-words.ts";
import type { Problem } from "../../portal/content/problem.ts";
import { readSettings } from "../../portal/content/read-registers.ts";
import { indexPortal } from "../../portal/indexes/indexes.ts";
import { PLAYER_HOSTS } from "../../portal/model/foreign-video.ts";
import type { Picture } from "../../portal/model/picture.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { urlsOf } from "../../portal/model/urls.ts";
import { setDesk, shownFont } from "../../portal/pages/desk.ts";
import type { Desk } from "../../portal/pages/desk.ts";
import { ContentProblems } from "../content-problems.ts";
import { PROJECT } from "../program-version.ts";
import { bundleAssets } from "./assets.ts";
import type { AssetFile } from "./assets.ts";
import { contentSecurityPolicy } from "./headers.ts";
import { readContent } from "./read-content.ts";
import type { ContentOptions } from "./read-content.ts";

/** A site whose every page can be made. */
export interface OpenSite {
  readonly desk: Desk;
  readonly assetFiles: readonly AssetFile[];
  readonly warnings: readonly Problem[];
  /** Names the program and everything else that pages depend on besides their props. */
  readonly version: string;
}

type SiteOptions = Omit<ContentOptions, "preview"> & { readonly version: string };

/** Opens the site. @throws ContentProblems with all problems when the content has errors. */
export async function openSite(options: SiteOptions): Promise<OpenSite> {
  // Other programs bundle, while this one reads.
  const bundling = bundleFor(options);
  const onReadAhead = () => void bundling.then(options.onReadAhead);
  const { portal, problems, pictures: all } = await readContent({ ...options, onReadAhead });
  const bundled = await bundling;
  if (portal === undefined || problems.some(({ severity }) => severity === "error")) {
    throw new ContentProblems(problems);
  }
  if (bundled === undefined) throw new Error("portal.yaml changed while it was read");
  if ("failure" in bundled) throw bundled.failure;
  const { assets, files } = bundled;
  const { feedback } = portal.settings;
  const rules = fetchedAhead(portal.urls.home()).toString();
  const own = ownStyle({ accent: portal.settings.accent, ...shownFont(portal) });
  const policies = Object.fromEntries(
    Object.entries(assets.firstStyles).flatMap(([kind, style]) => {
      const policy = { styles: [style + own], rules, feedback };
      const framed = { ...policy, frames: PLAYER_HOSTS };
      return [
        [kind, contentSecurityPolicy(policy)],
        [framedPolicy(kind), contentSecurityPolicy(framed)],
      ];
    }),
  );
  const pictures = shownPictures(portal, all);
  const site = { portal, indexes: indexPortal(portal), pictures, assets: { ...assets, policies } };
  const desk = setDesk(site, pageWordsOf(portal.settings.language));
  return { desk, assetFiles: files, warnings: problems, version: options.version };
}

/** The browser files of a portal, as far as its settings can be read; a failure waits until someone asks for them. */
async function bundleFor({ content, cache, address }: SiteOptions) {
  const settings = readSettings(content, { ...(address !== undefined && { address }), spoken: SPOKEN }, []);
  if (settings === undefined) return undefined;
  const { accent, url } = settings;
  try {
    return await bundleAssets({ assets: join(PROJECT, "assets"), cache, accent, urls: urlsOf(url) });
  } catch (failure) {
    return { failure };
  }
}

/** The pictures of published articles: those of drafts must not reach the site. */
function shownPictures(
  { pictureFiles }: Portal,
  all: ReadonlyMap<string, Picture>,
): ReadonlyMap<string, Picture> {
  return new Map(
    pictureFiles.flatMap((file) => {
      const picture = all.get(file);
      return picture === undefined ? [] : [[file, picture] as const];
    }),
  );
}
