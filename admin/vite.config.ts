import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => `${import.meta.dirname}/${path}`;

/**
 * Two pages: the console, and a sign-in page without React, so that a slow network can sign in
 * while the console loads. Screens are split by their `lazy(() => import(...))`;
 * test/admin/bundle.test.ts holds the budgets.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: here('../dist/admin'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { app: here('index.html'), signIn: here('sign-in.html') },
      output: {
        // What changes only with an upgrade keeps its name between releases, and its place in the
        // browser's cache.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@tanstack)\//,
              priority: 2,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env['API_URL'] ?? 'http://localhost:3000' } },
});
