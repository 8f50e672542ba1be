import { TestWorkflowEnvironment } from '@temporalio/testing';

// Run by temporal-download.ts, with a folder and a version. The SDK downloads the server when it
// starts one, and has no other way to ask for the download.
const [folder = '', version = 'default'] = process.argv.slice(2);
const environment = await TestWorkflowEnvironment.createLocal({
  server: {
    executable: { type: 'cached-download', downloadDir: folder, version, ttl: '10 years' },
  },
});
await environment.teardown();
