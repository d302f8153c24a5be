/**
 * The value that would stand at `index` if the first `count` values were sorted; they are moved about as far as that takes.
 * Quickselect by medians of three (Hoare, "Algorithm 65: find", CACM 4(7), 1961): what was found before speeds up what
 * is asked next, and equal values cost nothing extra.
 */
export function orderStatistic(values: Float64Array, count: number, index: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = median(values[low], values[(low + high) >>> 1], values[high]);
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left] < pivot) left++;
      while (values[right] > pivot) right--;
      if (left > right) break;
      const value = values[left];
      values[left++] = values[right];
      values[right--] = value;
    }
    if (index <= right) high = right;
    else if (index >= left) low = left;
    else break;
  }
  return values[index];
}

function median(a: number, b: number, c: number): number {
  return a < b ? (b < c ? b : Math.max(a, c)) : a < c ? a : Math.max(b, c);
}
