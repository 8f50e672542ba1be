import type { RenderingLimits } from '#documents/rendering/renderer';

const megabyte = 1024 * 1024;

/** As the settings have it when nothing is set, with more time for a busy machine. */
export const renderingLimits: RenderingLimits = {
  threads: 2,
  seconds: 60,
  memoryMb: 256,
  inputBytes: 8 * megabyte,
  outputBytes: 20 * megabyte,
};
