import { TestWorkflowEnvironment } from '@temporalio/testing';

// Called by temporal-download.ts: <folder> <version>. Starting the server once is the only way to
// ask for the download.
const [folder = '', version = 'default'] = process.argv.slice(2);
const environment = await TestWorkflowEnvironment.createLocal({
  server: {
    executable: { type: 'cached-download', downloadDir: folder, version, ttl: '10 years' },
  },
});
await environment.teardown();
