// The closed list of passages on which a rule can rest; their titles stand in data/references.json.

/**
 * `S0` is the model agreement of the City of Ghent, `S2` the questions and answers of the Flemish
 * department; `policy` is a setting of the service, `KBO` the register of enterprises, `OGM` the
 * payment reference of the Belgian banks.
 */
export const ARTICLE_IDS = [
  'S0 art. 1',
  'S0 art. 2',
  'S0 art. 3',
  'S0 art. 4',
  'S0 art. 5',
  'S0 art. 6',
  'S0 art. 7',
  'S0 art. 8',
  'S0 art. 9',
  'S0 art. 10',
  'S0 art. 11',
  'S0 motivation',
  'S2 zelfstandigen',
  'S2 vormgeving',
  'S2 ondersteuningsplan',
  'S2 interne begeleiding',
  'S2 begeleider',
  'S2 financiering',
  'S2 dienstverlener',
  'S2 een en ondeelbaar',
  'S2 overgang',
  'S2 overig',
  'policy',
  'KBO',
  'OGM',
] as const;

export type ArticleId = (typeof ARTICLE_IDS)[number];
