// Where in a JSON text a value stands, so that a problem can name its line.

type Path = readonly PropertyKey[];

/**
 * The line (from 1) of the value at `path`, or of the deepest part of the path that exists.
 * The text must be valid JSON.
 */
export function lineOfPath(text: string, path: Path): number {
  const scanner = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  const wanted = path.map(String);
  const here: string[] = [];
  const stack: { array: boolean; index: number }[] = [];
  let best = { depth: -1, at: 0 };
  let key: string | null = null;
  let name: string | null = null;

  const value = (at: number): void => {
    const depth = here.length;
    const fits = here.every((part, index) => part === wanted[index]);
    if (fits && depth > best.depth) best = { depth, at };
  };
  const enter = (): void => {
    const top = stack.at(-1);
    if (top) here.push(top.array ? String(top.index) : name!);
  };
  for (let match = scanner.exec(text); match; match = scanner.exec(text)) {
    const token = match[0];
    const inObject = stack.at(-1)?.array === false;
    if (token === ':') name = key;
    else if (token === ',') {
      stack.at(-1)!.index += 1;
      name = null;
    } else if (token === '}' || token === ']') {
      stack.pop();
      if (stack.length > 0) here.pop();
      name = null;
    } else if (inObject && name === null) key = JSON.parse(token) as string;
    else {
      enter();
      value(match.index);
      if (token === '{' || token === '[') {
        stack.push({ array: token === '[', index: 0 });
        name = null;
      } else if (stack.length > 0) here.pop();
    }
  }
  return lineAt(text, best.at);
}

/** The line (from 1) of a position in a text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
