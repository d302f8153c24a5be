// M3 of bench/models.ts in C with a binary heap: the second yardstick, where there is a C compiler.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#define EDGE 7.69711747013104972

static double accept[256], scale[256], density[256];
static uint32_t a = 1, b = 0x9e3779b9, c = 0x243f6a88, counter = 1;

static void build_tables(void) {
  double area = 0.0039496598225815571993, base = area / exp(-EDGE), outer = EDGE;
  accept[0] = EDGE / base * 4294967296.0;
  scale[0] = base / 4294967296.0;
  density[0] = 1;
  for (int i = 255; i >= 1; i--) {
    double inner = i == 1 ? 0 : -log(area / outer + exp(-outer));
    accept[i] = inner / outer * 4294967296.0;
    scale[i] = outer / 4294967296.0;
    density[i] = exp(-outer);
    outer = inner;
  }
}

static inline uint32_t next(void) {
  uint32_t result = a + b + counter++;
  a = b ^ (b >> 9);
  b = c + (c << 3);
  c = ((c << 21) | (c >> 11)) + result;
  return result;
}

static inline double uniform(void) { return next() * 2.3283064365386963e-10; }

static inline double exponential(void) {
  for (;;) {
    uint32_t draw = next();
    int layer = draw & 255;
    if (draw < accept[layer]) return draw * scale[layer];
    if (layer == 0) return EDGE - log(1 - uniform());
    double x = draw * scale[layer];
    if (density[layer] + uniform() * (density[layer - 1] - density[layer]) < exp(-x)) return x;
  }
}

typedef struct { double time; int step; } Finish;
static Finish heap[64];
static int due;

static inline void push(double time, int step) {
  int i = due++;
  while (i > 0 && heap[(i - 1) >> 1].time > time) {
    heap[i] = heap[(i - 1) >> 1];
    i = (i - 1) >> 1;
  }
  heap[i].time = time;
  heap[i].step = step;
}

static inline Finish pop(void) {
  Finish top = heap[0], last = heap[--due];
  int i = 0;
  for (int child; (child = 2 * i + 1) < due; i = child) {
    if (child + 1 < due && heap[child + 1].time < heap[child].time) child++;
    if (last.time <= heap[child].time) break;
    heap[i] = heap[child];
  }
  heap[i] = last;
  return top;
}

static const int people[8] = {1, 2, 1, 3, 1, 2, 1, 1};
static int waiting[8], busy[8], done[8];
static double now;
static long events;

static inline void take_up(int step) {
  while (waiting[step] > 0 && busy[step] < people[step]) {
    push(now + exponential(), step);
    waiting[step]--;
    busy[step]++;
  }
}

static inline void pull(int from) {
  for (int step = from; step >= 0; step--) {
    int moved = 0;
    while (waiting[step] + busy[step] + done[step] < 5) {
      if (step == 0) events++;
      else if (done[step - 1] == 0) break;
      else done[step - 1]--;
      waiting[step]++;
      moved = 1;
    }
    if (!moved) return;
    take_up(step);
  }
}

int main(void) {
  build_tables();
  clock_t start = clock();
  pull(0);
  for (;;) {
    Finish finish = pop();
    int step = finish.step;
    now = finish.time;
    if (now > 2e6) break;
    events++;
    busy[step]--;
    if (step > 0 && uniform() < 0.1) {
      waiting[step - 1]++;
      take_up(step - 1);
      take_up(step);
      pull(step);
    } else {
      if (step < 7) done[step]++;
      take_up(step);
      pull(step < 7 ? step + 1 : 7);
    }
  }
  printf("%f\n", events / ((double)(clock() - start) / CLOCKS_PER_SEC));
}
