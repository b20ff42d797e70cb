/** The editions that the seed's register is made of, and the reference days of its figures (register-notes §1). */
export const REGISTER = {
  source: 'gv100ad-2025-08-31',
  day: '2025-08-31',
  olderSource: 'gv100ad-2021-11-30',
  olderDay: '2021-11-30',
  /** Both figures of the older edition. */
  olderFiguresOn: '2020-12-31',
  extractSource: 'gvauszug-2023-03-31',
  populationOn: '2024-12-31',
  areaOn: '2023-12-31',
} as const;
