/** Text as it is searched: what people spell differently is the same here. Stored beside each name by the writer. */
import type { AuthorityKind } from './facts.js';
import { sortName } from './sort-name.js';

/** Longer texts are cut: the longest name on record has 70 letters. */
const MAX_LENGTH = 200;
const MAX_WORDS = 10;

/**
 * Folds a name or a question. Beyond `sortName`: ae, oe, ue count as a, o, u by the rules of Lucene's
 * GermanNormalizationFilter (the e of "neue" stays), and Sankt is St.
 */
export function searchText(text: string): string {
  return sortName(text.slice(0, MAX_LENGTH))
    .replace(/([ao])e/g, '$1')
    .replace(/(^|[^aeiouq])ue/g, '$1u')
    .replace(/\bsankt\b/g, 'st');
}

/** How people say what kind of authority they mean, folded. */
const KIND_WORDS: readonly (readonly [words: string, kinds: readonly AuthorityKind[]])[] = [
  ['verbandsgemeinde', ['VERBANDSGEMEINDE']],
  ['vg', ['VERBANDSGEMEINDE']],
  ['landkreis', ['LANDKREIS']],
  ['lk', ['LANDKREIS']],
  ['kreis', ['LANDKREIS', 'KREIS']],
  ['kreisfreie stadt', ['KREISFREIE_STADT']],
  ['stadt', ['KREISFREIE_STADT', 'VERBANDSFREIE_GEMEINDE', 'ORTSGEMEINDE']],
  ['ortsgemeinde', ['ORTSGEMEINDE']],
  ['gemeinde', ['ORTSGEMEINDE', 'VERBANDSFREIE_GEMEINDE']],
];

export interface SearchQuestion {
  readonly text: string;
  /** The text without a word for the kind; the whole text where it has none. */
  readonly name: string;
  /** The kinds that such a word means; null where there is none. */
  readonly kinds: readonly AuthorityKind[] | null;
  /** Lucene's query for the words of the name. */
  readonly words: string;
}

/** What a text asks for: "VG Weilerbach" is Weilerbach, the Verbandsgemeinde. */
export function searchQuestion(asked: string): SearchQuestion {
  const text = searchText(asked);
  for (const [words, kinds] of KIND_WORDS) {
    const name = text.startsWith(`${words} `) ? text.slice(words.length + 1) : '';
    if (name !== '') return { text, name, kinds, words: luceneQuery(name) };
  }
  return { text, name: text, kinds: null, words: luceneQuery(text) };
}

/**
 * Folded text as a query in Lucene's language: each word whole, or as a beginning. Nothing of that language can come
 * from outside, since only letters, digits and blanks are left of the text. Empty where nothing is.
 */
function luceneQuery(text: string): string {
  const words = text
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
  // Short words are often those that the German analyser leaves out (an, der, bei): they may be missing.
  const isNeeded = (word: string): boolean => word.length > 3 || words.length === 1;
  return words.map((word) => `${isNeeded(word) ? '+' : ''}(${word}^4 ${word}*)`).join(' ');
}
