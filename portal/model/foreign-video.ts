// Films on other sites: told by their address, and the address at which that site shows the film alone.

export interface ForeignVideo {
  /** Who shows the film, and so gets the reader's data: "YouTube". */
  readonly site: string;
  /** What a frame is filled with once the reader asks for it. */
  readonly player: string;
}

/** The hosts whose frames a page with such a film may hold. */
export const PLAYER_HOSTS = ["https://www.youtube-nocookie.com", "https://player.vimeo.com"] as const;

/** The film at an address of YouTube or Vimeo; undefined for every other address, and for their other pages. */
export function foreignVideo(address: string): ForeignVideo | undefined {
  const [, youTube] = YOUTUBE.exec(address) ?? [];
  if (youTube !== undefined)
    return { site: "YouTube", player: `${PLAYER_HOSTS[0]}/embed/${youTube}?autoplay=1&rel=0` };
  const [, vimeo] = VIMEO.exec(address) ?? [];
  if (vimeo === undefined) return undefined;
  return { site: "Vimeo", player: `${PLAYER_HOSTS[1]}/video/${vimeo}?autoplay=1&dnt=1` };
}

const YOUTUBE =
  /^https:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[^#]*&)?v=|shorts\/|live\/)|youtu\.be\/)([\w-]{11})(?:[?&#].*)?$/;
const VIMEO = /^https:\/\/(?:www\.)?vimeo\.com\/(\d{6,12})(?:[?#].*)?$/;
