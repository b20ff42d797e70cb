/** What a reader must know of single outlines: where the file of borders is known to show it otherwise than newer ones. */
const BORDER_CHANGED = 'Die Linien sind von 2016; neuere zeigen hier eine andere Grenze.';
const MAP_AND_REGISTER = 'Die Fläche der Karte (1:250 000) weicht hier von der des Registers ab.';

/** By key: the lists of boundaries-notes §5 and §6. */
export const BOUNDARY_NOTES: ReadonlyMap<string, string> = new Map([
  ['072325008035', BORDER_CHANGED], // Etteldorf
  ['072325008135', BORDER_CHANGED], // Wilsecker
  ['073325007038', BORDER_CHANGED], // Neuleiningen
  ['073320024024', BORDER_CHANGED], // Grünstadt, the other side of Neuleiningen
  ['072325008331', BORDER_CHANGED], // Zendscheid
  ['071435009219', BORDER_CHANGED], // Enspel
  ['073405003040', BORDER_CHANGED], // Ruppertsweiler
  ['073365010067', BORDER_CHANGED], // Niederalben
  ['071335006089', BORDER_CHANGED], // Schloßböckelheim
  ['073335004005', BORDER_CHANGED], // Bennhausen
  ['072355006060', MAP_AND_REGISTER], // Kenn
  ['071335010062', MAP_AND_REGISTER], // Martinstein
  ['073405009037', MAP_AND_REGISTER], // Petersberg
  ['071375008222', MAP_AND_REGISTER], // Sankt Sebastian
  ['071415003077', MAP_AND_REGISTER], // Laurenburg
  ['072325001233', MAP_AND_REGISTER], // Hargarten
]);

/** The source of all borders, and the day that its lines show (boundaries-notes §2). */
export const BOUNDARIES = { source: 'vg250-2016-01-01', linesOn: '2016-01-01' } as const;
