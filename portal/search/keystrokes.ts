// Reads words whose Telex or VNI keystrokes were typed without a Vietnamese keyboard being on ("vixnh", "d9a3ng").

const TELEX_TONES: Readonly<Record<string, string>> = {
  s: "\u0301",
  f: "\u0300",
  r: "\u0309",
  x: "\u0303",
  j: "\u0323",
};
const VNI_TONES: Readonly<Record<string, string>> = {
  1: "\u0301",
  2: "\u0300",
  3: "\u0309",
  4: "\u0303",
  5: "\u0323",
};
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/**
 * What the keystrokes of one word would have written: "vixnh" and "vinhx" → "vĩnh", "dduwowngf" → "đường",
 * "vi4nh" → "vĩnh"; "ddh" → "đh", for abbreviations are typed so too. Undefined when they write no Vietnamese syllable or the word holds no keystroke.
 * Words like "test" or "six" can be read as keystrokes too: ask only for words that were not found as they are.
 */
export function fromKeystrokes(word: string): string | undefined {
  const typed = word.toLowerCase();
  if (!/^[a-z0-9đ]{2,12}$/.test(typed)) return undefined;
  if (typed.includes("dd") && !/[aeiouy]/.test(typed)) return typed.replaceAll("dd", "đ");
  return syllable(telex(typed), typed) ?? syllable(vni(typed), typed);
}

type Keys = { readonly letters: string; readonly tone: string };

function syllable({ letters, tone }: Keys, typed: string): string | undefined {
  const written = letters.normalize("NFC");
  if (!SYLLABLE.test(written) || (tone === "" && written === typed)) return undefined;
  const vowel = toneVowel(written);
  return (written.slice(0, vowel + 1) + tone + written.slice(vowel + 1)).normalize("NFC");
}

function telex(typed: string): Keys {
  let tone = "";
  const letters = typed
    .replace(/(?<=[aeiouyw].*)[sfrxj]/g, (key) => {
      tone = TELEX_TONES[key] ?? "";
      return "";
    })
    .replace(/^dd|^d(?=.*d$)/, "đ")
    .replace(/(?<=^đ.*)d$/, "")
    .replace(/uow|uwow|uwo/g, "ươ")
    .replace(/aa/g, "â")
    .replace(/ee/g, "ê")
    .replace(/oo/g, "ô")
    .replace(
      /([aou])([a-z]*)w/g,
      (_, vowel, rest) => ({ a: "ă", o: "ơ", u: "ư" })[vowel as "a" | "o" | "u"] + rest,
    )
    .replace(/w/g, "ư")
    .replace(
      /([aeo])([cmnptgh]+)\1$/g,
      (_, vowel, rest) => ({ a: "â", e: "ê", o: "ô" })[vowel as "a" | "e" | "o"] + rest,
    );
  return { letters, tone };
}

function vni(typed: string): Keys {
  let tone = "";
  let letters = typed.replace(/(?<=[aeiouy].*)[1-5]/g, (key) => {
    tone = VNI_TONES[key] ?? "";
    return "";
  });
  if (letters.includes("9")) letters = letters.replaceAll("9", "").replace(/^d/, "đ");
  if (letters.includes("6"))
    letters = letters.replaceAll("6", "").replace(/[aeo](?!.*[aeo])/, (v) => `${v}\u0302`);
  if (letters.includes("7"))
    letters = letters
      .replaceAll("7", "")
      .replace(/uo/, "u\u031bo\u031b")
      .replace(/[uo](?!\u031b)/, "$&\u031b");
  if (letters.includes("8")) letters = letters.replaceAll("8", "").replace("a", "a\u0306");
  return { letters, tone };
}

/** The vowel that bears the tone; only its being the same for one syllable matters, for the index folds tones. */
function toneVowel(letters: string): number {
  const marked = letters.search(/[ăâêôơư]/);
  if (marked >= 0) return marked;
  const start = /^(?:qu|gi(?=[aeou]))/.test(letters) ? 2 : 0;
  return letters.slice(start).search(/[aeiouy]/) + start;
}
