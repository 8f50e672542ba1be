import { expect, it } from 'vitest';
import { pace } from '#worker/pace';

it('lets callers through one after the other, so many a second, and does not save up turns', async () => {
  const turn = pace(50);
  const began = performance.now();
  await Promise.all(Array.from({ length: 6 }, turn));
  expect(performance.now() - began).toBeGreaterThanOrEqual(95);
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  const again = performance.now();
  await Promise.all([turn(), turn()]);
  expect(performance.now() - again).toBeGreaterThanOrEqual(15);
});

it('holds nobody back without a number', async () => {
  const turn = pace(undefined);
  const began = performance.now();
  await Promise.all(Array.from({ length: 1000 }, turn));
  expect(performance.now() - began).toBeLessThan(500);
});
