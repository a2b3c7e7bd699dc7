// What is going to happen, by moment: the earliest first.

interface Item {
  at: number;
  act: () => void;
}

export class Agenda {
  private readonly heap: Item[] = [];

  add(at: number, act: () => void): void {
    const { heap } = this;
    let i = heap.push({ at, act }) - 1;
    while (i > 0 && heap[(i - 1) >> 1]!.at > heap[i]!.at) i = this.swap(i, (i - 1) >> 1);
  }

  /** Takes out the first item before `end`; null when there is none. */
  next(end: number): Item | null {
    const { heap } = this;
    const [first] = heap;
    if (!first || first.at >= end) return null;
    const last = heap.pop()!;
    if (heap.length > 0) {
      heap[0] = last;
      for (let i = 0; ;) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let least = i;
        if (left < heap.length && heap[left]!.at < heap[least]!.at) least = left;
        if (right < heap.length && heap[right]!.at < heap[least]!.at) least = right;
        if (least === i) break;
        i = this.swap(i, least);
      }
    }
    return first;
  }

  private swap(i: number, j: number): number {
    const { heap } = this;
    [heap[i], heap[j]] = [heap[j]!, heap[i]!];
    return j;
  }
}
