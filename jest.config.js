const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// n8n-core reads its settings from this folder and creates them when missing:
// a fresh one keeps the suites away from your own n8n.
process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'zoom-live-stream-test-'));
process.env.N8N_LOG_LEVEL ??= 'silent';

/** @type {import('jest').Config} */
module.exports = {
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/e2e/'],
	testEnvironment: '<rootDir>/test/environment/load-once.cjs',
	moduleNameMapper: {
		'^(fastify|n8n-core|n8n-workflow)$': '<rootDir>/test/environment/$1.cjs',
	},
	transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
	maxWorkers: '100%',
	testTimeout: 20_000,
};
