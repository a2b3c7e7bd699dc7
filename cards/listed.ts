// Names in a sentence: "An, Bert en Carine".
const LIST = new Intl.ListFormat('nl');

export function listed(names: readonly string[]): string {
  return LIST.format(names);
}
