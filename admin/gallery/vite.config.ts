import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => `${import.meta.dirname}/${path}`;

/** The gallery: a list of stories (index.html), and the page on which they are drawn (story.html). */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: here('../public'),
  base: './',
  plugins: [react()],
  resolve: { alias: { 'node:crypto': here('node-crypto.ts') } },
  build: {
    outDir: here('../../dist/gallery'),
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: { index: here('index.html'), story: here('story.html') } },
  },
});
