// Looks at the sound, film and PDF files that texts name, and says what is wrong with one.
import { fold } from "../language/fold.ts";
import { nearest } from "../language/nearest.ts";
import { slugify } from "../language/slug.ts";
import { mediaKind } from "../model/media.ts";
import type { MediaFile } from "../model/media.ts";
import { megabytes, openFileMemory } from "./file-memory.ts";
import type { SeenFile } from "./file-memory.ts";
import type { ListedFile } from "./list-files.ts";
import { isPdf } from "./pdf-facts.ts";
import { problemAt, warningAt } from "./problem.ts";
import type { Place, Problem } from "./problem.ts";
import type { ReadCache } from "./read-articles.ts";

/** The media files of a content folder: looked at when a text names them. */
export interface MediaFiles {
  /** What is wrong with the file that a text names; `place` is asked only then. */
  readonly check: (path: string, place: () => Place) => readonly Problem[];
  /** The file, described; undefined if anything is wrong with it. */
  readonly at: (path: string) => MediaFile | undefined;
  /** Remembers the files that were looked at. */
  readonly close: () => void;
}

/** Opens the media files among those of a content folder. */
export function openMediaFiles(
  root: string,
  files: readonly ListedFile[],
  cache: ReadCache | undefined,
): MediaFiles {
  const listed = new Map(
    files.flatMap((file) =>
      mediaKind(file.path) === undefined && !CAPTIONS.test(file.path)
        ? []
        : [[file.path.normalize("NFC"), file] as const],
    ),
  );
  const memory = openFileMemory(root, cache, "media-files.json", beginsAsNamed);
  const findings = new Map<string, Finding>();
  const find = (path: string): Finding => {
    const found = findings.get(path) ?? findingOf(path, listed, memory.look);
    findings.set(path, found);
    return found;
  };
  return {
    check: (path, place) => {
      const { problem, media } = find(path);
      if (problem !== undefined) return [problem(place())];
      if (media === undefined || media.bytes <= HEAVY) return [];
      const params = { value: media.name, size: megabytes(media.bytes) };
      return [warningAt(place(), "media-heavy", params)];
    },
    at: (path) => find(path).media,
    close: memory.close,
  };
}

interface Finding {
  readonly media?: MediaFile;
  readonly problem?: (place: Place) => Problem;
}

/** What hosts and repositories take; and what a reader on a telephone should not have to fetch. */
const MOST_BYTES = 200e6;
const HEAVY = 25e6;
const CAPTIONS = /\.vtt$/i;
const SAFE_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.[A-Za-z0-9]+$/;

function findingOf(
  path: string,
  listed: ReadonlyMap<string, ListedFile>,
  look: (file: ListedFile) => SeenFile,
): Finding {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const kind = mediaKind(path);
  const file = listed.get(path);
  if (file === undefined || kind === undefined) {
    const near = nearName(path, name, listed.keys());
    return { problem: (place) => problemAt(place, "media-missing", { value: name, near }) };
  }
  if (!SAFE_NAME.test(name)) {
    const dot = name.lastIndexOf(".");
    const suggestion = (slugify(name.slice(0, dot)) || "tep") + name.slice(dot).toLowerCase();
    return { problem: (place) => problemAt(place, "media-name", { value: name, suggestion }) };
  }
  if (file.size > MOST_BYTES) {
    const params = { value: name, size: megabytes(file.size), limit: megabytes(MOST_BYTES) };
    return { problem: (place) => problemAt(place, "media-large", params) };
  }
  const { hash, pages, reason } = look(file);
  if (reason !== undefined)
    return { problem: (place) => problemAt(place, "unreadable", { value: name, reason }) };
  if (hash === undefined) {
    const expected = name.slice(name.lastIndexOf(".") + 1).toUpperCase();
    return { problem: (place) => problemAt(place, "media-kind", { value: name, expected }) };
  }
  const about = { kind, file: path, name, hash, bytes: file.size };
  const track = kind === "video" ? captionsOf(file.path, listed, look) : undefined;
  if (track !== undefined && "problem" in track) return track;
  const more = { ...(pages !== undefined && { pages }), ...(track && { captions: track }) };
  return { media: Object.freeze({ ...about, ...more }) };
}

/** The captions of a film: the file of its name that ends with .vtt. */
function captionsOf(
  film: string,
  listed: ReadonlyMap<string, ListedFile>,
  look: (file: ListedFile) => SeenFile,
): MediaFile["captions"] | Required<Pick<Finding, "problem">> {
  const path = film.normalize("NFC").replace(/\.\w+$/, ".vtt");
  const file = listed.get(path);
  if (file === undefined) return undefined;
  const name = path.slice(path.lastIndexOf("/") + 1);
  const { hash } = look(file);
  if (hash === undefined) return { problem: (place) => problemAt(place, "captions-kind", { value: name }) };
  return Object.freeze({ file: path, name, hash });
}

function nearName(path: string, name: string, paths: Iterable<string>): string {
  const folder = path.slice(0, -name.length);
  const names = [...paths].flatMap((one) => {
    const rest = one.slice(folder.length);
    return one.startsWith(folder) && !rest.includes("/") ? [rest] : [];
  });
  const near = names.find((other) => fold(other) === fold(name)) ?? nearest(name, names);
  return near === undefined ? "" : ` → “${near}”`;
}

/** Whether a file begins as its ending promises: browsers are told its type by that ending. */
function beginsAsNamed(bytes: Uint8Array, path: string): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 12)).toString("latin1");
  const [, ending = ""] = /\.(\w+)$/.exec(path.toLowerCase()) ?? [];
  if (ending === "pdf") return isPdf(bytes);
  if (ending === "vtt") return /^(?:\xef\xbb\xbf)?WEBVTT/.test(head);
  if (ending === "mp3") return head.startsWith("ID3") || /^\xff[\xe0-\xff]/.test(head);
  if (ending === "ogg") return head.startsWith("OggS");
  if (ending === "webm") return head.startsWith("\x1aE\xdf\xa3");
  return head.startsWith("ftyp", 4);
}
