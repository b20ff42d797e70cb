/**
 * Official keys and the forms in which they are written. ARS: Land 2, Regierungsbezirk 1, Kreis 2, Verband 4,
 * Gemeinde 3 digits. AGS: the same without the Verband. Source: the layout of GV100AD, positions 11-22.
 */
import type { KeyForms } from './authority.js';

/** 5, 8, 9 or 12 digits. */
export function isOfficialKey(text: string): boolean {
  return /^(?:\d{5}|\d{8}|\d{9}|\d{12})$/.test(text);
}

/**
 * All forms in which the holder of a key may stand in the register: a kreisfreie Stadt answers to its Kreis key
 * (07111 → 071110000000), a verbandsfreie Gemeinde to its Verband key (071310007 → 071310007007), and keys that other
 * systems fill up with zeros are cut (073355011000 → 073355011).
 */
export function keyForms(key: string): KeyForms {
  switch (key.length) {
    case 5:
      return { key, ars: [key, `${key}0000000`], ags: [] };
    case 8:
      return { key, ars: key.endsWith('000') ? [key.slice(0, 5)] : [], ags: [key] };
    case 9:
      // Only theirs has a 0 there: 073345002 is a Verbandsgemeinde, and 073345002002 one of its municipalities.
      return { key, ars: key[5] === '0' ? [key, `${key}${key.slice(6)}`] : [key], ags: [] };
    default: {
      const association = key.endsWith('000') ? [key.slice(0, 9)] : [];
      const district = key.endsWith('0000000') ? [key.slice(0, 5)] : [];
      return { key, ars: [key, ...association, ...district], ags: [] };
    }
  }
}
