/** Raise this with any change to `sortName`: stored names of another version sort differently. */
export const SORT_NAME_VERSION = 1;

/**
 * A name folded so that comparing code points sorts it as DIN 5007-1 does (the order of words in a lexicon):
 * ä, ö, ü as a, o, u, ß as ss, other accents off, lower case, punctuation and hyphens as single blanks.
 * Neo4j sorts by code point, where "Ä" comes after "Z".
 */
export function sortName(name: string): string {
  return foldAccents(name)
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without accents and in lower case, ß as ss: for looking in texts, where punctuation matters. */
export function foldAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');
}
