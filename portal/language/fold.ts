// Reduces Vietnamese text to the bare letters that a reader types without marks.

/**
 * Folds text for comparing: lower case, tones, hats, horns and the stroke of đ removed ("Đảng bộ" → "dang bo").
 * Works on NFC and NFD alike; also maps the look-alike eth (Ð, ð), which old keyboards produce for Đ.
 * Everything that is not a Latin letter with marks stays as it is, so offsets of whole syllables survive.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đð]/g, "d")
    .normalize("NFC");
}
